// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ReasonField.h"

#include "contracts/EngineText.h"
#include "look/Theme.h"
#include "widgets/Panel.h"

#include <QVBoxLayout>

namespace pentad::controls {
namespace {

constexpr int kReasonMax = 200;  // characters; a reason is a sentence, not a report

}  // namespace

ReasonField::ReasonField(char const* name, bool required, QWidget* parent)
    : QWidget(parent),
      m_required(required),
      m_label(widgets::ofKind(new QLabel(this), "label")),
      m_field(new QLineEdit(this)),
      m_note(widgets::ofKind(new QLabel(this), "meta"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->addWidget(m_label);
    // It takes a second line in a narrow column.
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_note, 1);
    column->addLayout(row);
    column->addWidget(m_field);
    m_field->setObjectName(QString::fromLatin1(name));
    m_field->setMaxLength(kReasonMax);
    m_label->setBuddy(m_field);
    retranslate();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        retranslate();
        Q_EMIT changed();
    });
}

void ReasonField::retranslate()
{
    m_label->setText(m_required ? tr("Reason, required") : tr("Reason, optional"));
    // Whoever listens to the screen while typing would be told again with every snapshot.
    if (m_field->accessibleName() != m_label->text()) {
        m_field->setAccessibleName(m_label->text());
    }
    m_note->setText(isAcceptable() ? tr("goes into the journal") : tr("say why in your own words"));
}

std::string ReasonField::reason() const
{
    return m_field->text().trimmed().toStdString();
}

std::string ReasonField::journalled() const
{
    std::string given = reason();
    return given.empty() ? say(Phrase::NoReasonGiven) : given;
}

void ReasonField::setHint(QString const& hint)
{
    m_field->setPlaceholderText(hint);
    retranslate();
}

void ReasonField::setReadOnly(bool readOnly)
{
    m_field->setReadOnly(readOnly);
}

}  // namespace pentad::controls
