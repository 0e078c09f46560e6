// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/WebSocketFrames.h"

#include <gtest/gtest.h>

#include <vector>

namespace pentad::btcturk {
namespace {

using Opcode = WebSocketFrames::Opcode;
using End = WebSocketFrames::End;

constexpr std::size_t kLongestMessage = 100'000;

// As a server makes it: not masked. `first` is its first byte.
std::string serverFrame(unsigned first, std::string_view payload)
{
    std::string bytes(1, static_cast<char>(first));
    auto const append = [&bytes](std::uint64_t number, int count) {
        for (int i = count - 1; i >= 0; --i) {
            bytes.push_back(static_cast<char>(number >> (8 * i)));
        }
    };
    if (payload.size() < 126) {
        append(payload.size(), 1);
    } else if (payload.size() <= 0xFFFF) {
        append(126, 1);
        append(payload.size(), 2);
    } else {
        append(127, 1);
        append(payload.size(), 8);
    }
    return bytes.append(payload);
}

std::string textFrame(std::string_view payload)
{
    return serverFrame(0x81, payload);
}

class WebSocketFramesTest : public testing::Test {
protected:
    WebSocketFrames::Observers observers()
    {
        return {.text =
                    [this](std::string_view message) {
                        told.push_back("text " + (message.size() < 30 ? std::string(message)
                                                                      : std::to_string(message.size()) + " bytes"));
                        if (stopsAtText) {
                            frames->stop();
                        }
                    },
                .binary = [this] { told.emplace_back("binary"); },
                .fragment = [this](bool isLast) { told.emplace_back(isLast ? "last part" : "part"); },
                .ping = [this](std::string_view payload) { told.push_back("ping " + std::string(payload)); },
                .pong = [this] { told.emplace_back("pong"); },
                .ended = [this](End how) { told.push_back("end " + std::to_string(static_cast<int>(how))); }};
    }
    static std::string endOf(End how) { return "end " + std::to_string(static_cast<int>(how)); }
    void anew()
    {
        told.clear();
        frames = std::make_unique<WebSocketFrames>(
            kLongestMessage, [this] { return random; }, observers());
    }
    std::vector<std::string> toldOf(std::string const& bytes, std::size_t piece)
    {
        anew();
        for (std::size_t at = 0; at < bytes.size(); at += piece) {
            frames->read(std::string_view(bytes).substr(at, piece));
        }
        return told;
    }
    std::vector<std::string> toldOf(std::string const& bytes)
    {
        return toldOf(bytes, std::max<std::size_t>(bytes.size(), 1));
    }

