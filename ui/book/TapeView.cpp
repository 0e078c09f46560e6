// SPDX-License-Identifier: GPL-3.0-or-later
#include "book/TapeView.h"

#include "book/Ladder.h"
#include "format/Words.h"

#include <QPainter>

#include <algorithm>

namespace pentad::book {
namespace {

constexpr int kTapeRowHeight = 18;

}  // namespace

TapeView::TapeView(widgets::Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setObjectName(QStringLiteral("book.tape"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void TapeView::show(std::shared_ptr<TradeTape const> tape, Instrument const& instrument, QString const& missing)
{
    bool const same = tape == m_tape && missing == m_missing && instrument == m_instrument;
    m_tape = std::move(tape);
    m_instrument = instrument;
    m_missing = missing;
    if (same) {
        return;
    }
    if (m_tape && !m_tape->trades.empty()) {
        PublicTrade const& newest = m_tape->trades.front();
        setAccessibleDescription(tr("Newest trade: %1 at %2")
                                     .arg(m_desk.format().exact(newest.quantity.value()),
                                          m_desk.format().price(newest.price, m_instrument)));
    } else {
        setAccessibleDescription(m_missing);
    }
    update();
}

void TapeView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    look::Theme const& theme = m_desk.theme();
    format::Format const& format = m_desk.format();
    painter.fillRect(rect(), theme.surface1);
    painter.setFont(look::font(look::kTextSize));
    if (!m_tape || m_tape->trades.empty()) {
        painter.setPen(theme.text3);
        painter.drawText(rect().adjusted(look::kPanelInset, 0, -look::kPanelInset, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_missing);
        return;
    }
    int const decimals = std::min(m_instrument.quantityScale, kSizeDecimals);
    QRect row(look::kPanelInset, 2, width() - 2 * look::kPanelInset, kTapeRowHeight);
    for (PublicTrade const& trade : m_tape->trades) {
        if (row.bottom() > height()) {
            break;
        }
        bool const bought = trade.takerSide == Side::Buy;
        painter.setPen(bought ? theme.up.text : theme.down.text);
        painter.drawText(
            row, Qt::AlignLeft | Qt::AlignVCenter,
            format.price(trade.price, m_instrument) + (bought ? QStringLiteral(" \u25B4") : QStringLiteral(" \u25BE")));
        painter.setPen(theme.text1);
        QRect const size(row.left(), row.top(), row.width() * 2 / 3, row.height());
        painter.drawText(size, Qt::AlignRight | Qt::AlignVCenter,
                         format.number(trade.quantity.value().round(decimals, Rounding::Down), decimals));
        painter.setPen(theme.text2);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, format.time(trade.at));
        row.translate(0, kTapeRowHeight);
    }
}

}  // namespace pentad::book
