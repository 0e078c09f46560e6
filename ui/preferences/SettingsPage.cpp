// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/SettingsPage.h"

#include "preferences/AppearancePane.h"
#include "preferences/SettingsList.h"
#include "preferences/ShortcutEditor.h"
#include "widgets/PanelHeader.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

namespace {

constexpr int kGroupsWidth = 200;
constexpr int kSearchWidth = 280;
// The first two entries of the list of groups are not of the engine.
constexpr int kAppearance = 0;
constexpr int kShortcuts = 1;

QWidget* scrolled(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

}  // namespace

SettingsPage::SettingsPage(widgets::Desk& desk, widgets::Shortcuts& shortcuts, QWidget* parent)
    : Panel(desk, "settings.page", parent),
      m_header(new widgets::PanelHeader(this)),
      m_search(named(new QLineEdit(this), "settings.search")),
      m_keys(named(new QPushButton(this), "settings.keys")),
      m_groups(named(new QListWidget(this), "settings.groups")),
      m_stack(new QStackedWidget(this)),
      m_appearance(new AppearancePane(desk)),
      m_shortcuts(new ShortcutEditor(desk, shortcuts)),
      m_list(new SettingsList(desk)),
      m_empty(named(ofKind(new QLabel(this), "label"), "settings.empty"))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_search->setFixedSize(kSearchWidth, 24);
    m_search->setClearButtonEnabled(true);
    m_header->addControl(m_search);
    m_keys->setProperty("small", true);
    m_keys->setVisible(desk.services().keys != nullptr);
    m_header->addControl(m_keys);
    column->addWidget(m_header);

    auto* middle = new QHBoxLayout();
    middle->setSpacing(0);
    m_groups->setFixedWidth(kGroupsWidth);
    m_groups->setStyleSheet(QStringLiteral("QListView::item { border: none; padding-left: 12px; }"));
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* edge = new QFrame(this);
    edge->setFixedWidth(1);
    ofKind(edge, "divider");
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(scrolled(m_appearance, this));
    m_stack->addWidget(m_shortcuts);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    middle->addWidget(m_groups);
    middle->addWidget(edge);
    middle->addWidget(m_stack, 1);
    column->addLayout(middle, 1);
    buildFooter(*column);

    connect(m_groups, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0) {
            QSignalBlocker const quiet(m_search);
            m_search->clear();
            showChosen();
        }
    });
    // Also the group that is chosen already: a click on it ends a search.
    connect(m_groups, &QListWidget::itemClicked, this, [this] {
        QSignalBlocker const quiet(m_search);
        m_search->clear();
        showChosen();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] { showChosen(); });
    connect(m_keys, &QPushButton::clicked, this, &SettingsPage::keysWanted);
    connect(m_list, &SettingsList::edited, this, [this] {
        m_saved = false;
        m_mistakeFrame->hide();
        sayState();
    });
}

void SettingsPage::buildFooter(QVBoxLayout& column)
{
    m_mistakeFrame = named(ofKind(new QFrame(this), "alarm"), "settings.mistakes");
    auto* mistakes = new QVBoxLayout(m_mistakeFrame);
    mistakes->setContentsMargins(look::kPanelInset, look::kGap, look::kPanelInset, look::kGap);
    m_mistakeTitle = ofKind(new QLabel(m_mistakeFrame), "head");
    m_mistakes = named(ofKind(new QLabel(m_mistakeFrame), "error"), "settings.mistakes.text");
    m_mistakes->setWordWrap(true);
    m_mistakes->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    mistakes->addWidget(m_mistakeTitle);
    mistakes->addWidget(m_mistakes);
    m_mistakeFrame->hide();
    column.addWidget(m_mistakeFrame);

    auto* footer = ofKind(new QFrame(this), "footer");
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(look::kPanelInset, look::kGap, look::kPanelInset, look::kGap);
    row->setSpacing(look::kGap);
    m_state = named(ofKind(new QLabel(footer), "label"), "settings.state");
    m_save = named(ofKind(new QPushButton(footer), "primary"), "settings.save");
    m_discard = named(new QPushButton(footer), "settings.discard");
    // At the left, because messages that wait to be acknowledged stand at the right.
    row->addWidget(m_save);
    row->addWidget(m_discard);
    row->addWidget(m_state, 1);
    column.addWidget(footer);
    connect(m_discard, &QPushButton::clicked, m_list, &SettingsList::discard);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
}

