// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/JsonFields.h"

#include "loopback/JsonWriter.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>

namespace pentad::loopback {
namespace {

TEST(JsonFieldsTest, KeepsTheTextOfNumbers)
{
    auto const fields = JsonFields::fromObject(
        R"( {"a": 0.10000000000000000001 , "B":"x\"y", "c":true,"d":false,"e":null,"f":[1,{"g":2}],"a2":-1e5} )");
    ASSERT_TRUE(fields);
    EXPECT_EQ(fields->find("a")->text, "0.10000000000000000001");
    EXPECT_EQ(fields->find("a")->kind, JsonField::Kind::Number);
    EXPECT_EQ(fields->find("b"), nullptr);
    EXPECT_EQ(fields->find("b", true)->text, "x\"y");
    EXPECT_EQ(fields->find("c")->kind, JsonField::Kind::True);
    EXPECT_EQ(fields->find("d")->kind, JsonField::Kind::False);
    EXPECT_EQ(fields->find("e")->kind, JsonField::Kind::Null);
    EXPECT_EQ(fields->find("f")->kind, JsonField::Kind::Nested);
    EXPECT_EQ(fields->find("a2")->text, "-1e5");
    EXPECT_FALSE(fields->text("a"));
}

TEST(JsonFieldsTest, ReadsFramesOfTwo)
{
    auto const frame = JsonFields::fromFrame(R"([151,{"type":151,"channel":"obdiff","event":["a"],"join":true}])");
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->type, 151);
    EXPECT_EQ(frame->fields.text("channel"), "obdiff");
    EXPECT_FALSE(frame->fields.text("event"));
}

TEST(JsonFieldsTest, RefusesWhatIsNotExactlyThat)
{
    for (std::string_view const text :
         {"", "x", "[1]", "{", "{\"a\":1,}", "{\"a\":1}x", "{\"a\":nan}", "{\"a\":01x}", "{\"a\":\"\xFF\"}"}) {
        EXPECT_FALSE(JsonFields::fromObject(text)) << text;
    }
    for (std::string_view const text :
         {"", "{}", "[]", "[151]", "[\"151\",{}]", "[151,[]]", "[151,{},1]", "[151,{}]]", "[1.5,{}]"}) {
        EXPECT_FALSE(JsonFields::fromFrame(text)) << text;
    }
    EXPECT_FALSE(JsonFields::fromFrame(std::string(50'000, '[')));
}

TEST(JsonFieldsTest, DecimalsNeverPassThroughABinaryFraction)
{
    for (auto const& row : test::textTable(R"(
        0.1                     0.1
        -12.50                  -12.5
        1e-8                    0.00000001
        1.25E+2                 125
        -1.5e-1                 -0.15
        12.345e1                123.45
        0.000000000000000001    0.000000000000000001
        1e400                   none
        1e-400                  none
        1e                      none
        .5                      none
        1e-19                   none
        99999999999999999999999999999999999999999  none
        x                       none
    )")) {
        auto const value = decimalFromJson(row[0]);
        EXPECT_EQ(value ? value->text() : "none", row[1]) << row[0];
    }
}

TEST(JsonWriterTest, WritesCompactJson)
{
    JsonWriter json;
    json.object()
        .text("a", "x\"\\\n\xC3\xBC")
        .number("b", 9'223'372'036'854'775'807)
        .number("c", Decimal::parse("1.50").value())
        .flag("d", true)
        .null("e")
        .raw("f", "[1]");
    json.key("g").array().text("x").number(1).object().endObject().array().endArray().endArray().endObject();
    EXPECT_EQ(json.take(),
              "{\"a\":\"x\\\"\\\\\\u000a\xC3\xBC\",\"b\":9223372036854775807,\"c\":1.5,\"d\":true,\"e\":null,\"f\":[1],"
              "\"g\":[\"x\",1,{},[]]}");
}

}  // namespace
}  // namespace pentad::loopback
