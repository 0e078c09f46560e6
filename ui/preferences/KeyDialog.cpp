// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/KeyDialog.h"

#include "preferences/KeyWords.h"
#include "preferences/SecretField.h"
#include "widgets/Panel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

namespace {

constexpr int kWidth = 620;
constexpr int kTitleWidth = 110;

QLabel* wrapped(QLabel* label)
{
    label->setWordWrap(true);
    return label;
}

}  // namespace

KeyDialog::KeyDialog(widgets::Desk& desk, KeyDesk& keys, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_keys(keys),
      m_title(named(ofKind(new QLabel(this), "title"), "keys.title")),
      m_sentence(wrapped(ofKind(new QLabel(this), "sentence"))),
      m_profileTitle(ofKind(new QLabel(this), "label")),
      m_profile(named(new QComboBox(this), "keys.profile")),
      m_state(wrapped(named(ofKind(new QLabel(this), "label"), "keys.state"))),
      m_advice(wrapped(named(ofKind(new QLabel(this), "meta"), "keys.advice"))),
      m_verdict(wrapped(named(ofKind(new QLabel(this), "ok"), "keys.verdict"))),
      m_rights(named(new QWidget(this), "keys.rights")),
      m_delete(named(ofKind(new QPushButton(this), "dialog"), "keys.delete")),
      m_ask(named(ofKind(new QPushButton(this), "dialog"), "keys.ask")),
      m_test(named(ofKind(new QPushButton(this), "dialog"), "keys.test")),
      m_store(named(ofKind(new QPushButton(this), "primary"), "keys.store")),
      m_close(named(ofKind(new QPushButton(this), "dialog"), "keys.close"))
{
    setObjectName(QStringLiteral("keys"));
    setWindowModality(Qt::WindowModal);
    setMinimumWidth(kWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDialogInset, look::kDialogInset, look::kDialogInset, look::kDialogInset);
    column->setSpacing(look::kPanelInset);
    column->addWidget(m_title);
    column->addWidget(m_sentence);

    auto* grid = new QGridLayout();
    grid->setHorizontalSpacing(look::kPanelInset);
    grid->setColumnMinimumWidth(0, kTitleWidth);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_profileTitle, 0, 0);
    grid->addWidget(m_profile, 0, 1);
    m_profileTitle->setBuddy(m_profile);
    grid->addWidget(m_state, 1, 1);
    m_key = addField(*grid, "keys.apiKey", false);
    m_secret = addField(*grid, "keys.apiSecret", true);
    grid->addWidget(m_advice, grid->rowCount(), 1);
    column->addLayout(grid);
    column->addWidget(m_verdict);
    buildRights(*column);
    column->addStretch(1);
    buildButtons(*column);
    QWidget* before = m_profile;
    for (QWidget* const next :
         std::initializer_list<QWidget*>{m_key.field, m_secret.field, m_delete, m_ask, m_test, m_close, m_store}) {
        setTabOrder(before, next);
        before = next;
    }

    for (std::string const& name : m_keys.profiles()) {
        m_profile->addItem(QString::fromStdString(name));
    }
    m_profile->setCurrentText(QString::fromStdString(m_keys.profile()));
    connect(m_profile, &QComboBox::currentTextChanged, this, [this] { ask(); });
    connect(&m_desk, &widgets::Desk::restyled, this, [this] { retranslate(); });
    ask();
    retranslate();
    m_key.field->setFocus();
}

std::string KeyDialog::profile() const
{
    return m_profile->currentText().toStdString();
}

KeyPair KeyDialog::pasted() const
{
    return {m_key.field->secret(), m_secret.field->secret()};
}

bool KeyDialog::isPasted() const
{
    return !m_key.field->text().isEmpty() || !m_secret.field->text().isEmpty();
}

void KeyDialog::begin(Work work)
{
    m_work = work;
    m_isDeleteMeant = false;
    ++m_question;
    if (work != Work::Testing) {
        forgetTest();
    }
    showState();
}

KeyDesk::StatusAnswer KeyDialog::whenAnswered()
{
    return [self = QPointer<KeyDialog>(this), question = m_question](KeyStatus status) {
        if (!self.isNull() && self->m_question == question) {
            self->tell(std::move(status));
        }
    };
}

void KeyDialog::ask()
{
    begin(Work::Asking);
    m_keys.askStatus(profile(), whenAnswered());
}

void KeyDialog::store()
{
    KeyPair keys = pasted();
    if (!takeProblems(m_keys.check(keys))) {
        return;
    }
    begin(Work::Storing);
    m_keys.store(profile(), std::move(keys), whenAnswered());
}

void KeyDialog::remove()
{
    // Deleting cannot be taken back: the first press only asks.
    if (!m_isDeleteMeant) {
        m_isDeleteMeant = true;
        showState();
        return;
    }
    begin(Work::Deleting);
    m_keys.remove(profile(), whenAnswered());
}

