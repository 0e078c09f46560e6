// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/BacktestComposition.h"

#include "composition/CoreFactory.h"
#include "persistence/SqliteJournal.h"
#include "simulation/DigestJournal.h"

namespace pentad::composition {
namespace {

Expected<std::unique_ptr<Journal>, JournalError> makeJournal(config::Settings const& settings,
                                                             std::filesystem::path const& file)
{
    if (file.empty()) {
        return std::unique_ptr<Journal>(std::make_unique<simulation::DigestJournal>());
    }
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored)) {
        return Unexpected(JournalError{JournalErrorKind::CannotOpen,
                                       "the journal " + file.string() + " exists already; name a new file"});
    }
    persistence::OpenOptions options;
    options.path = file.string();
    options.identity = {"backtest", {}, settings.trading.symbols};
    options.now = SystemClock().utc();
    options.durability = persistence::Durability::Batched;
    auto opened = persistence::SqliteJournal::open(options);
    if (!opened) {
        return Unexpected(opened.error());
    }
    return std::unique_ptr<Journal>(*std::move(opened));
}

}  // namespace

Expected<BacktestParts, JournalError> makeBacktestCore(config::Settings const& settings, Universe const& universe,
                                                       std::filesystem::path const& journalFile)
{
    auto journal = makeJournal(settings, journalFile);
    if (!journal) {
        return Unexpected(journal.error());
    }
    runtime::CoreSetup setup = coreSetup(settings, universe);
    // Bars are the only news: data of the bar that just closed is fresh, and one that is missing is not. The exchange
    // lives in this process and cannot disagree: it is asked once, at the start.
    setup.risk.dataAgeMaximum = std::max(setup.risk.dataAgeMaximum, settings.trading.barLength() / 2);
    setup.execution.reconcileEvery = std::chrono::hours(24 * 365 * 100);
    Calendar calendar = setup.calendar;
    return BacktestParts{std::move(calendar), makeCore(std::move(setup)), *std::move(journal)};
}

}  // namespace pentad::composition
