// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/CommandPalette.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace pentad::shell {
namespace {

// All words typed must occur, in any order.
bool matches(QString const& name, QStringList const& words)
{
    return std::all_of(words.begin(), words.end(), [&](QString const& word) { return format::holds(name, word); });
}

}  // namespace

CommandPalette::CommandPalette(widgets::Shortcuts& shortcuts, QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_shortcuts(shortcuts)
{
    setObjectName(QStringLiteral("palette"));
    widgets::ofKind(this, "popup");
    setFixedSize(520, 360);
    // The dialog shows as the frame of what it holds.
    auto* frame = new QVBoxLayout(this);
    frame->setContentsMargins(1, 1, 1, 1);
    auto* inside = new QWidget(this);
    frame->addWidget(inside);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(7, 7, 7, 7);
    m_field = widgets::named(new QLineEdit(inside), "palette.field", tr("Command"));
    m_list =
        widgets::named(widgets::ofKind(new QListWidget(inside), "commands"), "palette.list", tr("Matching commands"));
    m_none = widgets::named(widgets::ofKind(new QLabel(inside), "meta"), "palette.none");
    m_list->setFocusPolicy(Qt::NoFocus);
    m_none->setAlignment(Qt::AlignCenter);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
}

void CommandPalette::ask()
{
    m_field->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Matching commands"));
    m_none->setText(tr("No command has these words"));
    m_field->setPlaceholderText(tr("Type a command, for example: flatten, risk, dark"));
    m_field->clear();
    fill({});
    if (QWidget const* const parent = parentWidget()) {
        QPoint const centre = parent->mapToGlobal(QPoint(parent->width() / 2 - width() / 2, 90));
        move(centre);
    }
    show();
    m_field->setFocus();
}

void CommandPalette::fill(QString const& typed)
{
    m_list->clear();
    QStringList const words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString const& id : m_shortcuts.ids()) {
        QAction const* const action = m_shortcuts.action(id);
        if (action == nullptr || !action->isEnabled() || !matches(m_shortcuts.text(id), words)) {
            continue;
        }
        QString const keys = m_shortcuts.current(id).toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(keys.isEmpty() ? m_shortcuts.text(id)
                                                        : QStringLiteral("%1   (%2)").arg(m_shortcuts.text(id), keys));
        item->setData(Qt::UserRole, id);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_none->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
}

void CommandPalette::run()
{
    QListWidgetItem const* const item = m_list->currentItem();
    QString const id = item != nullptr ? item->data(Qt::UserRole).toString() : QString();
    hide();
    if (QAction* const action = m_shortcuts.action(id)) {
        action->trigger();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        int const key = static_cast<QKeyEvent*>(event)->key();
        int const step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_list->count() > 0) {
            m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace pentad::shell
