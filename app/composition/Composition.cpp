// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Composition.h"

namespace pentad::composition {

Session::Session(TradeOptions options, gateway::EngineGateway& gateway)
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
    m_thread.start();
}

}  // namespace pentad::composition
