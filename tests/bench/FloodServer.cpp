// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/FloodServer.h"

#include "bench/WireFrames.h"
#include "foundation/Check.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace pentad::bench {
namespace {

constexpr qint64 kAheadMaximum = 1 << 20;  // bytes that wait to be taken
constexpr std::size_t kBurst = 256;
constexpr std::int64_t kFirstNumber = 1'000;
constexpr int kPacesPerSecond = 100;

}  // namespace

FloodServer::FloodServer(std::int64_t frames, int perSecond) : m_perSecond(perSecond)
{
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        this,
        [this, frames] {
            make(frames);
            listen();
        },
        Qt::BlockingQueuedConnection);
}

void FloodServer::make(std::int64_t frames)
{
    std::array<std::int64_t, kWirePairs.size()> numbers{};
    numbers.fill(kFirstNumber);
    for (std::int64_t i = 0; i + 1 < frames; ++i) {
        std::size_t const pair = static_cast<std::size_t>(i) % kWirePairs.size();
        std::int64_t const kind = i % 10;
        m_frames.push_back(QString::fromStdString(kind == 8   ? tradeFrame(kWirePairs[pair], i + 1)
                                                  : kind == 9 ? tickerFrame(kWirePairs[pair], 3'740'000 + i % 9'999)
                                                              : changeFrame(kWirePairs[pair], ++numbers[pair])));
    }
    m_frames.push_back(QString::fromStdString(tickerFrame(kWirePairs[0], kLastPrice)));
}

FloodServer::~FloodServer()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            delete m_pace;
            delete m_server;
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FloodServer::listen()
{
    m_server = new QWebSocketServer(QString(), QWebSocketServer::NonSecureMode);
    check(m_server->listen(QHostAddress::LocalHost, 0), "bench: no port");
    m_port = m_server->serverPort();
    m_pace = new QTimer;
    connect(m_server, &QWebSocketServer::newConnection, this, [this] {
        QWebSocket* const peer = m_server->nextPendingConnection();
        peer->setParent(m_server);
        connect(peer, &QWebSocket::textMessageReceived, this, [this, peer](QString const& text) { hear(*peer, text); });
        connect(peer, &QWebSocket::bytesWritten, this, [this, peer] {
            if (m_flowing && m_perSecond == 0) {
                pump(*peer, kBurst);
            }
        });
        peer->sendTextMessage(QStringLiteral(R"([991,{"type":991,"current":"5.1.0","min":"2.3.0"}])"));
    });
}

void FloodServer::hear(QWebSocket& peer, QString const& text)
{
    if (text == QStringLiteral("go")) {
        start(peer);
        return;
    }
    for (std::size_t i = 0; i < kWirePairs.size(); ++i) {
        QString const event = QStringLiteral("\"event\":\"%1\"").arg(QLatin1String(kWirePairs[i].data()));
        if (text.contains(QStringLiteral("\"obdiff\"")) && text.contains(event)) {
            peer.sendTextMessage(QString::fromStdString(bookFrame(kWirePairs[i], kFirstNumber)));
            if (++m_joins == static_cast<int>(kWirePairs.size())) {
                start(peer);
            }
        }
    }
}

void FloodServer::start(QWebSocket& peer)
{
    m_flowing = true;
    m_startedAt = std::chrono::steady_clock::now().time_since_epoch().count();
    if (m_perSecond == 0) {
        pump(peer, kBurst);
        return;
    }
    connect(m_pace, &QTimer::timeout, &peer,
            [this, &peer] { pump(peer, static_cast<std::size_t>(m_perSecond / kPacesPerSecond)); });
    m_pace->start(std::chrono::milliseconds(1'000 / kPacesPerSecond));
}

void FloodServer::pump(QWebSocket& peer, std::size_t most)
{
    if (peer.bytesToWrite() > kAheadMaximum) {
        return;
    }
    std::size_t const until = std::min(m_frames.size(), m_sent + most);
    while (m_sent < until) {
        peer.sendTextMessage(m_frames[m_sent++]);
    }
}

}  // namespace pentad::bench
