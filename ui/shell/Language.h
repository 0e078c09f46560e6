// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the terminal speaks: installs the translation before anybody sets a text. Must be made before the Desk,
// so that on a change of language it is heard first. Thread: the interface's.
#pragma once

#include "widgets/Preferences.h"

#include <QTranslator>

namespace pentad::shell {

class Language final : public QObject {
    Q_OBJECT

public:
    explicit Language(widgets::Preferences& preferences, QObject* parent = nullptr);
    ~Language() override;

private:
    void choose();

    widgets::Preferences& m_preferences;
    QTranslator m_ours;
    QTranslator m_toolkit;
    QString m_installed;
};

}  // namespace pentad::shell
