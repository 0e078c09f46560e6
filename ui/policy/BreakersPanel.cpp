// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/BreakersPanel.h"

#include "format/EngineWords.h"
#include "format/Words.h"
#include "look/Icons.h"
#include "policy/ColumnWidth.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::policy {
namespace {

constexpr int kLineHeightWide = 28;
constexpr int kLineHeightNarrow = 22;
constexpr int kSide = 14;
constexpr int kWhyLeft = look::kPanelInset + kSide + look::kGap;

QString figuresOf(BreakerSnapshot const& breaker, UtcTime now, format::Format const& format)
{
    QString const count = format.count(static_cast<std::uint64_t>(breaker.consecutiveFailures));
    QString failures = breaker.failureThreshold > 0
                           ? BreakersPanel::tr("%1 of %n failures", nullptr, breaker.failureThreshold).arg(count)
                           : BreakersPanel::tr("%n failures", nullptr, breaker.consecutiveFailures);
    if (breaker.phase == BreakerPhase::Open && breaker.nextProbe) {
        // Once its time has come, a probe waits for something that has to be asked.
        return *breaker.nextProbe <= now ? BreakersPanel::tr("%1 · probes with the next request").arg(failures)
                                         : BreakersPanel::tr("%1 · next probe in %2")
                                               .arg(failures, format.duration(*breaker.nextProbe - now));
    }
    if (breaker.phase == BreakerPhase::HalfOpen && breaker.probesNeeded > 0) {
        auto const number = [&](int value) { return format.count(static_cast<std::uint64_t>(std::max(0, value))); };
        return BreakersPanel::tr("since %1 · probe %2 of %3")
            .arg(format.time(breaker.since), number(std::min(breaker.probesSucceeded + 1, breaker.probesNeeded)),
                 number(breaker.probesNeeded));
    }
    if (breaker.since == UtcTime{}) {
        return failures;
    }
    return BreakersPanel::tr("%1 · since %2").arg(failures, format.time(breaker.since));
}

QString whyOf(BreakerSnapshot const& breaker, format::Format const& format)
{
    QString const reason =
        breaker.reason.empty() ? BreakersPanel::tr("no reason was given") : format::said(format, breaker.reason);
    switch (breaker.phase) {
    case BreakerPhase::Closed: return {};
    case BreakerPhase::Open: return BreakersPanel::tr("since %1: %2").arg(format.time(breaker.since), reason);
    case BreakerPhase::HalfOpen: return BreakersPanel::tr("the next request is the probe; opened by: %1").arg(reason);
    }
    return {};
}

}  // namespace

std::array<BreakerRow, kBreakerGroups> breakerRows(EngineSnapshot const& snapshot, format::Format const& format)
{
    std::array<BreakerRow, kBreakerGroups> rows;
    for (std::size_t i = 0; i < kBreakerGroups; ++i) {
        BreakerSnapshot const& breaker = snapshot.breakers[i];
        rows[i] = {breaker.phase, format::word(static_cast<BreakerGroup>(i)), format::word(breaker.phase),
                   figuresOf(breaker, snapshot.at, format), whyOf(breaker, format)};
    }
    return rows;
}

QString breakerSummary(EngineSnapshot const& snapshot)
{
    auto const count = [&snapshot](BreakerPhase phase) {
        return static_cast<int>(std::count_if(snapshot.breakers.begin(), snapshot.breakers.end(),
                                              [phase](BreakerSnapshot const& one) { return one.phase == phase; }));
    };
    QStringList parts;
    if (int const closed = count(BreakerPhase::Closed); closed > 0) {
        parts += BreakersPanel::tr("%1 closed").arg(closed);
    }
    if (int const half = count(BreakerPhase::HalfOpen); half > 0) {
        parts += BreakersPanel::tr("%1 half-open").arg(half);
    }
    if (int const open = count(BreakerPhase::Open); open > 0) {
        parts += BreakersPanel::tr("%1 open").arg(open);
    }
    return parts.join(QStringLiteral(" · "));
}

