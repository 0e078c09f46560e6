// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/KeyNames.h"

#include "config/AsciiText.h"
#include "config/KeyTable.h"

#include <algorithm>

namespace pentad::config {
namespace {

constexpr std::string_view kWildcard = "*";
constexpr std::string_view kSymbolExample = "BTCTRY";

using Parts = std::vector<std::string>;

// Whether the first parts of the pattern match all given parts.
bool beginsWith(Parts const& pattern, Parts const& parts)
{
    return parts.size() <= pattern.size() && std::equal(parts.begin(), parts.end(), pattern.begin(),
                                                        [](std::string const& part, std::string const& wanted) {
                                                            return wanted == kWildcard ? !part.empty() : part == wanted;
                                                        });
}

std::string symbolIn(Parts const& pattern, Parts const& parts)
{
    auto const wildcard = std::find(pattern.begin(), pattern.end(), kWildcard);
    return wildcard == pattern.end() ? std::string() : parts[static_cast<std::size_t>(wildcard - pattern.begin())];
}

// How many letters must be inserted, removed, replaced or swapped with the neighbour.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::vector<std::size_t>> costs(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                costs[i][j] = i + j;
                continue;
            }
            std::size_t const replaced = costs[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
            costs[i][j] = std::min({costs[i - 1][j] + 1, costs[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                costs[i][j] = std::min(costs[i][j], costs[i - 2][j - 2] + 1);
            }
        }
    }
    return costs[a.size()][b.size()];
}

// The words of a name in alphabetical order, with the usual spellings of "most" and "least" made equal.
Parts words(std::string_view name)
{
    std::string text(name);
    std::replace(text.begin(), text.end(), '.', '_');
    Parts parts = split(text, "_");
    std::erase(parts, "");
    for (std::string& part : parts) {
        if (part == "maximum") {
            part = "max";
        } else if (part == "minimum") {
            part = "min";
        }
    }
    std::sort(parts.begin(), parts.end());
    return parts;
}

std::string_view lastPart(std::string_view name)
{
    auto const dot = name.rfind('.');
    return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

std::optional<std::string> probableName(std::string_view name)
{
    constexpr std::size_t kNameMax = 100;
    if (name.size() > kNameMax) {
        return std::nullopt;
    }
    std::string const folded = toLowerAscii(name);
    Parts const wordsOfName = words(folded);
    std::string nearest;
    std::size_t nearestDistance = std::max<std::size_t>(2, name.size() / 5) + 1;
    for (Key const& key : keyTable()) {
        std::string const candidate = fullName(key, kSymbolExample);
        std::string const foldedCandidate = toLowerAscii(candidate);
        if (words(foldedCandidate) == wordsOfName || foldedCandidate == folded) {
            return candidate;
        }
        std::size_t const steps = distance(folded, foldedCandidate);
        if (steps < nearestDistance) {
            nearestDistance = steps;
            nearest = candidate;
        }
    }
    if (!nearest.empty()) {
        return nearest;
    }
    // The beginning of a name, or the right name under the wrong group.
    for (Key const& key : keyTable()) {
        bool const isBeginning = folded.size() > 3 && key.name.starts_with(folded);
        if (!key.perAsset && (isBeginning || lastPart(key.name) == lastPart(folded))) {
            return key.name;
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<KeyMatch> matchKey(std::string_view name)
{
    Parts const parts = split(name, ".");
    for (Key const& key : keyTable()) {
        Parts const pattern = split(key.name, ".");
        if (pattern.size() == parts.size() && beginsWith(pattern, parts)) {
            return KeyMatch{&key, symbolIn(pattern, parts)};
        }
    }
    return std::nullopt;
}

bool isGroupOfKeys(std::string_view name)
{
    Parts const parts = split(name, ".");
    return std::any_of(keyTable().begin(), keyTable().end(), [&](Key const& key) {
        Parts const pattern = split(key.name, ".");
        return pattern.size() > parts.size() && beginsWith(pattern, parts);
    });
}

std::string fullName(Key const& key, std::string_view symbol)
{
    std::string name = key.name;
    if (auto const wildcard = name.find(kWildcard); wildcard != std::string::npos) {
        name.replace(wildcard, kWildcard.size(), symbol);
    }
    return name;
}

std::optional<std::string> keyNameOfVariable(std::string_view variable)
{
    std::string const folded = toLowerAscii(variable);
    std::string const prefix = toLowerAscii(kVariablePrefix);
    if (!folded.starts_with(prefix)) {
        return std::nullopt;
    }
    std::string name;
    for (std::string const& part : split(std::string_view(folded).substr(prefix.size()), "__")) {
        name += (name.empty() ? "" : ".") + part;
    }
    if (auto const match = matchKey(name); match && match->key->perAsset) {
        return fullName(*match->key, toUpperAscii(match->symbol));
    }
    return name;
}

std::string variableOfKeyName(std::string_view name)
{
    std::string variable(kVariablePrefix);
    for (char const c : toUpperAscii(name)) {
        variable += c == '.' ? std::string("__") : std::string(1, c);
    }
    return variable;
}

std::string unknownKeyAdvice(std::string_view name)
{
    if (auto const probable = probableName(name)) {
        return "did you mean '" + *probable + "'?";
    }
    return "see `pentad-cli config --print` for all keys";
}

}  // namespace pentad::config
