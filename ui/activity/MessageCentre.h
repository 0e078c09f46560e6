// SPDX-License-Identifier: GPL-3.0-or-later
// Every notice of the session in one place: what the terminal said, what the engine noted about modes, breakers, trades
// and money that came or went. It listens while hidden; its count is what nobody has read. Critical messages stay until
// they are acknowledged, and a found deposit until the engine has booked it. Thread: the interface's.
#pragma once

#include "activity/MessageList.h"
#include "activity/TablePanel.h"

#include <QHash>
#include <QSet>

class QPushButton;

namespace pentad::activity {

class MessageCentre final : public TablePanel {
    Q_OBJECT

public:
    explicit MessageCentre(widgets::Desk& desk, QWidget* parent = nullptr);

    int unread() const { return m_messages.unread(); }
    bool isUnread(QString const& id) const;
    // As if the reader had done it in the table; a deposit or withdrawal is booked.
    void acknowledgeOne(QString const& id) { acknowledge({id}); }
    // Somebody may have opened its tab: what is no alarm has been seen then.
    void lookThrough();

Q_SIGNALS:
    void unreadChanged(int unread);
    // A message that nobody has read yet, or one more of its kind.
    void told(pentad::activity::Message const& message);
    // The same message in other words: the language has changed, or more is known.
    void saidAnew(pentad::activity::Message const& message);
    // Some may have been read since.
    void lookedThrough();

protected:
    int countIn(EngineSnapshot const& snapshot) const override;
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;

private:
    bool isInSight() const;
    std::vector<Column> columns() const;
    Row rowOf(Message const& message) const;
    void take(EngineSnapshot const& snapshot);
    void takeFlows(EngineSnapshot const& snapshot);
    void takeAlerts(EngineSnapshot const& snapshot);
    void hear(QString const& text, bool critical, std::function<QString()> const& words);
    void acknowledge(QStringList const& ids);
    void acknowledgeAll();
    void settle(CommandAnswer const& answer);
    void say();
    void fill();
    bool isPendingFlow(std::uint64_t flow) const;
    QString flowText(ExternalFlowView const& flow) const;

    MessageList m_messages;
    QPushButton* m_acknowledge;
    QSet<QString> m_seenNotes;
    QHash<quint64, quint64> m_flowCommands;  // command -> flow
    bool m_heardEngine = false;
    int m_said = 0;
};

}  // namespace pentad::activity
