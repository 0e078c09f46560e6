// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/DecisionListModel.h"

#include "decisions/Chips.h"

#include <QPainter>

namespace pentad::decisions {
namespace {

bool matches(DecisionRecord const& decision, format::Format const& format, QString const& search)
{
    if (search.isEmpty()) {
        return true;
    }
    OrderIntent const& intent = decision.intent;
    for (QString const& part :
         {format::text(intent.symbol.view()), codeOf(decision.evaluation), format::text(intent.strategy.view()),
          format::text(sideText(intent.side)), format::text(decision.clientOrderId.view())}) {
        if (format::holds(part, search)) {
            return true;
        }
    }
    // All cycles of a database begin with the same digits: the last ones tell them apart.
    std::uint64_t const cycle = number(decision.cycle);
    return QString::number(cycle).endsWith(search) || format.count(cycle).endsWith(search);
}

}  // namespace

void DecisionListModel::fill(EngineSnapshot const& snapshot, format::Format const& format, QString const& search)
{
    beginResetModel();
    m_items.clear();
    for (auto each = snapshot.decisions.rbegin(); each != snapshot.decisions.rend(); ++each) {
        DecisionRecord const& decision = **each;
        if (!matches(decision, format, search)) {
            continue;
        }
        Instrument const* const instrument = instrumentOf(snapshot, decision.intent.symbol);
        m_items.push_back(Item{
            *each, format.time(decision.at), format::text(decision.intent.symbol.view()),
            format::word(decision.intent.side), format.money(decision.evaluation.wantedNotional),
            instrument != nullptr ? shortReason(format, decision.evaluation, *instrument) : codeOf(decision.evaluation),
            outcomeOf(decision.evaluation)});
    }
    endResetModel();
}

std::uint64_t DecisionListModel::idAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_items.size()) ? item(row).decision->id : 0;
}

int DecisionListModel::rowOf(std::uint64_t id) const
{
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        if (m_items[i].decision->id == id) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

int DecisionListModel::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant DecisionListModel::data(QModelIndex const& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)) {
        return {};
    }
    Item const& shown = item(index.row());
    return tr("%1 %2 %3, %4: %5, %6")
        .arg(shown.time, shown.side, shown.symbol, shown.wanted, word(shown.outcome), shown.why);
}

void DecisionDelegate::paint(QPainter* painter, QStyleOptionViewItem const& option, QModelIndex const& index) const
{
    auto const& model = static_cast<DecisionListModel const&>(*index.model());
    DecisionListModel::Item const& item = model.item(index.row());
    look::Theme const& theme = m_desk.theme();
    QRect const box = option.rect;
    bool const isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen) {
        painter->fillRect(box, theme.selected);
        painter->fillRect(QRect(box.left(), box.top(), 2, box.height()), theme.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(box, theme.surface2);
    }
    painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.line);

    int const left = box.left() + look::kPanelInset;
    int const right = box.right() - look::kPanelInset;
    int const first = box.top() + 7;
    int const second = first + 18;
    painter->setFont(look::font(look::kTextSize));
    painter->setPen(theme.text3);
    int const timeWidth = painter->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00"));
    painter->drawText(QRect(left, first, timeWidth + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, item.time);
    int x = left + timeWidth + 10;
    painter->setPen(theme.text1);
    painter->setFont(look::font(look::kTextSize, true));
    painter->drawText(QRect(x, first, 90, 16), Qt::AlignLeft | Qt::AlignVCenter, item.symbol);
    int const sideAt = x + painter->fontMetrics().horizontalAdvance(item.symbol) + 8;
    painter->setFont(look::font(look::kTextSize));
    bool const buys = item.decision->intent.side == Side::Buy;
    painter->setPen(buys ? theme.up.text : theme.down.text);
    painter->drawText(QRect(sideAt, first, 60, 16), Qt::AlignLeft | Qt::AlignVCenter, item.side);
    painter->setPen(theme.text1);
    painter->drawText(QRect(sideAt + 30, first, right - sideAt - 30, 16), Qt::AlignRight | Qt::AlignVCenter,
                      item.wanted);

    ChipLook const chip = chipOf(theme, item.outcome);
    double const width = chipWidth(chip.word);
    paintChip(*painter, QPointF(right - width, second - 1), chip);
    painter->setFont(look::font(look::kMetaSize));
    painter->setPen(theme.text2);
    // Where it is too long to stand below the asset it begins below the time.
    int const end = static_cast<int>(right - width) - look::kGap;
    int const start = painter->fontMetrics().horizontalAdvance(item.why) <= end - x ? x : left;
    painter->drawText(QRect(start, second, end - start, 16), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(item.why, Qt::ElideRight, end - start));
}

}  // namespace pentad::decisions
