// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/ShortcutEditor.h"

#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;
using widgets::Shortcuts;

namespace {

QString shownKeys(QKeySequence const& keys)
{
    return keys.isEmpty() ? format::Format::missing() : keys.toString(QKeySequence::NativeText);
}

}  // namespace

ShortcutEditor::ShortcutEditor(widgets::Desk& desk, Shortcuts& shortcuts, QWidget* parent)
    : Panel(desk, "settings.shortcuts", parent),
      m_shortcuts(shortcuts),
      m_list(named(new QTreeWidget(this), "settings.shortcuts.list")),
      m_name(ofKind(new QLabel(this), "value")),
      m_keys(named(new QKeySequenceEdit(this), "settings.shortcuts.keys")),
      m_set(named(new QPushButton(this), "settings.shortcuts.set")),
      m_none(named(new QPushButton(this), "settings.shortcuts.none")),
      m_reset(named(new QPushButton(this), "settings.shortcuts.reset")),
      m_resetAll(named(new QPushButton(this), "settings.shortcuts.resetAll")),
      m_sentence(named(ofKind(new QLabel(this), "meta"), "settings.shortcuts.sentence"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->resizeSection(1, 180);
    m_list->header()->resizeSection(2, 180);
    column->addWidget(m_list, 1);

    auto* footer = ofKind(new QFrame(this), "footer");
    auto* area = new QVBoxLayout(footer);
    area->setContentsMargins(look::kPanelInset, look::kGap, look::kPanelInset, look::kGap);
    auto* row = new QHBoxLayout();
    row->setSpacing(look::kGap);
    m_keys->setFixedWidth(200);
    m_sentence->setMinimumHeight(18);
    row->addWidget(m_name, 1);
    for (QWidget* const each : std::initializer_list<QWidget*>{m_keys, m_set, m_none, m_reset, m_resetAll}) {
        row->addWidget(each);
    }
    area->addLayout(row);
    area->addWidget(m_sentence);
    column->addWidget(footer);

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { showChosen(); });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { m_keys->setFocus(); });
    connect(m_set, &QPushButton::clicked, this, [this] { apply(m_keys->keySequence()); });
    connect(m_none, &QPushButton::clicked, this, [this] { apply({}); });
    connect(m_reset, &QPushButton::clicked, this, [this] { apply(m_shortcuts.standard(chosenId())); });
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        m_shortcuts.resetAll();
        say(tr("All keys are the standard ones again."), "meta");
    });
    connect(&m_shortcuts, &Shortcuts::changed, this, [this] { fill(); });
}

QString ShortcutEditor::chosenId() const
{
    QTreeWidgetItem const* const item = m_list->currentItem();
    return item != nullptr ? item->data(0, Qt::UserRole).toString() : QString();
}

void ShortcutEditor::retranslate()
{
    m_list->setHeaderLabels({tr("Action"), tr("Keys"), tr("Standard")});
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_keys->setAccessibleName(tr("New keys"));
    m_set->setText(tr("Set keys"));
    m_none->setText(tr("No keys"));
    m_reset->setText(tr("Standard keys"));
    m_resetAll->setText(tr("Reset all"));
    fill();
    say(tr("Choose an action, press its new keys in the field, then set them."), "meta");
}

void ShortcutEditor::fill()
{
    QString const chosen = chosenId();
    QStringList const ids = m_shortcuts.ids();
    while (m_list->topLevelItemCount() < ids.size()) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setSizeHint(0, QSize(0, look::kRowHeight));
    }
    for (int i = 0; i < ids.size(); ++i) {
        QTreeWidgetItem* const item = m_list->topLevelItem(i);
        item->setData(0, Qt::UserRole, ids[i]);
        item->setText(0, m_shortcuts.text(ids[i]));
        item->setText(1, shownKeys(m_shortcuts.current(ids[i])));
        item->setText(2, shownKeys(m_shortcuts.standard(ids[i])));
        item->setForeground(1, m_shortcuts.isChanged(ids[i]) ? theme().accent : theme().text1);
        item->setForeground(2, theme().text3);
        if (ids[i] == chosen) {
            m_list->setCurrentItem(item);
        }
    }
    showChosen();
}

void ShortcutEditor::showChosen()
{
    QString const id = chosenId();
    bool const isChosen = !id.isEmpty();
    m_name->setText(isChosen ? m_shortcuts.text(id) : tr("No action chosen"));
    m_keys->setKeySequence(m_shortcuts.current(id));
    m_keys->setEnabled(isChosen);
    m_set->setEnabled(isChosen);
    m_none->setEnabled(isChosen && !m_shortcuts.current(id).isEmpty());
    m_reset->setEnabled(isChosen && m_shortcuts.isChanged(id));
}

void ShortcutEditor::apply(QKeySequence const& keys)
{
    QString const id = chosenId();
    if (id.isEmpty()) {
        return;
    }
    switch (m_shortcuts.rebind(id, keys)) {
    case Shortcuts::Answer::Done:
        say(keys.isEmpty() ? tr("“%1” has no keys now.").arg(m_shortcuts.text(id))
                           : tr("“%1” is now on %2.").arg(m_shortcuts.text(id), shownKeys(keys)),
            "meta");
        break;
    case Shortcuts::Answer::Conflict:
        say(tr("%1 belongs to “%2”. Press other keys, or change those first.")
                .arg(shownKeys(keys), m_shortcuts.text(m_shortcuts.holder(id, keys).value_or(id))),
            "error");
        break;
    case Shortcuts::Answer::NeedsModifier:
        say(tr("“%1” acts on orders; its keys need Ctrl, Alt or a function key.").arg(m_shortcuts.text(id)), "error");
        break;
    }
}

void ShortcutEditor::say(QString const& sentence, char const* kind)
{
    widgets::setKind(m_sentence, kind);
    m_sentence->setText(sentence);
}

}  // namespace pentad::preferences
