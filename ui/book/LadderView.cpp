// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/LadderView.h"

#include "format/Format.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace pentad::book {
namespace {

constexpr int kLadderRowHeight = 20;
constexpr int kLadderRowHeightCompact = 18;
constexpr int kMiddleHeight = 26;

QString shownSize(format::Format const& format, Quantity quantity, Instrument const& instrument)
{
    int const decimals = std::min(instrument.quantityScale, kSizeDecimals);
    return format.number(quantity.value().round(decimals, Rounding::Down), decimals);
}

}  // namespace

LadderView::LadderView(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("book.ladder"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

int LadderView::rowHeight() const
{
    return window()->width() < look::kCompactBelow ? kLadderRowHeightCompact : kLadderRowHeight;
}

std::size_t LadderView::rowsPerSide() const
{
    int const rows = (height() - look::kTableHeaderHeight - kMiddleHeight) / rowHeight() / 2;
    return static_cast<std::size_t>(std::max(rows, 1));
}

int LadderView::middleTop() const
{
    return look::kTableHeaderHeight + (height() - look::kTableHeaderHeight - kMiddleHeight) / 2;
}

QRect LadderView::placeOf(std::size_t index, Side side) const
{
    int const row = static_cast<int>(index);
    int const top =
        side == Side::Sell ? middleTop() - (row + 1) * rowHeight() : middleTop() + kMiddleHeight + row * rowHeight();
    return {0, top, width(), rowHeight()};
}

LadderRow const* LadderView::rowAt(int y) const
{
    for (Side const side : {Side::Sell, Side::Buy}) {
        std::vector<LadderRow> const& rows = side == Side::Sell ? m_figures.asks : m_figures.bids;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            QRect const place = placeOf(i, side);
            if (y >= place.top() && y <= place.bottom()) {
                return &rows[i];
            }
        }
    }
    return nullptr;
}

LadderRow const* LadderView::focused() const
{
    std::vector<LadderRow> const& rows = m_row < 0 ? m_figures.asks : m_figures.bids;
    auto const index = static_cast<std::size_t>(m_row < 0 ? -1 - m_row : m_row);
    return index < rows.size() ? &rows[index] : nullptr;
}

void LadderView::show(LadderFigures figures)
{
    m_figures = std::move(figures);
    m_deepest = {};
    for (auto const* side : {&m_figures.asks, &m_figures.bids}) {
        if (!side->empty()) {
            m_deepest = max(m_deepest, side->back().total);
        }
    }
    auto const asks = static_cast<int>(m_figures.asks.size());
    auto const bids = static_cast<int>(m_figures.bids.size());
    m_row = std::clamp(m_row, -asks, std::max(bids - 1, 0));
    describe();
    update();
}

void LadderView::describe()
{
    if (!m_figures.missing.isEmpty()) {
        setAccessibleDescription(m_figures.missing);
        return;
    }
    format::Format const& format = m_desk.format();
    auto const best = [&](std::vector<LadderRow> const& rows) {
        return rows.empty() ? format::Format::missing() : format.price(rows.front().price, m_figures.instrument);
    };
    setAccessibleDescription(tr("Best bid %1, best ask %2, spread %3 bp")
                                 .arg(best(m_figures.bids), best(m_figures.asks), format.bps(m_figures.spreadBps)));
}

void LadderView::paintHeader(QPainter& painter) const
{
    look::Theme const& theme = m_desk.theme();
    QRect const place(look::kPanelInset, 0, width() - 2 * look::kPanelInset, look::kTableHeaderHeight);
    painter.setFont(look::font(look::kMetaSize));
    painter.setPen(theme.text3);
    format::Format const& format = m_desk.format();
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Price %1").arg(format.currency(m_figures.instrument.quote)));
    QRect const size(place.left(), place.top(), place.width() * 2 / 3, place.height());
    painter.drawText(size, Qt::AlignRight | Qt::AlignVCenter,
                     tr("Size %1").arg(format::text(m_figures.instrument.base.view())));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, tr("Total"));
    painter.fillRect(0, look::kTableHeaderHeight - 1, width(), 1, theme.line);
}

