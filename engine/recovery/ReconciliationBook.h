// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what the comparisons of one session found: which differences are new, how often each kind came, since when both
// sides agree, and both sides as they stood at the last report. Pure; O(what is open or differs) per report.
// Thread: the core's.
#pragma once

#include "recovery/Reconciler.h"

namespace pentad::recovery {

// What our open orders and those of others hold of each balance.
struct LockedHere {
    Money quote;
    PerAsset<Quantity> base;
};

class ReconciliationBook {
public:
    // A session begins: nothing was heard yet.
    void begin();
    // One report, before anything of it is repaired. Returns the differences that the report before did not show.
    std::vector<Difference> compare(UtcTime at, std::vector<Difference> const& found,
                                    orders::OrderRegistry const& orders, Universe const& universe,
                                    AccountReport const& report);
    // After the repairs of the same report.
    void conclude(ledger::Books const& books, orders::OrderRegistry const& orders, Universe const& universe,
                  AccountReport const& report, LockedHere const& locked, ExecutionParameters const& parameters);
    void fail(UtcTime at, std::string reason);
    // Since when the reports of this session have not listed a live order of ours; nothing if the last one did. For a stop
    // that is shown to have ended untraded: since then, as it may have triggered.
    std::optional<UtcTime> missingSince(ClientOrderId const& id) const;
    // From when the grace of an order that is not listed runs: for one that was never proven from its making, which is
    // no later than its sending; for one that was open, or is shown to have been, from the first report that missed it,
    // as lists may lag.
    UtcTime graceFrom(OrderRecord const& order) const;
    // Since when every report has shown such a difference, whatever its amount; nothing if the last one did not.
    std::optional<UtcTime> differsSince(Difference const& difference) const;

    // What differed there is explained and booked: what may differ from now on is another difference.
    void forgetBalance(DifferenceKind kind, Slot slot = {});

    // Null until the first report, or its failure.
    ReconciliationPtr const& view() const { return m_view; }

private:
    struct Seen {
        Difference difference;
        UtcTime since;
    };

    Seen const* seenBefore(Difference const& difference) const;
    Seen const* missing(ClientOrderId const& id) const;
    void listOrders(UtcTime at, orders::OrderRegistry const& orders, Universe const& universe,
                    AccountReport const& report);
    void markDifferences();
    ReconciledAsset compared(Asset const& asset, Decimal total, Decimal locked, AccountReport const& report) const;
    void publish();

    std::vector<Seen> m_seen;  // by the last report
    ReconciliationView m_now;
    ReconciliationPtr m_view;
};

}  // namespace pentad::recovery
