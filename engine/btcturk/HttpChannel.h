// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP as the adapter wants it, with Qt's conveniences taken away: no redirect is followed, no proxy is used, no cookie
// or cached answer is kept, TLS 1.2 or newer is verified, a whole request has a deadline, an answer has a size limit, and
// the body of a POST leaves exactly once. What comes back is either an answer of the peer (a status and the whole body)
// or one class of failure; a failure never says that the peer did not act. Thread: the engine's; answers come later,
// never inside send(), and not at all once the channel is gone.
#pragma once

#include "btcturk/RestFailure.h"
#include "btcturk/Routes.h"
#include "foundation/Clock.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pentad::btcturk {

enum class NetFailure : std::uint8_t {
    None,         // the peer has answered, whatever the status
    Forbidden,    // the address is not allowed; nothing was sent
    Unreachable,  // no connection came about
    Untrusted,    // the peer could not prove who it is
    TimedOut,     // no whole answer within the deadline
    Dropped,      // the connection ended before the answer was whole
    TooLarge,     // the answer exceeds the limit
    Redirected,   // the peer sent us elsewhere, which an exchange never does
};
std::string_view netFailureText(NetFailure failure);

struct HttpRequest {
    Method method = Method::Get;
    std::string address;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;  // of a POST, JSON
    Milliseconds deadline{5'000};
};

struct HttpAnswer {
    NetFailure failure = NetFailure::None;
    int status = 0;  // 0 if no status line came
    QByteArray body;
    std::string contentType;
    std::optional<std::chrono::seconds> retryAfter;
    std::string detail;  // of a failure, for people

    bool answered() const { return failure == NetFailure::None; }
    // Lives as long as this does.
    RestAnswer view() const
    {
        return {status, contentType, {body.constData(), static_cast<std::size_t>(body.size())}, retryAfter};
    }
};

class HttpChannel final : public QObject {
public:
    static constexpr qint64 kBodyMaximum = 1 << 20;

    using Answer = std::function<void(HttpAnswer)>;

    explicit HttpChannel(QObject* parent = nullptr);
    // With certificates that are trusted besides those of the system.
    HttpChannel(QSslConfiguration const& tls, QObject* parent);

    void send(HttpRequest const& request, Answer answer);

private:
    QNetworkRequest prepared(HttpRequest const& request) const;

    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
};

// TLS 1.2 or newer, the peer verified, the certificates of the system.
QSslConfiguration strictTls();

}  // namespace pentad::btcturk
