// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/FrameSender.h"

#include "loopback/Garbage.h"

#include <QRegularExpression>
#include <QTimer>

namespace pentad::loopback {

FrameSender::FrameSender(ExchangeDesk& desk, QWebSocket* socket, QTcpSocket* raw, QObject* parent)
    : QObject(parent), m_desk(desk), m_socket(socket), m_raw(raw)
{
}

void FrameSender::send(int type, std::string_view channel, std::string const& text, int login)
{
    std::string shown = text;
    int copies = 1;
    Milliseconds late{0};
    FaultRule const* reordering = nullptr;
    auto const rules = m_desk.faults.forFrame({type, channel, text, login}, m_desk.clock.since());
    for (FaultRule const& rule : rules) {
        if (rule.action == FaultAction::Reorder) {
            reordering = &rule;
        } else if (!apply(rule, shown, copies, late)) {
            return;
        }
    }
    if (reordering != nullptr) {
        reorder(*reordering, shown);
        return;
    }
    for (int i = 0; i < copies; ++i) {
        if (late.count() > 0) {
            QTimer::singleShot(late, this, [this, shown] { write(shown); });
        } else {
            write(shown);
        }
    }
}

// False if the frame is not to be sent.
bool FrameSender::apply(FaultRule const& rule, std::string& text, int& copies, Milliseconds& late)
{
    if (rule.action == FaultAction::Drop) {
        return false;
    }
    if (rule.action == FaultAction::Silence) {
        m_silent = true;
        return false;
    }
    if (rule.action == FaultAction::Close) {
        constexpr int kNormal = 1000;
        m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(rule.amount == 0 ? kNormal : rule.amount));
        return false;
    }
    if (rule.action == FaultAction::Repeat) {
        copies = rule.amount;
    } else if (rule.action == FaultAction::Delay) {
        late = rule.by;
    } else if (rule.action == FaultAction::Garbage) {
        writeRaw(rawTextFrame(garbagePayload(rule.garbage, rule.amount)));
    } else if (rule.action == FaultAction::Replace) {
        QString changed = QString::fromStdString(text);
        changed.replace(QRegularExpression(QString::fromStdString(rule.find)), QString::fromStdString(rule.with));
        text = changed.toStdString();
    }
    return true;
}

// Collects a window of frames and sends them backwards: the farthest from their order that a window allows.
void FrameSender::reorder(FaultRule const& rule, std::string const& text)
{
    std::vector<std::string>& held = m_held[rule.name];
    held.push_back(text);
    if (held.size() < static_cast<std::size_t>(rule.amount)) {
        return;
    }
    std::vector<std::string> const frames = std::exchange(held, {});
    for (auto frame = frames.rbegin(); frame != frames.rend(); ++frame) {
        write(*frame);
    }
}

void FrameSender::write(std::string const& text)
{
    if (m_silent || m_socket->state() != QAbstractSocket::ConnectedState) {
        return;
    }
    if (m_socket->bytesToWrite() > kUnreadMax) {
        m_socket->abort();
        return;
    }
    m_socket->sendTextMessage(QString::fromStdString(text));
}

void FrameSender::writeRaw(std::string_view bytes)
{
    if (!m_silent && m_raw != nullptr && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_raw->write(bytes.data(), static_cast<qint64>(bytes.size()));
    }
}

}  // namespace pentad::loopback
