// SPDX-License-Identifier: GPL-3.0-or-later
#include "TerminalOptions.h"

namespace pentad::terminal {

std::string_view terminalUsage()
{
    return R"(usage: pentad [options]

Opens the terminal and trades five assets in demo mode; nothing else is needed.

  --config FILE       settings file; otherwise config.toml in the user's configuration folder
  --profile NAME      overlay of the settings, and a window, layout and lock of its own
  --set KEY=VALUE     one setting; may be repeated
  --mode, --symbols, --interval, --strategy, --seed, --data, --state   short forms of --set
  --faults FILE       what the demo's exchange does wrong; see engine/loopback/README.md
  --lang tr|en        language of this and later starts
  --theme dark|light|system
  --reset-layout      forget where windows and panels were
  --minimized         start as an icon
  --paths             print where files are and end
  --version, --help

Without a display use pentad-cli trade, which runs the same engine.
)";
}

Expected<TerminalOptions, std::string> parseTerminalOptions(std::span<std::string const> arguments)
{
    TerminalOptions options;
    std::size_t position = 0;
    while (position < arguments.size()) {
        auto const taken = options.settings.take(arguments, position);
        if (!taken) {
            return Unexpected(taken.error());
        }
        if (*taken) {
            continue;
        }
        std::string const& argument = arguments[position++];
        auto const equals = argument.find('=');
        std::string const name = argument.substr(0, equals);
        if (name == "--lang" || name == "--theme") {
            std::string value;
            if (equals != std::string::npos) {
                value = argument.substr(equals + 1);
            } else if (position < arguments.size()) {
                value = arguments[position++];
            }
            bool const isLanguage = name == "--lang";
            bool const known =
                isLanguage ? value == "tr" || value == "en" : value == "dark" || value == "light" || value == "system";
            if (!known) {
                return Unexpected(name + " cannot be \"" + value + "\"; use " +
                                  (isLanguage ? "tr or en" : "dark, light or system"));
            }
            if (std::string mistake = options.settings.given.mistake(name, value); !mistake.empty()) {
                return Unexpected(std::move(mistake));
            }
            (isLanguage ? options.language : options.theme) = value;
        } else if (name == "--faults") {
            if (equals == std::string::npos && position == arguments.size()) {
                return Unexpected(std::string("--faults needs the name of a fault file behind it"));
            }
            options.faults = equals != std::string::npos ? argument.substr(equals + 1) : arguments[position++];
            if (std::string mistake = options.settings.given.mistake(name, options.faults); !mistake.empty()) {
                return Unexpected(std::move(mistake));
            }
        } else if (argument == "--help" || argument == "-h") {
            options.help = true;
        } else if (argument == "--version") {
            options.version = true;
        } else if (argument == "--paths") {
            options.paths = true;
        } else if (argument == "--reset-layout") {
            options.resetLayout = true;
        } else if (argument == "--minimized") {
            options.minimized = true;
        } else {
            return Unexpected("\"" + argument + "\" is not an option of pentad; pentad --help lists them");
        }
    }
    return options;
}

}  // namespace pentad::terminal
