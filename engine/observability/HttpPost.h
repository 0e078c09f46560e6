// SPDX-License-Identifier: GPL-3.0-or-later
// Sends a small JSON document somewhere and forgets the answer but for its status: no redirect is followed, no proxy is
// used, nothing is kept, TLS is verified, the whole request has a deadline, and of the answer no more than 64 KiB is
// taken. Thread: that in which it is made.
#pragma once

#include "foundation/Clock.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <optional>
#include <string>

namespace pentad::observability {

struct PostResult {
    int status = 0;  // 0: no answer
    std::optional<std::chrono::seconds> retryAfter;
    std::string failure;  // for people; empty with an answer

    bool succeeded() const { return status >= 200 && status < 300; }
};

class HttpPost final : public QObject {
public:
    static constexpr qint64 kAnswerMax = 64 * 1024;
    using Done = std::function<void(PostResult const&)>;

    explicit HttpPost(QSslConfiguration const& tls = QSslConfiguration::defaultConfiguration(),
                      QObject* parent = nullptr);
    // `peerName` is whom the certificate must name, where the address holds a number; empty for the host of the address.
    void send(QUrl const& address, QString const& peerName, QByteArray const& body, Milliseconds deadline, Done done);

private:
    QNetworkAccessManager m_network;
    QSslConfiguration m_tls;
};

}  // namespace pentad::observability
