// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DataTableDelegate.h"

#include "look/Icons.h"
#include "widgets/TableView.h"

#include <QPainter>

#include <algorithm>

namespace pentad::widgets {
namespace {

constexpr int kSecondaryGap = 6;
constexpr int kChipHeight = 19;
constexpr int kChipInset = 6;
constexpr int kChipIcon = 12;
constexpr int kChipIconGap = 4;
constexpr int kChipRadius = 3;
constexpr int kEmphasis = 3;

// A tint of a colour that has none of its own: 18 % of it over the panel.
QColor tinted(QColor const& colour, QColor const& under)
{
    constexpr int kPart = 18;
    constexpr int kWhole = 100;
    auto const mix = [](int over, int below) { return (over * kPart + below * (kWhole - kPart)) / kWhole; };
    return QColor(mix(colour.red(), under.red()), mix(colour.green(), under.green()), mix(colour.blue(), under.blue()));
}

std::optional<look::Icon> symbolOf(CellTone tone)
{
    switch (tone) {
    case CellTone::Plain:
    case CellTone::Quiet: return std::nullopt;
    case CellTone::Up: return look::Icon::Up;
    case CellTone::Down: return look::Icon::Down;
    case CellTone::Ok: return look::Icon::Check;
    case CellTone::Warn: return look::Icon::HalfDisc;
    case CellTone::Danger: return look::Icon::Cross;
    case CellTone::Unknown: return look::Icon::Clock;
    case CellTone::Sent: return look::Icon::Right;
    case CellTone::Waiting: return look::Icon::Clock;
    case CellTone::CancelRequested: return look::Icon::Reconcile;
    }
    return std::nullopt;
}

}  // namespace

DataTable::Delegate::Delegate(Desk& desk, Model& model, Sorted& sorted, QObject* parent)
    : QStyledItemDelegate(parent), m_desk(desk), m_model(model), m_sorted(sorted)
{
}

QSize DataTable::Delegate::sizeHint(QStyleOptionViewItem const& option, QModelIndex const&) const
{
    return {option.rect.width(), look::kRowHeight};
}

QColor DataTable::Delegate::textColour(CellTone tone) const
{
    look::Theme const& theme = m_desk.theme();
    switch (tone) {
    case CellTone::Plain: return theme.text1;
    case CellTone::Quiet: return theme.text3;
    case CellTone::Up: return theme.up.text;
    case CellTone::Down: return theme.down.text;
    case CellTone::Ok: return theme.ok;
    case CellTone::Warn: return theme.warn.text;
    case CellTone::Danger: return theme.danger.text;
    case CellTone::Unknown: return theme.unknown;
    case CellTone::Sent: return theme.orderSent;
    case CellTone::Waiting: return theme.orderWaiting;
    case CellTone::CancelRequested: return theme.orderCancelRequested;
    }
    return theme.text1;
}

QColor DataTable::Delegate::chipTint(CellTone tone) const
{
    look::Theme const& theme = m_desk.theme();
    switch (tone) {
    case CellTone::Plain:
    case CellTone::Quiet: return theme.surface3;
    case CellTone::Up: return theme.up.tint;
    case CellTone::Down: return theme.down.tint;
    case CellTone::Warn: return theme.warn.tint;
    case CellTone::Danger: return theme.danger.tint;
    case CellTone::Ok:
    case CellTone::Unknown:
    case CellTone::Sent:
    case CellTone::Waiting:
    case CellTone::CancelRequested: return tinted(textColour(tone), theme.surface1);
    }
    return theme.surface3;
}

void DataTable::Delegate::paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const
{
    look::Theme const& theme = m_desk.theme();
    int const row = m_sorted.mapToSource(index).row();
    Model::Entry const& entry = m_model.entry(row);
    Cell const& cell = m_model.cell(row, index.column());
    bool const isSelected = option.state.testFlag(QStyle::State_Selected);
    bool const isTinted = index.column() < 32 && (entry.tinted & (1U << static_cast<unsigned>(index.column()))) != 0;

    painter->save();
    if (isSelected) {
        painter->fillRect(option.rect, theme.selected);
    } else if (isTinted) {
        painter->fillRect(option.rect, theme.accentTint);
    } else if (entry.row.emphasised) {
        painter->fillRect(option.rect, theme.failingRow);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);
    if (entry.row.emphasised && option.rect.left() <= 0) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), kEmphasis, option.rect.height()),
                          theme.danger.fill);
    }
    QRect const box = option.rect.adjusted(kCellInset, 0, -kCellInset, -1);
    if (cell.kind == CellKind::Chip && !cell.text.isEmpty()) {
        paintChip(*painter, box, cell);
    } else {
        paintText(*painter, box, cell, m_model.column(index.column()).numeric);
    }
    painter->restore();
}

