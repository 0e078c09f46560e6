// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/SecretField.h"

namespace pentad::preferences {

SecretField::SecretField(Form form, QWidget* parent) : QLineEdit(parent)
{
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setDragEnabled(false);
    if (form == Form::Hidden) {
        setEchoMode(QLineEdit::Password);
    }
}

Secret SecretField::secret() const
{
    QByteArray bytes = text().toUtf8();
    auto const whole = std::span(bytes.data(), static_cast<std::size_t>(bytes.size()));
    Secret secret = Secret::copyOf(std::as_bytes(whole));
    wipe(std::as_writable_bytes(whole));
    return secret;
}

void SecretField::forget()
{
    // The text shares its characters with the field, so that overwriting them here overwrites them there.
    QString const shared = text();
    auto* const characters = const_cast<QChar*>(shared.constData());
    wipe(std::as_writable_bytes(std::span(characters, static_cast<std::size_t>(shared.size()))));
    // Unlike clear(), this also empties what undo would bring back.
    setText(QString());
}

}  // namespace pentad::preferences
