// SPDX-License-Identifier: GPL-3.0-or-later
// What the gates say to a ticket: value, fee and tax, total, cash and caps afterwards, edge, and one line with the result.
// Every number is from the evaluation; where a gate has not looked, an en dash stands. Thread: the interface's.
#pragma once

#include "look/Icons.h"
#include "widgets/Desk.h"

#include <QGridLayout>
#include <QLabel>

namespace pentad::controls {

class TicketVerdict final : public QWidget {
    Q_OBJECT

public:
    explicit TicketVerdict(widgets::Desk& desk, QWidget* parent = nullptr);

    // Nothing to judge, or the reason why it cannot be judged.
    void setMessage(QString const& message);
    // Asked, not answered yet; the numbers of before stand back.
    void setPending();
    void setEvaluation(Evaluation const& evaluation, Instrument const& instrument, Side side);
    // The answer to an order that was sent.
    void setSent(bool accepted, QString const& text);
    void setWarnings(QStringList const& warnings);
    void retranslate();

private:
    enum Row { Notional, Fee, Total, Cash, AssetCap, GrossCap, Edge, Rows };
    void say(Row row, QString const& text, char const* kind = "value");
    void result(QString const& text, look::Icon icon, char const* kind, QColor const& colour);
    void clearNumbers();

    widgets::Desk& m_desk;
    std::array<QLabel*, Rows> m_labels{};
    std::array<QLabel*, Rows> m_values{};
    QLabel* m_icon;
    QLabel* m_result;
    QLabel* m_detail;
    QLabel* m_warnings;
};

}  // namespace pentad::controls
