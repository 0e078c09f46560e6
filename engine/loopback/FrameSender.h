// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that one socket sends passes through here, so that faults can lose, repeat, reorder, delay, spoil or withhold
// it. Frames leave in the order of send() unless a fault says otherwise. A peer that does not read is cut off, so that
// memory stays bounded. Thread: that of the exchange.
#pragma once

#include "loopback/ExchangeDesk.h"
#include "loopback/PacedSocket.h"

#include <QPointer>
#include <QWebSocket>

namespace pentad::loopback {

class FrameSender final : public QObject {
    Q_OBJECT

public:
    // Neither socket is owned. `raw` is the connection below: it carries what is no valid frame of text, and is slowed.
    FrameSender(ExchangeDesk& desk, QWebSocket* socket, PacedSocket* raw, QObject* parent);

    // `channel` is "private" for frames of an account, which has logged in for the `login`-th time.
    void send(int type, std::string_view channel, std::string const& text, int login = 0);

    static constexpr qint64 kUnreadMax = 32 * 1024 * 1024;

private:
    // How one frame leaves.
    struct Leaving {
        std::string text;
        int copies = 1;
        Milliseconds late{0};
        std::optional<Milliseconds> byteEvery;
        std::optional<qint64> endsAfter;  // so many bytes of it leave, then nothing any more
    };

    bool apply(FaultRule const& rule, Leaving& frame);
    void reorder(FaultRule const& rule, std::string const& text);
    void write(Leaving const& frame);
    void writeRaw(std::string_view bytes);

    ExchangeDesk& m_desk;
    QWebSocket* m_socket;
    QPointer<PacedSocket> m_raw;
    std::map<std::string, std::vector<std::string>, std::less<>> m_held;  // frames being reordered, by rule
    bool m_silent = false;
};

}  // namespace pentad::loopback
