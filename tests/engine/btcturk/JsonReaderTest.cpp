// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/JsonReader.h"

#include <gtest/gtest.h>

namespace pentad::btcturk {
namespace {

using Value = JsonReader::Value;

// Passes over everything; the name of the fault, or "ok".
std::string verdict(JsonReader& reader, std::string_view bytes)
{
    bool const ok = reader.read(bytes, [&reader](Value& root) { return reader.skip(root); });
    return ok ? "ok" : std::string(codecFaultText(reader.error().fault));
}

TEST(JsonReaderTest, AcceptsJsonAndRefusesWhatIsNone)
{
    struct Case {
        std::string_view json;
        std::string_view expected;
    };
    JsonReader reader(1'000);
    for (Case const& one : {
             Case{"{}", "ok"},
             Case{"[]", "ok"},
             Case{" [1, 2.5, -3e4, \"x\", true, false, null] ", "ok"},
             Case{R"({"a":{"b":[{"c":"\u00fc\n"}]}})", "ok"},
             Case{"", "truncated"},
             Case{"   ", "truncated"},
             Case{"[", "truncated"},
             Case{"{\"a\":1", "truncated"},
             Case{"[1,2", "truncated"},
             Case{"[\"abc]", "truncated"},
             Case{"[1,]", "not JSON"},
             Case{"[1 2]", "not JSON"},
             Case{"{\"a\" 1}", "not JSON"},
             Case{"{\"a\":1,}", "not JSON"},
             Case{"{a:1}", "not JSON"},
             Case{"[tru]", "not JSON"},
             Case{"[NaN]", "not JSON"},
             Case{"[Infinity]", "not JSON"},
             Case{"[.5]", "not JSON"},
             Case{"[1.]", "not JSON"},
             Case{"[007]", "not JSON"},
             Case{"[+1]", "not JSON"},
             Case{"[1]]", "not JSON"},
             Case{"[1][2]", "not JSON"},
             Case{"{}{}", "not JSON"},
             Case{"[\"\xff\xfe\"]", "not JSON"},
             Case{"[\"\xed\xa0\x80\"]", "not JSON"},
             Case{"\xef\xbb\xbf[1]", "not JSON"},
             Case{"[\"a\nb\"]", "not JSON"},
             Case{"[1}", "truncated"},
             Case{"[{]}", "truncated"},
             Case{"[[1}]", "not JSON"},
             Case{"[1e400]", "ok"},
             Case{"12", "of a wrong type"},
             Case{"\"text\"", "of a wrong type"},
             Case{"null", "of a wrong type"},
             Case{"[\"a\"b]", "not JSON"},
         }) {
        EXPECT_EQ(verdict(reader, one.json), one.expected) << one.json;
        // A refused message leaves the reader as good as new.
        EXPECT_EQ(verdict(reader, "[1]"), "ok") << one.json;
    }
}

TEST(JsonReaderTest, RefusesTooManyBytesWithoutLooking)
{
    JsonReader reader(10);
    EXPECT_EQ(verdict(reader, "[1,2,3,4]"), "ok");
    EXPECT_EQ(verdict(reader, "[1,2,3,4,5]"), "too large");
}

TEST(JsonReaderTest, RefusesNestingBeyondItsLimit)
{
    JsonReader reader(100'000);
    auto const nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(verdict(reader, nested(JsonReader::kDepthMax)), "ok");
    EXPECT_EQ(verdict(reader, nested(JsonReader::kDepthMax + 1)), "nested too deep");
    EXPECT_EQ(verdict(reader, nested(10'000)), "nested too deep");
    EXPECT_EQ(verdict(reader, std::string(10'000, '[')), "truncated");
    std::string objects;
    for (int i = 0; i < 10'000; ++i) {
        objects += R"({"a":)";
    }
    EXPECT_EQ(verdict(reader, objects + "1" + std::string(10'000, '}')), "nested too deep");
}

TEST(JsonReaderTest, EveryTruncationOfAMessageIsRefused)
{
    JsonReader reader(1'000);
    std::string const whole = R"([402,{"B":"3749801","x":[1,{"y":null}],"z":-1.5e3,"PS":"BTCTRY"}])";
    ASSERT_EQ(verdict(reader, whole), "ok");
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_NE(verdict(reader, std::string_view(whole).substr(0, length)), "ok") << length;
    }
}

TEST(JsonReaderTest, RefusesAKnownKeyTwice)
{
    JsonReader reader(1'000);
    auto const readsOnce = [&reader](std::string_view json) {
        return reader.read(json, [&reader](Value& root) {
            std::uint64_t seen = 0;
            return reader.object(root, [&](std::uint64_t key, Value& one) {
                return (key != "price"_key || reader.once(seen, 3)) && reader.skip(one);
            });
        });
    };
    EXPECT_TRUE(readsOnce(R"({"price":1,"other":2,"other":3})"));
    EXPECT_FALSE(readsOnce(R"({"price":1,"price":2})"));
    EXPECT_EQ(reader.error(), (CodecError{CodecFault::DuplicateKey, "price"}));
}

TEST(JsonReaderTest, UnescapesTextAndKeepsUnusualKeysApart)
{
    JsonReader reader(1'000);
    std::string text;
    std::size_t unknown = 0;
    ASSERT_TRUE(reader.read(R"({"message":"a\"\u0131\\b","mess\"age":1,"":2})", [&](Value& root) {
        return reader.object(root, [&](std::uint64_t key, Value& one) {
            std::string_view view;
            if (key != "message"_key) {
                ++unknown;
                return reader.skip(one);
            }
            bool const ok = reader.text(one, view);
            text = view;
            return ok;
        });
    }));
    EXPECT_EQ(text, "a\"ı\\b");
    EXPECT_EQ(unknown, 2U);
}

TEST(JsonReaderTest, TellsTimesInSecondsFromMilliseconds)
{
    JsonReader reader(1'000);
    auto const timeOf = [&reader](std::string_view json) {
        UtcTime time;
        bool const ok = reader.read(json, [&](Value& root) {
            return reader.array(root, 1, [&](Value& one) { return reader.momentOfSeconds(one, time); });
        });
        return ok ? time.time_since_epoch().count() : -1;
    };
    EXPECT_EQ(timeOf("[1790146800]"), 1'790'146'800'000);
    EXPECT_EQ(timeOf("[1790146800000]"), 1'790'146'800'000);
    EXPECT_EQ(timeOf("[\"1790146800\"]"), 1'790'146'800'000);
    EXPECT_EQ(timeOf("[-1]"), -1);
    EXPECT_EQ(timeOf("[253402300800000]"), -1);
}

TEST(JsonReaderTest, LeavesOutOnlyWhatItMay)
{
    JsonReader reader(1'000);
    auto const sum = [&reader](std::string_view json, JsonReader::LeavesOut leavesOut, std::size_t& leftOut) {
        std::int64_t total = 0;
        bool const ok = reader.read(json, [&](Value& root) {
            return reader.rows(root, 10, leavesOut, leftOut, [&](Value& one) {
                FixedText<3> name;
                std::int64_t number = 0;
                bool const isRead = reader.isText(one) ? reader.name(one, name) : reader.integer(one, number);
                total += number;
                return isRead;
            });
        });
        return ok ? total : -1;
    };
    using enum JsonReader::LeavesOut;
    std::size_t leftOut = 0;
    EXPECT_EQ(sum(R"([1,true,[2],"long name",3])", Anything, leftOut), 4);
    EXPECT_EQ(leftOut, 3U);
    leftOut = 0;
    EXPECT_EQ(sum(R"([1,"long name",3])", LongNames, leftOut), 4);
    EXPECT_EQ(leftOut, 1U);
    EXPECT_EQ(sum(R"([1,true,3])", LongNames, leftOut), -1);
    EXPECT_EQ(sum("[1,true 3]", Anything, leftOut), -1);
}

}  // namespace
}  // namespace pentad::btcturk