BreakerRows::BreakerRows(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("breakers.rows"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int BreakerRows::lineHeight() const
{
    return width() < kNarrowBelow ? kLineHeightNarrow : kLineHeightWide;
}

// A reason is read as a whole: it takes as many lines as it needs.
int BreakerRows::whyHeight(BreakerRow const& row) const
{
    if (row.why.isEmpty()) {
        return 0;
    }
    QRect const room(0, 0, std::max(120, width() - kWhyLeft - look::kPanelInset), 1000);
    return QFontMetrics(look::font(look::kMetaSize)).boundingRect(room, Qt::TextWordWrap, row.why).height() + 4;
}

QSize BreakerRows::sizeHint() const
{
    int height = 6;
    for (BreakerRow const& row : m_rows) {
        height += lineHeight() + whyHeight(row);
    }
    return {240, height};
}

void BreakerRows::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void BreakerRows::setRows(std::array<BreakerRow, kBreakerGroups> rows)
{
    m_rows = std::move(rows);
    QStringList lines;
    for (BreakerRow const& row : m_rows) {
        QString const line = tr("%1 %2, %3").arg(row.name, row.word, row.figures);
        lines += row.why.isEmpty() ? line : QStringLiteral("%1. %2").arg(line, row.why);
    }
    QString const all = lines.join(QLatin1Char('\n'));
    if (all != accessibleDescription()) {
        setAccessibleDescription(all);
        setToolTip(all);
        updateGeometry();
        update();
    }
}

void BreakerRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 3;
    for (BreakerRow const& row : m_rows) {
        QRect const place(0, top, width(), lineHeight() + whyHeight(row));
        paintRow(painter, row, place);
        top += place.height();
    }
}

void BreakerRows::paintRow(QPainter& painter, BreakerRow const& row, QRect const& place) const
{
    if (row.name.isEmpty()) {
        return;  // the engine has said nothing yet: no breaker may look closed
    }
    look::Theme const& theme = m_desk.theme();
    bool const open = row.phase == BreakerPhase::Open;
    bool const closed = row.phase == BreakerPhase::Closed;
    if (!closed) {
        painter.fillRect(place, open ? theme.danger.tint : theme.warn.tint);
    }
    QColor const colour = closed ? theme.ok : open ? theme.danger.text : theme.warn.text;
    QRect const line(look::kPanelInset, place.top(), width() - 2 * look::kPanelInset, lineHeight());
    look::paintIcon(painter,
                    closed ? look::Icon::Check
                    : open ? look::Icon::Cross
                           : look::Icon::HalfDisc,
                    QRectF(line.left(), line.center().y() - kSide / 2.0 + 1, kSide, kSide), colour);
    painter.setFont(look::font(look::kTextSize));
    painter.setPen(theme.text1);
    int const wordLeft = kWhyLeft + std::max(84, painter.fontMetrics().horizontalAdvance(row.name) + look::kGap);
    painter.drawText(QRect(kWhyLeft, line.top(), line.width(), lineHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     row.name);
    painter.setPen(colour);
    painter.setFont(look::font(look::kTextSize, !closed));
    painter.drawText(QRect(wordLeft, line.top(), line.width(), lineHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                     row.word);
    int const wordRight = wordLeft + painter.fontMetrics().horizontalAdvance(row.word) + look::kGap;
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(closed ? theme.text3 : colour);
    // Where there is no room the time is left to the tooltip.
    QString figures = row.figures;
    if (wordRight + painter.fontMetrics().horizontalAdvance(figures) > line.right()) {
        figures = figures.section(QStringLiteral(" · "), closed ? 0 : -1, closed ? 0 : -1);
    }
    figures = painter.fontMetrics().elidedText(figures, Qt::ElideRight, std::max(0, line.right() - wordRight));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, figures);
    if (!row.why.isEmpty()) {
        painter.setPen(theme.text2);
        painter.drawText(QRect(kWhyLeft, line.bottom() - 3, line.right() - kWhyLeft, whyHeight(row)),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, row.why);
    }
}

BreakersPanel::BreakersPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "breakers", parent), m_header(new widgets::PanelHeader(this)), m_rows(new BreakerRows(desk, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_rows);
}

void BreakersPanel::retranslate()
{
    m_header->setTitle(tr("Breakers"));
    setAccessibleName(tr("Breakers"));
    m_rows->setAccessibleName(tr("Breakers"));
}

void BreakersPanel::refresh(EngineSnapshot const& snapshot)
{
    m_header->setMeta(breakerSummary(snapshot));
    m_rows->setRows(breakerRows(snapshot, format()));
}

}  // namespace pentad::policy
