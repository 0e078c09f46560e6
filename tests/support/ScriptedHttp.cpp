// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ScriptedHttp.h"

#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <charconv>

namespace pentad::test {
namespace {

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') {
        text.remove_prefix(1);
    }
    return text;
}

// Takes one whole request off the front; false if there is none yet.
bool takeRequest(std::string& bytes, SeenRequest& request)
{
    std::size_t const end = bytes.find("\r\n\r\n");
    if (end == std::string::npos) {
        return false;
    }
    request = {};
    std::size_t line = bytes.find("\r\n");
    std::string const first = bytes.substr(0, line);
    std::size_t const space = first.find(' ');
    request.method = first.substr(0, space);
    request.target = first.substr(space + 1, first.rfind(' ') - space - 1);
    while (line < end) {
        std::size_t const start = line + 2;
        line = bytes.find("\r\n", start);
        std::string const header = bytes.substr(start, line - start);
        std::size_t const colon = header.find(':');
        request.headers[lowered(header.substr(0, colon))] = trimmed(std::string_view(header).substr(colon + 1));
    }
    std::size_t length = 0;
    if (auto const found = request.headers.find("content-length"); found != request.headers.end()) {
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), length);
    }
    if (bytes.size() < end + 4 + length) {
        return false;
    }
    request.body = bytes.substr(end + 4, length);
    bytes.erase(0, end + 4 + length);
    return true;
}

void drip(QTcpSocket* peer, std::string bytes, std::chrono::milliseconds distance)
{
    if (bytes.empty()) {
        return;
    }
    peer->write(bytes.data(), 1);
    QTimer::singleShot(distance, peer,
                       [peer, rest = bytes.substr(1), distance]() mutable { drip(peer, std::move(rest), distance); });
}

}  // namespace

ScriptedAnswer jsonAnswer(std::string const& body, int status, std::string const& moreHeaders)
{
    return {"HTTP/1.1 " + std::to_string(status) + " Said\r\nContent-Type: application/json\r\nContent-Length: " +
                std::to_string(body.size()) + "\r\n" + moreHeaders + "\r\n" + body,
            false,
            false,
            {},
            {}};
}

ScriptedAnswer htmlAnswer(int status)
{
    std::string const body = "<html><body>Gateway</body></html>";
    return {"HTTP/1.1 " + std::to_string(status) + " Said\r\nContent-Type: text/html\r\nContent-Length: " +
                std::to_string(body.size()) + "\r\n\r\n" + body,
            false,
            false,
            {},
            {}};
}

ScriptedHttp::ScriptedHttp(Script script, std::optional<QSslConfiguration> tls)
    : m_script(std::move(script)), m_scheme(tls ? "https" : "http")
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    m_server->listen(QHostAddress::LocalHost, 0);
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket* const peer = m_server->nextPendingConnection()) {
            connect(peer, &QTcpSocket::readyRead, this, [this, peer] { read(peer); });
            connect(peer, &QTcpSocket::disconnected, this, [this, peer] {
                m_unread.erase(peer);
                peer->deleteLater();
            });
            if (peer->bytesAvailable() > 0) {
                read(peer);
            }
        }
    });
}

std::string ScriptedHttp::address() const
{
    return m_scheme + "://127.0.0.1:" + std::to_string(m_server->serverPort());
}

int ScriptedHttp::count(std::string const& method, std::string const& path) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [&](SeenRequest const& request) {
        return request.method == method && request.path() == path;
    }));
}

void ScriptedHttp::dropAll()
{
    for (QTcpSocket* const peer : m_server->findChildren<QTcpSocket*>()) {
        peer->abort();
    }
}

void ScriptedHttp::read(QTcpSocket* peer)
{
    QByteArray const bytes = peer->readAll();
    m_unread[peer].append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    SeenRequest request;
    while (m_unread.contains(peer) && takeRequest(m_unread[peer], request)) {
        m_requests.push_back(request);
        ScriptedAnswer const said = m_script(request);
        if (said.delay > std::chrono::milliseconds(0)) {
            QTimer::singleShot(said.delay, peer, [this, peer, said] { answer(peer, said); });
        } else {
            answer(peer, said);
        }
    }
}

void ScriptedHttp::answer(QTcpSocket* peer, ScriptedAnswer const& answer)
{
    if (answer.resets) {
        peer->abort();
        return;
    }
    if (answer.drip > std::chrono::milliseconds(0)) {
        drip(peer, answer.bytes, answer.drip);
        return;
    }
    peer->write(answer.bytes.data(), static_cast<qint64>(answer.bytes.size()));
    if (answer.closes) {
        peer->disconnectFromHost();
    }
}

}  // namespace pentad::test
