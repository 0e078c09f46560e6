// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/HttpServer.h"

#include "loopback/HttpConnection.h"

namespace pentad::loopback {

HttpServer::HttpServer(HttpService& service, QObject* parent, Milliseconds requestWithin)
    : QObject(parent), m_service(service), m_requestWithin(requestWithin)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpServer::accept);
}

bool HttpServer::listen(std::uint16_t port)
{
    return m_server.listen(QHostAddress::LocalHost, port);
}

void HttpServer::close()
{
    m_server.close();
    for (HttpConnection* const connection : findChildren<HttpConnection*>()) {
        delete connection;
    }
}

void HttpServer::accept()
{
    while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
        new HttpConnection(socket, m_service, m_requestWithin, this);
    }
}

}  // namespace pentad::loopback
