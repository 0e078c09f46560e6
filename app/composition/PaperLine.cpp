// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/PaperLine.h"

namespace pentad::composition {
namespace {

// How soon the paper exchange answers, about as a near one would.
constexpr Milliseconds kAnswersAfter{20};

}  // namespace

PaperLine::PaperLine(Universe const& universe, simulation::FillParameters const& fills, EventSink& engine,
                     EventSink& account, Clock const& clock)
    : m_engine(engine), m_clock(clock), m_exchange(universe, fills, account)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { m_exchange.deliver(m_clock.utc()); });
    m_timer.start(kAnswersAfter);
}

void PaperLine::submit(EngineEvent event)
{
    if (auto const* changed = std::get_if<RulesChanged>(&event.body)) {
        m_exchange.takeRules(changed->rules->instruments);
    }
    auto const* changed = std::get_if<QuoteChanged>(&event.body);
    if (changed == nullptr) {
        m_engine.submit(std::move(event));
        return;
    }
    QuoteChanged const news = *changed;
    m_engine.submit(std::move(event));
    auto const book = m_line != nullptr ? m_line->depth(news.slot) : nullptr;
    bool const known = book != nullptr && !book->bids.empty() && !book->asks.empty();
    if (known) {
        m_exchange.onBook(news.slot, news.quote, *book);
    } else {
        m_exchange.onQuote(news.slot, news.quote);
    }
}

}  // namespace pentad::composition
