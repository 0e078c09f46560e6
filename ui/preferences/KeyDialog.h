// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange's API keys: which profile, whether its keys are stored, pasting new ones, trying them against the exchange
// and seeing what they may do, deleting them. What is pasted is never shown again, and there is nothing to copy it with.
// Thread: the interface's.
#pragma once

#include "contracts/KeyDesk.h"
#include "widgets/Desk.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pentad::preferences {

class SecretField;

class KeyDialog final : public QDialog {
    Q_OBJECT

public:
    // `keys` outlives the dialog.
    KeyDialog(widgets::Desk& desk, KeyDesk& keys, QWidget* parent = nullptr);

private:
    // What is going on; nothing else can be begun meanwhile.
    enum class Work : std::uint8_t { None, Asking, Storing, Deleting, Testing };
    struct Pasted {
        QLabel* title = nullptr;
        SecretField* field = nullptr;
        QLabel* mistake = nullptr;
        std::optional<KeyProblem> problem;
    };

    Pasted addField(QGridLayout& grid, char const* name, bool isHidden);
    void buildRights(QVBoxLayout& column);
    void buildButtons(QVBoxLayout& column);
    std::string profile() const;
    KeyPair pasted() const;
    bool isPasted() const;
    void ask();
    void store();
    void testKeys();
    void remove();
    void begin(Work work);
    void tell(KeyStatus status);
    // Answers that come when the dialog is gone or asks about another profile are for nobody.
    KeyDesk::StatusAnswer whenAnswered();
    bool takeProblems(KeyProblems const& problems);
    void forgetTest();
    void retranslate();
    void showMistake(Pasted const& part);
    void showState();
    void showTest();
    // Sentences that wrap need their height at this width, which grows with what is said.
    void grow();

    widgets::Desk& m_desk;
    KeyDesk& m_keys;
    QLabel* m_title;
    QLabel* m_sentence;
    QLabel* m_profileTitle;
    QComboBox* m_profile;
    QLabel* m_state;
    Pasted m_key;
    Pasted m_secret;
    QLabel* m_advice;
    QLabel* m_verdict;
    QWidget* m_rights;
    std::vector<std::pair<QLabel*, QLabel*>> m_rightLines;
    QPushButton* m_delete;
    QPushButton* m_ask;
    QPushButton* m_test;
    QPushButton* m_store;
    QPushButton* m_close;
    Work m_work = Work::None;
    std::optional<KeyStatus> m_status;
    std::optional<KeyTestResult> m_tested;
    bool m_isDeleteMeant = false;
    bool m_isNew = false;    // what is stored was stored just now
    quint64 m_question = 0;  // counts what was asked, so that only the newest is answered
};

}  // namespace pentad::preferences
