// SPDX-License-Identifier: GPL-3.0-or-later
// Every named action of the terminal with the keys that call it: the standard ones and those the reader chose instead.
// Two actions never share keys, not even the beginning of a sequence; an action that trades never hangs on a bare key.
// The shell registers its actions once; their texts are read from them whenever they are shown. Thread: the interface's.
#pragma once

#include "widgets/Preferences.h"

#include <QAction>
#include <QKeySequence>
#include <QPointer>

#include <optional>

namespace pentad::widgets {

class Shortcuts final : public QObject {
    Q_OBJECT

public:
    // Whether a single letter or digit may call the action.
    enum class Keys : std::uint8_t { Any, WithModifier };
    enum class Answer : std::uint8_t { Done, Conflict, NeedsModifier };

    explicit Shortcuts(Preferences& preferences, QObject* parent = nullptr);

    // Puts the action on its keys. `id` is stable ("engine.pause") and also the key under which the choice is kept;
    // a kept choice that meanwhile belongs to another action gives way to the standard keys, and those to none.
    void add(QString const& id, QAction* action, QKeySequence const& standard, Keys keys = Keys::Any);

    QStringList ids() const;  // in the order in which they were added
    QString text(QString const& id) const;
    QAction* action(QString const& id) const;
    QKeySequence standard(QString const& id) const;
    QKeySequence current(QString const& id) const;
    bool isChanged(QString const& id) const { return current(id) != standard(id); }

    // The other action that has these keys, or keys of which these are the beginning, or the other way round.
    std::optional<QString> holder(QString const& id, QKeySequence const& keys) const;
    // No keys at all are allowed. Changes nothing unless the answer is Done.
    Answer rebind(QString const& id, QKeySequence const& keys);
    Answer reset(QString const& id) { return rebind(id, standard(id)); }
    // Everything back to the standard, in one step.
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QString id;
        QPointer<QAction> action;
        QKeySequence standard;
        QKeySequence current;
        Keys keys = Keys::Any;
    };

    Entry const* find(QString const& id) const;
    void put(Entry& entry, QKeySequence const& keys);

    Preferences& m_preferences;
    std::vector<Entry> m_entries;
};

}  // namespace pentad::widgets
