// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Preferences.h"

namespace pentad::widgets {
namespace {

// A number in the file that is no choice of ours counts as the first one.
template <typename Choice>
Choice choiceFrom(QVariant const& value, Choice last, Choice fallback)
{
    bool isNumber = false;
    int const number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number <= static_cast<int>(last) ? static_cast<Choice>(number) : fallback;
}

}  // namespace

Preferences::Preferences(QString const& file, QObject* parent) : QObject(parent)
{
    if (!file.isEmpty()) {
        m_file = std::make_unique<QSettings>(file, QSettings::IniFormat);
    }
}

QVariant Preferences::value(QString const& key, QVariant const& fallback) const
{
    return m_file ? m_file->value(key, fallback) : m_memory.value(key, fallback);
}

void Preferences::setValue(QString const& key, QVariant const& value)
{
    if (m_file) {
        m_file->setValue(key, value);
    } else {
        m_memory.insert(key, value);
    }
}

void Preferences::remove(QString const& key)
{
    if (m_file) {
        m_file->remove(key);
    } else {
        m_memory.remove(key);
    }
}

QStringList Preferences::keys(QString const& group) const
{
    QStringList found;
    QString const prefix = group + QLatin1Char('/');
    QStringList const all = m_file ? m_file->allKeys() : m_memory.keys();
    for (QString const& key : all) {
        if (key.startsWith(prefix)) {
            found << key.mid(prefix.size());
        }
    }
    return found;
}

void Preferences::sync()
{
    if (m_file) {
        m_file->sync();
    }
}

void Preferences::store(QString const& key, QVariant const& value)
{
    if (this->value(key) == value) {
        return;
    }
    setValue(key, value);
    Q_EMIT changed();
}

ThemeChoice Preferences::theme() const
{
    return choiceFrom(value(QStringLiteral("look/theme")), ThemeChoice::Light, ThemeChoice::Dark);
}

look::ColourSet Preferences::colours() const
{
    return choiceFrom(value(QStringLiteral("look/colours")), look::ColourSet::BlueOrange, look::ColourSet::GreenRed);
}

LanguageChoice Preferences::language() const
{
    return choiceFrom(value(QStringLiteral("look/language")), LanguageChoice::Turkish, LanguageChoice::System);
}

FlattenGesture Preferences::flattenGesture() const
{
    return choiceFrom(value(QStringLiteral("controls/flatten")), FlattenGesture::Dialog, FlattenGesture::Dialog);
}

ZoneChoice Preferences::zone() const
{
    return choiceFrom(value(QStringLiteral("look/zone")), ZoneChoice::Utc, ZoneChoice::Exchange);
}

bool Preferences::reducedMotion() const
{
    return value(QStringLiteral("look/reduced_motion"), false).toBool();
}

bool Preferences::firstRunDone() const
{
    return value(QStringLiteral("start/first_run_done"), false).toBool();
}

void Preferences::setTheme(ThemeChoice choice)
{
    store(QStringLiteral("look/theme"), static_cast<int>(choice));
}

void Preferences::setColours(look::ColourSet set)
{
    store(QStringLiteral("look/colours"), static_cast<int>(set));
}

void Preferences::setLanguage(LanguageChoice choice)
{
    store(QStringLiteral("look/language"), static_cast<int>(choice));
}

void Preferences::setFlattenGesture(FlattenGesture gesture)
{
    store(QStringLiteral("controls/flatten"), static_cast<int>(gesture));
}

void Preferences::setZone(ZoneChoice choice)
{
    store(QStringLiteral("look/zone"), static_cast<int>(choice));
}

void Preferences::setReducedMotion(bool reduced)
{
    store(QStringLiteral("look/reduced_motion"), reduced);
}

void Preferences::setFirstRunDone(bool done)
{
    store(QStringLiteral("start/first_run_done"), done);
}

}  // namespace pentad::widgets
