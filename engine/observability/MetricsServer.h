// SPDX-License-Identifier: GPL-3.0-or-later
// Serves one page, GET /metrics, on 127.0.0.1 and nowhere else. Read-only; requests that name another host are refused,
// so that no web page can read it through a name that leads here, and where a token was set, those without it: other
// users of this machine reach the port too. Requests are small, few at a time and short-lived.
// Thread: that in which it is made; the text is asked for there.
#pragma once

#include "foundation/Expected.h"

#include <QTcpServer>

#include <functional>
#include <string>
#include <string_view>

class QTcpSocket;

namespace pentad::observability {

class MetricsServer final : public QObject {
public:
    using Text = std::function<std::string()>;

    // An empty token lets every reader of this machine in.
    explicit MetricsServer(Text text, std::string token = {}, QObject* parent = nullptr);
    // 0 takes any free port. Returns the port, or one sentence that says why not.
    Expected<std::uint16_t, std::string> listen(std::uint16_t port);

private:
    void accept();
    void read(QTcpSocket& socket);

    Text m_text;
    std::string m_token;
    QTcpServer m_server;
};

// What is answered to the head of a request: 200 if the page follows. `port` is the server's own.
int metricsStatus(std::string_view head, std::uint16_t port, std::string_view token = {});

}  // namespace pentad::observability
