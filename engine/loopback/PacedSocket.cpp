// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/PacedSocket.h"

#include <algorithm>

namespace pentad::loopback {

PacedSocket::PacedSocket(QObject* parent) : QTcpSocket(parent)
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, [this] { release(); });
}

void PacedSocket::stopAfter(qint64 bytes)
{
    if (!m_bytesLeft) {
        m_bytesLeft = bytes;
    }
}

qint64 PacedSocket::bytesToWrite() const
{
    return QTcpSocket::bytesToWrite() + m_heldBytes;
}

qint64 PacedSocket::writeData(char const* data, qint64 size)
{
    qint64 kept = size;
    if (m_bytesLeft) {
        kept = std::min(size, *m_bytesLeft);
        *m_bytesLeft -= kept;
    }
    if (kept == 0) {
        return size;
    }
    if (!m_every && m_held.empty() && kept == size) {
        return QTcpSocket::writeData(data, size);
    }
    m_held.push_back({std::string(data, static_cast<std::size_t>(kept)), m_every});
    m_heldBytes += kept;
    if (!m_next.isActive()) {
        m_next.start(m_every.value_or(Milliseconds(0)));
    }
    return size;
}

void PacedSocket::release()
{
    if (state() != ConnectedState) {
        m_held.clear();
        m_heldBytes = 0;
        return;
    }
    Piece& piece = m_held.front();
    std::size_t const count = piece.every ? 1 : piece.bytes.size();
    QTcpSocket::writeData(piece.bytes.data(), static_cast<qint64>(count));
    flush();
    piece.bytes.erase(0, count);
    m_heldBytes -= static_cast<qint64>(count);
    if (piece.bytes.empty()) {
        m_held.pop_front();
    }
    if (!m_held.empty()) {
        m_next.start(m_held.front().every.value_or(Milliseconds(0)));
    }
}

void PacedListener::incomingConnection(qintptr descriptor)
{
    auto* const socket = new PacedSocket(this);
    if (socket->setSocketDescriptor(descriptor)) {
        addPendingConnection(socket);
    } else {
        delete socket;
    }
}

}  // namespace pentad::loopback
