// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Instrument.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

#include <type_traits>

namespace pentad {
namespace {

using test::TextRow;
using test::textTable;
using Kind = UniverseError::Kind;
using Names = std::vector<std::string>;

static_assert(!std::is_default_constructible_v<Universe>, "a Universe that exists is valid");

Instrument instrument(std::string_view base, std::string_view quote)
{
    Instrument rules;
    rules.symbol = Symbol(std::string(base) + std::string(quote));
    rules.base = Asset(base);
    rules.quote = Asset(quote);
    rules.minimumValue = Money(100);
    return rules;
}

std::vector<Instrument> fiveInstruments()
{
    return {instrument("BTC", "TRY"), instrument("ETH", "TRY"), instrument("XRP", "TRY"), instrument("AVAX", "TRY"),
            instrument("SOL", "TRY")};
}

TEST(InstrumentTest, SplitsSymbolsByTheTable)
{
    auto const rows = textTable(R"(
        # symbol            base          quote
        BTCTRY              BTC           TRY
        BTCUSDT             BTC           USDT
        USDTTRY             USDT          TRY
        USDTRY              USD           TRY
        TRYUSDT             TRY           USDT
        STRY                S             TRY
        1INCHTRY            1INCH         TRY
        ABCDEFGHIJKLTRY     ABCDEFGHIJKL  TRY
        ABCDEFGHIJKLMTRY    -             -
        TRY                 -             -
        USDT                -             -
        ""                  -             -
        BTC                 -             -
        BTCUSD              -             -
        TRYBTC              -             -
        btctry              -             -
        BtcTRY              -             -
        BTCtry              -             -
        BTC_TRY             -             -
        BTC/TRY             -             -
        BTC-TRY             -             -
        "BTC TRY"           -             -
        " BTCTRY"           -             -
        "BTCTRY "           -             -
        BTCTRY,ETHTRY       -             -
        # capitals and dotless letters that Turkish rules would fold into ASCII ones
        AVAXTRİ             -             -
        FİLTRY              -             -
        fılTRY              -             -
        ÇTRY                -             -
        ＢTCTRY             -             -
    )");
    for (TextRow const& row : rows) {
        ASSERT_EQ(row.size(), 3U) << row[0];
        auto const names = splitSymbol(row[0]);
        EXPECT_EQ(names ? names->base.text() : "-", row[1]) << row[0];
        EXPECT_EQ(names ? names->quote.text() : "-", row[2]) << row[0];
    }
    EXPECT_FALSE(splitSymbol(std::string_view("BT\0CTRY", 7)));
}

struct Refused {
    Names symbols;
    Kind kind;
    Names mentions;  // what is wrong
    Names advice;    // what to do
};

std::vector<Refused> refusedUniverses()
{
    Names const five{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    auto const with = [&five](std::size_t place, char const* symbol) {
        Names changed = five;
        changed[place] = symbol;
        return changed;
    };
    Names six = five;
    six.emplace_back("ADATRY");
    return {
        {{}, Kind::NotFive, {"0"}, {"name five", "BTCTRY"}},
        {{"BTCTRY"}, Kind::NotFive, {"1"}, {"name five"}},
        {{five.begin(), five.end() - 1}, Kind::NotFive, {"exactly five", "4"}, {"name five"}},
        {six, Kind::NotFive, {"exactly five", "6"}, {"name five"}},
        {with(4, "BTCTRY"), Kind::Repeated, {"BTCTRY", "twice"}, {"five different"}},
        {with(1, "BTCTRY"), Kind::Repeated, {"BTCTRY", "twice"}, {"five different"}},
        {with(3, "AVAXUSDT"), Kind::MixedQuotes, {"BTCTRY", "AVAXUSDT", "different quote"}, {"same"}},
        {with(0, "BTCUSDT"), Kind::MixedQuotes, {"BTCUSDT", "ETHTRY", "different quote"}, {"same"}},
        {with(2, "xrptry"), Kind::NotASymbol, {"'xrptry'"}, {"capitals", "BTCTRY"}},
        {with(2, "XRPTRİ"), Kind::NotASymbol, {"'XRPTRİ'"}, {"capitals"}},
        {with(2, "FİLTRY"), Kind::NotASymbol, {"'FİLTRY'"}, {"capitals"}},
        {with(2, "XRP_TRY"), Kind::NotASymbol, {"'XRP_TRY'"}, {"write it like"}},
        {with(2, ""), Kind::NotASymbol, {"''"}, {"write it like"}},
        {with(2, "XRPEUR"), Kind::NotASymbol, {"'XRPEUR'"}, {"known pair"}},
        {with(2, "AVERYLONGCOINTRY"), Kind::NotASymbol, {"'AVERYLONGCOINTRY'"}, {"write it like"}},
    };
}

TEST(InstrumentTest, RefusesUniversesThatAreNotFiveDifferentPairsOfOneQuote)
{
    for (Refused const& refused : refusedUniverses()) {
        auto const result = Universe::validate(refused.symbols);
        ASSERT_FALSE(result.has_value()) << refused.mentions.front();
        EXPECT_EQ(result.error().kind, refused.kind) << result.error().message();
    }
}

TEST(InstrumentTest, SaysWhatIsWrongWithAUniverseAndWhatToDo)
{
    for (Refused const& refused : refusedUniverses()) {
        std::string const message = Universe::validate(refused.symbols).error().message();
        for (Names const& parts : {refused.mentions, refused.advice}) {
            for (std::string const& part : parts) {
                EXPECT_NE(message.find(part), std::string::npos) << "'" << part << "' is not in: " << message;
            }
        }
        EXPECT_EQ(message.find('\n'), std::string::npos);
    }
}

TEST(InstrumentTest, AcceptsFiveDifferentPairsOfOneQuote)
{
    EXPECT_TRUE(Universe::validate(Names{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"}).has_value());
    EXPECT_TRUE(Universe::validate(Names{"BTCUSDT", "ETHUSDT", "XRPUSDT", "AVAXUSDT", "SOLUSDT"}).has_value());
    EXPECT_TRUE(Universe::validate(Names{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "USDTTRY"}).has_value());
}

TEST(InstrumentTest, MakesAUniverseInTheGivenOrder)
{
    auto const universe = Universe::make(fiveInstruments());
    ASSERT_TRUE(universe.has_value());
    EXPECT_EQ(universe->text(), "BTCTRY, ETHTRY, XRPTRY, AVAXTRY, SOLTRY");
    EXPECT_EQ(universe->quote(), Asset("TRY"));
    std::vector<Instrument> const instruments = fiveInstruments();
    for (std::size_t i = 0; i < kUniverseSize; ++i) {
        EXPECT_EQ((*universe)[kSlots[i]], instruments[i]);
        EXPECT_EQ(universe->find(instruments[i].symbol.view()), kSlots[i]);
    }
    EXPECT_EQ(*universe, Universe::make(fiveInstruments()).value());
}

TEST(InstrumentTest, FindsNothingOutsideTheUniverse)
{
    Universe const universe = Universe::make(fiveInstruments()).value();
    for (char const* symbol : {"", "ADATRY", "BTCUSDT", "btctry", "BTC", "BTCTRYX", "BTC_TRY"}) {
        EXPECT_FALSE(universe.find(symbol).has_value()) << symbol;
    }
}

TEST(InstrumentTest, MakesNoUniverseOfRefusedSymbols)
{
    std::vector<Instrument> instruments = fiveInstruments();
    instruments.pop_back();
    EXPECT_EQ(Universe::make(instruments).error().kind, Kind::NotFive);
    instruments.push_back(instrument("BTC", "TRY"));
    EXPECT_EQ(Universe::make(instruments).error().kind, Kind::Repeated);
    instruments.back() = instrument("SOL", "USDT");
    EXPECT_EQ(Universe::make(instruments).error().kind, Kind::MixedQuotes);
    instruments.back() = instrument("sol", "TRY");
    EXPECT_EQ(Universe::make(instruments).error().kind, Kind::NotASymbol);
}

TEST(InstrumentTest, MakesNoUniverseOfAssetsThatTheSymbolsDoNotName)
{
    std::vector<Instrument> instruments = fiveInstruments();
    instruments[1].base = Asset("BTC");
    auto const wrongBase = Universe::make(instruments);
    ASSERT_FALSE(wrongBase.has_value());
    EXPECT_EQ(wrongBase.error().kind, Kind::WrongAssets);
    for (char const* part : {"ETHTRY", "'BTC'", "'TRY'", "correct"}) {
        EXPECT_NE(wrongBase.error().message().find(part), std::string::npos) << part;
    }
    instruments = fiveInstruments();
    instruments[4].quote = Asset("USDT");
    EXPECT_EQ(Universe::make(instruments).error().kind, Kind::WrongAssets);
    instruments = fiveInstruments();
    instruments[0].base = Asset();
    EXPECT_EQ(Universe::make(instruments).error().kind, Kind::WrongAssets);
}

TEST(InstrumentTest, KeepsOneThingForEachAsset)
{
    PerAsset<int> numbers;
    int next = 1;
    for (Slot const slot : kSlots) {
        EXPECT_EQ(numbers[slot], 0);
        numbers[slot] = next++;
    }
    int sum = 0;
    for (int const number : std::as_const(numbers)) {
        sum = sum * 10 + number;
    }
    EXPECT_EQ(sum, 12345);
    PerAsset<int> other = numbers;
    EXPECT_EQ(other, numbers);
    other[Slot{4}] = 0;
    EXPECT_NE(other, numbers);
}

}  // namespace
}  // namespace pentad