void KeyDialog::testKeys()
{
    std::optional<KeyPair> typed;
    if (isPasted()) {
        typed = pasted();
        if (!takeProblems(m_keys.check(*typed))) {
            return;
        }
    }
    begin(Work::Testing);
    m_tested.reset();
    showTest();
    m_keys.test(profile(), std::move(typed),
                [self = QPointer<KeyDialog>(this), question = m_question](KeyTestResult result) {
                    if (!self.isNull() && self->m_question == question) {
                        self->m_work = Work::None;
                        self->m_tested = std::move(result);
                        self->showState();
                        self->showTest();
                    }
                });
}

void KeyDialog::tell(KeyStatus status)
{
    // What was pasted stays only until it is stored; after a locked keyring it need not be pasted again.
    if (m_work == Work::Storing && status.areThere()) {
        m_key.field->forget();
        m_secret.field->forget();
    }
    m_isNew = m_work == Work::Storing && status.areThere();
    m_work = Work::None;
    m_status = std::move(status);
    showState();
}

bool KeyDialog::takeProblems(KeyProblems const& problems)
{
    m_key.problem = problems.apiKey;
    m_secret.problem = problems.apiSecret;
    showMistake(m_key);
    showMistake(m_secret);
    return problems.none();
}

void KeyDialog::forgetTest()
{
    m_tested.reset();
    showTest();
}

void KeyDialog::retranslate()
{
    setWindowTitle(tr("Exchange keys"));
    m_title->setText(tr("Exchange keys"));
    m_sentence->setText(
        tr("The API key and its secret are kept in the keyring of your desktop and nowhere else. The demo and paper "
           "trading need none."));
    m_profileTitle->setText(tr("Profile"));
    m_profile->setAccessibleName(tr("Profile"));
    m_key.title->setText(tr("API key"));
    m_key.field->setAccessibleName(tr("API key"));
    m_key.field->setPlaceholderText(tr("Paste the public key"));
    m_secret.title->setText(tr("API secret"));
    m_secret.field->setAccessibleName(tr("API secret"));
    m_secret.field->setPlaceholderText(tr("Paste the private key; it is not shown"));
    m_advice->setText(
        tr("On the exchange, give the key: total funds, trade, account, WebSocket. Leave withdrawal off, and bind the "
           "key to the address of this machine."));
    m_ask->setText(tr("Ask again"));
    m_test->setText(tr("Test connection"));
    m_store->setText(tr("Store"));
    m_close->setText(tr("Close"));
    showMistake(m_key);
    showMistake(m_secret);
    showState();
    showTest();
}

void KeyDialog::showMistake(Pasted const& part)
{
    part.mistake->setText(part.problem ? problemWords(*part.problem) : QString());
    part.mistake->setVisible(part.problem.has_value());
    widgets::setInvalid(part.field, part.problem.has_value());
    grow();
}

void KeyDialog::showState()
{
    bool const isFree = m_work == Work::None;
    switch (m_work) {
    case Work::None: m_state->setText(m_status ? statusWords(m_desk.format(), *m_status) : QString()); break;
    case Work::Asking: m_state->setText(tr("Asking the keyring…")); break;
    case Work::Storing: m_state->setText(tr("Storing…")); break;
    case Work::Deleting: m_state->setText(tr("Deleting…")); break;
    case Work::Testing: m_state->setText(tr("Asking the exchange…")); break;
    }
    if (isFree && m_isNew) {
        m_state->setText(m_state->text() + QLatin1Char(' ') +
                         tr("A running session keeps the key it began with; these count from the next start."));
    }
    widgets::setKind(m_state, isFree && m_status ? statusKind(*m_status) : "label");
    m_delete->setText(m_isDeleteMeant ? tr("Delete for good") : tr("Delete keys"));
    m_delete->setEnabled(isFree && m_status && !m_status->areGone());
    m_ask->setEnabled(isFree);
    m_test->setEnabled(isFree && (isPasted() || (m_status && m_status->areThere())));
    m_store->setEnabled(isFree && isPasted() && !(m_tested && m_tested->mayWithdraw()));
    m_profile->setEnabled(isFree);
    grow();
}

void KeyDialog::showTest()
{
    m_verdict->setVisible(m_tested.has_value());
    bool const isAccepted = m_tested && m_tested->outcome == KeyTestOutcome::Accepted;
    m_rights->setVisible(isAccepted);
    if (!m_tested) {
        return;
    }
    m_verdict->setText(testWords(m_desk.format(), *m_tested));
    widgets::setKind(m_verdict, isAccepted && !m_tested->mayWithdraw() ? "ok" : "error");
    auto const lines = rightsWords(m_tested->rights);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        m_rightLines[i].first->setText(lines[i].first);
        m_rightLines[i].second->setText(lines[i].second);
    }
    grow();
}

void KeyDialog::grow()
{
    if (isVisible()) {
        layout()->activate();
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    }
}

}  // namespace pentad::preferences
