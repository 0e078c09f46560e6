// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Shrinker.h"

#include <algorithm>

namespace pentad::sim {
namespace {

class Shrinking {
public:
    Shrinking(Plan plan, StillBreaks const& stillBreaks, int tries)
        : m_plan(std::move(plan)), m_stillBreaks(stillBreaks), m_triesLeft(tries)
    {
    }

    Plan run()
    {
        shrinkHorizon();
        std::size_t before = 0;
        do {
            before = m_plan.faults.size();
            dropFaults();
        } while (m_plan.faults.size() < before && m_triesLeft > 0);
        shrinkNumbers();
        shrinkHorizon();
        return m_plan;
    }

private:
    bool take(Plan candidate)
    {
        if (m_triesLeft <= 0 || candidate == m_plan) {
            return false;
        }
        --m_triesLeft;
        if (!m_stillBreaks(candidate)) {
            return false;
        }
        m_plan = std::move(candidate);
        return true;
    }

    void shrinkHorizon()
    {
        constexpr std::int64_t kFinest = 5'000;
        std::int64_t low = 0;
        while (m_plan.horizon - low > kFinest && m_triesLeft > 0) {
            Plan candidate = m_plan;
            candidate.horizon = low + (m_plan.horizon - low) / 2;
            std::erase_if(candidate.faults, [&](Fault const& fault) { return fault.at >= candidate.horizon; });
            std::int64_t const middle = candidate.horizon;
            if (!take(std::move(candidate))) {
                low = middle;
            }
        }
    }

    void dropFaults()
    {
        for (std::size_t size = std::max<std::size_t>(1, m_plan.faults.size() / 2);; size /= 2) {
            for (std::size_t at = 0; at < m_plan.faults.size() && m_triesLeft > 0;) {
                Plan candidate = m_plan;
                auto const begin = candidate.faults.begin() + static_cast<std::ptrdiff_t>(at);
                auto const end = begin + static_cast<std::ptrdiff_t>(std::min(size, m_plan.faults.size() - at));
                candidate.faults.erase(begin, end);
                if (!take(std::move(candidate))) {
                    at += size;
                }
            }
            if (size == 1) {
                return;
            }
        }
    }

    void shrinkNumbers()
    {
        for (std::size_t i = 0; i < m_plan.faults.size(); ++i) {
            for (auto const number : {&Fault::skip, &Fault::value, &Fault::extra}) {
                Plan candidate = m_plan;
                candidate.faults[i].*number = 0;
                if (take(candidate)) {
                    continue;
                }
                while (m_triesLeft > 0 && m_plan.faults[i].*number / 2 != m_plan.faults[i].*number) {
                    candidate = m_plan;
                    candidate.faults[i].*number /= 2;
                    if (!take(std::move(candidate))) {
                        break;
                    }
                }
            }
        }
        for (auto const flag : {&Plan::live, &Plan::deduplicates}) {
            Plan candidate = m_plan;
            candidate.*flag = false;
            take(std::move(candidate));
        }
    }

    Plan m_plan;
    StillBreaks const& m_stillBreaks;
    int m_triesLeft;
};

}  // namespace

Plan shrunk(Plan plan, StillBreaks const& stillBreaks, int triesMaximum)
{
    return Shrinking(std::move(plan), stillBreaks, triesMaximum).run();
}

}  // namespace pentad::sim
