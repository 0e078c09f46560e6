// SPDX-License-Identifier: GPL-3.0-or-later
// Broken messages, made from the payloads by a seeded generator: whatever the bytes, the decoders answer and live on.
#include "fuzz/BtcturkCodec.h"
#include "Payload.h"

#include <gtest/gtest.h>
#include <random>

namespace pentad::btcturk {
namespace {

std::string mutated(std::string text, std::string const& other, std::mt19937_64& chance)
{
    static std::string const pieces[] = {"{",  "}",    "[",     "]", ",",    ":", "\"",
                                         "\\", "null", "1e400", "-", "\xff", "9", "."};
    std::size_t const times = 1 + chance() % 4;
    for (std::size_t i = 0; i < times && !text.empty(); ++i) {
        std::size_t const place = chance() % text.size();
        switch (chance() % 5) {
        case 0: text[place] = static_cast<char>(chance() % 256); break;
        case 1: text.erase(place, 1 + chance() % 8); break;
        case 2: text.insert(place, pieces[chance() % std::size(pieces)]); break;
        case 3: text = text.substr(0, place); break;
        case 4: text = text.substr(0, place) + other.substr(std::min(place, other.size())); break;
        }
    }
    return text;
}

TEST(CodecMutationTest, NoBrokenMessageDoesHarm)
{
    std::vector<std::string> corpus;
    for (auto const& file : jsonFiles(payloadFolder())) {
        corpus.push_back(fileText(file));
    }
    ASSERT_GT(corpus.size(), 50U);
    BtcturkCodec codec;
    for (std::string const& text : corpus) {
        codec.feed(text);
    }
    int const takenBefore = codec.feed(payload("frame_402_ticker"));
    std::mt19937_64 chance(20'240'311);
    for (int i = 0; i < 3'000; ++i) {
        std::string const& one = corpus[chance() % corpus.size()];
        std::string const& other = corpus[chance() % corpus.size()];
        codec.feed(mutated(one, other, chance));
    }
    EXPECT_EQ(codec.feed(payload("frame_402_ticker")), takenBefore);
    EXPECT_GE(takenBefore, 1);
}

}  // namespace
}  // namespace pentad::btcturk
