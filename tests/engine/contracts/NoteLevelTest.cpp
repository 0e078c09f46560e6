// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/EngineText.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad {
namespace {

TEST(NoteLevelTest, SaysHowMuchANoteMatters)
{
    auto const kindOf = [](std::string const& word) {
        for (int i = 0; i <= static_cast<int>(NoteKind::Order); ++i) {
            if (noteKindText(static_cast<NoteKind>(i)) == word) {
                return static_cast<NoteKind>(i);
            }
        }
        ADD_FAILURE() << word;
        return NoteKind::Session;
    };
    for (auto const& row : test::textTable(R"(
        # kind           subject             text                                                          level
        operator_action  pause               "trading is paused; exits go on"                              info
        operator_action  resume              "the kill switch is latched; re-arm with a reason first"      warning
        operator_action  AVAXTRY             "refused: RISK_PRICE_COLLAR"                                  warning
        operator_action  AVAXTRY             "the sell of 20 that waited is not sent any more: all orders were cancelled or the session ended before it" warning
        operator_action  kill                "the kill switch is latched; all orders are being cancelled"  critical
        operator_action  kill                "killed, 1 orders still open: P1A; kill again to repeat the cancels" critical
        operator_action  flatten             "not finished after 10 minutes; trading stays paused, flatten again or sell by hand" critical
        operator_action  certificate         "not done: 15 AVAX could be sold and was not"                 warning
        operator_action  certificate         "certificate after 12.6 s with 3 orders; TRY free 5, locked 0" info
        mode_change      RUNNING             "was STARTING"                                                info
        mode_change      PAUSED              "was RUNNING"                                                 warning
        mode_change      HALTED              "was RUNNING"                                                 critical
        mode_change      "safe mode"         "entered; entries are cancelled, exits go on"                 warning
        mode_change      "safe mode"         left                                                          info
        mode_change      "market data stale" "nothing heard for 12.0 s, limit 10.0 s"                      warning
        mode_change      "market data stale" over                                                          info
        mode_change      "journal cannot be written" "no space left on the device"                         critical
        breaker          orders              "closed -> open, 5 of 5 failures in a row"                    critical
        breaker          orders              "open -> half-open, 5 of 5 failures in a row"                 warning
        breaker          orders              "half-open -> closed, 0 of 5 failures in a row"               info
        post_trade       account             "daily loss limit reached: measured -20.5, limit -20"         critical
        post_trade       BTCTRY              "slippage alarm: measured 60, limit 50"                       warning
        reconcile        account             "books and exchange agree"                                    info
        reconcile        PX                  "ended order is still open at the exchange: 0 here, 5 there"  warning
        reconcile        PX                  "open order is not listed by the exchange: 5 here, 0 there"   warning
        reconcile        PX                  "order has ended at the exchange: 5 here, 0 there"            info
        reconcile        AVAXTRY             "foreign order: 0 here, 3 there"                              warning
        reconcile        PX                  "second order under one id of ours: 0 here, 5 there"          critical
        reconcile        TRY                 "quote balance differs: 100 here, 90 there"                   info
        session          start               "session started by version 1"                                info
        external_flow    TRY                 "the exchange shows 5 more than the books; acknowledge it as number 1" warning
        external_flow    TRY                 "external flow of 5 posted"                                   info
        order            PX                  "refused contradicts the state filled"                        warning
        order            AVAXTRY             "no protective stop: RISK_ORDER_RATE"                         warning
        order            AVAXTRY             "the protective stop at 855 for 20 no longer fits and is cancelled" info
    )")) {
        NoteRecord const note{kindOf(row[0]), {}, {}, row[1], row[2], {}};
        EXPECT_EQ(noteLevelText(levelOf(note)), row[3]) << row[1] << ": " << row[2];
    }
}

TEST(NoteLevelTest, ANoteOfADifferenceNamesItsKind)
{
    for (std::size_t i = 0; i < kDifferenceKinds; ++i) {
        auto const kind = static_cast<DifferenceKind>(i);
        std::string const text = say(Phrase::DifferenceFound, {differenceKindText(kind), "1.5", "-2"});
        EXPECT_EQ(differenceOf({NoteKind::Reconcile, {}, {}, "PX", text, {}}), kind) << text;
        EXPECT_FALSE(differenceOf({NoteKind::Order, {}, {}, "PX", text, {}})) << "another note that says so";
    }
    EXPECT_FALSE(differenceOf({NoteKind::Reconcile, {}, {}, "account", say(Phrase::BooksAgree), {}}));
}

}  // namespace
}  // namespace pentad
