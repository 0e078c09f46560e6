// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FieldMessage.h"

#include "widgets/Panel.h"
#include "widgets/SettingField.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pentad::widgets {

FieldMessage::FieldMessage(QString const& name, QWidget* parent)
    : QWidget(parent),
      m_sentence(ofKind(new QLabel(this), "meta")),
      m_first(new QPushButton(this)),
      m_second(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_sentence->setObjectName(name);
    m_sentence->setWordWrap(true);
    m_first->setObjectName(name + QStringLiteral(".first"));
    m_second->setObjectName(name + QStringLiteral(".second"));
    column->addWidget(m_sentence);
    auto* row = new QHBoxLayout();
    row->setSpacing(4);
    for (QPushButton* const button : {m_first, m_second}) {
        button->hide();
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    connect(m_first, &QPushButton::clicked, this, [this] {
        if (m_field) {
            m_field->settle(m_field->meanings().first);
        }
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        if (m_field) {
            m_field->settle(m_field->meanings().second);
        }
    });
}

QString FieldMessage::text() const
{
    return m_sentence->text();
}

void FieldMessage::tell(SettingField* field, QString const& meaning)
{
    m_field = field;
    bool const asks = field != nullptr && field->state() == SettingField::State::Asks;
    bool const isWrong = field != nullptr && field->state() == SettingField::State::Wrong;
    setKind(m_sentence, isWrong ? "error" : asks ? "warn" : "meta");
    bool const hasMeaning = field != nullptr && !asks && !isWrong && !meaning.isEmpty();
    QString const sentence = hasMeaning ? meaning : field != nullptr ? field->message() : QString();
    if (m_sentence->text() != sentence) {
        m_sentence->setText(sentence);
        m_sentence->setToolTip(sentence);
    }
    m_first->setVisible(asks);
    m_second->setVisible(asks);
    if (asks) {
        m_first->setText(field->typedForm(field->meanings().first));
        m_second->setText(field->typedForm(field->meanings().second));
    }
}

}  // namespace pentad::widgets
