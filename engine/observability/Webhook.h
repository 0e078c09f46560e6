// SPDX-License-Identifier: GPL-3.0-or-later
// Posts alerts as JSON to an https address. The name is looked up first; an answer with an address that is not public is
// refused unless its owner allowed that, and the connection goes to exactly the address that was judged. Bounded: a few at
// a time, each within three seconds; what fails is counted and not repeated. Thread: that in which it is made.
#pragma once

#include "contracts/Alert.h"
#include "observability/HttpPost.h"

#include <functional>

namespace pentad::observability {

// The document that is posted; English, without figures of the account but those in the alert's own text.
QByteArray webhookJson(AlertView const& alert, std::string_view mode);

class Webhook final : public QObject {
public:
    static constexpr int kUnderWayMax = 8;
    static constexpr Milliseconds kDeadline{3'000};

    Webhook(QUrl address, bool allowsPrivate, std::string mode,
            QSslConfiguration const& tls = QSslConfiguration::defaultConfiguration(), QObject* parent = nullptr);
    void send(AlertView const& alert);
    // Told how each alert went: empty if it was delivered, else why not. Never inside send() unless it failed at once.
    void report(std::function<void(std::string const& why)> done) { m_done = std::move(done); }

    std::uint64_t delivered() const { return m_delivered; }
    std::uint64_t failures() const { return m_failures; }

private:
    void post(QByteArray const& body, QHostAddress const& address);
    void fail(std::string const& why);

    QUrl m_address;
    bool m_allowsPrivate;
    std::string m_mode;
    HttpPost m_post;
    int m_underWay = 0;
    std::uint64_t m_delivered = 0;
    std::uint64_t m_failures = 0;
    std::function<void(std::string const&)> m_done;
};

}  // namespace pentad::observability
