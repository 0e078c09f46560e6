// SPDX-License-Identifier: GPL-3.0-or-later
// The manual ticket: fields, what the gates say to them now, and Send. Collapsed until it is wanted. Every change asks the
// gates again a quarter of a second later; a draft from elsewhere fills it and never sends. What is out of the ordinary
// needs a second press, and a reason where a precaution is overridden. Thread: the interface's.
#pragma once

#include "controls/ReasonField.h"
#include "controls/TicketForm.h"
#include "controls/TicketVerdict.h"
#include "widgets/Panel.h"

#include <QElapsedTimer>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>

namespace pentad::controls {

class GatesWindow;

class TicketPanel final : public widgets::Panel {
    Q_OBJECT

public:
    explicit TicketPanel(widgets::Desk& desk, QWidget* parent = nullptr);

    bool isExpanded() const { return m_expanded; }
    void setExpanded(bool expanded);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void restyle() override;
    void select(Slot slot) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void edited();
    void check();
    void fillPercent(int percent);
    void send();
    void take(CommandAnswer const& answer);
    void showEvaluation();
    // What somebody should know before pressing Send: that the order is real, and what is out of the ordinary about it.
    enum class Warning : std::uint8_t { IsReal, CrossesSpread, FarFromMarket, Large, StaleData };
    std::vector<Warning> warningsNow() const;
    QString sentenceOf(Warning warning) const;
    // Whether all of them were seen when Send was pressed before.
    bool isConfirmed(std::vector<Warning> const& warnings) const;
    // What is out of the ordinary is overridden with a reason; that the order is real needs none.
    bool needsReason() const;
    void showSend();
    void showAllGates();

    TicketForm* m_form;
    TicketVerdict* m_verdict;
    ReasonField* m_reason;  // shown while one is needed
    QToolButton* m_toggle;
    QScrollArea* m_body;
    QBoxLayout* m_buttons;
    QPushButton* m_gates;
    QPushButton* m_send;
    GatesWindow* m_window = nullptr;
    QTimer m_checkSoon;
    QElapsedTimer m_sinceCheck;
    bool m_expanded = false;
    std::optional<CommandId> m_checkAsked;
    std::optional<CommandId> m_percentAsked;
    std::optional<CommandId> m_sendAsked;
    int m_percent = 0;
    std::optional<PlaceOrder> m_sent;        // the ticket that m_sendAsked is about
    std::optional<PlaceOrder> m_checked;     // the ticket that m_evaluation is about
    std::optional<Evaluation> m_evaluation;  // none while the ticket is not judged
    std::vector<Warning> m_confirmed;        // that were seen when Send was pressed first
};

}  // namespace pentad::controls