void DataTable::Delegate::paintText(QPainter& painter, QRect const& box, Cell const& cell, bool numeric) const
{
    QFont const face = look::font(look::kTextSize);
    QFontMetrics const metrics(face);
    painter.setFont(face);
    int const wanted = cell.secondary.isEmpty() ? 0 : metrics.horizontalAdvance(cell.secondary) + kSecondaryGap;
    if (numeric) {
        int const width = std::min(wanted, box.width() / 2);
        painter.setPen(textColour(cell.tone));
        QRect const first = box.adjusted(0, 0, -width, 0);
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(cell.text, Qt::ElideRight, first.width()));
        if (wanted > 0) {
            painter.setPen(m_desk.theme().text3);
            QRect const second = box.adjusted(box.width() - width + kSecondaryGap, 0, 0, 0);
            painter.drawText(second, Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(cell.secondary, Qt::ElideRight, second.width()));
        }
        return;
    }
    // Words are cut at their end, identifiers in the middle.
    bool const isIdentifier = cell.text.size() > 12 && !cell.text.contains(QLatin1Char(' '));
    QString const text = metrics.elidedText(cell.text, isIdentifier ? Qt::ElideMiddle : Qt::ElideRight, box.width());
    painter.setPen(textColour(cell.tone));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
    int const used = cell.text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + kSecondaryGap;
    if (!cell.secondary.isEmpty() && used < box.width()) {
        QRect const second = box.adjusted(used, 0, 0, 0);
        painter.setPen(m_desk.theme().text3);
        painter.drawText(second, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(cell.secondary, Qt::ElideRight, second.width()));
    }
}

void DataTable::Delegate::paintChip(QPainter& painter, QRect const& box, Cell const& cell) const
{
    QFont const face = look::font(look::kMetaSize, true);
    QFontMetrics const metrics(face);
    std::optional<look::Icon> const symbol = cell.symbol ? cell.symbol : symbolOf(cell.tone);
    int const symbolWidth = symbol ? kChipIcon + kChipIconGap : 0;
    int const textMax = std::max(0, box.width() - 2 * kChipInset - symbolWidth);
    QString const text = metrics.elidedText(cell.text, Qt::ElideRight, textMax);
    int const width = metrics.horizontalAdvance(text) + 2 * kChipInset + symbolWidth;
    QRect const chip(box.left(), box.center().y() - kChipHeight / 2, width, kChipHeight);
    QColor const colour = cell.tone == CellTone::Plain   ? m_desk.theme().text1
                          : cell.tone == CellTone::Quiet ? m_desk.theme().text2
                                                         : textColour(cell.tone);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(chipTint(cell.tone));
    painter.drawRoundedRect(chip, kChipRadius, kChipRadius);
    if (symbol) {
        QRectF const place(chip.left() + kChipInset, chip.center().y() - kChipIcon / 2.0 + 0.5, kChipIcon, kChipIcon);
        look::paintIcon(painter, *symbol, place, colour);
    }
    painter.setFont(face);
    painter.setPen(colour);
    painter.drawText(chip.adjusted(kChipInset + symbolWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    if (!cell.secondary.isEmpty()) {
        QRect const rest(chip.right() + kSecondaryGap, box.top(), box.right() - chip.right() - kSecondaryGap,
                         box.height());
        QFont const plain = look::font(look::kTextSize);
        painter.setFont(plain);
        painter.setPen(m_desk.theme().text3);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics(plain).elidedText(cell.secondary, Qt::ElideRight, rest.width()));
    }
}

}  // namespace pentad::widgets
