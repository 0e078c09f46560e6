// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Shortcuts.h"

#include <algorithm>

namespace pentad::widgets {
namespace {

QString keyOf(QString const& id)
{
    return QStringLiteral("shortcuts/") + id;
}

bool overlap(QKeySequence const& one, QKeySequence const& other)
{
    return !one.isEmpty() && !other.isEmpty() &&
           (one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch);
}

// Function keys and the like write nothing into a field, so they may stand alone.
bool isBare(QKeySequence const& keys)
{
    if (keys.isEmpty()) {
        return false;
    }
    QKeyCombination const first = keys[0];
    Qt::KeyboardModifiers const strong = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return (first.keyboardModifiers() & strong) == Qt::NoModifier && first.key() < Qt::Key_Escape;
}

}  // namespace

Shortcuts::Shortcuts(Preferences& preferences, QObject* parent) : QObject(parent), m_preferences(preferences) {}

void Shortcuts::add(QString const& id, QAction* action, QKeySequence const& standard, Keys keys)
{
    Entry& entry = m_entries.emplace_back(Entry{id, action, standard, {}, keys});
    QVariant const kept = m_preferences.value(keyOf(id));
    QKeySequence wanted = kept.isValid() ? QKeySequence(kept.toString(), QKeySequence::PortableText) : standard;
    if (holder(id, wanted) || (keys == Keys::WithModifier && isBare(wanted))) {
        wanted = standard;
    }
    put(entry, holder(id, wanted) ? QKeySequence() : wanted);
}

void Shortcuts::put(Entry& entry, QKeySequence const& keys)
{
    entry.current = keys;
    if (entry.action) {
        entry.action->setShortcut(keys);
    }
}

Shortcuts::Entry const* Shortcuts::find(QString const& id) const
{
    auto const found = std::find_if(m_entries.begin(), m_entries.end(), [&](Entry const& e) { return e.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

QStringList Shortcuts::ids() const
{
    QStringList all;
    for (Entry const& entry : m_entries) {
        all << entry.id;
    }
    return all;
}

QString Shortcuts::text(QString const& id) const
{
    Entry const* const entry = find(id);
    QString text = entry != nullptr && entry->action ? entry->action->text() : id;
    return text.remove(QLatin1Char('&'));
}

QAction* Shortcuts::action(QString const& id) const
{
    Entry const* const entry = find(id);
    return entry != nullptr ? entry->action.data() : nullptr;
}

QKeySequence Shortcuts::standard(QString const& id) const
{
    Entry const* const entry = find(id);
    return entry != nullptr ? entry->standard : QKeySequence();
}

QKeySequence Shortcuts::current(QString const& id) const
{
    Entry const* const entry = find(id);
    return entry != nullptr ? entry->current : QKeySequence();
}

std::optional<QString> Shortcuts::holder(QString const& id, QKeySequence const& keys) const
{
    for (Entry const& entry : m_entries) {
        if (entry.id != id && overlap(entry.current, keys)) {
            return entry.id;
        }
    }
    return std::nullopt;
}

Shortcuts::Answer Shortcuts::rebind(QString const& id, QKeySequence const& keys)
{
    if (holder(id, keys)) {
        return Answer::Conflict;
    }
    for (Entry& entry : m_entries) {
        if (entry.id != id) {
            continue;
        }
        if (entry.keys == Keys::WithModifier && isBare(keys)) {
            return Answer::NeedsModifier;
        }
        put(entry, keys);
        if (keys == entry.standard) {
            m_preferences.remove(keyOf(id));
        } else {
            m_preferences.setValue(keyOf(id), keys.toString(QKeySequence::PortableText));
        }
        Q_EMIT changed();
    }
    return Answer::Done;
}

void Shortcuts::resetAll()
{
    for (Entry& entry : m_entries) {
        m_preferences.remove(keyOf(entry.id));
        put(entry, {});
    }
    for (Entry& entry : m_entries) {
        put(entry, holder(entry.id, entry.standard) ? QKeySequence() : entry.standard);
    }
    Q_EMIT changed();
}

}  // namespace pentad::widgets
