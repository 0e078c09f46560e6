// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/NumberText.h"

#include "btcturk/CodecError.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace pentad::btcturk {
namespace {

NumberForm formOf(std::string const& word)
{
    if (word == "text") {
        return NumberForm::Text;
    }
    if (word == "comma") {
        return NumberForm::CommaText;
    }
    return word == "literal" ? NumberForm::Literal : NumberForm::CutLiteral;
}

std::string outcome(std::string const& text, NumberForm form)
{
    Decimal number;
    auto const fault = parseDecimal(text, form, number);
    return fault ? std::string(codecFaultText(*fault)) : number.text();
}

TEST(NumberTextTest, ReadsOrRefusesByTheTable)
{
    for (auto const& row : test::textTable(R"(
         text    3749801                                 3749801
         text    0.04120015                              0.04120015
         text    3749000.0000000000000000                3749000
         text    18250.5120304050607080                  18250.512030405060708
         text    -0.01500000                             -0.015
         text    -0                                      0
         text    0                                       0
         text    170141183460469231731.687303715884105727 170141183460469231731.687303715884105727
         text    170141183460469231731.687303715884105728 "out of range"
         text    0.0000000000000000001                   "too many decimals"
         text    1.0000000000000000000                   1
         text    12,5                                    "not a number"
         comma   12,5                                    12.5
         comma   12.5                                    12.5
         comma   18250,5120304050607080                  18250.512030405060708
         comma   1.000,5                                 "not a number"
         comma   1,000.5                                 "not a number"
         text    ""                                      "not a number"
         text    -                                       "not a number"
         text    .5                                      "not a number"
         text    5.                                      "not a number"
         text    +5                                      "not a number"
         text    NaN                                     "not a number"
         text    Infinity                                "not a number"
         text    0x10                                    "not a number"
         text    1e5                                     "not a number"
         text    "12 "                                   "not a number"
         text    " 12"                                   "not a number"
         text    1.2.3                                   "not a number"
         literal 0.015                                   0.015
         literal -0.0150000000000000                     -0.015
         literal 7.165E-05                               0.00007165
         literal 1e3                                     1000
         literal -1.5E+2                                 -150
         literal 1e400                                   "out of range"
         literal 1e-400                                  "too many decimals"
         literal 0e400                                   0
         literal 1e-18                                   0.000000000000000001
         literal 1e-19                                   "too many decimals"
         literal 1e                                      "not a number"
         literal 1e+                                     "not a number"
         literal 1e5x                                    "not a number"
         literal 007                                     "not a number"
         literal 01.5                                    "not a number"
         literal 12,5                                    "not a number"
         literal 12345678901234567890e1                  "too many decimals"
         cut     549.1858885452384                       549.1858885452384
         cut     0.1234567890123456789                   0.123456789012345678
         cut     1.2345678901234568E-06                  0.000001234567890123
         cut     1.23456789012345678901234E-06           0.000001234567890123
         cut     1e-400                                  0
         cut     1e400                                   "out of range"
         cut     -0.65                                   -0.65
    )")) {
        EXPECT_EQ(outcome(row[1], formOf(row[0])), row[2]) << row[0] << ' ' << row[1];
    }
}

TEST(NumberTextTest, RefusesFourHundredDigitsInEveryForm)
{
    std::string const digits(400, '9');
    for (NumberForm const form :
         {NumberForm::Text, NumberForm::CommaText, NumberForm::Literal, NumberForm::CutLiteral}) {
        EXPECT_EQ(outcome(digits, form), "out of range");
        EXPECT_EQ(outcome("0." + digits, form), "out of range");
        EXPECT_EQ(outcome(std::string(100, '9'), form), "out of range");
    }
}

TEST(NumberTextTest, ReadsIntegersExactlyToTheLast64BitOne)
{
    for (auto const& row : test::textTable(R"(
         1151020304050607081    1151020304050607081
         9223372036854775807    9223372036854775807
         9223372036854775808    "out of range"
         99999999999999999999   "out of range"
         -5                     -5
         0                      0
         1790150400089.0        1790150400089
         1790150400089.5        "too many decimals"
         12a                    "not a number"
         1e3                    "not a number"
         ""                     "not a number"
    )")) {
        std::int64_t number = 0;
        auto const fault = parseInteger(row[0], number);
        EXPECT_EQ(fault ? std::string(codecFaultText(*fault)) : std::to_string(number), row[1]) << row[0];
    }
}

// Whatever Decimal can say is read back as the same number, in every form and with padding zeros.
RC_GTEST_PROP(NumberTextTest, ReadsBackEveryDecimal, (std::int64_t high, std::uint64_t low))
{
    Decimal const number = Decimal::fromRaw((static_cast<Int128>(high) << 64U) | low);
    for (NumberForm const form :
         {NumberForm::Text, NumberForm::CommaText, NumberForm::Literal, NumberForm::CutLiteral}) {
        Decimal read;
        RC_ASSERT(!parseDecimal(number.text(), form, read));
        RC_ASSERT(read == number);
        RC_ASSERT(!parseDecimal(number.text(18, Rounding::Down) + "00", form, read));
        RC_ASSERT(read == number);
    }
}

// The fast way through 64 bits and the slow way agree with Decimal's own reading.
RC_GTEST_PROP(NumberTextTest, AgreesWithDecimalOnAnyDigits, ())
{
    auto const digits = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789")));
    auto const fraction = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("0123456789")));
    std::string const text = fraction.empty() ? digits : digits + '.' + fraction;
    RC_PRE(text.size() <= 60);
    Decimal read;
    auto const fault = parseDecimal(text, NumberForm::Text, read);
    auto const expected = Decimal::parse(text);
    RC_ASSERT(fault.has_value() == !expected.has_value());
    if (!fault) {
        RC_ASSERT(read == *expected);
    }
}

}  // namespace
}  // namespace pentad::btcturk
