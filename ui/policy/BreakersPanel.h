// SPDX-License-Identifier: GPL-3.0-or-later
// The three breakers: symbol and word of the state, failures against the threshold, since when, and while one is not
// closed also why and when the next probe is due. Closed is quiet; half-open and open tint their row. Thread: the
// interface's.
#pragma once

#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

namespace pentad::policy {

struct BreakerRow {
    BreakerPhase phase = BreakerPhase::Closed;
    QString name;
    QString word;
    QString figures;  // "1 of 5 failures · since 11:02:40"
    QString why;      // empty while closed
};
std::array<BreakerRow, kBreakerGroups> breakerRows(EngineSnapshot const& snapshot, format::Format const& format);
// "2 closed · 1 half-open".
QString breakerSummary(EngineSnapshot const& snapshot);

class BreakerRows final : public QWidget {
    Q_OBJECT

public:
    explicit BreakerRows(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRows(std::array<BreakerRow, kBreakerGroups> rows);
    std::array<BreakerRow, kBreakerGroups> const& rows() const { return m_rows; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int lineHeight() const;
    int whyHeight(BreakerRow const& row) const;
    void paintRow(QPainter& painter, BreakerRow const& row, QRect const& place) const;

    widgets::Desk& m_desk;
    std::array<BreakerRow, kBreakerGroups> m_rows{};
};

class BreakersPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit BreakersPanel(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;

private:
    widgets::PanelHeader* m_header;
    BreakerRows* m_rows;
};

}  // namespace pentad::policy
