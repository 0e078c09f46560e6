// SPDX-License-Identifier: GPL-3.0-or-later
// What would make a decision trade: one change a row, with a check where it is enough and a cross where it is not, and
// what would then happen for the row that is chosen. Nothing here changes a setting. Thread: the interface's.
#pragma once

#include "decisions/DecisionText.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::decisions {

class ChangesView final : public QWidget {
    Q_OBJECT

public:
    ChangesView(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    // The first change that is enough is chosen.
    void setAnswer(std::vector<Counterfactual> changes, OrderIntent const& intent, Evaluation const& evaluation,
                   Instrument const& instrument);
    // No answer: pending, not needed, or refused, with the reason.
    void setMessage(QString const& message);

    int rows() const { return static_cast<int>(m_changes.size()); }
    int current() const { return m_current; }
    void setCurrent(int index);
    // "Post as maker: fee 24.0 → 12.0 bp; enough, +5.6 bp".
    QString rowText(int index) const;
    // "Then it would buy 13.4972 AVAX at 839.40"; empty where the chosen change is not enough.
    QString consequence() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {220, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString nameOf(Counterfactual const& change) const;
    QString detailOf(Counterfactual const& change) const;
    QString distanceOf(Counterfactual const& change) const;
    QString consequenceDetail() const;
    void describe();

    widgets::Desk& m_desk;
    std::vector<Counterfactual> m_changes;
    OrderIntent m_intent;
    Money m_wanted;
    Instrument m_instrument;
    QString m_message;
    int m_current = 0;
};

}  // namespace pentad::decisions
