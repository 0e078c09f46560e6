// SPDX-License-Identifier: GPL-3.0-or-later
// A connection whose bytes can be made to leave one by one, or not at all from some byte on. What is written later waits
// behind what was written before, so the peer sees the same bytes in the same order, only late. Whatever writes to the
// socket is slowed down, the library's own pings and pongs too. Thread: that of the exchange.
#pragma once

#include "foundation/Clock.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <deque>
#include <optional>
#include <string>

namespace pentad::loopback {

class PacedSocket final : public QTcpSocket {
    Q_OBJECT

public:
    explicit PacedSocket(QObject* parent = nullptr);

    // What is written from now on leaves byte by byte; nothing: as soon as what was written before it has left.
    void pace(std::optional<Milliseconds> byteEvery) { m_every = byteEvery; }
    // Of what is written from now on so many bytes still leave, then never anything again.
    void stopAfter(qint64 bytes);

    // With what is held back.
    qint64 bytesToWrite() const override;

protected:
    qint64 writeData(char const* data, qint64 size) override;

private:
    struct Piece {
        std::string bytes;
        std::optional<Milliseconds> every;
    };

    void release();

    std::deque<Piece> m_held;  // never empty pieces
    qint64 m_heldBytes = 0;
    std::optional<Milliseconds> m_every;
    std::optional<qint64> m_bytesLeft;  // until nothing leaves any more
    QTimer m_next;
};

// Gives such sockets to whoever connects.
class PacedListener final : public QTcpServer {
    Q_OBJECT

protected:
    void incomingConnection(qintptr descriptor) override;
};

}  // namespace pentad::loopback
