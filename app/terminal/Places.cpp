// SPDX-License-Identifier: GPL-3.0-or-later
#include "Places.h"

#include <QDir>

namespace pentad::terminal {
namespace {

QString folderOf(char const* variable, char const* belowHome)
{
    QString const chosen = qEnvironmentVariable(variable);
    QString const base =
        QDir::isAbsolutePath(chosen) ? chosen : QDir::homePath() + QLatin1Char('/') + QString::fromLatin1(belowHome);
    return base + QStringLiteral("/pentad");
}

}  // namespace

QString configFolder()
{
    return folderOf("XDG_CONFIG_HOME", ".config");
}

QString preferencesFile(QString const& profile)
{
    return configFolder() +
           (profile.isEmpty() ? QStringLiteral("/terminal.ini") : QStringLiteral("/terminal-%1.ini").arg(profile));
}

QString stateFolder()
{
    return folderOf("XDG_STATE_HOME", ".local/state");
}

}  // namespace pentad::terminal
