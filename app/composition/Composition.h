// SPDX-License-Identifier: GPL-3.0-or-later
// One trading session: the engine's thread, and the only two connections that cross between it and the reader's.
// Thread: made, used and ended in the reader's (main) thread.
#pragma once

#include "composition/EngineHost.h"
#include "composition/KeyReferences.h"
#include "gateway/EngineGateway.h"

#include <QThread>

namespace pentad::composition {

// Where the keys of live trading are. The stores outlive the session.
struct LiveKeys {
    KeyReferences at;
    SecretStore& keyring;
    SecretStore* environment;  // null where this run may not read variables
    // Given a signer of its own, for who must reach the exchange when the engine cannot; may be empty.
    std::function<void(btcturk::Signer)> spare;
};

class Session final : public QObject {
    Q_OBJECT

public:
    // `keys` for live trading only: they are asked for before the engine's thread begins.
    Session(TradeOptions options, gateway::EngineGateway& gateway, std::optional<LiveKeys> keys = std::nullopt);
    // Waits for the thread; stop() must have been asked for, or the engine must have stopped.
    ~Session() override;
    void start();

Q_SIGNALS:
    void stopped(QString failure, int exitCode);

private:
    void take(secrets::Credentials credentials);

    std::optional<LiveKeys> m_keys;
    QThread m_thread;
    EngineHost* m_host;
};

}  // namespace pentad::composition
