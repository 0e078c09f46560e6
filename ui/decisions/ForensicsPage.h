// SPDX-License-Identifier: GPL-3.0-or-later
// The forensics of decisions: the list on the left, one evaluation in the middle with all its gates, and on the right
// what would have made it trade, the edge over time, the strategy's reasons and what was seen. Opens what the desk wants
// opened. Asks the engine for explanations and nothing else. Thread: the interface's.
#pragma once

#include "decisions/ChangesView.h"
#include "decisions/DecisionList.h"
#include "decisions/EdgeTrail.h"
#include "decisions/EvaluationView.h"
#include "decisions/NumbersView.h"
#include "decisions/OutcomeChip.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>

namespace pentad::decisions {

class ForensicsPage final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ForensicsPage(widgets::Desk& desk, QWidget* parent = nullptr);

    void open(std::uint64_t decisionId);
    std::uint64_t opened() const { return m_decision ? m_decision->id : 0; }

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeMiddle();
    QWidget* makeRight();
    void present(std::uint64_t decisionId);
    void presentDecision();
    void presentSeen();
    void presentChanges();
    void nameChanges();
    // Of the decision that is open, and nobody has been asked yet.
    bool wantsAnswer() const;
    void explain();
    void take(CommandAnswer const& answer);

    DecisionList* m_list;
    QBoxLayout* m_body;
    QHBoxLayout* m_firstRow;
    QHBoxLayout* m_lastRow;
    QWidget* m_copies;
    QLabel* m_title;
    QLabel* m_value;
    OutcomeChip* m_chip;
    QLabel* m_sentence;
    QLabel* m_meta;
    QPushButton* m_copyText;
    QPushButton* m_copyJson;
    EvaluationView* m_evaluation;
    QScrollArea* m_right;
    widgets::PanelHeader* m_changesHeader;
    ChangesView* m_changes;
    EdgeTrail* m_trail;
    NumbersView* m_reasons;
    NumbersView* m_seen;

    std::shared_ptr<DecisionRecord const> m_decision;
    Instrument m_instrument;
    QTimer m_askSoon;
    std::optional<CommandId> m_asked;
    std::uint64_t m_askedFor = 0;
    std::vector<std::pair<std::uint64_t, CommandAnswer>> m_answers;  // by decision, newest last
};

}  // namespace pentad::decisions
