// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/FirstRunPages.h"

#include "widgets/Panel.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

namespace {

constexpr auto kLayoutLocked = "layout/locked";

}  // namespace

FirstRunPage::FirstRunPage(widgets::Desk& desk, char const* name, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout(this))
{
    setObjectName(QString::fromLatin1(name));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::kPanelInset);
}

QLabel* FirstRunPage::addSentence(char const* kind)
{
    auto* label = ofKind(new QLabel(this), kind);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

std::vector<SettingRow> FirstRunPage::settingRows() const
{
    SettingsDesk const* const settings = m_desk.services().settings;
    return settings != nullptr ? settings->rows() : std::vector<SettingRow>();
}

SettingRow const* FirstRunPage::rowOf(std::vector<SettingRow> const& rows, std::string_view key)
{
    auto const found = std::find_if(rows.begin(), rows.end(), [key](SettingRow const& row) { return row.key == key; });
    return found != rows.end() ? &*found : nullptr;
}

WelcomePage::WelcomePage(widgets::Desk& desk, QWidget* parent)
    : FirstRunPage(desk, "first.welcome", parent),
      m_languageBefore(desk.preferences().language()),
      m_themeBefore(desk.preferences().theme()),
      m_sentence(addSentence()),
      m_languageTitle(addSentence("label")),
      m_language(named(new widgets::Segments(this), "first.language")),
      m_themeTitle(ofKind(new QLabel(this), "label")),
      m_theme(named(new widgets::Segments(this), "first.theme"))
{
    column().addWidget(m_language, 0, Qt::AlignLeft);
    column().addWidget(m_themeTitle);
    column().addWidget(m_theme, 0, Qt::AlignLeft);
    column().addStretch(1);
    connect(m_language, &widgets::Segments::chosen, this,
            [this](int index) { this->desk().preferences().setLanguage(static_cast<widgets::LanguageChoice>(index)); });
    connect(m_theme, &widgets::Segments::chosen, this,
            [this](int index) { this->desk().preferences().setTheme(static_cast<widgets::ThemeChoice>(index)); });
}

QString WelcomePage::title() const
{
    return tr("Welcome to Pentad");
}

void WelcomePage::retranslate()
{
    m_sentence->setText(
        tr("Pentad trades exactly five assets by fixed rules, and says in numbers why it buys, sells or stays out. "
           "Often staying out is the right result."));
    m_languageTitle->setText(tr("Language"));
    m_language->setChoices({tr("Follow system"), QStringLiteral("English"), QStringLiteral("Türkçe")});
    m_language->setCurrent(static_cast<int>(desk().preferences().language()));
    m_language->setAccessibleName(tr("Language"));
    m_themeTitle->setText(tr("Theme"));
    m_theme->setChoices({tr("Follow system"), tr("Dark"), tr("Light")});
    m_theme->setCurrent(static_cast<int>(desk().preferences().theme()));
    m_theme->setAccessibleName(tr("Theme"));
}

void WelcomePage::skip()
{
    desk().preferences().setLanguage(m_languageBefore);
    desk().preferences().setTheme(m_themeBefore);
}

DemoPage::DemoPage(widgets::Desk& desk, QWidget* parent)
    : FirstRunPage(desk, "first.demo", parent),
      m_what(addSentence()),
      m_needs(addSentence()),
      m_same(addSentence()),
      m_later(addSentence())
{
    column().addStretch(1);
}

QString DemoPage::title() const
{
    return tr("Demo first");
}

void DemoPage::retranslate()
{
    m_what->setText(
        tr("The demo is a whole market inside this program: prices, an order book, an exchange and an account."));
    m_needs->setText(tr("It needs nothing: no account, no keys, no network, no money. Nothing leaves this machine."));
    m_same->setText(
        tr("Everything else is real: the same engine, capital policy, risk limits and journal as in live trading."));
    m_later->setText(
        tr("Paper trading on the real market and live trading come later, each by a deliberate step of yours."));
}

AssetsPage::AssetsPage(widgets::Desk& desk, QWidget* parent)
    : FirstRunPage(desk, "first.assets", parent), m_sentence(addSentence())
{
    std::vector<SettingRow> const rows = settingRows();
    m_symbols = ask(rowOf(rows, "trading.symbols"), "first.symbols");
    m_folder = ask(rowOf(rows, "demo.data_dir"), "first.folder");
    m_choose = named(new QPushButton(this), "first.chooseFolder");
    column().addWidget(m_choose, 0, Qt::AlignLeft);
    column().addStretch(1);
    m_choose->setVisible(m_folder.field != nullptr);
    m_choose->setEnabled(m_folder.field != nullptr && !m_folder.field->isLocked());
    connect(m_choose, &QPushButton::clicked, this, [this] { chooseFolder(); });
}

AssetsPage::Asked AssetsPage::ask(SettingRow const* row, char const* name)
{
    Asked asked{addSentence("label"), nullptr, nullptr, {}};
    if (row == nullptr) {
        asked.title->hide();
        return asked;
    }
    asked.before = row->kept();
    asked.field = new widgets::SettingField(desk(), *row, QString::fromLatin1(name), this);
    asked.field->setValue(asked.before);
    asked.field->setLocked(!row->fromFile);
    asked.message = new widgets::FieldMessage(QString::fromLatin1(name) + QStringLiteral(".message"), this);
    column().addWidget(asked.field);
    column().addWidget(asked.message);
    connect(asked.field, &widgets::SettingField::changed, this, [this] {
        tell();
        Q_EMIT edited();
    });
    return asked;
}

QString AssetsPage::title() const
{
    return tr("Five assets and their candles");
}

void AssetsPage::retranslate()
{
    m_sentence->setText(
        tr("Five different pairs with one quote currency; nothing else is ever traded. Without a folder of candles the "
           "demo makes its own market, the same one every time."));
    m_symbols.title->setText(tr("The five pairs"));
    m_folder.title->setText(tr("Folder of candle files for the demo"));
    m_choose->setText(tr("Choose folder"));
    for (Asked const& asked : {m_symbols, m_folder}) {
        if (asked.field != nullptr) {
            asked.field->retranslate();
        }
    }
    tell();
}

void AssetsPage::tell()
{
    if (m_symbols.field != nullptr) {
        m_symbols.message->tell(m_symbols.field);
    }
    if (m_folder.field != nullptr) {
        m_folder.message->tell(m_folder.field, m_folder.field->value().empty()
                                                   ? tr("Empty: the demo makes its own market.")
                                                   : tr("The demo plays the candles of this folder."));
    }
}

void AssetsPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder of candle files"));
    dialog->setObjectName(QStringLiteral("first.folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](QString const& folder) {
        m_folder.field->setValue(folder.toStdString());
        tell();
        Q_EMIT edited();
    });
    dialog->open();
}

