// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/FrameSender.h"

#include "loopback/Garbage.h"

#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace pentad::loopback {

FrameSender::FrameSender(ExchangeDesk& desk, QWebSocket* socket, PacedSocket* raw, QObject* parent)
    : QObject(parent), m_desk(desk), m_socket(socket), m_raw(raw)
{
}

void FrameSender::send(int type, std::string_view channel, std::string const& text, int login)
{
    Leaving frame{text};
    FaultRule const* reordering = nullptr;
    auto const rules = m_desk.faults.forFrame({type, channel, text, login}, m_desk.clock.since());
    for (FaultRule const& rule : rules) {
        if (rule.action == FaultAction::Reorder) {
            reordering = &rule;
        } else if (!apply(rule, frame)) {
            return;
        }
    }
    if (reordering != nullptr) {
        reorder(*reordering, frame.text);
        return;
    }
    for (int i = 0; i < frame.copies; ++i) {
        if (frame.late.count() > 0) {
            QTimer::singleShot(frame.late, this, [this, frame] { write(frame); });
        } else {
            write(frame);
        }
    }
}

// False if the frame is not to be sent.
bool FrameSender::apply(FaultRule const& rule, Leaving& frame)
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
        frame.copies = rule.amount;
    } else if (rule.action == FaultAction::Delay) {
        frame.late = rule.by;
    } else if (rule.action == FaultAction::Garbage) {
        writeRaw(rawTextFrame(garbagePayload(rule.garbage, rule.amount)));
    } else if (rule.action == FaultAction::Replace) {
        QString changed = QString::fromStdString(frame.text);
        changed.replace(QRegularExpression(QString::fromStdString(rule.find)), QString::fromStdString(rule.with));
        frame.text = changed.toStdString();
    } else if (rule.action == FaultAction::Trickle) {
        frame.byteEvery = rule.by;
    } else if (rule.action == FaultAction::Unfinished) {
        frame.endsAfter = std::max(rule.amount, 1);
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
        write({*frame});
    }
}

void FrameSender::write(Leaving const& frame)
{
    if (m_silent || m_socket->state() != QAbstractSocket::ConnectedState) {
        return;
    }
    if (m_socket->bytesToWrite() > kUnreadMax) {
        m_socket->abort();
        return;
    }
    if (m_raw != nullptr) {
        m_raw->pace(frame.byteEvery);
        if (frame.endsAfter) {
            m_raw->stopAfter(*frame.endsAfter);
        }
    }
    m_socket->sendTextMessage(QString::fromStdString(frame.text));
    if (m_raw != nullptr) {
        m_raw->pace(std::nullopt);
    }
}

void FrameSender::writeRaw(std::string_view bytes)
{
    if (!m_silent && m_raw != nullptr && m_socket->state() == QAbstractSocket::ConnectedState) {
        m_raw->write(bytes.data(), static_cast<qint64>(bytes.size()));
    }
}

}  // namespace pentad::loopback
