// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SettingField.h"

#include "widgets/Panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <utility>

namespace pentad::widgets {
namespace {

bool startsWith(std::string const& text, std::string_view beginning)
{
    return text.rfind(beginning, 0) == 0;
}

// Yes and no are a choice like any other.
std::vector<std::string> choicesOf(SettingRow const& row)
{
    if (row.choices.empty() && row.expected == "true or false") {
        return {"true", "false"};
    }
    return row.choices;
}

}  // namespace

SettingField::SettingField(Desk& desk, SettingRow const& row, QString const& name, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_row(row),
      m_value(row.value),
      m_isNumber(startsWith(row.expected, "a decimal number") || startsWith(row.expected, "a whole number")),
      m_language(desk.format().language())
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QString const accessible = format::text(row.key);
    if (std::vector<std::string> const choices = choicesOf(row); !choices.empty()) {
        m_choice = new QComboBox(this);
        for (std::string const& choice : choices) {
            m_choice->addItem(format::text(choice));
        }
        connect(m_choice, &QComboBox::currentTextChanged, this, [this](QString const& text) { take(text); });
    } else {
        m_line = new QLineEdit(this);
        m_line->setEchoMode(row.confidential ? QLineEdit::PasswordEchoOnEdit : QLineEdit::Normal);
        m_line->setAlignment((m_isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        connect(m_line, &QLineEdit::textEdited, this, [this](QString const& text) { take(text); });
    }
    editor()->setObjectName(name);
    editor()->setAccessibleName(accessible);
    editor()->setAccessibleDescription(settingDocumentation(row));
    setFocusProxy(editor());
    layout->addWidget(editor(), 1);
    setValue(row.value);
}

QWidget* SettingField::editor() const
{
    return m_choice != nullptr ? static_cast<QWidget*>(m_choice) : m_line;
}

QString SettingField::typedForm(std::string const& value) const
{
    QString text = format::text(value);
    if (m_isNumber && m_desk.format().language() == format::Language::Turkish) {
        text.replace(QLatin1Char('.'), QLatin1Char(','));
    }
    return text;
}

QString SettingField::shown(std::string const& value) const
{
    auto const number = Decimal::parse(value);
    if (!m_isNumber || !number) {
        return format::text(value);
    }
    QString const digits = m_desk.format().exact(*number);
    return m_row.unit.empty() ? digits : tr("%1 %2", "number and unit").arg(digits, settingUnit(m_row));
}

void SettingField::setValue(std::string const& value)
{
    if (m_choice != nullptr) {
        QSignalBlocker const quiet(m_choice);
        int const index = m_choice->findText(format::text(value));
        m_choice->setCurrentIndex(index);
        accept(value);
        return;
    }
    m_line->setText(typedForm(value));
    m_line->setCursorPosition(0);
    accept(value);
}

void SettingField::retranslate()
{
    editor()->setAccessibleDescription(settingDocumentation(m_row));
    // A fine value is written as the new language writes it; read again as it stands, it might mean another.
    format::Language const before = std::exchange(m_language, m_desk.format().language());
    bool const isOtherLanguage = before != m_language;
    if (m_state == State::Fine && m_line != nullptr && (isOtherLanguage || !m_line->hasFocus())) {
        setValue(m_value);
    } else if (m_line != nullptr) {
        take(m_line->text());
    }
}

void SettingField::setLocked(bool locked)
{
    m_locked = locked;
    editor()->setEnabled(!locked);
}

void SettingField::settle(std::string const& meaning)
{
    setValue(meaning);
    Q_EMIT changed();
}

void SettingField::take(QString const& typed)
{
    m_meanings = {};
    if (!m_isNumber) {
        accept(typed.toStdString());
        Q_EMIT changed();
        return;
    }
    std::optional<format::ReadNumber> const read = m_desk.format().read(typed);
    if (!read) {
        bool const isTurkish = m_desk.format().language() == format::Language::Turkish;
        reject(State::Wrong, tr("This is not a number: write digits, and %1 before the decimals.")
                                 .arg(isTurkish ? QStringLiteral("\u201C,\u201D") : QStringLiteral("\u201C.\u201D")));
    } else if (read->other) {
        m_meanings = {read->value.text(), read->other->text()};
        // Without signs for thousands each of the two can be read in one way only.
        reject(State::Asks, tr("%1 may mean %2 or %3. Which one?")
                                .arg(typed, typedForm(m_meanings.first), typedForm(m_meanings.second)));
    } else {
        accept(read->value.text());
    }
    Q_EMIT changed();  // NOLINT(readability-misleading-indentation): Q_EMIT is nothing, so "changed" seems indented
}

void SettingField::accept(std::string value)
{
    m_value = std::move(value);
    SettingsDesk const* const desk = m_desk.services().settings;
    // What is in force, or already in the file, was checked by those who read it.
    bool const isKnown = m_value == m_row.value || (!m_row.pending.empty() && m_value == m_row.pending);
    std::optional<std::string> const mistake =
        desk != nullptr && !isKnown ? desk->check(m_row.key, m_value) : std::nullopt;
    if (mistake) {
        reject(State::Wrong, settingSentence(*mistake));
        return;
    }
    m_state = State::Fine;
    m_message = m_isNumber ? shown(m_value) : m_line != nullptr ? settingSentence(m_row.expected) : QString();
    setInvalid(editor(), false);
}

void SettingField::reject(State state, QString const& message)
{
    m_state = state;
    m_message = message;
    setInvalid(editor(), true);
}

void SettingField::setMark(QColor const& colour)
{
    QString const sheet = colour.isValid() && m_state == State::Fine
                              ? QStringLiteral("%1 { border: 1px solid %2; }")
                                    .arg(QLatin1String(editor()->metaObject()->className()), colour.name())
                              : QString();
    if (editor()->styleSheet() != sheet) {
        editor()->setStyleSheet(sheet);
    }
}

}  // namespace pentad::widgets
