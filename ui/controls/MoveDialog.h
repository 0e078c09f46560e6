// SPDX-License-Identifier: GPL-3.0-or-later
// An own order to another price: what is cancelled, what is sent once that is confirmed, and what the gates say to it
// now. The price can be typed as well as dragged. Nothing moves before the verb is pressed. Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/FigureRow.h"
#include "controls/NumberField.h"
#include "controls/PointList.h"
#include "controls/TicketVerdict.h"

namespace pentad::controls {

class MoveDialog final : public ControlDialog {
    Q_OBJECT

public:
    MoveDialog(widgets::Desk& desk, widgets::MoveDraft const& draft, QWidget* parent = nullptr);

protected:
    void retranslate() override;

private:
    OrderView const* order() const;
    void ask();
    void take(CommandAnswer const& answer);
    void reprice();
    void showFigures();
    void showSentence();

    widgets::MoveDraft m_draft;
    FigureRow* m_figures;
    QLabel* m_priceName;
    NumberField* m_price;
    TicketVerdict* m_verdict;
    PointList* m_happens;
    VerbButton* m_leave;
    VerbButton* m_move;
    std::optional<CommandId> m_asked;
    std::optional<Evaluation> m_evaluation;
};

}  // namespace pentad::controls
