// SPDX-License-Identifier: GPL-3.0-or-later
// An HTTP peer on 127.0.0.1 that does what a test tells it, byte by byte: answers, HTML, silence, half an answer, one
// byte at a time, a reset. It counts what really arrived, below any library that might repeat or hide something.
// With a certificate it speaks TLS. Thread: the test's.
#pragma once

#include <QSslConfiguration>
#include <QTcpServer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pentad::test {

struct SeenRequest {
    std::string method;
    std::string target;                          // path and query
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
    std::string path() const { return target.substr(0, target.find('?')); }
};

struct ScriptedAnswer {
    std::string bytes;                   // as they go over the wire; empty = nothing is said
    bool closes = false;                 // orderly, after the bytes
    bool resets = false;                 // at once
    std::chrono::milliseconds drip{0};   // one byte at a time, this far apart
    std::chrono::milliseconds delay{0};  // before the first byte
};

ScriptedAnswer jsonAnswer(std::string const& body, int status = 200, std::string const& moreHeaders = {});
ScriptedAnswer htmlAnswer(int status);

class ScriptedHttp final : public QObject {
public:
    using Script = std::function<ScriptedAnswer(SeenRequest const&)>;

    explicit ScriptedHttp(Script script, std::optional<QSslConfiguration> tls = {});

    std::string address() const;  // http://127.0.0.1:port, or https
    void close() { m_server->close(); }
    std::vector<SeenRequest> const& requests() const { return m_requests; }
    int count(std::string const& method, std::string const& path) const;
    void setScript(Script script) { m_script = std::move(script); }
    void dropAll();

private:
    void read(QTcpSocket* peer);
    void answer(QTcpSocket* peer, ScriptedAnswer const& answer);

    Script m_script;
    std::string m_scheme;
    std::map<QTcpSocket*, std::string> m_unread;
    std::vector<SeenRequest> m_requests;
    std::unique_ptr<QTcpServer> m_server;  // last: its connections tell of their end
};

}  // namespace pentad::test
