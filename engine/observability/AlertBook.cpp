// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/AlertBook.h"

#include <algorithm>

namespace pentad::observability {

std::vector<AlertView> AlertBook::look(std::vector<AlertFinding> const& findings, MonotonicTime now, UtcTime at)
{
    std::vector<AlertView> told;
    for (Kept& kept : m_kept) {
        bool const isThere = std::any_of(findings.begin(), findings.end(), [&](AlertFinding const& finding) {
            return finding.kind == kept.view.kind && finding.subject == kept.view.subject;
        });
        if (kept.view.active && !isThere) {
            kept.view.active = false;
            kept.goneAt = now;
        }
    }
    for (AlertFinding const& finding : findings) {
        auto const known = std::find_if(m_kept.begin(), m_kept.end(), [&](Kept const& kept) {
            return finding.kind == kept.view.kind && finding.subject == kept.view.subject;
        });
        if (known == m_kept.end()) {
            makeRoom();
            AlertView view;
            view.id = ++m_lastId;
            view.kind = finding.kind;
            view.severity = finding.severity;
            view.subject = finding.subject;
            view.text = finding.text;
            view.first = view.last = at;
            m_kept.push_back(Kept{view, now, std::nullopt, false});
            told.push_back(std::move(view));
            continue;
        }
        Kept& kept = *known;
        bool const isBack = !kept.view.active;
        bool const isNews = isBack && kept.goneAt && now - *kept.goneAt >= kQuiet;
        bool const isWorse = finding.severity > kept.view.severity;
        kept.view.count += isBack ? 1 : 0;
        kept.view.active = true;
        kept.view.last = at;
        kept.view.text = finding.text;
        if (isNews || isWorse) {
            kept.view.severity = finding.severity;
            kept.view.acknowledged = false;
            kept.hasStoppedEntries = false;
            kept.toldAt = now;
            told.push_back(kept.view);
        }
    }
    return told;
}

bool AlertBook::acknowledge(std::uint64_t id)
{
    auto const found =
        std::find_if(m_kept.begin(), m_kept.end(), [id](Kept const& kept) { return kept.view.id == id; });
    if (found == m_kept.end()) {
        return false;
    }
    found->view.acknowledged = true;
    return true;
}

std::optional<AlertView> AlertBook::overdue(MonotonicTime now)
{
    if (m_acknowledgeWithin == Milliseconds{0}) {
        return std::nullopt;
    }
    for (Kept& kept : m_kept) {
        if (kept.view.severity == AlertSeverity::Critical && !kept.view.acknowledged && !kept.hasStoppedEntries &&
            now - kept.toldAt >= m_acknowledgeWithin) {
            kept.hasStoppedEntries = true;
            return kept.view;
        }
    }
    return std::nullopt;
}

std::vector<AlertView> AlertBook::all() const
{
    std::vector<AlertView> views;
    views.reserve(m_kept.size());
    for (Kept const& kept : m_kept) {
        views.push_back(kept.view);
    }
    return views;
}

void AlertBook::makeRoom()
{
    if (m_kept.size() < kKeptMax) {
        return;
    }
    auto victim = std::find_if(m_kept.begin(), m_kept.end(),
                               [](Kept const& kept) { return !kept.view.active && kept.view.acknowledged; });
    if (victim == m_kept.end()) {
        victim = std::min_element(m_kept.begin(), m_kept.end(), [](Kept const& a, Kept const& b) {
            return std::pair(a.view.active, a.view.severity) < std::pair(b.view.active, b.view.severity);
        });
    }
    m_kept.erase(victim);
}

}  // namespace pentad::observability
