// SPDX-License-Identifier: GPL-3.0-or-later
// One peer of the HTTP server: reads requests, one at a time, and brings the answers in the manner asked for. Deletes
// itself when the peer is gone, and a request that is held has been carried out. Thread: the server's.
#pragma once

#include "loopback/HttpParser.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace pentad::loopback {

class HttpConnection final : public QObject {
    Q_OBJECT

public:
    // Takes the socket over.
    HttpConnection(QTcpSocket* socket, HttpService& service, Milliseconds requestWithin, QObject* parent);

private:
    void read();
    void timeRequest();
    void end();
    void advance();
    void answer();
    void send(HttpResponse const& response);
    void sendBytes(HttpResponse const& response);
    void trickle();
    void finish();
    // The peer sees a reset, not an orderly end.
    void reset();

    QTcpSocket* m_socket;
    HttpService& m_service;
    HttpParser m_parser;
    HttpRequest m_request;
    HttpDelivery m_delivery;
    QTimer m_timer;
    QTimer m_patience;   // with a request that has begun
    std::string m_left;  // of a body that trickles
    bool m_headSeen = false;
    bool m_busy = false;
    bool m_held = false;  // the request is still on its way
    bool m_gone = false;
};

}  // namespace pentad::loopback
