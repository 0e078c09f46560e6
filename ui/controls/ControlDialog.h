// SPDX-License-Identifier: GPL-3.0-or-later
// The base of every dialog that controls trading: a title with its symbol, one sentence with the figures, the content, and
// a footer with verbs. Focus, Esc and Enter are on the safe side. Window-modal, one at a time; a command that was sent
// keeps it open, pending, until the engine has answered: accepted closes it, refused says why. Thread: the interface's.
#pragma once

#include "controls/DialogBody.h"
#include "controls/VerbButton.h"
#include "format/Words.h"
#include "widgets/Panel.h"

#include <QBoxLayout>
#include <QDialog>
#include <QLabel>

#include <optional>
#include <utility>

namespace pentad::controls {

class ControlDialog : public QDialog {
    Q_OBJECT

public:
    // Shows it; where the window has another one open already, that one comes to the front and this one goes.
    void open() override;
    // The dialog a window has open, or null.
    static ControlDialog* openOf(QWidget const* window);

    bool isPending() const { return m_pending.has_value(); }

Q_SIGNALS:
    // The engine has accepted what the dialog sent.
    void carriedOut();

protected:
    ControlDialog(widgets::Desk& desk, char const* name, QWidget* parent);

    widgets::Desk& desk() const { return m_desk; }
    look::Theme const& theme() const { return m_desk.theme(); }
    format::Format const& format() const { return m_desk.format(); }

    // Every text and colour anew; called before the first show and when language or look change.
    virtual void retranslate() = 0;

    void setSymbol(look::Icon icon, QColor const& colour);
    void setTitle(QString const& title);
    // Rich text; figures between <b> and </b>.
    void setSentence(QString const& sentence);
    // Left in the footer.
    void setMeta(QString const& meta);
    QVBoxLayout* content() const { return m_content; }
    VerbButton* addVerb(VerbButton::Kind kind, char const* name);
    // Where focus is, and what Esc and Enter press.
    void setSafe(VerbButton* button);
    // Its texts are made anew with every snapshot, except while an answer is awaited.
    void followEngine();
    void send(CommandBody body, VerbButton* by);
    // What the engine refused, in its own words.
    void setError(QString const& error);

    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    // As high as its words want at its width and the screen allows; within that, never lower than it is.
    void fit();

private:
    void restyle();
    // Its texts, the spoken names of its buttons, and the room they want.
    void write();

    widgets::Desk& m_desk;
    DialogBody* m_body;
    QLabel* m_symbol;
    std::optional<std::pair<look::Icon, QColor>> m_symbolShown;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_error;
    QLabel* m_meta;
    QVBoxLayout* m_content;
    QHBoxLayout* m_verbs;
    std::vector<VerbButton*> m_buttons;
    VerbButton* m_safe = nullptr;
    VerbButton* m_sender = nullptr;
    std::optional<CommandId> m_pending;
    bool m_styled = false;
};

}  // namespace pentad::controls
