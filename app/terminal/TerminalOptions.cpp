// SPDX-License-Identifier: GPL-3.0-or-later
#include "TerminalOptions.h"

namespace pentad::terminal {
namespace {

// Empty, or what the value has to be.
std::string choose(TerminalOptions& options, std::string const& name, std::string const& value)
{
    if (name == "--faults") {
        options.faults = value;
        return {};
    }
    bool const isLanguage = name == "--lang";
    bool const isKnown =
        isLanguage ? value == "tr" || value == "en" : value == "dark" || value == "light" || value == "system";
    if (!isKnown) {
        return name + " cannot be \"" + value + "\"; use " + (isLanguage ? "tr or en" : "dark, light or system");
    }
    (isLanguage ? options.language : options.theme) = value;
    return {};
}

}  // namespace

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
  --keep-loader-variables   obey LD_PRELOAD, LD_AUDIT and LD_LIBRARY_PATH, which are otherwise left behind
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
        std::string const& argument = arguments[position];
        std::string const name = composition::optionName(argument);
        if (name == "--lang" || name == "--theme" || name == "--faults") {
            auto const value = options.settings.given.value(arguments, position);
            if (!value) {
                return Unexpected(value.error());
            }
            if (std::string mistake = choose(options, name, *value); !mistake.empty()) {
                return Unexpected(std::move(mistake));
            }
            continue;
        }
        ++position;
        if (argument == "--help" || argument == "-h") {
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
