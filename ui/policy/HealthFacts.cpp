// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/HealthFacts.h"

#include "format/EngineWords.h"
#include "format/Words.h"
#include "policy/ChannelFacts.h"
#include "widgets/StateWord.h"

#include <QCoreApplication>

#include <algorithm>

namespace pentad::policy {
namespace {

using format::Format;

// Below this the machine has a day or so left for a journal that grows as usual.
constexpr std::uint64_t kDiskLow = 1'000'000'000;

// The texts of this file, as one context of the translation.
class HealthText {
    Q_DECLARE_TR_FUNCTIONS(Health)
};

Fact worstAge(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    AssetSnapshot const* worst = nullptr;
    bool stale = false;
    for (AssetSnapshot const& asset : snapshot.assets) {
        if (!asset.enabled) {
            continue;
        }
        stale = stale || desk.isOld(asset);
        if (worst == nullptr || !asset.dataAge || (worst->dataAge && *asset.dataAge > *worst->dataAge)) {
            worst = &asset;
        }
    }
    if (worst == nullptr || !worst->dataAge) {
        return fact("data.age", HealthText::tr("Data age, worst"), Format::missing(), Level::Warn);
    }
    QString const age = format.duration(desk.ageOf(*worst).value_or(Milliseconds(0)));
    return fact("data.age", HealthText::tr("Data age, worst"),
                QStringLiteral("%1 %2").arg(format::text(worst->instrument.base.view()), age),
                stale ? Level::Warn : Level::Ok);
}

Fact commitLast(EngineSnapshot const& snapshot, Format const& format)
{
    bool const any = snapshot.health.commits > 0;
    return fact("commit.last", HealthText::tr("Commit, last"),
                any ? shortDuration(format, snapshot.health.commitLast) : Format::missing(), Level::Ok);
}

Fact commitSlowest(EngineSnapshot const& snapshot, Format const& format)
{
    HealthView const& health = snapshot.health;
    bool const slow = snapshot.timing.cadence.count() > 0 && health.commitSlowest > snapshot.timing.cadence;
    return fact("commit.slowest", HealthText::tr("Commit, slowest"),
                health.commits > 0 ? shortDuration(format, health.commitSlowest) : Format::missing(),
                slow ? Level::Warn : Level::Ok, HealthText::tr("of the last 256"));
}

Fact journalSize(EngineSnapshot const& snapshot, Format const& format)
{
    std::uint64_t const bytes = snapshot.health.journalBytes;
    return fact("journal.size", HealthText::tr("Journal"), bytes > 0 ? format.bytes(bytes) : Format::missing(),
                Level::Ok);
}

Fact diskFree(EngineSnapshot const& snapshot, Format const& format)
{
    std::uint64_t const bytes = snapshot.health.diskFreeBytes;
    return fact("disk.free", HealthText::tr("Disk free"), bytes > 0 ? format.bytes(bytes) : Format::missing(),
                bytes < kDiskLow ? Level::Warn : Level::Ok);
}

Fact reconciled(EngineSnapshot const& snapshot, Format const& format)
{
    return fact("reconciled", HealthText::tr("Reconciled"),
                snapshot.reconciledAt ? format.time(*snapshot.reconciledAt) : Format::missing(),
                snapshot.reconciled ? Level::Ok : Level::Warn);
}

Fact silence(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    QString const name = HealthText::tr("Engine");
    // Of the last word of an engine that failed as of one that stopped: nobody is there any more.
    if (desk.engineEnd()) {
        return fact("silence", name,
                    snapshot.fromJournal ? HealthText::tr("did not start") : HealthText::tr("has ended"),
                    Level::Danger);
    }
    bool const silent = desk.engineSilent();
    return fact("silence", name,
                silent ? HealthText::tr("silent %1").arg(desk.format().duration(desk.engineSilence()))
                       : HealthText::tr("answers"),
                silent ? Level::Danger : Level::Ok);
}

Fact overruns(EngineSnapshot const& snapshot, Format const& format)
{
    CycleTiming const& timing = snapshot.timing;
    bool const late = timing.cadence.count() > 0 && timing.total > timing.cadence;
    return fact("overruns", HealthText::tr("Cycle overruns"), format.count(timing.overruns),
                late ? Level::Warn : Level::Ok,
                HealthText::tr("%1 slot(s) skipped", nullptr, format::pluralOf(timing.skippedSlots))
                    .arg(format.count(timing.skippedSlots)));
}

Fact webhook(EngineSnapshot const& snapshot, Format const& format)
{
    OutletView const& outlets = snapshot.health.outlets;
    bool const isTroubled = !outlets.webhookTrouble.empty();
    return fact("webhook", HealthText::tr("Alerts not delivered"), format.count(outlets.webhookFailures),
                isTroubled                     ? Level::Warn
                : outlets.webhookFailures == 0 ? Level::Ok
                                               : Level::Plain,
                isTroubled ? format::said(format, outlets.webhookTrouble) : QString());
}

}  // namespace

Fact fact(char const* key, QString name, QString value, Level level, QString note)
{
    Level const shown = value == Format::missing() ? Level::Quiet : level;
    return {QString::fromLatin1(key), std::move(name), std::move(value), shown, std::move(note)};
}

QString shortDuration(format::Format const& format, std::chrono::nanoseconds duration)
{
    constexpr std::int64_t kLongFrom = 10'000'000'000;
    if (duration.count() >= kLongFrom) {
        return format.duration(std::chrono::duration_cast<Milliseconds>(duration));
    }
    // Some time is not none: a stage that did little took a little.
    constexpr std::chrono::microseconds kShown{10};
    if (duration > std::chrono::nanoseconds(0) && duration < kShown) {
        return HealthText::tr("%1 ms").arg(QStringLiteral("< ") + format.number(Decimal::fromMantissa(1, 2), 2));
    }
    Decimal const milliseconds = Decimal::fromMantissa(duration.count(), 6);
    int const decimals = milliseconds < Decimal(10) ? 2 : milliseconds < Decimal(100) ? 1 : 0;
    return HealthText::tr("%1 ms").arg(format.number(milliseconds, decimals));
}

QString summaryOf(std::vector<Fact> const& facts)
{
    auto const troubled = std::count_if(facts.begin(), facts.end(), [](Fact const& one) {
        return one.level == Level::Warn || one.level == Level::Danger;
    });
    return troubled == 0 ? HealthText::tr("all in range")
                         : HealthText::tr("%1 of %2 need a look").arg(troubled).arg(facts.size());
}

std::vector<Fact> healthFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    if (snapshot.channel.present) {
        std::vector<Fact> facts{worstAge(snapshot, desk), silence(snapshot, desk)};
        for (Fact& each : channelSummary(snapshot, desk)) {
            facts.push_back(std::move(each));
        }
        for (Fact& each : std::vector<Fact>{commitLast(snapshot, format), diskFree(snapshot, format),
                                            reconciled(snapshot, format)}) {
            facts.push_back(std::move(each));
        }
        return facts;
    }
    return {worstAge(snapshot, desk),        silence(snapshot, desk),       commitLast(snapshot, format),
            commitSlowest(snapshot, format), journalSize(snapshot, format), diskFree(snapshot, format),
            overruns(snapshot, format),      reconciled(snapshot, format)};
}

