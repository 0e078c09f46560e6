// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Composition.h"

#include "composition/ExitCodes.h"

#include <QPointer>

namespace pentad::composition {

Session::Session(TradeOptions options, gateway::EngineGateway& gateway, std::optional<LiveKeys> keys)
    : m_keys(std::move(keys))
{
    auto slot = std::make_shared<SnapshotSlot>();
    gateway.readFrom(slot);
    m_host = new EngineHost(std::move(options), std::move(slot));
    m_host->moveToThread(&m_thread);

    // The two connections that carry work and views across the threads; all others stay on their side.
    connect(&gateway, &gateway::EngineGateway::commandIssued, m_host, &EngineHost::submitCommand, Qt::QueuedConnection);
    connect(m_host, &EngineHost::published, &gateway, &gateway::EngineGateway::show, Qt::QueuedConnection);

    // The life of the thread itself.
    connect(&m_thread, &QThread::started, m_host, &EngineHost::start);
    connect(&m_thread, &QThread::finished, m_host, &QObject::deleteLater);
    connect(m_host, &EngineHost::stopped, this, &Session::stopped, Qt::QueuedConnection);
}

Session::~Session()
{
    m_thread.quit();
    m_thread.wait();
}

void Session::start()
{
    if (!m_keys) {
        m_thread.start();
        return;
    }
    secrets::SecretReferences const references(m_keys->keyring, m_keys->environment);
    references.resolve(m_keys->at.apiKey, m_keys->at.apiSecret,
                       [guard = QPointer<Session>(this)](secrets::Credentials found) {
                           if (guard) {
                               guard->take(std::move(found));
                           }
                       });
}

void Session::take(secrets::Credentials credentials)
{
    // Said through the event loop, as all that the engine says: whoever must hear it may not listen yet.
    auto const refuse = [this](QString const& sentence) {
        QMetaObject::invokeMethod(
            this, [this, sentence] { Q_EMIT stopped(sentence, kRefused); }, Qt::QueuedConnection);
    };
    auto signer = signerOf(credentials);
    if (!signer) {
        refuse(QString::fromStdString(signer.error()));
        return;
    }
    if (m_keys->spare) {
        m_keys->spare(signerOf(credentials).value());
    }
    m_host->setSigner(*std::move(signer));  // its thread has not begun
    m_thread.start();
}

}  // namespace pentad::composition
