// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TextChecks.h"

#include "config/AsciiText.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace pentad::config {
namespace {

bool isWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == '/' || c == '+';
}

bool isLoopback(std::string_view host)
{
    constexpr std::array<std::string_view, 3> kLoopback{"127.0.0.1", "localhost", "[::1]"};
    return std::find(kLoopback.begin(), kLoopback.end(), host) != kLoopback.end();
}

bool isPort(std::string_view text)
{
    long long port = 0;
    return parseWhole(text, port) && port > 0 && port < 65'536;
}

}  // namespace

std::optional<Problem> addressProblem(std::string_view text, std::string_view scheme)
{
    std::string const plainScheme = std::string(scheme) + "://";
    std::string const secureScheme = std::string(scheme) + "s://";
    bool const isSecure = text.starts_with(secureScheme);
    if (!isSecure && !text.starts_with(plainScheme)) {
        return Problem{"expected an address that begins with " + secureScheme, {}, {}};
    }
    std::string_view const rest = text.substr(isSecure ? secureScheme.size() : plainScheme.size());
    std::string_view const authority = rest.substr(0, rest.find_first_of("/?#"));
    if (authority.find('@') != std::string_view::npos) {
        return Problem{"an address must not carry a user or a password", "remove what stands before the @", {}};
    }
    auto const colon = authority.find(':', authority.starts_with('[') ? authority.find(']') : 0);
    std::string_view const host = authority.substr(0, colon);
    bool const badHost = host.empty() || rest.find_first_of(" \t\"<>\\") != std::string_view::npos;
    if (badHost || (colon != std::string_view::npos && !isPort(authority.substr(colon + 1)))) {
        return Problem{"the address has no valid host and port", {}, {}};
    }
    if (!isSecure && !isLoopback(host)) {
        return Problem{"an address without encryption is accepted for this machine only (127.0.0.1)",
                       "begin it with " + secureScheme,
                       {}};
    }
    return std::nullopt;
}

std::optional<Problem> referenceProblem(std::string_view text)
{
    for (std::string_view const prefix : {"keychain:", "env:"}) {
        if (text.starts_with(prefix)) {
            std::string_view const name = text.substr(prefix.size());
            if (!name.empty() && std::all_of(name.begin(), name.end(), isWordCharacter)) {
                return std::nullopt;
            }
        }
    }
    return Problem{"expected a reference, keychain:NAME or env:VARIABLE, and never the secret itself",
                   "store the secret with `pentad-cli keys` and name it here",
                   {}};
}

std::optional<Problem> zoneProblem(std::string_view text)
{
    bool const wellFormed = !text.empty() && std::all_of(text.begin(), text.end(), isWordCharacter) &&
                            text.front() != '/' && text.find("..") == std::string_view::npos;
    std::error_code failure;
    std::filesystem::path const database = "/usr/share/zoneinfo";
    bool const known = wellFormed && (!std::filesystem::is_directory(database, failure) ||
                                      std::filesystem::is_regular_file(database / text, failure));
    if (!known) {
        return Problem{
            "'" + shown(text) + "' is not the name of a known time zone", "write one like Europe/Istanbul or UTC", {}};
    }
    return std::nullopt;
}

}  // namespace pentad::config