void AssetsPage::skip()
{
    for (Asked const& asked : {m_symbols, m_folder}) {
        if (asked.field != nullptr) {
            asked.field->setValue(asked.before);
        }
    }
    tell();
}

bool AssetsPage::isFine() const
{
    auto const fine = [](Asked const& asked) {
        return asked.field == nullptr || asked.field->state() == widgets::SettingField::State::Fine;
    };
    return fine(m_symbols) && fine(m_folder);
}

SettingChanges AssetsPage::changes() const
{
    SettingChanges changed;
    for (Asked const& asked : {m_symbols, m_folder}) {
        if (asked.field != nullptr && asked.field->value() != asked.before) {
            changed.emplace_back(asked.field->key(), asked.field->value());
        }
    }
    return changed;
}

LayoutPage::LayoutPage(widgets::Desk& desk, QWidget* parent)
    : FirstRunPage(desk, "first.layout", parent),
      m_sentence(addSentence()),
      m_locked(named(new QRadioButton(this), "first.layout.locked")),
      m_lockedNote(ofKind(new QLabel(this), "meta")),
      m_free(named(new QRadioButton(this), "first.layout.free")),
      m_freeNote(ofKind(new QLabel(this), "meta"))
{
    for (QWidget* const each : std::initializer_list<QWidget*>{m_locked, m_lockedNote, m_free, m_freeNote}) {
        column().addWidget(each);
    }
    column().addStretch(1);
    skip();
}

QString LayoutPage::title() const
{
    return tr("Layout");
}

void LayoutPage::retranslate()
{
    m_sentence->setText(
        tr("The cockpit starts in its factory layout. Layouts can be named and kept; one command leads back."));
    m_free->setText(tr("Panels can be moved"));
    m_freeNote->setText(tr("Drag a panel by its title, drop it elsewhere or on another screen."));
    m_locked->setText(tr("Panels stay where they are"));
    m_lockedNote->setText(tr("Nothing moves by a slip of the hand. Unlock at any time."));
}

void LayoutPage::skip()
{
    bool const isLocked = desk().preferences().value(QString::fromLatin1(kLayoutLocked), false).toBool();
    m_locked->setChecked(isLocked);
    m_free->setChecked(!isLocked);
}

bool LayoutPage::wantsLock() const
{
    return m_locked->isChecked();
}

}  // namespace pentad::preferences
