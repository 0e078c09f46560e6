// SPDX-License-Identifier: GPL-3.0-or-later
// The sums of all postings by account and currency, and what they say of the figures that a step carries. Money exactly;
// figures other than holdings in the quote currency. Pure, thread: any.
#pragma once

#include "contracts/StepRecord.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace pentad::persistence {

class BookSums {
public:
    BookSums(PerAsset<Asset> const& bases, Asset quote) : m_bases(bases), m_quote(quote) {}

    void add(Posting const& posting);
    // 0 if nothing was ever posted there.
    Decimal sum(Account account, Asset currency) const;
    bool contains(Account account, Asset currency) const { return m_sums.contains({account, currency}); }
    std::size_t size() const { return m_sums.size(); }

    // What is wrong with figures that these postings must explain; nothing if all is right.
    std::optional<std::string> differenceTo(BookFigures const& figures) const;

private:
    PerAsset<Asset> m_bases;
    Asset m_quote;
    std::map<std::pair<Account, Asset>, Decimal> m_sums;
    bool m_foreignFlows = false;  // holdings came or went: their value is not in the postings
};

}  // namespace pentad::persistence