    std::unique_ptr<WebSocketFrames> frames;
    std::vector<std::string> told;
    std::uint32_t random = 0;
    bool stopsAtText = false;
};

TEST_F(WebSocketFramesTest, TellsTheSameInWhateverPiecesTheBytesCome)
{
    std::string const bytes = textFrame("one") + serverFrame(0x89, "are you there") + serverFrame(0x01, "tw") +
                              serverFrame(0x8A, "") + serverFrame(0x00, "") + serverFrame(0x80, "o") + textFrame("") +
                              serverFrame(0x82, "\x01\x02") + textFrame(std::string(9'000, 'x')) +
                              textFrame("T\xC3\xBCrk") + serverFrame(0x88, "\x03\xE8") + textFrame("never told");
    std::vector<std::string> const expected{"text one", "ping are you there", "part",      "pong",
                                            "part",     "last part",          "text two",  "text ",
                                            "binary",   "text 9000 bytes",    "text Türk", endOf(End::Closed)};
    for (std::size_t const piece : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{7}, std::size_t{64},
                                    std::size_t{4'095}, std::size_t{4'096}, std::size_t{4'097}, bytes.size()}) {
        EXPECT_EQ(toldOf(bytes, piece), expected) << "in pieces of " << piece;
    }
}

TEST_F(WebSocketFramesTest, MessagesOfEveryLengthUpToTheLimit)
{
    for (std::size_t const length :
         {std::size_t{0}, std::size_t{1}, std::size_t{125}, std::size_t{126}, std::size_t{127}, std::size_t{4'096},
          std::size_t{65'535}, std::size_t{65'536}, kLongestMessage}) {
        auto const said = toldOf(textFrame(std::string(length, 'a')) + textFrame("next"));
        ASSERT_EQ(said.size(), 2U) << length;
        EXPECT_EQ(said[1], "text next") << length;
    }
}

TEST_F(WebSocketFramesTest, WhatIsForbiddenEndsTheReadingOnce)
{
    std::string const half(kLongestMessage / 2 + 1, 'a');
    struct Row {
        char const* what;
        std::string bytes;
        End how;
    };
    std::vector<Row> const rows{
        {"one byte too many", textFrame(std::string(kLongestMessage + 1, 'a')), End::TooLarge},
        {"in parts", serverFrame(0x01, half) + serverFrame(0x80, half), End::TooLarge},
        {"as large as can be said", std::string("\x81\x7F\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 10) + "aa", End::TooLarge},
        {"more than can be said", std::string("\x81\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 10) + "aa",
         End::AgainstRules},
        {"a length that is longer than need be", std::string("\x81\x7E\x00\x05", 4) + "aaaaa", End::AgainstRules},
        {"no UTF-8", textFrame("\xC3\x28"), End::NotText},
        {"UTF-8 that is cut", textFrame("\xC3"), End::NotText},
        {"masked", std::string("\x81\x81\x00\x00\x00\x00", 6) + "a", End::AgainstRules},
        {"a reserved bit", serverFrame(0xC1, "a"), End::AgainstRules},
        {"an unknown kind of data", serverFrame(0x83, "a"), End::AgainstRules},
        {"an unknown kind of control", serverFrame(0x8B, "a"), End::AgainstRules},
        {"a ping in parts", serverFrame(0x09, "a"), End::AgainstRules},
        {"a long ping", serverFrame(0x89, std::string(126, 'a')), End::AgainstRules},
        {"the end of no message", serverFrame(0x80, "a"), End::AgainstRules},
        {"a message within a message", serverFrame(0x01, "a") + textFrame("b"), End::AgainstRules},
        {"closed without a word", serverFrame(0x88, ""), End::Closed},
    };
    for (Row const& row : rows) {
        for (std::size_t const piece : {std::size_t{1}, std::size_t{4'096}, row.bytes.size()}) {
            auto said = toldOf(row.bytes + textFrame("behind it"), piece);
            ASSERT_FALSE(said.empty()) << row.what;
            EXPECT_EQ(said.back(), endOf(row.how)) << row.what;
            said.pop_back();
            for (std::string const& each : said) {
                EXPECT_EQ(each, "part") << row.what;
            }
        }
    }
}

TEST_F(WebSocketFramesTest, ACharacterMayBeCutByFragments)
{
    EXPECT_EQ(toldOf(serverFrame(0x01, "T\xC3") + serverFrame(0x80, "\xBCrk")).back(), "text Türk");
}

TEST_F(WebSocketFramesTest, StoppedByAnObserverItTellsNoMore)
{
    stopsAtText = true;
    EXPECT_EQ(toldOf(textFrame("one") + textFrame("two")), std::vector<std::string>{"text one"});
    frames->read(textFrame("three"));
    EXPECT_EQ(told.size(), 1U);
}

TEST_F(WebSocketFramesTest, MasksWhatItSends)
{
    anew();
    random = 0x04030201;  // in memory 01 02 03 04
    EXPECT_EQ(frames->frame(Opcode::Text, "abcde"),
              "\x81\x85\x01\x02\x03\x04"
              "\x60\x60\x60\x60\x64");
    random = 0;
    EXPECT_EQ(frames->frame(Opcode::Ping, ""), std::string("\x89\x80\x00\x00\x00\x00", 6));
    EXPECT_EQ(frames->frame(Opcode::Pong, "hi"), std::string("\x8A\x82\x00\x00\x00\x00", 6) + "hi");
    std::string const longText(70'000, 'z');
    EXPECT_EQ(frames->frame(Opcode::Text, longText),
              std::string("\x81\xFF\x00\x00\x00\x00\x00\x01\x11\x70\x00\x00\x00\x00", 14) + longText);
    std::string const middleText(5'000, 'z');
    EXPECT_EQ(frames->frame(Opcode::Text, middleText), std::string("\x81\xFE\x13\x88\x00\x00\x00\x00", 8) + middleText);
}

TEST_F(WebSocketFramesTest, SendsInTheMiddleOfWhatItReads)
{
    anew();
    std::string const bytes = textFrame("one");
    frames->read(std::string_view(bytes).substr(0, 3));
    EXPECT_EQ(frames->frame(Opcode::Ping, ""), std::string("\x89\x80\x00\x00\x00\x00", 6));
    frames->read(std::string_view(bytes).substr(3));
    EXPECT_EQ(told, std::vector<std::string>{"text one"});
}

}  // namespace
}  // namespace pentad::btcturk
