// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/MetricsServer.h"

#include <fmt/format.h>

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <array>

namespace pentad::observability {
namespace {

constexpr qint64 kHeadMax = 8 * 1024;
constexpr int kConnectionsMax = 16;
constexpr std::chrono::seconds kPatience{5};
constexpr std::string_view kHeadEnd = "\r\n\r\n";
constexpr std::array<std::string_view, 2> kHostNames{"127.0.0.1", "localhost"};

std::string_view reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    default: return "Bad Request";
    }
}

// The value of a header; empty if there is none. The name is written as "\r\nhost:", in lower case.
std::string_view headerOf(std::string_view head, std::string_view name)
{
    auto const sameLetter = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    auto const found = std::search(head.begin(), head.end(), name.begin(), name.end(), sameLetter);
    if (found == head.end()) {
        return {};
    }
    std::string_view value = head.substr(static_cast<std::size_t>(found - head.begin()) + name.size());
    value = value.substr(0, value.find('\r'));
    value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
    return value.substr(0, value.find_last_not_of(" \t") + 1);
}

// Takes as long for a good guess as for a bad one.
bool isToken(std::string_view shown, std::string_view token)
{
    unsigned difference = shown.size() == token.size() ? 0U : 1U;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        difference |= static_cast<unsigned>(shown[i]) ^ static_cast<unsigned>(token[i % token.size()]);
    }
    return difference == 0;
}

bool showsToken(std::string_view head, std::string_view token)
{
    constexpr std::string_view kScheme = "Bearer ";
    std::string_view const shown = headerOf(head, "\r\nauthorization:");
    return shown.starts_with(kScheme) && isToken(shown.substr(kScheme.size()), token);
}

}  // namespace

int metricsStatus(std::string_view head, std::uint16_t port, std::string_view token)
{
    std::string_view const line = head.substr(0, head.find("\r\n"));
    std::size_t const first = line.find(' ');
    std::size_t const second = first == std::string_view::npos ? first : line.find(' ', first + 1);
    if (second == std::string_view::npos || !line.substr(second + 1).starts_with("HTTP/1.")) {
        return 400;
    }
    std::string const suffix = ':' + std::to_string(port);
    std::string_view const host = headerOf(head, "\r\nhost:");
    bool const isOurs = std::any_of(kHostNames.begin(), kHostNames.end(), [&](std::string_view name) {
        return host == name || host == std::string(name) + suffix;
    });
    if (!isOurs) {
        return 403;
    }
    if (!token.empty() && !showsToken(head, token)) {
        return 401;
    }
    std::string_view const target = line.substr(first + 1, second - first - 1);
    if (target.substr(0, target.find('?')) != "/metrics") {
        return 404;
    }
    return line.substr(0, first) == "GET" ? 200 : 405;
}

MetricsServer::MetricsServer(Text text, std::string token, QObject* parent)
    : QObject(parent), m_text(std::move(text)), m_token(std::move(token)), m_server(this)
{
    m_server.setMaxPendingConnections(kConnectionsMax);
    connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
}

Expected<std::uint16_t, std::string> MetricsServer::listen(std::uint16_t port)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost), port)) {
        return Unexpected(fmt::format("metrics cannot be served on 127.0.0.1:{} ({}); choose another metrics_port",
                                      port, m_server.errorString().toStdString()));
    }
    return m_server.serverPort();
}

void MetricsServer::accept()
{
    while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_server.findChildren<QTcpSocket*>().size() > kConnectionsMax) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
        QTimer::singleShot(kPatience, socket, [socket] { socket->abort(); });
    }
}

void MetricsServer::read(QTcpSocket& socket)
{
    QByteArray const bytes = socket.peek(kHeadMax + 1);
    std::string_view const all(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    std::size_t const end = all.find(kHeadEnd);
    if (end == std::string_view::npos && bytes.size() <= kHeadMax) {
        return;
    }
    int const status =
        end == std::string_view::npos ? 400 : metricsStatus(all.substr(0, end + 2), m_server.serverPort(), m_token);
    std::string const body = status == 200 ? m_text() : std::string(reasonOf(status)) + '\n';
    std::string const answer = fmt::format(
        "HTTP/1.1 {} {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n"
        "X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{}",
        status, reasonOf(status),
        status == 200 ? "text/plain; version=0.0.4; charset=utf-8" : "text/plain; charset=utf-8", body.size(), body);
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    socket.write(answer.data(), static_cast<qint64>(answer.size()));
    socket.disconnectFromHost();
}

}  // namespace pentad::observability
