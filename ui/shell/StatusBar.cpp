// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StatusBar.h"

#include "format/Words.h"
#include "shell/StatusCell.h"
#include "widgets/StateWord.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace pentad::shell {
namespace {

constexpr Milliseconds kReplyOld = std::chrono::minutes(3);

}  // namespace

StatusBar::StatusBar(widgets::Desk& desk, QWidget* parent) : Panel(desk, "status", parent)
{
    constexpr int kHeight = 26;
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 1, 4, 0);
    row->setSpacing(0);
    m_mode = addCell("status.mode");
    m_cycle = addCell("status.cycle");
    m_feed = addCell("status.feed");
    m_rest = addCell("status.rest");
    m_orders = addCell("status.orders");
    m_breakers = addCell("status.breakers");
    m_clock = addCell("status.clock");
    m_rate = addCell("status.rate");
    m_journal = addCell("status.journal");
    m_notices = addCell("status.notices");
    m_notices->setIcon(look::Icon::Bell);
    row->addStretch(1);
    m_local = addCell("status.local");
    m_utc = addCell("status.utc");
    m_version = addCell("status.version");

    auto const opens = [this](StatusCell* cell, widgets::Page page) {
        connect(cell, &QAbstractButton::clicked, this, [this, page] { this->desk().openPage(page); });
    };
    opens(m_mode, widgets::Page::Settings);
    opens(m_cycle, widgets::Page::Health);
    opens(m_feed, widgets::Page::Health);
    for (StatusCell* const cell : {m_rest, m_clock, m_rate}) {
        opens(cell, widgets::Page::Health);
        cell->hide();
    }
    opens(m_orders, widgets::Page::Orders);
    opens(m_breakers, widgets::Page::Risk);
    opens(m_journal, widgets::Page::Health);
    opens(m_local, widgets::Page::Settings);
    opens(m_utc, widgets::Page::Settings);
    connect(m_notices, &QAbstractButton::clicked, this, &StatusBar::noticesWanted);
    connect(m_version, &QAbstractButton::clicked, this, &StatusBar::aboutWanted);
    connect(&m_second, &QTimer::timeout, this, [this] { refreshTime(); });
    m_second.start(std::chrono::seconds(1));
}

StatusCell* StatusBar::addCell(char const* name)
{
    auto* cell = new StatusCell(desk(), this);
    cell->setObjectName(QString::fromLatin1(name));
    layout()->addWidget(cell);
    return cell;
}

void StatusBar::setUnread(int unread)
{
    m_unread = unread;
    refreshUnread();
}

void StatusBar::setCompact(bool compact)
{
    m_compact = compact;
    m_version->setVisible(!compact);
}

void StatusBar::retranslate()
{
    refreshUnread();
    refreshTime();
}

void StatusBar::restyle()
{
    update();
}

void StatusBar::refreshUnread()
{
    m_notices->say(tr("%n unread", nullptr, m_unread), tr("The message centre keeps every notice"));
    m_notices->setTrouble(m_unread > 0);
}

void StatusBar::refreshTime()
{
    if (!desk().snapshot()) {
        return;
    }
    // The engine's time: in a demo it runs faster than the clock on the wall.
    UtcTime const now = desk().snapshot()->at;
    // UTC stands beside it, so this is the exchange's zone even where the screens show UTC.
    format::Format const local(format().language(), format::zoneNamed(desk().snapshot()->timeZone));
    QString const zone = QString::fromLatin1(local.zone().id()).section(QLatin1Char('/'), -1);
    m_local->say(QStringLiteral("%1 %2").arg(local.time(now), zone), tr("Time of the engine in the exchange's zone"));
    format::Format const utc(format().language());
    m_utc->say(QStringLiteral("%1 UTC").arg(utc.time(now)), format().iso(now));
}

void StatusBar::refreshFeed(EngineSnapshot const& snapshot)
{
    std::optional<Milliseconds> oldest;
    bool missing = false;
    bool stale = false;
    for (AssetSnapshot const& asset : snapshot.assets) {
        std::optional<Milliseconds> const age = desk().ageOf(asset);
        missing = missing || !age;
        stale = stale || desk().isOld(asset);
        if (age && (!oldest || *age > *oldest)) {
            oldest = age;
        }
    }
    m_feed->setLamp(missing || stale ? theme().warn.fill : theme().ok);
    bool const polling = snapshot.channel.present && snapshot.channel.feed == FeedSource::Rest;
    m_feed->setTrouble(missing || stale || polling);
    QString const age = oldest && !missing ? format().duration(*oldest) : format::Format::missing();
    m_feed->say(polling ? tr("feed %1 REST").arg(age) : tr("feed %1").arg(age),
                polling ? tr("Age of the oldest quote of the five; the socket is down, prices come over REST")
                        : tr("Age of the oldest quote of the five"));
}

void StatusBar::refreshOrders(EngineSnapshot const& snapshot)
{
    BreakerSnapshot const& orders = snapshot.breakers[static_cast<std::size_t>(BreakerGroup::Orders)];
    ChannelState const line = snapshot.channel.present ? snapshot.channel.orders : ChannelState::Up;
    bool const ordersClosed = orders.phase == BreakerPhase::Closed;
    bool const down = !ordersClosed || line == ChannelState::Down;
    m_orders->setLamp(down ? theme().danger.fill : line == ChannelState::Up ? theme().ok : theme().warn.fill);
    m_orders->setTrouble(down || line == ChannelState::Degraded);
    m_orders->say(tr("orders %1").arg(format().count(snapshot.openOrders.size())),
                  tr("Open orders; the lamp is the order channel"));
}

