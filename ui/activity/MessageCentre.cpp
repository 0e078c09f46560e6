// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/MessageCentre.h"

#include "activity/Notes.h"
#include "format/EngineWords.h"

#include <QCoreApplication>
#include <QMenu>
#include <QPushButton>
#include <QShowEvent>

#include <algorithm>

namespace pentad::activity {
namespace {

struct AlertText {
    Q_DECLARE_TR_FUNCTIONS(AlertText)
};

QString alertSentence(format::Format const& words, AlertView const& alert)
{
    QString const subject = format::text(alert.subject);
    switch (alert.kind) {
    case AlertKind::StaleFeed: return AlertText::tr("The market data of %1 is stale.").arg(subject);
    case AlertKind::RepeatedRetries: return AlertText::tr("Calls to the exchange are repeated unusually often.");
    case AlertKind::CircuitOpen: return AlertText::tr("The breaker of %1 is open.").arg(format::subject(alert.subject));
    case AlertKind::RejectSpike: return AlertText::tr("Risk or the exchange refuses unusually much.");
    case AlertKind::Drift:
        return AlertText::tr("The books and the exchange differ: %1").arg(format::said(words, alert.text));
    case AlertKind::DailyLoss: return AlertText::tr("The loss of the day is at or near its limit.");
    case AlertKind::FlattenResult:
        return AlertText::tr("A flatten is not finished: %1").arg(format::said(words, alert.text));
    case AlertKind::DeadEngine: return AlertText::tr("The engine has stopped: %1").arg(format::said(words, alert.text));
    case AlertKind::SafeMode: return AlertText::tr("No entries: %1").arg(format::said(words, alert.text));
    }
    return {};
}

}  // namespace

MessageCentre::MessageCentre(widgets::Desk& desk, QWidget* parent)
    : TablePanel(desk, "messages", parent), m_acknowledge(widgets::named(new QPushButton(this), "messages.acknowledge"))
{
    addControl(m_acknowledge);
    finishHeader();
    connect(m_acknowledge, &QPushButton::clicked, this, [this] {
        // The selected ones, or every one that asks for nothing but having been read.
        QStringList const selected = table().selectedIds();
        if (selected.isEmpty()) {
            acknowledgeAll();
        } else {
            acknowledge(selected);
        }
    });
    connect(&table(), &widgets::DataTable::activated, this, [this](QString const& id) { acknowledge({id}); });
    connect(&table(), &widgets::DataTable::deleteWanted, this, &MessageCentre::acknowledge);
    connect(&desk, &widgets::Desk::noticed, this, &MessageCentre::hear);
    connect(&desk, &widgets::Desk::answered, this, &MessageCentre::settle);
    connect(&desk, &widgets::Desk::refreshed, this, [this] {
        if (this->desk().snapshot()) {
            take(*this->desk().snapshot());
        }
    });
    table().setMenu([this](QMenu& menu, QString const& id) {
        Message const* const message = m_messages.find(id);
        QAction* action = menu.addAction(message != nullptr && message->flow != 0 ? tr("Book the deposit or withdrawal")
                                                                                  : tr("Acknowledge"));
        action->setObjectName(QStringLiteral("messages.menu.acknowledge"));
        action->setEnabled(message != nullptr && message->critical && !message->read);
        connect(action, &QAction::triggered, this, [this, id] { acknowledge({id}); });
    });
    if (desk.snapshot()) {
        take(*desk.snapshot());
    }
}

int MessageCentre::countIn(EngineSnapshot const&) const
{
    return m_messages.unread();
}

void MessageCentre::take(EngineSnapshot const& snapshot)
{
    QStringList const ids = noteIds(snapshot.notes);
    QSet<QString> present;
    for (std::size_t i = 0; i < snapshot.notes.size(); ++i) {
        QString const& id = ids[static_cast<qsizetype>(i)];
        present.insert(id);
        if (m_seenNotes.contains(id)) {
            continue;
        }
        NoteRecord const& note = snapshot.notes[i];
        NoteLevel const level = levelOf(note);
        if (level != NoteLevel::Info) {
            auto const words = [this, kind = note.kind, subject = note.subject, text = note.text] {
                // "Market data: closed" would be read as the market's.
                QString const about = kind == NoteKind::Breaker ? tr("%1 breaker").arg(format::subject(subject))
                                                                : format::subject(subject);
                return tr("%1: %2").arg(about, format::said(format(), text));
            };
            Message& message = m_messages.add(words(), note.at, level == NoteLevel::Critical, true);
            // What happened before this window was opened is told, but is no news.
            message.read = !m_heardEngine;
            message.words = words;
        }
    }
    m_seenNotes = std::move(present);
    m_heardEngine = true;
    takeFlows(snapshot);
    takeAlerts(snapshot);
    if (isInSight()) {
        m_messages.markSeen();
    }
    say();
}

void MessageCentre::takeFlows(EngineSnapshot const& snapshot)
{
    for (Message const& message : m_messages.messages()) {
        bool const isOver = message.flow != 0 && !message.read &&
                            std::none_of(snapshot.flows.begin(), snapshot.flows.end(),
                                         [&](auto const& f) { return f.id == message.flow && !f.acknowledged; });
        if (isOver) {
            m_messages.acknowledge(message.id);
        }
    }
    for (ExternalFlowView const& flow : snapshot.flows) {
        if (flow.acknowledged) {
            continue;
        }
        auto const words = [this, flow] { return flowText(flow); };
        QString const text = words();
        Message* const known = m_messages.ofFlow(flow.id);
        if (known != nullptr && known->text == text) {
            continue;
        }
        Message& message = known != nullptr ? *known : m_messages.add(text, flow.foundAt, true);
        message.flow = flow.id;
        message.text = text;
        message.words = words;
        if (known != nullptr) {
            // More is known about it by now.
            Q_EMIT saidAnew(Message(message));
        }
    }
}

QString MessageCentre::flowText(ExternalFlowView const& flow) const
{
    QString const amount = format().number(flow.amount.absolute(), std::max(2, flow.amount.decimalsUsed()));
    bool const isWithdrawal = flow.amount.isNegative();
    QString const sentence =
        isWithdrawal ? tr("%1 %2 left the account without an order of ours (number %3). Book it as a withdrawal.")
                     : tr("%1 %2 came to the account without an order of ours (number %3). Book it as a deposit.");
    QString text = sentence.arg(amount, format::text(flow.asset.view()), QString::number(flow.id));
    switch (flow.history) {
    case FlowHistory::NotAsked: break;
    case FlowHistory::NamesNone: return text + u' ' + tr("The exchange names no movement that explains it.");
    case FlowHistory::NamesIt: {
        QString const explained =
            isWithdrawal ? tr("It is explained by withdrawal %1 of %2.") : tr("It is explained by deposit %1 of %2.");
        return text + u' ' + explained.arg(QString::number(flow.movement), format().dayAndTime(flow.movementAt));
    }
    }
    return text;
}

void MessageCentre::takeAlerts(EngineSnapshot const& snapshot)
{
    for (AlertView const& alert : snapshot.alerts) {
        auto const known =
            std::find_if(m_messages.messages().begin(), m_messages.messages().end(),
                         [&](Message const& m) { return m.alert == alert.id && m.raised == alert.count; });
        if (known != m_messages.messages().end()) {
            if (alert.acknowledged && !known->read) {
                m_messages.acknowledge(known->id);
            }
            continue;
        }
        // Breakers, hazards and an ended flatten are in the notes already, and the window itself tells of the engine's end.
        bool const isNoted = alert.kind == AlertKind::CircuitOpen || alert.kind == AlertKind::SafeMode ||
                             alert.kind == AlertKind::FlattenResult;
        bool const isTold = alert.severity == AlertSeverity::Info || alert.kind == AlertKind::DeadEngine ||
                            (isNoted && alert.severity != AlertSeverity::Critical);
        if (isTold || alert.acknowledged) {
            continue;
        }
        bool const isCritical = alert.severity == AlertSeverity::Critical;
        auto const words = [this, alert] { return alertSentence(format(), alert); };
        Message& message = m_messages.add(words(), alert.last, isCritical, !isCritical);
        message.words = words;
        message.alert = alert.id;
        message.raised = alert.count;
    }
}

void MessageCentre::acknowledgeAll()
{
    QStringList alerts;
    for (Message const& message : m_messages.messages()) {
        if (message.alert != 0 && message.critical && !message.read) {
            alerts << message.id;
        }
    }
    acknowledge(alerts);
    m_messages.acknowledgeAll();
    say();
}

void MessageCentre::hear(QString const& text, bool critical, std::function<QString()> const& words)
{
    UtcTime const at = desk().snapshot() ? desk().snapshot()->at : UtcTime{};
    m_messages.add(text, at, critical).words = words;
    if (isInSight()) {
        m_messages.markSeen();
    }
    say();
}

void MessageCentre::acknowledge(QStringList const& ids)
{
    for (QString const& id : ids) {
        Message const* const message = m_messages.find(id);
        if (message == nullptr) {
            continue;
        }
        if (message->alert != 0 && !message->read) {
            desk().issue(AcknowledgeAlert{message->alert});
        }
        if (message->flow == 0) {
            m_messages.acknowledge(id);
        } else if (!message->read && !isPendingFlow(message->flow)) {
            std::uint64_t const flow = message->flow;
            CommandId const command = desk().issue(AcknowledgeFlow{flow});
            if (desk().isPending(command)) {
                m_flowCommands.insert(number(command), flow);
            }
        }
    }
    say();
}

void MessageCentre::settle(CommandAnswer const& answer)
{
    if (m_flowCommands.remove(number(answer.id)) > 0 && !answer.accepted) {
        desk().notify(
            [this, text = answer.text] { return tr("The booking was refused: %1").arg(format::said(format(), text)); },
            true);
    }
    say();
}

bool MessageCentre::isPendingFlow(std::uint64_t flow) const
{
    return std::find(m_flowCommands.begin(), m_flowCommands.end(), flow) != m_flowCommands.end();
}

bool MessageCentre::isUnread(QString const& id) const
{
    Message const* const message = m_messages.find(id);
    return message != nullptr && !message->read;
}

void MessageCentre::say()
{
    for (Message const& message : m_messages.takeNews()) {
        Q_EMIT told(message);
    }
    Q_EMIT lookedThrough();
    setCount(m_messages.unread());
    if (m_said != m_messages.unread()) {
        m_said = m_messages.unread();
        Q_EMIT unreadChanged(m_said);
    }
    // An engine that could not start has never sent a snapshot, and why it could not is told all the same.
    if (isVisible()) {
        fill();
    }
}

void MessageCentre::refresh(EngineSnapshot const&)
{
    fill();
}

void MessageCentre::fill()
{
    std::vector<Row> rows;
    for (Message const& message : m_messages.messages()) {
        rows.push_back(rowOf(message));
    }
    table().setRows(std::move(rows));
    m_acknowledge->setEnabled(std::any_of(m_messages.messages().begin(), m_messages.messages().end(),
                                          [](Message const& message) { return message.critical && !message.read; }));
    int const waiting = m_messages.unacknowledged();
    header().setMeta(waiting == 0 ? QString() : tr("%1 to acknowledge").arg(waiting));
}

Row MessageCentre::rowOf(Message const& message) const
{
    Row row;
    row.id = message.id;
    row.toolTip = message.text;
    bool const isKnownTime = message.last != UtcTime{};
    row.cells.push_back(isKnownTime ? timeCell(format(), message.last) : missingCell());
    if (message.critical) {
        row.cells.push_back(chipCell(tr("critical"), "critical", message.read ? CellTone::Quiet : CellTone::Danger));
        row.cells.back().symbol = look::Icon::Warning;
    } else if (message.warning) {
        row.cells.push_back(chipCell(tr("warning"), "warning", CellTone::Warn));
        row.cells.back().symbol = look::Icon::Warning;
    } else {
        row.cells.push_back(chipCell(tr("notice"), "notice", CellTone::Quiet));
        row.cells.back().symbol = look::Icon::Info;
    }
    row.cells.push_back(textCell(message.text));
    row.cells.push_back(numberCell(message.times > 1 ? tr("%1×").arg(message.times) : QString(), Decimal(message.times),
                                   CellTone::Quiet));
    QString state;
    if (message.flow != 0 && isPendingFlow(message.flow)) {
        state = tr("being booked");
    } else if (message.flow != 0) {
        state = message.read ? tr("booked") : tr("Enter books it");
    } else if (message.critical) {
        state = message.read ? tr("acknowledged") : tr("Enter acknowledges");
    }
    row.cells.push_back(textCell(state, CellTone::Quiet));
    row.cells.push_back(isKnownTime ? timeCell(format(), message.first) : missingCell());
    return row;
}

std::vector<Column> MessageCentre::columns() const
{
    return {
        Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 108},
        Column{.key = QStringLiteral("level"), .title = tr("Level"), .width = 96},
        Column{.key = QStringLiteral("text"), .title = tr("Message"), .width = 360, .stretch = true},
        Column{.key = QStringLiteral("times"), .title = tr("Times"), .numeric = true, .width = 54, .tinted = false},
        Column{.key = QStringLiteral("state"), .title = tr("State"), .width = 140},
        Column{.key = QStringLiteral("first"), .title = tr("First"), .width = 108, .shown = false},
    };
}

void MessageCentre::retranslate()
{
    header().setTitle(tr("Messages"));
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setAccessibleName(tr("Acknowledge messages"));
    m_acknowledge->setToolTip(tr("The selected messages, or all; a deposit or withdrawal is booked"));
    table().setAccessibleName(tr("Messages"));
    table().setEmptyText(tr("No messages. Whatever the terminal or the engine has to say is kept here."));
    table().setColumns(columns());
    for (Message const& message : m_messages.sayAnew()) {
        Q_EMIT saidAnew(message);
    }
}

void MessageCentre::showEvent(QShowEvent* event)
{
    TablePanel::showEvent(event);
    lookThrough();
}

void MessageCentre::lookThrough()
{
    if (isInSight()) {
        m_messages.markSeen();
    }
    say();
}

// Behind another tab a panel is not hidden but stands outside the window.
bool MessageCentre::isInSight() const
{
    return isVisible() && window()->rect().intersects(QRect(mapTo(window(), QPoint(0, 0)), size()));
}

}  // namespace pentad::activity
