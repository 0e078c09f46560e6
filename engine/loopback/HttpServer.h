// SPDX-License-Identifier: GPL-3.0-or-later
// A small HTTP/1.1 server on 127.0.0.1. Written here rather than taken from QtHttpServer because the faults need the raw
// socket: a reset between head and body, an answer that never comes or comes byte by byte, a false Content-Length; and
// because QtHttpServer 6.4 is a technical preview whose router knows neither our case-insensitive paths nor delays.
// Listens on loopback only. Thread: the one that owns it.
#pragma once

#include "loopback/HttpMessage.h"

#include <QTcpServer>

namespace pentad::loopback {

class HttpServer final : public QObject {
    Q_OBJECT

public:
    static constexpr Milliseconds kRequestWithin{10'000};

    // A peer whose request is not whole within that time, from its first byte, does not stay.
    explicit HttpServer(HttpService& service, QObject* parent = nullptr, Milliseconds requestWithin = kRequestWithin);

    // 0 takes any free port. False if the port is taken.
    bool listen(std::uint16_t port);
    // Drops every connection; listen() begins anew.
    void close();
    std::uint16_t port() const { return m_server.serverPort(); }

private:
    void accept();

    HttpService& m_service;
    Milliseconds m_requestWithin;
    QTcpServer m_server;
};

}  // namespace pentad::loopback
