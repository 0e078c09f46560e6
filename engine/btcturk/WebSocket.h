// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to a server's WebSocket, from the first packet to its end; never reconnects. No proxy, no redirect, no
// cookies, TLS as it is told. Qt's own class turns every message into UTF-16 and back; this one hands out the bytes that
// came. Pings are answered, but not to a peer that does not read; one that lets messages pile up is left. Thread: the
// engine's.
#pragma once

#include "btcturk/WebSocketFrames.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

#include <array>
#include <chrono>
#include <optional>

namespace pentad::btcturk {

class WebSocket final : public QObject {
public:
    struct Ending {
        enum class Kind : std::uint8_t {
            Closed,        // there
            NotUpgraded,   // answered with `status`, 0: with what is no HTTP
            TooLarge,      // a message
            NotText,       // a message
            AgainstRules,  // of the protocol
            NotReading,    // what it is sent
            Failed,        // the connection, see `error` and the words of the library for it
        };
        Kind kind{};
        int status = 0;
        std::optional<std::chrono::seconds> retryAfter = {};  // of what was answered
        QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
        std::string said = {};
    };
    struct Observers {
        std::function<void()> opened;
        std::function<void()> heard;                 // bytes came: before whatever they say is told
        std::function<void(std::string_view)> text;  // a message; lives until it returns
        std::function<void()> binary;
        std::function<void(bool isLast)> fragment;
        std::function<void()> pong;
        std::function<void(Ending const&)> ended;  // once, and nothing after it
    };

    // `url`: ws or wss.
    WebSocket(QUrl url, QSslConfiguration const& tls, std::size_t messageMaximum, Observers observers, QObject* parent);
    ~WebSocket() override;
    WebSocket(WebSocket const&) = delete;
    WebSocket& operator=(WebSocket const&) = delete;

    void open();
    // At once and without a word; nothing is told any more. May be called by an observer.
    void abort();
    void send(std::string_view text);
    void ping();

private:
    void ask();
    void read();
    void take(std::string_view bytes);
    void takeAnswer(std::string_view bytes);
    qint64 unsent() const;
    void write(WebSocketFrames::Opcode opcode, std::string_view payload);
    void end(Ending const& ending);
    WebSocketFrames::Observers frameObservers();

    QUrl m_url;
    Observers m_observers;
    std::string m_key;
    std::string m_answer;  // the head of the server's answer, until it is complete
    bool m_isOpen = false;
    bool m_isOver = false;
    WebSocketFrames m_frames;
    QSslSocket m_socket;
    std::array<char, std::size_t{64} << 10U> m_room;
};

}  // namespace pentad::btcturk
