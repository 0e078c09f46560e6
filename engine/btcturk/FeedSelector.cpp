// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/FeedSelector.h"

namespace pentad::btcturk {

bool FeedSelector::isHealthy(MonotonicTime now, SocketSigns const& signs)
{
    if (!signs.open || signs.booksComplete) {
        m_booksLostAt.reset();
    } else if (!m_booksLostAt) {
        m_booksLostAt = now;
    }
    // Only a socket that feeds may be without a book for a moment; one that shall feed must have them all.
    bool const books = signs.booksComplete || (m_current == FeedSource::Socket && m_booksLostAt &&
                                               now - *m_booksLostAt < m_parameters.booksPatience);
    return signs.open && books &&
           signs.messageAge.value_or(m_parameters.silenceMaximum) < m_parameters.silenceMaximum &&
           signs.pongAge.value_or(Milliseconds(0)) < m_parameters.pongMaximum;
}

bool FeedSelector::change(FeedSource source)
{
    m_current = source;
    ++m_epoch;
    m_healthySince.reset();
    return true;
}

bool FeedSelector::advance(MonotonicTime now, SocketSigns const& signs)
{
    if (!m_startedAt) {
        m_startedAt = now;
    }
    bool const healthy = isHealthy(now, signs);
    switch (m_current) {
    case FeedSource::None:
        if (healthy) {
            return change(FeedSource::Socket);
        }
        return now - *m_startedAt >= m_parameters.startPatience && change(FeedSource::Rest);
    case FeedSource::Socket: return !healthy && change(FeedSource::Rest);
    case FeedSource::Rest:
        if (!healthy) {
            m_healthySince.reset();
        } else if (!m_healthySince) {
            m_healthySince = now;
        }
        return healthy && now - *m_healthySince >= m_parameters.healthyFor && change(FeedSource::Socket);
    }
    return false;
}

}  // namespace pentad::btcturk
