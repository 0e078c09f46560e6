// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/HttpConnection.h"

#include <QRegularExpression>

#include <sys/socket.h>

namespace pentad::loopback {
namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void edit(std::string& body, std::vector<std::pair<std::string, std::string>> const& edits)
{
    for (auto const& [pattern, replacement] : edits) {
        QString text = QString::fromStdString(body);
        text.replace(QRegularExpression(QString::fromStdString(pattern)), QString::fromStdString(replacement));
        body = text.toStdString();
    }
}

}  // namespace

HttpConnection::HttpConnection(QTcpSocket* socket, HttpService& service, Milliseconds requestWithin, QObject* parent)
    : QObject(parent), m_socket(socket), m_service(service)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::trickle);
    m_patience.setInterval(requestWithin);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!m_busy) {  // else the one before it is still being answered
            m_socket->abort();
        }
    });
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &HttpConnection::end);
    if (m_socket->bytesAvailable() > 0) {
        read();
    }
}

void HttpConnection::read()
{
    QByteArray const bytes = m_socket->readAll();
    m_parser.feed({bytes.data(), static_cast<std::size_t>(bytes.size())});
    advance();
    timeRequest();
}

void HttpConnection::timeRequest()
{
    if (!m_parser.isMidway()) {
        m_patience.stop();
    } else if (!m_patience.isActive()) {
        m_patience.start();
    }
}

void HttpConnection::end()
{
    m_gone = true;
    if (!m_held) {
        deleteLater();
    }
}

void HttpConnection::advance()
{
    if (m_busy) {
        return;
    }
    using State = HttpParser::State;
    if (m_parser.state() == State::Refused) {
        m_busy = true;
        m_request.keepAlive = false;
        m_delivery = {};
        sendBytes({m_parser.refusal(), {}, {}, {}});
        return;
    }
    if (m_parser.state() == State::NeedsHead) {
        return;
    }
    if (!m_headSeen) {
        m_headSeen = true;
        if (m_service.resetsOnHead(m_parser.request())) {
            reset();
            return;
        }
    }
    if (m_parser.state() == State::NeedsBody) {
        return;
    }
    m_busy = true;
    m_request = m_parser.take();
    m_delivery = m_service.delivery(m_request);
    if (m_delivery.holdBefore.count() > 0) {
        // The request is on its way: it is carried out late, even if the peer has gone by then.
        m_held = true;
        QTimer::singleShot(m_delivery.holdBefore, this, &HttpConnection::answer);
        return;
    }
    answer();
}

void HttpConnection::answer()
{
    HttpResponse response;
    if (m_delivery.applied) {
        response = m_service.respond(m_request);
    }
    m_held = false;
    if (m_gone) {
        deleteLater();
        return;
    }
    if (m_delivery.answer) {
        response = *m_delivery.answer;
    }
    edit(response.body, m_delivery.edits);
    if (m_delivery.holdAfter.count() > 0) {
        QTimer::singleShot(m_delivery.holdAfter, this, [this, response] { send(response); });
        return;
    }
    send(response);
}

void HttpConnection::send(HttpResponse const& response)
{
    switch (m_delivery.manner) {
    case HttpManner::Reset: reset(); return;
    case HttpManner::Silence: return;  // busy for ever: nothing more is read or written
    case HttpManner::Whole:
    case HttpManner::Trickle:
    case HttpManner::Cut:
    case HttpManner::WrongLength: sendBytes(response); return;
    }
}

void HttpConnection::sendBytes(HttpResponse const& response)
{
    bool const wrong = m_delivery.manner == HttpManner::WrongLength;
    m_socket->write(bytesOf(headText(response, m_request.keepAlive, wrong ? m_delivery.bytes : 0)));
    switch (m_delivery.manner) {
    case HttpManner::Trickle:
        m_left = response.body;
        trickle();
        return;
    case HttpManner::Cut:
        m_socket->write(bytesOf(std::string_view(response.body).substr(0, static_cast<std::size_t>(m_delivery.bytes))));
        m_socket->disconnectFromHost();
        return;
    case HttpManner::WrongLength:
        m_socket->write(bytesOf(response.body));
        m_socket->disconnectFromHost();
        return;
    case HttpManner::Whole:
    case HttpManner::Reset:
    case HttpManner::Silence: break;
    }
    m_socket->write(bytesOf(response.body));
    finish();
}

void HttpConnection::trickle()
{
    if (m_left.empty()) {
        finish();
        return;
    }
    m_socket->write(bytesOf(m_left.substr(0, 1)));
    m_left.erase(0, 1);
    m_timer.start(m_delivery.byteEvery);
}

void HttpConnection::finish()
{
    if (!m_request.keepAlive) {
        m_socket->disconnectFromHost();
        return;
    }
    m_busy = false;
    m_headSeen = false;
    timeRequest();
    if (m_parser.state() != HttpParser::State::NeedsHead) {
        // Not from here: a peer that sends many requests at once must not deepen the stack.
        QTimer::singleShot(0, this, &HttpConnection::advance);
    }
}

void HttpConnection::reset()
{
    m_busy = true;
    linger const immediately{1, 0};
    setsockopt(static_cast<int>(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &immediately, sizeof immediately);
    m_socket->abort();
}

}  // namespace pentad::loopback
