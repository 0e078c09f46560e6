// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/Load.h"

#include "config/AsciiText.h"
#include "config/CrossChecks.h"
#include "config/Sources.h"

#include <algorithm>
#include <set>

namespace pentad::config {
namespace {

constexpr std::string_view kSymbolsKey = "trading.symbols";

class Loader {
public:
    explicit Loader(LoadRequest const& request) : m_request(request), m_assignments(collectAssignments(request))
    {
        m_errors = std::move(m_assignments.errors);
    }

    Expected<LoadedSettings, ConfigErrors> run()
    {
        for (Assignment const& assignment : m_assignments.list) {
            if (!assignment.match.key->perAsset) {
                assign(assignment, Slot{0}, m_settings);
            }
        }
        // Only now the universe is known.
        takePublishedFees();
        for (Assignment const& assignment : m_assignments.list) {
            if (assignment.match.key->perAsset) {
                assignPerAsset(assignment);
            }
        }
        for (Contradiction const& contradiction : contradictions(m_settings)) {
            report(contradiction);
        }
        if (!m_errors.empty()) {
            sortByPlace(m_errors);
            return Unexpected(std::move(m_errors));
        }
        std::map<std::string, std::string, std::less<>> sources;
        for (auto const& [name, assignment] : m_winners) {
            sources.emplace(name, assignment->source);
        }
        return LoadedSettings{std::move(m_settings), std::move(sources), isSet(kApiKeyVariable),
                              isSet(kApiSecretVariable)};
    }

private:
    void assign(Assignment const& assignment, Slot slot, Settings& settings)
    {
        std::string const name = assignment.name();
        Key const& key = *assignment.match.key;
        auto const done = key.set(settings, slot, assignment.value);
        if (done) {
            m_winners[name] = &assignment;
            return;
        }
        Problem const& problem = done.error();
        std::string text = key.confidential && problem.showsValue ? "expected " + key.expected : problem.what;
        text += "; " + (problem.advice.empty() ? "write for example " + key.example : problem.advice);
        m_errors.push_back(
            {assignment.layer, problem.place.origin.empty() ? assignment.value.place : problem.place, name, text});
        m_faulty.insert(name);
    }

    // What nobody has set is what the exchange asks for such pairs.
    void takePublishedFees()
    {
        auto const pair = splitSymbol(m_settings.trading.symbols.front());
        if (!pair) {
            return;
        }
        FeeParameters const published = publishedFees(pair->quote);
        if (!m_winners.contains("fees.maker_rate")) {
            m_settings.fees.makerRate = published.makerRate;
        }
        if (!m_winners.contains("fees.taker_rate")) {
            m_settings.fees.takerRate = published.takerRate;
        }
    }

    void assignPerAsset(Assignment const& assignment)
    {
        std::vector<std::string> const& symbols = m_settings.trading.symbols;
        std::string const& symbol = assignment.match.symbol;
        auto const found = std::find(symbols.begin(), symbols.end(), symbol);
        if (found != symbols.end() && !m_faulty.contains(std::string(kSymbolsKey))) {
            assign(assignment, kSlots[static_cast<std::size_t>(found - symbols.begin())], m_settings);
            return;
        }
        // The value can be checked even where it has no place to go.
        Settings scratch;
        assign(assignment, Slot{0}, scratch);
        std::string const name = assignment.name();
        m_winners.erase(name);
        if (m_faulty.contains(std::string(kSymbolsKey)) || universeLayer() > assignment.layer) {
            return;
        }
        m_errors.push_back({assignment.layer, assignment.value.place, name,
                            "'" + shown(symbol) + "' is not one of trading.symbols; " + symbolAdvice(symbol)});
        m_faulty.insert(name);
    }

    std::string symbolAdvice(std::string const& symbol) const
    {
        std::string all;
        for (std::string const& each : m_settings.trading.symbols) {
            if (each == toUpperAscii(symbol)) {
                return "did you mean '" + each + "'?";
            }
            all += (all.empty() ? "" : ", ") + each;
        }
        return "name one of " + all + ", or remove it";
    }

    Layer universeLayer() const
    {
        auto const winner = m_winners.find(kSymbolsKey);
        return winner == m_winners.end() ? Layer::Default : winner->second->layer;
    }

    // Where the strongest of the sources concerned stands; silent if a key concerned is wrong in itself.
    void report(Contradiction const& contradiction)
    {
        Assignment const* strongest = nullptr;
        for (std::string const& name : contradiction.keys) {
            if (m_faulty.contains(name)) {
                return;
            }
            auto const winner = m_winners.find(name);
            if (winner != m_winners.end() && (strongest == nullptr || winner->second->layer > strongest->layer)) {
                strongest = winner->second;
            }
        }
        ConfigError error{Layer::Default, {}, contradiction.keys.front(), contradiction.problem};
        if (strongest != nullptr) {
            error.layer = strongest->layer;
            error.place = strongest->value.place;
            error.key = strongest->name();
        }
        m_errors.push_back(std::move(error));
    }

    bool isSet(std::string_view variable) const
    {
        auto const entry = m_request.environment.find(std::string(variable));
        return entry != m_request.environment.end() && !entry->second.empty();
    }

    LoadRequest const& m_request;
    Assignments m_assignments;
    Settings m_settings;
    ConfigErrors m_errors;
    std::map<std::string, Assignment const*, std::less<>> m_winners;
    std::set<std::string> m_faulty;
};

}  // namespace

Expected<LoadedSettings, ConfigErrors> load(LoadRequest const& request)
{
    return Loader(request).run();
}

}  // namespace pentad::config
