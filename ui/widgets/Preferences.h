// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader has chosen about the look and feel: theme, colours, language, zone, shortcuts, layouts. Kept in one ini
// file of the profile; nothing about trading is in it. Thread: the interface's.
#pragma once

#include "format/Format.h"
#include "look/Theme.h"

#include <QObject>
#include <QSettings>

namespace pentad::widgets {

enum class ThemeChoice : std::uint8_t { System, Dark, Light };
enum class LanguageChoice : std::uint8_t { System, English, Turkish };
enum class FlattenGesture : std::uint8_t { Hold, Dialog };
enum class ZoneChoice : std::uint8_t { Exchange, Utc };

class Preferences final : public QObject {
    Q_OBJECT

public:
    // An empty file name keeps everything in memory, for tests.
    explicit Preferences(QString const& file = {}, QObject* parent = nullptr);

    ThemeChoice theme() const;
    look::ColourSet colours() const;
    LanguageChoice language() const;
    FlattenGesture flattenGesture() const;
    ZoneChoice zone() const;
    bool reducedMotion() const;
    bool firstRunDone() const;

    void setTheme(ThemeChoice choice);
    void setColours(look::ColourSet set);
    void setLanguage(LanguageChoice choice);
    void setFlattenGesture(FlattenGesture gesture);
    void setZone(ZoneChoice choice);
    void setReducedMotion(bool reduced);
    void setFirstRunDone(bool done);

    // For whoever keeps a state of its own: columns, splitters, layouts, shortcuts. Keys are "page/what".
    QVariant value(QString const& key, QVariant const& fallback = {}) const;
    void setValue(QString const& key, QVariant const& value);
    void remove(QString const& key);
    QStringList keys(QString const& group) const;
    void sync();

Q_SIGNALS:
    // Theme, colours, language, zone, motion: whoever shows something does so anew.
    void changed();

private:
    void store(QString const& key, QVariant const& value);

    std::unique_ptr<QSettings> m_file;
    QVariantMap m_memory;
};

}  // namespace pentad::widgets
