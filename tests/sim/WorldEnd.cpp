// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/Verifier.h"
#include "sim/World.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

namespace pentad::sim {
namespace {

constexpr Milliseconds kRecovery{60'000};
constexpr Milliseconds kAway{3'000};
constexpr Milliseconds kMeasuredAgain{5'000};
// From this horizon on, in ms, memory is looked at.
constexpr std::int64_t kLong = 7'200'000;

}  // namespace

// What is owned, earned and paid; nothing about when.
std::string World::booksNow() const
{
    if (m_session == nullptr || !m_session->engine) {
        return "the program is not running";
    }
    BookFigures const& figures = m_session->core->state().books.figures();
    Balances const& there = m_exchange.balances();
    std::string text = "cash " + figures.cash.text() + " set aside " + figures.reserveBucket.text() + " fees " +
                       figures.feesTotal.text() + " accrued " + figures.accruedFees.text() + " tax " +
                       figures.taxTotal.text() + " realised " + figures.realizedPnlTotal.text() + " there " +
                       there.quote.total().text();
    for (Slot const slot : kSlots) {
        text += ", " + m_setup.universe[slot].base.text() + " " + figures.held[slot].text() + " for " +
                figures.costs[slot].text() + " there " + there.base[slot].total().text();
    }
    return text + ", orders " + std::to_string(m_exchange.everyOrder().size()) + " trades " +
           std::to_string(m_exchange.trades().size());
}

// What a crash must not change.
std::string World::stateNow() const
{
    runtime::CoreState const& state = m_session->core->state();
    std::string text = "killed " + std::to_string(state.killed) + " paused " + std::to_string(state.paused) + " cash " +
                       state.books.quoteBalance().text() + " open";
    for (OrderRecord const& order : state.orders.open()) {
        text += " " + order.clientOrderId.text();
    }
    for (Slot const slot : kSlots) {
        text += " " + state.books.held(slot).text() + (state.disabled[slot] ? " off" : "");
    }
    return text;
}

// Every row of what was traded, owned and asked for.
std::string World::tablesNow()
{
    Sha256 hash;
    for (char const* table : {"transactions", "postings", "balances", "orders", "fills", "outbox"}) {
        QSqlQuery query(m_session->journal->database().connection());
        query.setForwardOnly(true);
        query.exec(QStringLiteral("SELECT * FROM %1 ORDER BY rowid").arg(QLatin1String(table)));
        int const columns = query.record().count();
        while (query.next()) {
            for (int column = columns - 1; column >= 0; --column) {
                hash.update(query.value(column).toByteArray().toStdString());
            }
        }
    }
    return hexadecimal(hash.finish());
}

// As soon as the process is up and has written.
void World::measure()
{
    bool const isUp = m_session != nullptr && m_session->engine && m_session->journalGate->appends() > 0;
    if (!isUp) {
        m_agenda.in(kMeasuredAgain, [this] { measure(); });
        return;
    }
    m_earlier = resourcesNow();
    m_earlierDisk = m_disk.bytes();
}

void World::judgeResources()
{
    m_invariants.v23TimersEnd(m_agenda.waiting());
    if (!m_earlier || m_session == nullptr) {
        return;
    }
    Resources after = resourcesNow();
    std::size_t const disk = m_disk.bytes();
    if (m_options.plan.horizon < kLong) {
        after.residentBytes = 0;  // what is kept for reuse would drown what grows
    }
    // A file that grows is copied, and what it leaves behind is not given back at once.
    m_invariants.v23ResourcesStay(*m_earlier, after, disk > m_earlierDisk ? 2 * (disk - m_earlierDisk) : 0);
}

void World::judgeTheEnd()
{
    if (m_session == nullptr || !m_session->engine) {
        m_invariants.report("V17", "the program is not running at the end");
        return;
    }
    m_invariants.quiet(*m_session->core);
    if (m_invariants.broken()) {
        return;
    }
    std::string const before = stateNow();
    std::string tables;
    for (int i = 0; i < 2; ++i) {
        m_session->fatality.strike(kAway.count(), i == 1);
        lookAfter();
        step(m_agenda.now() + kRecovery);
        if (m_invariants.broken()) {
            return;
        }
        if (m_session == nullptr || !m_session->engine) {
            m_invariants.report("V15", "the program did not start again");
            return;
        }
        m_invariants.v15CrashIsNoEvent(before, stateNow());
        std::string const now = tablesNow();
        if (i == 1) {
            m_invariants.v16RecoveryChangesNothing(tables, now);
        }
        tables = now;
    }
    provesItself();
}

// The file alone, after an orderly end: whole, ours, and everything that was sent stands in it.
void World::provesItself()
{
    std::set<std::string> written;
    {
        QSqlQuery query(m_session->journal->database().connection());
        query.exec(QStringLiteral("SELECT client_order_id FROM outbox WHERE kind = 'place'"));
        while (query.next()) {
            written.insert(query.value(0).toByteArray().toStdString());
        }
    }
    for (btcturk::OrderRow const& row : m_exchange.everyOrder()) {
        std::string const id = row.clientOrderId.text();
        if (isOwnClientOrderId(id) && !written.contains(id)) {
            m_invariants.report("V6", "the journal has no request for order " + id + " of the exchange");
        }
    }
    endSession();
    m_disk.materialise(".");
    auto const proof = persistence::verify(openOptions().path);
    if (!proof) {
        m_invariants.report("V2", "the journal cannot be verified: " + proof.error().message);
    } else if (proof->bad) {
        m_invariants.report("V2", "the journal does not prove itself: " + proof->bad->message());
    } else {
        m_trace.line("proof", std::to_string(proof->steps), hexadecimal(proof->head));
    }
    servesNobodyElse();
}

// V20: the same file for another mode, another account, other pairs.
void World::servesNobodyElse()
{
    auto const refuses = [this](std::string const& whom, auto const& change) {
        persistence::OpenOptions other = openOptions();
        if (m_options.mutant != Mutant::OtherModeAccepted) {
            change(other.identity);
        }
        auto const opened = persistence::SqliteJournal::open(other);
        if (opened || opened.error().kind != JournalErrorKind::WrongMode) {
            m_invariants.report("V20", "the journal was opened for " + whom);
        }
    };
    refuses("the other mode",
            [](persistence::StateIdentity& identity) { identity.mode = identity.mode == "live" ? "paper" : "live"; });
    refuses("another account", [](persistence::StateIdentity& identity) { identity.account += "-2"; });
    refuses("other pairs",
            [](persistence::StateIdentity& identity) { std::swap(identity.symbols.front(), identity.symbols.back()); });
}

}  // namespace pentad::sim