std::vector<Fact> engineFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    CycleTiming const& timing = snapshot.timing;
    std::vector<Fact> facts{
        silence(snapshot, desk),
        fact("state", HealthText::tr("State"), widgets::stateWord(desk, snapshot), Level::Plain),
        fact("since", HealthText::tr("Since"), format.dayAndTime(snapshot.stateSince), Level::Plain),
        fact("cycle", HealthText::tr("Cycle"), format.count(static_cast<std::uint64_t>(snapshot.cycle)), Level::Plain),
        fact("total", HealthText::tr("Last cycle took"), shortDuration(format, timing.total), Level::Plain),
        fact("cadence", HealthText::tr("Cadence"), shortDuration(format, timing.cadence), Level::Plain),
        overruns(snapshot, format),
        fact("skipped", HealthText::tr("Slots skipped"), format.count(timing.skippedSlots), Level::Plain),
        fact("queued", HealthText::tr("Events waiting"), format.count(snapshot.health.queued), Level::Plain),
        fact("queued.calls", HealthText::tr("Calls waiting"),
             snapshot.channel.present ? format.count(snapshot.channel.callsWaiting) : Format::missing(), Level::Plain),
        fact("queued.log", HealthText::tr("Log lines waiting"), format.count(snapshot.health.outlets.logQueued),
             Level::Plain),
        fact("queued.spans", HealthText::tr("Spans waiting"), format.count(snapshot.health.outlets.spansQueued),
             Level::Plain),
        webhook(snapshot, format),
        fact("strategy", HealthText::tr("Strategy"), format::text(snapshot.strategyName), Level::Plain),
        fact("mode", HealthText::tr("Mode"), format::word(snapshot.mode), Level::Plain),
        fact("account", HealthText::tr("Account"), format::text(snapshot.account), Level::Plain),
        fact("version", HealthText::tr("Version"), format::text(snapshot.version), Level::Plain),
    };
    return facts;
}

