// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/ShortcutsOverview.h"

#include "widgets/Panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

ShortcutsOverview::ShortcutsOverview(widgets::Shortcuts const& shortcuts, QWidget* parent)
    : QDialog(parent),
      m_shortcuts(shortcuts),
      m_filter(named(new QLineEdit(this), "overview.filter")),
      m_list(named(new QTreeWidget(this), "overview.list")),
      m_title(ofKind(new QLabel(this), "title")),
      m_edit(named(ofKind(new QPushButton(this), "dialog"), "overview.edit")),
      m_close(named(ofKind(new QPushButton(this), "dialog"), "overview.close"))
{
    setObjectName(QStringLiteral("overview"));
    resize(560, 600);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDialogInset, look::kDialogInset, look::kDialogInset, look::kDialogInset);
    column->setSpacing(look::kPanelInset);
    column->addWidget(m_title);
    column->addWidget(m_filter);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->resizeSection(1, 160);
    column->addWidget(m_list, 1);
    auto* buttons = new QHBoxLayout();
    buttons->addWidget(m_edit);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    column->addLayout(buttons);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_edit, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT editWanted();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](QString const& text) { filter(text); });
    connect(&shortcuts, &widgets::Shortcuts::changed, this, [this] { retranslate(); });
    retranslate();
}

void ShortcutsOverview::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ShortcutsOverview::retranslate()
{
    setWindowTitle(tr("Keys"));
    m_title->setText(tr("Keys"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the keys"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_edit->setText(tr("Change keys"));
    m_close->setText(tr("Close"));
    m_list->clear();
    for (QString const& id : m_shortcuts.ids()) {
        QKeySequence const keys = m_shortcuts.current(id);
        auto* item = new QTreeWidgetItem(
            m_list, {m_shortcuts.text(id),
                     keys.isEmpty() ? format::Format::missing() : keys.toString(QKeySequence::NativeText)});
        item->setSizeHint(0, QSize(0, look::kRowHeight));
    }
    filter(m_filter->text());
}

void ShortcutsOverview::filter(QString const& text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const item = m_list->topLevelItem(i);
        bool const isMatch = format::holds(item->text(0), text) || format::holds(item->text(1), text);
        item->setHidden(!isMatch);
    }
}

}  // namespace pentad::preferences
