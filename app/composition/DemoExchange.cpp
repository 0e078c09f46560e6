// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/DemoExchange.h"

#include "contracts/EngineText.h"

namespace pentad::composition {

loopback::LoopbackKey DemoExchange::key()
{
    // "demo" in base64 stands where the exchange would have a secret.
    return {"pentad-demo", "ZGVtbw==", {}};
}

Expected<std::unique_ptr<DemoExchange>, std::string> DemoExchange::open(Setup setup)
{
    std::unique_ptr<DemoExchange> exchange(new DemoExchange(std::move(setup)));
    auto opened = exchange->m_promise.get_future();
    exchange->start();
    auto const answer = opened.get();
    if (!answer) {
        return Unexpected(answer.error());
    }
    exchange->m_opened = *answer;
    return exchange;
}

DemoExchange::~DemoExchange()
{
    quit();
    wait();
}

void DemoExchange::run()
{
    SystemClock const machine;
    loopback::LoopbackExchange exchange(m_setup.universe, std::move(m_setup.bars), m_setup.settings, machine);
    auto const urls = exchange.start();
    if (!urls) {
        m_promise.set_value(Unexpected(say(Phrase::DemoNotOpened, {urls.error()})));
        return;
    }
    exchange.openAccount(key(), m_setup.account);
    m_promise.set_value(Opened{*urls, exchange.now(), machine.monotonic()});
    exec();
}

}  // namespace pentad::composition