// The line to the exchange; without one there is nothing to show. In a narrow window REST has room only in trouble.
void StatusBar::refreshChannel(ChannelView const& channel)
{
    if (channel.replyTime) {
        // An answer that is this old says nothing about now.
        bool const isOld = channel.replyAge && *channel.replyAge > kReplyOld;
        m_rest->setTrouble(isOld || channel.orders == ChannelState::Down);
        m_rest->setLamp(m_rest->hasTrouble() ? theme().warn.fill : theme().ok);
        m_rest->say(tr("REST %1 ms").arg(format().count(static_cast<std::uint64_t>(channel.replyTime->count()))),
                    tr("95 of 100 of the last answers came within this time"));
    }
    if (channel.clockOffset) {
        m_clock->setTrouble(channel.clockBlocked || channel.clockWarned);
        m_clock->say(
            tr("clock %1 ms").arg(format().number(Decimal(channel.clockOffset->count()), 0, format::Sign::Always)),
            channel.clockBlocked
                ? tr("Too far from the exchange's clock: signed calls wait until this computer's clock is set")
            : channel.clockWarned
                ? tr("Far from the exchange's clock: set this computer's clock before signed calls have to wait")
                : tr("The exchange's clock less this computer's"));
    }
    if (channel.budgetLeft) {
        bool const scarce = channel.budgetLeft->value() < Decimal::fromMantissa(2, 1);
        m_rate->setTrouble(scarce);
        m_rate->say(tr("rate %1 left").arg(format().percent(*channel.budgetLeft, 0)),
                    tr("What the scarcest rate limit of the exchange still allows"));
    }
    m_rest->setVisible(channel.replyTime && (!m_compact || m_rest->hasTrouble()));
    m_clock->setVisible(channel.clockOffset.has_value());
    m_rate->setVisible(channel.budgetLeft.has_value());
}

void StatusBar::refresh(EngineSnapshot const& snapshot)
{
    m_mode->setLamp(theme().mode(desk().mode()));
    m_mode->say(format::word(snapshot.mode), tr("Account %1").arg(format::text(snapshot.account)));

    auto const milliseconds = [this](std::chrono::nanoseconds time) {
        return format().number(Decimal::fromMantissa(time.count(), 6), time < std::chrono::milliseconds(10) ? 1 : 0);
    };
    bool const late = snapshot.timing.overruns > 0 && snapshot.timing.total > snapshot.timing.cadence;
    bool const runs = snapshot.state == EngineState::Running || snapshot.state == EngineState::DeRisked;
    bool const isHeard = widgets::voiceOf(desk(), snapshot) == widgets::EngineVoice::Speaks;
    m_cycle->setLamp(!isHeard ? theme().unknown : runs ? theme().ok : theme().warn.fill);
    m_cycle->setTrouble(late || !isHeard || snapshot.state == EngineState::Failed);
    refreshFeed(snapshot);
    refreshOrders(snapshot);
    refreshChannel(snapshot.channel);

    QString const state = widgets::stateWord(desk(), snapshot);
    QString const cycle = format().count(number(snapshot.cycle));
    QString const taken = milliseconds(snapshot.timing.total);
    QString const cadence = milliseconds(snapshot.timing.cadence);
    // Beside the trouble of REST a narrow window has no room for a number of nine digits.
    bool const isCrowded = m_compact && !m_rest->isHidden();
    m_cycle->say(
        isCrowded ? tr("%1  %2 / %3 ms").arg(state, taken, cadence)
                  : tr("%1  cycle %2  %3 / %4 ms").arg(state, cycle, taken, cadence),
        tr("Cycle %1: its time against its cadence; %2 overruns").arg(cycle, format().count(snapshot.timing.overruns)));

    auto const inPhase = [&](BreakerPhase phase) {
        return static_cast<int>(std::count_if(snapshot.breakers.begin(), snapshot.breakers.end(),
                                              [&](BreakerSnapshot const& breaker) { return breaker.phase == phase; }));
    };
    int const closed = inPhase(BreakerPhase::Closed);
    m_breakers->setTrouble(closed < static_cast<int>(kBreakerGroups));
    m_breakers->say(m_compact ? tr("breakers %1 / %2 / %3")
                                    .arg(closed)
                                    .arg(inPhase(BreakerPhase::HalfOpen))
                                    .arg(inPhase(BreakerPhase::Open))
                              : tr("breakers %1 closed · %2 half · %3 open")
                                    .arg(closed)
                                    .arg(inPhase(BreakerPhase::HalfOpen))
                                    .arg(inPhase(BreakerPhase::Open)),
                    tr("Circuit breakers: closed, half-open, open"));

    m_journal->setVisible(snapshot.health.journalBytes > 0);
    m_journal->say(
        tr("journal %1 · disk %2")
            .arg(format().bytes(snapshot.health.journalBytes), format().bytes(snapshot.health.diskFreeBytes)),
        tr("%1\nLast commit %2 ms").arg(format::text(snapshot.journalPath), milliseconds(snapshot.health.commitLast)));
    m_version->say(QStringLiteral("Pentad %1").arg(format::text(snapshot.version)), tr("Versions, licences, paths"));
    refreshTime();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface2);
    painter.fillRect(0, 0, width(), 1, theme().background);
}

}  // namespace pentad::shell
