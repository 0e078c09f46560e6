// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StatusBar.h"

#include "format/Words.h"
#include "look/Icons.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace pentad::shell {

// A text with a lamp or an icon before it; may be clicked.
class StatusBar::Cell final : public QAbstractButton {
public:
    Cell(widgets::Desk& desk, QWidget* parent) : QAbstractButton(parent), m_desk(desk)
    {
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }
    void say(QString const& words, QString const& tip)
    {
        if (words != text()) {
            setText(words);
            setAccessibleName(words);
            updateGeometry();
            update();
        }
        setToolTip(tip);
    }
    void setLamp(QColor const& lamp)
    {
        m_lamp = lamp;
        update();
    }
    void setTrouble(bool trouble)
    {
        m_trouble = trouble;
        update();
    }
    void setIcon(look::Icon icon) { m_icon = icon; }
    QSize sizeHint() const override
    {
        QFontMetrics const metrics(look::font(look::kMetaSize));
        // In steps, so that a digit more does not move the neighbours.
        constexpr int kStep = 8;
        int const words = metrics.horizontalAdvance(text());
        int const mark = m_lamp.isValid() ? 12 : m_icon ? 18 : 0;
        return {20 + mark + (words + kStep - 1) / kStep * kStep, 25};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        look::Theme const& theme = m_desk.theme();
        QPainter painter(this);
        if (underMouse()) {
            painter.fillRect(rect(), theme.surface3);
        }
        int left = 10;
        QColor const words = m_trouble ? theme.warn.text : theme.text2;
        if (m_lamp.isValid()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_lamp);
            painter.drawEllipse(QPointF(left + 3, height() / 2.0), 3, 3);
            left += 12;
        } else if (m_icon) {
            look::paintIcon(painter, *m_icon, QRectF(left, height() / 2.0 - 6, 12, 12), words);
            left += 18;
        }
        painter.setPen(words);
        painter.setFont(look::font(look::kMetaSize));
        painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
        painter.fillRect(width() - 1, 7, 1, height() - 14, theme.line2);
        if (hasFocus()) {
            painter.setPen(QPen(theme.accent, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(rect().adjusted(1, 1, -2, -1));
        }
    }

private:
    widgets::Desk& m_desk;
    QColor m_lamp;
    std::optional<look::Icon> m_icon;
    bool m_trouble = false;
};

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
    m_orders = addCell("status.orders");
    m_breakers = addCell("status.breakers");
    m_journal = addCell("status.journal");
    m_notices = addCell("status.notices");
    m_notices->setIcon(look::Icon::Bell);
    row->addStretch(1);
    m_local = addCell("status.local");
    m_utc = addCell("status.utc");
    m_version = addCell("status.version");

    auto const opens = [this](Cell* cell, widgets::Page page) {
        connect(cell, &QAbstractButton::clicked, this, [this, page] { this->desk().openPage(page); });
    };
    opens(m_mode, widgets::Page::Settings);
    opens(m_cycle, widgets::Page::Health);
    opens(m_feed, widgets::Page::Health);
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

StatusBar::Cell* StatusBar::addCell(char const* name)
{
    auto* cell = new Cell(desk(), this);
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
    m_orders->setVisible(!compact);
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
    QString const zone = QString::fromLatin1(format().zone().id()).section(QLatin1Char('/'), -1);
    m_local->say(QStringLiteral("%1 %2").arg(format().time(now), zone), tr("Time of the engine in the chosen zone"));
    format::Format const utc(format().language());
    m_utc->say(QStringLiteral("%1 UTC").arg(utc.time(now)), format().iso(now));
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
    m_cycle->setLamp(desk().engineSilent() ? theme().unknown : runs ? theme().ok : theme().warn.fill);
    m_cycle->setTrouble(late || desk().engineSilent());
    m_cycle->say(tr("%1  cycle %2  %3 / %4 ms")
                     .arg(format::word(snapshot.state), format().count(number(snapshot.cycle)),
                          milliseconds(snapshot.timing.total), milliseconds(snapshot.timing.cadence)),
                 tr("Cycle time against its cadence; %1 overruns").arg(format().count(snapshot.timing.overruns)));

    std::optional<Milliseconds> oldest;
    bool missing = false;
    bool stale = false;
    for (AssetSnapshot const& asset : snapshot.assets) {
        missing = missing || !asset.dataAge;
        stale = stale || asset.stale;
        if (asset.dataAge && (!oldest || *asset.dataAge > *oldest)) {
            oldest = asset.dataAge;
        }
    }
    m_feed->setLamp(missing || stale ? theme().warn.fill : theme().ok);
    m_feed->setTrouble(missing || stale);
    m_feed->say(tr("feed %1").arg(oldest && !missing ? format().duration(*oldest) : format::Format::missing()),
                tr("Age of the oldest quote of the five"));

    BreakerSnapshot const& orders = snapshot.breakers[static_cast<std::size_t>(BreakerGroup::Orders)];
    bool const ordersClosed = orders.phase == BreakerPhase::Closed;
    m_orders->setLamp(ordersClosed ? theme().ok : theme().danger.fill);
    m_orders->setTrouble(!ordersClosed);
    m_orders->say(tr("orders %1").arg(format().count(snapshot.openOrders.size())),
                  tr("Open orders; the lamp is the order channel"));

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
