// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/EngineWords.h"

#include "ui/format/English.h"
#include "ui/format/MarkedWords.h"

#include <gtest/gtest.h>

namespace pentad::format {
namespace {

struct SaidRow {
    std::string sentence;
    char const* expected;
};

// One row for each place where the engine's words meet people: an order's note, a refusal, the connection log, the end
// of the engine, the test of a key.
TEST(EngineWordsTest, SentencesInSentencesAreSaidInTheReadersLanguage)
{
    test::MarkedWords const marked;
    for (SaidRow const& row : {
             SaidRow{say(Phrase::NotSentBecause, {say(Phrase::LimitPriceTooFine, {"900.125", "2"})}),
                     "‹not sent: ‹the limit price 900.125 has more than 2 decimals››"},
             SaidRow{say(Phrase::NotSentBecause, {say(Phrase::LimitPriceBelow, {"90", "100.5"})}),
                     "‹not sent: ‹the limit price 90 is below the lowest that the exchange takes now: 100.5››"},
             SaidRow{say(Phrase::LimitPriceAbove, {"110", "100"}),
                     "‹the limit price 110 is above the highest that the exchange takes now: 100›"},
             SaidRow{
                 say(Phrase::MarketRestStays, {"P1AAAAAAAAAAAAAAAAAAAA", "HTTP 400: BALANCE_NOT_ENOUGH (1055)"}),
                 "‹the market order P1AAAAAAAAAAAAAAAAAAAA keeps a rest open at the exchange, which does not cancel "
                 "it: ‹HTTP 400: ‹BALANCE_NOT_ENOUGH (1055)›››"},
             SaidRow{say(Phrase::MarketRestStays, {"P1AAAAAAAAAAAAAAAAAAAA", say(Phrase::CancelTakenInVain)}),
                     "‹the market order P1AAAAAAAAAAAAAAAAAAAA keeps a rest open at the exchange, which does not "
                     "cancel it: ‹the exchange took the cancel, and the order is open all the same››"},
             SaidRow{say(Phrase::NotSentBecause, {say(Phrase::TurnLate)}),
                     "‹not sent: ‹its turn did not come in time››"},
             SaidRow{say(Phrase::NotSentBecause, {say(Phrase::CallsHeldUntil, {"2026-09-23T11:32:04Z"})}),
                     "‹not sent: ‹the exchange wants no calls until 11:32:04››"},
             SaidRow{say(Phrase::NotSentBreaker), "‹not sent: the orders breaker is open›"},
             SaidRow{"HTTP 200: unreadable answer (field price: not a number)",
                     "‹HTTP 200: ‹unreadable answer (‹field price: ‹not a number››)››"},
             SaidRow{"HTTP 400: refused (1055)", "‹HTTP 400: ‹‹refused› (1055)››"},
             SaidRow{"HTTP 400: BALANCE_NOT_ENOUGH (1055)", "‹HTTP 400: ‹BALANCE_NOT_ENOUGH (1055)››"},
             SaidRow{"no connection (network error 1)", "‹‹no connection› (network error 1)›"},
             SaidRow{say(Phrase::OrderCountsMore, {"31415"}), "‹order 31415 counts more than its trades show›"},
             SaidRow{"submit order", "‹submit order›"},
             SaidRow{say(Phrase::ReportNotWritten, {"/a/b.csv", "Broken pipe"}),
                     "‹the file /a/b.csv cannot be written: Broken pipe›"},
             SaidRow{say(Phrase::EngineNotTogether, {"bad_alloc"}),
                     "‹the engine could not be put together: bad_alloc›"},
             SaidRow{say(Phrase::CandlesFolded, {"5", "1"}),
                     "‹the chart host has no candles of 5 minutes; they are made of those of 1›"},
             SaidRow{"The secret is empty. Copy it from the exchange's API page.",
                     "‹The secret is empty. Copy it from the exchange's API page.›"},
             SaidRow{"the database '/a/state.db' cannot grow, its disk is full; free some space on its disk",
                     "‹the database '/a/state.db' ‹cannot grow, its disk is full›; ‹free some space on its disk››"},
         }) {
        EXPECT_EQ(said(english, row.sentence).toStdString(), row.expected);
    }
}

TEST(EngineWordsTest, NoSentenceOfTheListIsLeftInEnglish)
{
    test::MarkedWords const marked;
    for (std::size_t i = 0; i < kPhrases; ++i) {
        auto const phrase = static_cast<Phrase>(i);
        if (phraseKinds(phrase).empty()) {
            EXPECT_EQ(said(english, say(phrase)).front(), QChar(0x2039)) << phrasePattern(phrase);
        }
    }
}

TEST(EngineWordsTest, WordsOfOthersStayAsTheyAre)
{
    test::MarkedWords const marked;
    for (char const* const sentence : {"", "BALANCE_NOT_ENOUGH", "lunch"}) {
        EXPECT_EQ(said(english, sentence).toStdString(), sentence);
    }
}

}  // namespace
}  // namespace pentad::format
