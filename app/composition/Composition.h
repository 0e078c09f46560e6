// SPDX-License-Identifier: GPL-3.0-or-later
// One trading session: the engine's thread, and the only two connections that cross between it and the reader's.
// Thread: made, used and ended in the reader's (main) thread.
#pragma once

#include "composition/EngineHost.h"
#include "gateway/EngineGateway.h"

#include <QThread>

namespace pentad::composition {

class Session final : public QObject {
    Q_OBJECT

public:
    Session(TradeOptions options, gateway::EngineGateway& gateway);
    // Waits for the thread; stop() must have been asked for, or the engine must have stopped.
    ~Session() override;
    void start();

Q_SIGNALS:
    void stopped(QString failure, int exitCode);

private:
    QThread m_thread;
    EngineHost* m_host;
};

}  // namespace pentad::composition
