// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the key dialog and what pressing them calls.
#include "preferences/KeyDialog.h"
#include "preferences/KeyWords.h"
#include "preferences/SecretField.h"
#include "widgets/Panel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

KeyDialog::Pasted KeyDialog::addField(QGridLayout& grid, char const* name, bool isHidden)
{
    auto const form = isHidden ? SecretField::Form::Hidden : SecretField::Form::Readable;
    Pasted part{ofKind(new QLabel(this), "label"), named(new SecretField(form, this), name),
                ofKind(new QLabel(this), "error"), std::nullopt};
    part.mistake->setObjectName(part.field->objectName() + QStringLiteral(".mistake"));
    part.mistake->setWordWrap(true);
    part.title->setBuddy(part.field);
    int const row = grid.rowCount();
    grid.addWidget(part.title, row, 0);
    grid.addWidget(part.field, row, 1);
    grid.addWidget(part.mistake, row + 1, 1);
    connect(part.field, &QLineEdit::textEdited, this, [this] {
        takeProblems({});
        forgetTest();
        showState();
    });
    return part;
}

void KeyDialog::buildRights(QVBoxLayout& column)
{
    auto* grid = new QGridLayout(m_rights);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for ([[maybe_unused]] auto const& line : rightsWords({})) {
        m_rightLines.emplace_back(ofKind(new QLabel(m_rights), "label"), ofKind(new QLabel(m_rights), "value"));
        m_rightLines.back().second->setObjectName(QStringLiteral("keys.right.%1").arg(row));
        grid->addWidget(m_rightLines.back().first, row, 0);
        grid->addWidget(m_rightLines.back().second, row, 1);
        ++row;
    }
    column.addWidget(m_rights);
}

void KeyDialog::buildButtons(QVBoxLayout& column)
{
    auto* buttons = new QHBoxLayout();
    buttons->setSpacing(look::kGap);
    // As high as the others, in the colour of the one button that leads on.
    m_store->setStyleSheet(QStringLiteral("min-height: %1px; padding: 0 20px; font-size: %2px;")
                               .arg(look::kDialogButtonHeight - 2)
                               .arg(look::kPolicySize));
    for (QPushButton* const button : {m_delete, m_ask, m_test, m_close}) {
        button->setAutoDefault(false);
    }
    m_store->setDefault(true);
    m_test->setVisible(m_keys.canTest());
    buttons->addWidget(m_delete);
    buttons->addWidget(m_ask);
    buttons->addStretch(1);
    buttons->addWidget(m_test);
    buttons->addWidget(m_close);
    buttons->addWidget(m_store);
    column.addLayout(buttons);
    connect(m_delete, &QPushButton::clicked, this, [this] { remove(); });
    connect(m_ask, &QPushButton::clicked, this, [this] { ask(); });
    connect(m_test, &QPushButton::clicked, this, [this] { testKeys(); });
    connect(m_store, &QPushButton::clicked, this, [this] { store(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

}  // namespace pentad::preferences
