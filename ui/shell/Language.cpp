// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace pentad::shell {

Language::Language(widgets::Preferences& preferences, QObject* parent) : QObject(parent), m_preferences(preferences)
{
    connect(&m_preferences, &widgets::Preferences::changed, this, [this] { choose(); });
    choose();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_toolkit);
}

void Language::choose()
{
    bool const isTurkish = m_preferences.language() == widgets::LanguageChoice::Turkish ||
                           (m_preferences.language() == widgets::LanguageChoice::System &&
                            QLocale::system().language() == QLocale::Turkish);
    QString const wanted = isTurkish ? QStringLiteral("tr") : QStringLiteral("en");
    if (wanted == m_installed) {
        return;
    }
    m_installed = wanted;
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_toolkit);
    // English has a file too: it holds the plural forms.
    if (m_ours.load(QStringLiteral(":/i18n/pentad_") + wanted)) {
        QCoreApplication::installTranslator(&m_ours);
    }
    if (m_toolkit.load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_toolkit);
    }
}

}  // namespace pentad::shell
