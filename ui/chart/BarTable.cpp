// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/BarTable.h"

#include "chart/TimeTicks.h"

#include <algorithm>

namespace pentad::chart {

void BarTable::setFormat(format::Format const& format, Instrument const& instrument)
{
    m_format = format;
    m_instrument = instrument;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_bars.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

void BarTable::setBars(std::vector<SeriesBar> const& oldestFirst)
{
    bool const isSame = std::equal(oldestFirst.rbegin(), oldestFirst.rend(), m_bars.begin(), m_bars.end(),
                                   [](SeriesBar const& a, SeriesBar const& b) { return a.openTime == b.openTime; });
    if (!isSame) {
        beginResetModel();
        m_bars.assign(oldestFirst.rbegin(), oldestFirst.rend());
        endResetModel();
        return;
    }
    int row = 0;
    for (auto bar = oldestFirst.rbegin(); bar != oldestFirst.rend(); ++bar, ++row) {
        SeriesBar& shown = m_bars[static_cast<std::size_t>(row)];
        if (shown != *bar) {
            shown = *bar;
            Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
        }
    }
}

int BarTable::rowCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bars.size());
}

int BarTable::columnCount(QModelIndex const& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant BarTable::data(QModelIndex const& index, int role) const
{
    if (!index.isValid() || !m_format) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(index.column() == Time ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    SeriesBar const& bar = m_bars[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Time: return momentText(*m_format, bar.openTime);
    case Open: return m_format->price(bar.open, m_instrument);
    case High: return m_format->price(bar.high, m_instrument);
    case Low: return m_format->price(bar.low, m_instrument);
    case Close: return m_format->price(bar.close, m_instrument);
    case Volume: return bar.parts > 0 ? m_format->quantity(bar.volume, m_instrument) : format::Format::missing();
    default: return {};
    }
}

QVariant BarTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section == Time ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole || !m_format) {
        return {};
    }
    switch (section) {
    case Time: return tr("Time");
    case Open: return tr("Open %1").arg(m_format->currency(m_instrument.quote));
    case High: return tr("High");
    case Low: return tr("Low");
    case Close: return tr("Close");
    case Volume: return tr("Volume %1").arg(format::text(m_instrument.base.view()));
    default: return {};
    }
}

QString BarTable::rawText(QList<int> const& rows) const
{
    QString text = QStringLiteral("time\topen\thigh\tlow\tclose\tvolume\n");
    for (int const row : rows) {
        SeriesBar const& bar = m_bars[static_cast<std::size_t>(row)];
        QStringList cells{m_format->iso(bar.openTime)};
        for (Price const price : {bar.open, bar.high, bar.low, bar.close}) {
            cells << QString::fromStdString(price.text());
        }
        cells << (bar.parts > 0 ? QString::fromStdString(bar.volume.text()) : QString());
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

}  // namespace pentad::chart