void SettingsPage::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void SettingsPage::showShortcuts()
{
    if (!m_loaded) {
        retranslate();
    }
    m_search->clear();
    m_groups->setCurrentRow(kShortcuts);
    m_groups->setFocus();
}

void SettingsPage::retranslate()
{
    if (!m_loaded) {
        m_loaded = true;
        m_list->load();
    }
    SettingsDesk const* const settings = desk().services().settings;
    m_header->setTitle(tr("Settings"));
    m_header->setNote(settings != nullptr ? tr("Save writes %1").arg(format::text(settings->file())) : QString());
    m_search->setPlaceholderText(tr("Search key, name or description"));
    m_search->setAccessibleName(tr("Search settings"));
    m_keys->setText(tr("Exchange keys…"));
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_discard->setText(tr("Discard"));
    m_save->setText(tr("Save"));
    m_list->retranslate();
    fillGroups();
    showChosen();
    sayState();
}

void SettingsPage::fillGroups()
{
    QSignalBlocker const quiet(m_groups);
    QStringList titles{tr("Appearance and habits"), tr("Shortcuts")};
    for (QString const& id : m_list->groups()) {
        titles << groupTitle(id);
    }
    while (m_groups->count() < titles.size()) {
        auto* item = new QListWidgetItem(m_groups);
        item->setSizeHint(QSize(kGroupsWidth, look::kFieldHeight));
    }
    for (int i = 0; i < m_groups->count(); ++i) {
        m_groups->item(i)->setText(titles[i]);
    }
    if (m_groups->currentRow() < 0) {
        m_groups->setCurrentRow(kAppearance);
    }
}

void SettingsPage::showChosen()
{
    QString const search = m_search->text().trimmed();
    int const row = m_groups->currentRow();
    if (!search.isEmpty()) {
        int const found = m_list->showMatches(search);
        m_empty->setText(tr("No setting matches “%1”. Clear the search to see all groups.").arg(search));
        m_stack->setCurrentWidget(found > 0 ? static_cast<QWidget*>(m_list) : m_empty);
    } else if (row == kAppearance || row == kShortcuts) {
        m_stack->setCurrentIndex(row);
    } else if (row > kShortcuts) {
        m_list->showGroup(m_list->groups()[row - kShortcuts - 1]);
        m_stack->setCurrentWidget(m_list);
    }
}

void SettingsPage::save()
{
    SettingsDesk* const settings = desk().services().settings;
    if (settings == nullptr) {
        return;
    }
    if (auto const saved = settings->save(m_list->changes()); !saved) {
        sayMistakes(saved.error());
        return;
    }
    m_mistakeFrame->hide();
    m_list->load();
    m_saved = true;
    showChosen();
    sayState();
}

void SettingsPage::sayMistakes(std::vector<std::string> const& mistakes)
{
    QStringList lines;
    for (std::string const& mistake : mistakes) {
        lines << QStringLiteral("• ") + format::text(mistake);
    }
    m_mistakeTitle->setText(tr("Nothing was written. To mend: %1").arg(mistakes.size()));
    m_mistakes->setText(lines.join(QLatin1Char('\n')));
    m_mistakeFrame->show();
}

void SettingsPage::sayState()
{
    int const mistakes = m_list->mistakes();
    auto const changes = m_list->changes();
    SettingsDesk const* const settings = desk().services().settings;
    QString text = tr("Nothing is changed. A change counts from the next start.");
    if (settings == nullptr) {
        text = tr("This session has no settings file; appearance and shortcuts can be changed.");
    } else if (mistakes > 0) {
        text = tr("Fields to mend before saving: %1").arg(mistakes);
    } else if (!changes.empty()) {
        text = tr("Changed, not saved: %1").arg(changes.size());
    } else if (m_saved) {
        text = tr("Saved to %1. It counts from the next start.").arg(format::text(settings->file()));
    }
    m_state->setText(text);
    widgets::setKind(m_state, mistakes > 0 ? "error" : "label");
    m_save->setEnabled(settings != nullptr && mistakes == 0 && !changes.empty());
    m_discard->setEnabled(mistakes > 0 || !changes.empty());
}

}  // namespace pentad::preferences
