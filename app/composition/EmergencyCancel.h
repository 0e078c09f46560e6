// SPDX-License-Identifier: GPL-3.0-or-later
// The DirectCancel of live trading: a thread, a connection and a signer of its own, so that it works while the engine's
// thread hangs or is gone. It knows no engine, no journal and no order post. Thread: made, used and ended in the reader's
// (main) thread, which hears the listener; the work is done in its own.
#pragma once

#include "btcturk/CancelSweep.h"
#include "composition/Postbox.h"
#include "config/Settings.h"

#include <QThread>

namespace pentad::composition {

class EmergencyCancel final : public QObject, public DirectCancel {
    Q_OBJECT

public:
    // Of the settings: the address, the five pairs, the patience. `share` is all that it shares with other lines: what
    // they have used of the limits is gone for it too, but for what they must leave to cancels.
    EmergencyCancel(config::Settings const& settings, btcturk::LineSharePtr share,
                    btcturk::CancelSweep::Parameters parameters = {});
    // Ends what is under way; an order whose cancel has been sent may end all the same.
    ~EmergencyCancel() override;

    // Before run(); without it a run says that there are no keys.
    void setSigner(btcturk::Signer signer);
    void run(Listener listener) override;

private:
    class Worker;
    void hear(DirectCancelReport const& report);

    Listener m_listener;
    Worker* m_worker;  // lives in the thread
    Postbox* m_toWorker;
    Postbox* m_toReader;
    QThread m_thread;
};

}  // namespace pentad::composition