void LadderView::paintMiddle(QPainter& painter) const
{
    look::Theme const& theme = m_desk.theme();
    format::Format const& format = m_desk.format();
    QRect const whole(0, middleTop(), width(), kMiddleHeight);
    painter.fillRect(whole, theme.surface2);
    QRect const place = whole.adjusted(look::kPanelInset, 0, -look::kPanelInset, 0);
    QColor const moved = m_figures.stale || m_figures.tick == 0 ? theme.text1
                         : m_figures.tick > 0                   ? theme.up.text
                                                                : theme.down.text;
    painter.setPen(m_figures.stale ? theme.text3 : moved);
    painter.setFont(look::font(look::kStateSize, true));
    QString const arrow = m_figures.tick > 0   ? QStringLiteral("\u25B4 ")
                          : m_figures.tick < 0 ? QStringLiteral("\u25BE ")
                                               : QString();
    QString const last =
        m_figures.last.isPositive() ? format.price(m_figures.last, m_figures.instrument) : format::Format::missing();
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, arrow + last);
    if (m_figures.spread) {
        painter.setPen(theme.text3);
        painter.setFont(look::font(look::kMetaSize));
        painter.drawText(
            place, Qt::AlignRight | Qt::AlignVCenter,
            tr("spread %1 · %2 bp")
                .arg(format.price(*m_figures.spread, m_figures.instrument), format.bps(m_figures.spreadBps)));
    }
}

void LadderView::paintRow(QPainter& painter, QRect const& place, LadderRow const& row, Side side) const
{
    look::Theme const& theme = m_desk.theme();
    look::Tone const& tone = side == Side::Buy ? theme.up : theme.down;
    if (m_deepest.isPositive()) {
        Int128 const permille = row.total.value().raw() / std::max<Int128>(m_deepest.value().raw() / 1000, 1);
        int const bar = static_cast<int>(permille) * place.width() / 1000;
        painter.fillRect(place.right() + 1 - bar, place.top() + 1, bar, place.height() - 1, tone.tint);
    }
    if (row.own > 0) {
        painter.fillRect(0, place.top(), 3, place.height(), theme.accent);
    }
    if (hasFocus() && focused() == &row) {
        painter.setPen(theme.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
    }
    format::Format const& format = m_desk.format();
    QRect const inside = place.adjusted(look::kPanelInset, 0, -look::kPanelInset, 0);
    painter.setPen(m_figures.stale ? theme.text3 : tone.text);
    QString const price = format.price(row.price, m_figures.instrument);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, price);
    if (row.own > 0) {
        int const left = inside.left() + painter.fontMetrics().horizontalAdvance(price) + 6;
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(QPointF(left + 2.5, place.center().y() + 0.5), 2.5, 2.5);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    painter.setPen(m_figures.stale ? theme.text3 : theme.text1);
    QRect const size(inside.left(), inside.top(), inside.width() * 2 / 3, inside.height());
    painter.drawText(size, Qt::AlignRight | Qt::AlignVCenter, shownSize(format, row.quantity, m_figures.instrument));
    painter.setPen(m_figures.stale ? theme.text3 : theme.text2);
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, shownSize(format, row.total, m_figures.instrument));
}

void LadderView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    painter.fillRect(rect(), theme.surface1);
    paintHeader(painter);
    if (!m_figures.missing.isEmpty()) {
        painter.setPen(theme.text3);
        painter.setFont(look::font(look::kTextSize));
        painter.drawText(rect().adjusted(look::kPanelInset, 0, -look::kPanelInset, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_figures.missing);
        return;
    }
    painter.setFont(look::font(look::kTextSize));
    for (Side const side : {Side::Sell, Side::Buy}) {
        std::vector<LadderRow> const& rows = side == Side::Sell ? m_figures.asks : m_figures.bids;
        for (std::size_t i = 0; i < rows.size() && i < rowsPerSide(); ++i) {
            paintRow(painter, placeOf(i, side), rows[i], side);
        }
    }
    paintMiddle(painter);
}

void LadderView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        if (LadderRow const* row = rowAt(qRound(event->position().y()))) {
            Q_EMIT priceChosen(row->price);
        }
    }
    QWidget::mousePressEvent(event);
}

void LadderView::keyPressEvent(QKeyEvent* event)
{
    LadderRow const* const row = focused();
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        int const wanted = m_row + (event->key() == Qt::Key_Down ? 1 : -1);
        m_row = std::clamp(wanted, -static_cast<int>(m_figures.asks.size()),
                           std::max(static_cast<int>(m_figures.bids.size()) - 1, 0));
        update();
    } else if (row != nullptr && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        Q_EMIT priceChosen(row->price);
    } else if (row != nullptr && event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(
            format::text(row->price.text() + "\t" + row->quantity.text() + "\t" + row->total.text()));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void LadderView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_room != rowsPerSide()) {
        m_room = rowsPerSide();
        Q_EMIT roomChanged();
    }
}

bool LadderView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto const* help = static_cast<QHelpEvent*>(event);
        LadderRow const* row = rowAt(help->pos().y());
        QToolTip::showText(help->globalPos(),
                           row == nullptr ? QString()
                                          : tr("%1: %2, in total %3")
                                                .arg(m_desk.format().price(row->price, m_figures.instrument),
                                                     m_desk.format().exact(row->quantity.value()),
                                                     m_desk.format().exact(row->total.value())),
                           this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace pentad::book
