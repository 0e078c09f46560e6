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
            Kept kept;
            kept.view.id = ++m_lastId;
            kept.view.kind = finding.kind;
            kept.view.severity = kept.toldAs = finding.severity;
            kept.view.subject = finding.subject;
            kept.view.text = finding.text;
            kept.view.first = kept.view.last = at;
            kept.occurrence = finding.occurrence;
            kept.seenAsToldAt = kept.patientFrom = kept.sentAt = now;
            told.push_back(kept.view);
            m_kept.push_back(std::move(kept));
            continue;
        }
        Kept& kept = *known;
        bool const isBack = !kept.view.active;
        bool const isOther = finding.occurrence > kept.occurrence;
        // What falls and rises within a moment is no news either.
        bool const isWorse = finding.severity > kept.toldAs ||
                             (finding.severity > kept.view.severity && now - kept.seenAsToldAt >= kQuiet);
        bool const isNews = isOther || isWorse || (isBack && kept.goneAt && now - *kept.goneAt >= kQuiet);
        kept.view.count += isBack || isNews ? 1 : 0;
        kept.view.active = true;
        kept.view.last = at;
        kept.view.text = finding.text;
        kept.view.severity = finding.severity;
        kept.occurrence = std::max(kept.occurrence, finding.occurrence);
        if (isNews) {
            kept.toldAs = finding.severity;
            kept.view.acknowledged = false;
            kept.hasStoppedEntries = false;
            kept.patientFrom = kept.sentAt = now;
            told.push_back(kept.view);
        }
        if (finding.severity >= kept.toldAs) {
            kept.seenAsToldAt = now;
        }
    }
    return told;
}

bool AlertBook::isUnread(Kept const& kept)
{
    return kept.view.severity == AlertSeverity::Critical && !kept.view.acknowledged;
}

std::vector<AlertView> AlertBook::repeated(MonotonicTime now)
{
    std::vector<AlertView> again;
    for (Kept& kept : m_kept) {
        if (isUnread(kept) && kept.view.active && now - kept.sentAt >= kRepeatEvery) {
            kept.sentAt = now;
            again.push_back(kept.view);
        }
    }
    return again;
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
        if (isUnread(kept) && !kept.hasStoppedEntries && now - kept.patientFrom >= m_acknowledgeWithin) {
            kept.hasStoppedEntries = true;
            return kept.view;
        }
    }
    return std::nullopt;
}

void AlertBook::resumed(MonotonicTime now)
{
    for (Kept& kept : m_kept) {
        if (kept.hasStoppedEntries) {
            kept.hasStoppedEntries = false;
            kept.patientFrom = now;
        }
    }
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
