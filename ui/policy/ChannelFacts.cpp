// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/ChannelFacts.h"

#include "format/EngineWords.h"
#include "policy/HealthFacts.h"

#include <QCoreApplication>

#include <algorithm>

namespace pentad::policy {
namespace {

using format::Format;

// A rate budget with less than one part in so many left is scarce.
constexpr int kScarce = 5;

// The texts of this file, as one context of the translation.
class ChannelText {
    Q_DECLARE_TR_FUNCTIONS(Channel)
};

Fact feed(EngineSnapshot const& snapshot, Format const& format)
{
    ChannelView const& channel = snapshot.channel;
    QString const age = channel.messageAge ? format.duration(*channel.messageAge) : Format::missing();
    switch (channel.feed) {
    case FeedSource::Socket:
        return fact("feed", ChannelText::tr("Price feed"), ChannelText::tr("WebSocket %1").arg(age), Level::Ok);
    case FeedSource::Rest:
        return fact("feed", ChannelText::tr("Price feed"), ChannelText::tr("REST %1").arg(age), Level::Warn);
    case FeedSource::None: break;
    }
    return fact("feed", ChannelText::tr("Price feed"), ChannelText::tr("none"), Level::Danger);
}

Fact orderChannel(EngineSnapshot const& snapshot, Format const& format)
{
    ChannelView const& channel = snapshot.channel;
    QString const age = channel.replyAge ? format.duration(*channel.replyAge) : Format::missing();
    auto const said = [&](QString value, Level level) {
        return fact("orders.channel", ChannelText::tr("Order channel"), std::move(value), level);
    };
    switch (channel.orders) {
    case ChannelState::Up: return said(age, Level::Ok);
    case ChannelState::Degraded: return said(ChannelText::tr("troubled %1").arg(age), Level::Warn);
    case ChannelState::Down: return said(ChannelText::tr("down %1").arg(age), Level::Danger);
    case ChannelState::Unknown: break;
    }
    return said(Format::missing(), Level::Quiet);
}

Fact replyTime(EngineSnapshot const& snapshot, Format const& format)
{
    auto const& time = snapshot.channel.replyTime;
    return fact("rest.p95", ChannelText::tr("REST answers within"),
                time ? shortDuration(format, *time) : Format::missing(), Level::Ok,
                ChannelText::tr("95 of 100 of the last"));
}

Fact clockOffset(EngineSnapshot const& snapshot, Format const& format)
{
    ChannelView const& channel = snapshot.channel;
    if (!channel.clockOffset) {
        return fact("clock", ChannelText::tr("Clock offset"), Format::missing(), Level::Ok);
    }
    QString const offset =
        ChannelText::tr("%1 ms").arg(format.number(Decimal(channel.clockOffset->count()), 0, format::Sign::Always));
    Level const level = channel.clockBlocked ? Level::Danger : channel.clockWarned ? Level::Warn : Level::Ok;
    return fact("clock", ChannelText::tr("Clock offset"), offset, level,
                channel.clockBlocked ? ChannelText::tr("signed calls wait; set the clock of this computer")
                                     : ChannelText::tr("allowed %1").arg(format.duration(channel.clockTolerance)));
}

Fact rateBudget(EngineSnapshot const& snapshot, Format const& format)
{
    auto const& left = snapshot.channel.budgetLeft;
    bool const scarce = left && multiply(left->value(), Decimal(kScarce), Rounding::Down) < Decimal(1);
    return fact("rate.budget", ChannelText::tr("Rate budget left"), left ? format.percent(*left, 0) : Format::missing(),
                scarce ? Level::Warn : Level::Ok, ChannelText::tr("of the scarcest route"));
}

}  // namespace

std::vector<Fact> channelSummary(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    return {feed(snapshot, format), orderChannel(snapshot, format), replyTime(snapshot, format),
            clockOffset(snapshot, format), rateBudget(snapshot, format)};
}

std::vector<Fact> channelFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    ChannelView const& channel = snapshot.channel;
    if (!channel.present) {
        return {};
    }
    Format const& format = desk.format();
    auto const age = [&](std::optional<Milliseconds> const& since) {
        return since ? format.duration(*since) : Format::missing();
    };
    return {feed(snapshot, format),
            fact("feed.since", ChannelText::tr("Source since"), format.dayAndTime(channel.feedSince), Level::Plain),
            fact("feed.ping", ChannelText::tr("Last sign of life"), age(channel.pingAge), Level::Ok),
            fact("feed.login", ChannelText::tr("Account over the socket"),
                 channel.loggedIn ? ChannelText::tr("yes") : ChannelText::tr("no, asked over REST"),
                 channel.loggedIn ? Level::Ok : Level::Warn),
            orderChannel(snapshot, format),
            replyTime(snapshot, format),
            clockOffset(snapshot, format),
            fact("clock.trip", ChannelText::tr("Round trip"),
                 channel.roundTrip ? shortDuration(format, *channel.roundTrip) : Format::missing(), Level::Plain),
            rateBudget(snapshot, format),
            fact("feed.reconnects", ChannelText::tr("Reconnects"), format.count(channel.reconnects), Level::Plain),
            fact("feed.gaps", ChannelText::tr("Gaps in the book"), format.count(channel.sequenceGaps), Level::Plain),
            fact("feed.refused", ChannelText::tr("Messages refused"), format.count(channel.refusedMessages),
                 channel.refusedMessages == 0 ? Level::Plain : Level::Warn)};
}

std::vector<Fact> budgetFacts(EngineSnapshot const& snapshot, widgets::Desk const& desk)
{
    Format const& format = desk.format();
    std::vector<Fact> facts;
    for (RateBudget const& budget : snapshot.channel.budgets) {
        QString const route = format::said(format, budget.route);
        bool const scarce = budget.blockedUntil || budget.left * kScarce < budget.limit;
        facts.push_back({QStringLiteral("budget.") + format::text(budget.route), route,
                         ChannelText::tr("%1 of %2")
                             .arg(format.count(static_cast<std::uint64_t>(std::max(budget.left, 0))),
                                  format.count(static_cast<std::uint64_t>(std::max(budget.limit, 0)))),
                         scarce ? Level::Warn : Level::Ok,
                         budget.blockedUntil
                             ? ChannelText::tr("blocked until %1").arg(format.time(*budget.blockedUntil))
                             : QString()});
    }
    return facts;
}

}  // namespace pentad::policy