std::vector<Fact> journalFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    return {commitLast(snapshot, format),
            commitSlowest(snapshot, format),
            fact("commits", HealthText::tr("Commits"), format.count(snapshot.health.commits), Level::Plain),
            fact("journal.sequence", HealthText::tr("Records"), format.count(snapshot.journalSequence), Level::Plain),
            fact("journal.head", HealthText::tr("Head of the hash chain"),
                 format::text(hexadecimal(snapshot.journalHead)), Level::Plain),
            fact("journal.path", HealthText::tr("File"), format::text(snapshot.journalPath), Level::Plain),
            journalSize(snapshot, format),
            fact("journal.wal", HealthText::tr("Write-ahead log"),
                 snapshot.health.journalBytes > 0 ? format.bytes(snapshot.health.walBytes) : Format::missing(),
                 Level::Plain),
            diskFree(snapshot, format)};
}

std::vector<Fact> dataFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    std::vector<Fact> facts;
    for (AssetSnapshot const& asset : snapshot.assets) {
        QString const symbol = format::text(asset.instrument.symbol.view());
        Level const level = !asset.enabled ? Level::Quiet : desk.isOld(asset) ? Level::Warn : Level::Ok;
        std::optional<Milliseconds> const age = desk.ageOf(asset);
        facts.push_back({QStringLiteral("age.") + symbol, symbol, age ? format.duration(*age) : Format::missing(),
                         level,
                         asset.enabled ? HealthText::tr("%1 bar(s)", nullptr, format::pluralOf(asset.barCount))
                                             .arg(format.count(asset.barCount))
                                       : HealthText::tr("switched off")});
    }
    facts.push_back(fact("age.limit", HealthText::tr("Stale from"),
                         format.duration(snapshot.riskParameters.dataAgeMaximum), Level::Plain));
    return facts;
}

std::vector<Fact> reconciliationFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    auto const waiting = std::count_if(snapshot.flows.begin(), snapshot.flows.end(),
                                       [](ExternalFlowView const& flow) { return !flow.acknowledged; });
    return {fact("reconciled.is", HealthText::tr("Engine and exchange agree"),
                 snapshot.reconciled ? HealthText::tr("yes") : HealthText::tr("not yet"),
                 snapshot.reconciled ? Level::Ok : Level::Warn),
            reconciled(snapshot, format),
            fact("foreign", HealthText::tr("Foreign orders"), format.count(snapshot.foreignOrders.size()),
                 snapshot.foreignOrders.empty() ? Level::Ok : Level::Warn),
            fact("flows", HealthText::tr("Flows to acknowledge"), format.count(static_cast<std::uint64_t>(waiting)),
                 waiting == 0 ? Level::Ok : Level::Warn),
            fact("residual", HealthText::tr("Ledger residue"), format.money(snapshot.totals.ledgerResidual),
                 snapshot.totals.ledgerResidual.isZero() ? Level::Ok : Level::Danger)};
}

}  // namespace pentad::policy
