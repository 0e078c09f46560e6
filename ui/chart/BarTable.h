// SPDX-License-Identifier: GPL-3.0-or-later
// The visible bars as rows: what the chart shows, for those who read rather than look. Newest first. Copying gives raw
// values. Thread: the interface's.
#pragma once

#include "chart/BarSeries.h"
#include "format/Format.h"

#include <QAbstractTableModel>

namespace pentad::chart {

class BarTable final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column : int { Time, Open, High, Low, Close, Volume, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setFormat(format::Format const& format, Instrument const& instrument);
    // The same places as before are only said to have changed.
    void setBars(std::vector<SeriesBar> const& oldestFirst);

    int rowCount(QModelIndex const& parent = {}) const override;
    int columnCount(QModelIndex const& parent = {}) const override;
    QVariant data(QModelIndex const& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    // Header and rows, tab separated, machine values: ISO times, dot decimals.
    QString rawText(QList<int> const& rows) const;

private:
    std::vector<SeriesBar> m_bars;
    std::optional<format::Format> m_format;
    Instrument m_instrument;
};

}  // namespace pentad::chart
