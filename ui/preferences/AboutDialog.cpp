// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/AboutDialog.h"

#include "look/Icons.h"
#include "widgets/Panel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <array>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

namespace {

constexpr int kIconSize = 64;
constexpr int kNameWidth = 150;

NamedTexts libraries()
{
    return {{QStringLiteral("Qt"), QStringLiteral("LGPL-3.0-only; Qt Charts GPL-3.0-only")},
            {QStringLiteral("OpenSSL"), QStringLiteral("Apache-2.0")},
            {QStringLiteral("SQLite"), QStringLiteral("public domain")},
            {QStringLiteral("zlib"), QStringLiteral("Zlib")},
            {QStringLiteral("Boost"), QStringLiteral("BSL-1.0")},
            {QStringLiteral("fmt"), QStringLiteral("MIT")},
            {QStringLiteral("spdlog"), QStringLiteral("MIT")},
            {QStringLiteral("toml++"), QStringLiteral("MIT")},
            {QStringLiteral("simdjson"), QStringLiteral("Apache-2.0")},
            {QStringLiteral("wslay"), QStringLiteral("MIT")},
            {QStringLiteral("prometheus-cpp"), QStringLiteral("MIT")},
            {QStringLiteral("QtKeychain"), QStringLiteral("BSD-3-Clause")},
            {QStringLiteral("libsecret"), QStringLiteral("LGPL-2.1-or-later, from the system")},
            {QStringLiteral("Roboto"), QStringLiteral("Apache-2.0, from the system")}};
}

// The facts that are words, also those which the caller names; products and licences are the same in every language.
constexpr std::array<char const*, 9> kWords{QT_TRANSLATE_NOOP("AboutFacts", "Qt, built with"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "Qt, running"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "public domain"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "Apache-2.0, from the system"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "settings"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "window and shortcuts"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "journal"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "log"),
                                            QT_TRANSLATE_NOOP("AboutFacts", "LGPL-2.1-or-later, from the system")};

QString inLanguage(QString const& fact)
{
    for (char const* const word : kWords) {
        if (fact == QLatin1String(word)) {
            return QCoreApplication::translate("AboutFacts", word);
        }
    }
    return fact;
}

QString joined(NamedTexts const& lines)
{
    QString text;
    for (auto const& [name, value] : lines) {
        text += name + QStringLiteral(": ") + value + QLatin1Char('\n');
    }
    return text;
}

}  // namespace

AboutDialog::AboutDialog(NamedTexts const& versions, NamedTexts paths, QWidget* parent)
    : QDialog(parent),
      m_versions{{QStringLiteral("Pentad"), QStringLiteral(PENTAD_VERSION)},
                 {QStringLiteral("Qt, built with"), QStringLiteral(QT_VERSION_STR)},
                 {QStringLiteral("Qt, running"), QString::fromLatin1(qVersion())}},
      m_paths(std::move(paths)),
      m_purpose(ofKind(new QLabel(this), "label")),
      m_licenceHeading(ofKind(new QLabel(this), "head")),
      m_licence(ofKind(new QLabel(this), "label")),
      m_copy(named(ofKind(new QPushButton(this), "dialog"), "about.copy")),
      m_close(named(ofKind(new QPushButton(this), "dialog"), "about.close"))
{
    setObjectName(QStringLiteral("about"));
    m_versions.insert(m_versions.end(), versions.begin(), versions.end());
    resize(640, 640);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(look::kDialogInset, look::kDialogInset, look::kDialogInset, look::kDialogInset);
    outer->setSpacing(look::kPanelInset);

    auto* top = new QHBoxLayout();
    top->setSpacing(16);
    auto* symbol = new QLabel(this);
    symbol->setPixmap(look::programIcon().pixmap(kIconSize, kIconSize));
    symbol->setAccessibleName(QStringLiteral("Pentad"));
    auto* names = new QVBoxLayout();
    names->setSpacing(2);
    auto* name = named(ofKind(new QLabel(this), "title"), "about.name");
    name->setText(QStringLiteral("Pentad " PENTAD_VERSION));
    m_purpose->setWordWrap(true);
    names->addWidget(name);
    names->addWidget(m_purpose);
    top->addWidget(symbol, 0, Qt::AlignTop);
    top->addLayout(names, 1);
    outer->addLayout(top);

    auto* area = named(new QScrollArea(this), "about.facts");
    area->setWidgetResizable(true);
    auto* content = new QWidget(area);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    addSection(*column, m_versionsHeading, "about.version", m_versions);
    column->addSpacing(look::kPanelInset);
    column->addWidget(m_licenceHeading);
    m_licence->setWordWrap(true);
    m_licence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_licence);
    column->addSpacing(look::kPanelInset);
    addSection(*column, m_librariesHeading, "about.library", libraries());
    column->addSpacing(look::kPanelInset);
    addSection(*column, m_pathsHeading, "about.path", m_paths);
    column->addStretch(1);
    area->setWidget(content);
    outer->addWidget(area, 1);

    auto* buttons = new QHBoxLayout();
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    outer->addLayout(buttons);
    m_close->setDefault(true);
    m_close->setFocus();
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(plainText()); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void AboutDialog::addSection(QVBoxLayout& column, QLabel*& heading, char const* name, NamedTexts const& lines)
{
    heading = ofKind(new QLabel(this), "head");
    column.addWidget(heading);
    auto* grid = new QGridLayout();
    grid->setVerticalSpacing(2);
    grid->setHorizontalSpacing(look::kPanelInset);
    grid->setColumnMinimumWidth(0, kNameWidth);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (auto const& [title, value] : lines) {
        auto* caption = ofKind(new QLabel(this), "meta");
        auto* text = ofKind(new QLabel(this), "label");
        m_facts.emplace_back(caption, title);
        m_facts.emplace_back(text, value);
        text->setObjectName(QStringLiteral("%1.%2").arg(QLatin1String(name)).arg(row));
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        grid->addWidget(caption, row, 0, Qt::AlignTop);
        grid->addWidget(text, row, 1);
        ++row;
    }
    column.addLayout(grid);
}

void AboutDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void AboutDialog::retranslate()
{
    setWindowTitle(tr("About Pentad"));
    findChild<QScrollArea*>(QStringLiteral("about.facts"))->setAccessibleName(windowTitle());
    m_purpose->setText(tr("Trades exactly five assets, says why it does or does not, and starts in a demo."));
    m_versionsHeading->setText(tr("Versions"));
    m_licenceHeading->setText(tr("Licence"));
    m_licence->setText(tr("GPL-3.0-or-later: you may use, study, share and change it; it comes without any warranty."));
    m_librariesHeading->setText(tr("Libraries it uses"));
    m_pathsHeading->setText(tr("Places"));
    m_copy->setText(tr("Copy all"));
    m_close->setText(tr("Close"));
    for (auto const& [label, fact] : m_facts) {
        label->setText(inLanguage(fact));
    }
}

QString AboutDialog::plainText() const
{
    return joined(m_versions) + QStringLiteral("Licence: GPL-3.0-or-later\n") + joined(libraries()) + joined(m_paths);
}

}  // namespace pentad::preferences
