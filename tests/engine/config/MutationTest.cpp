// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged configurations: whatever stands in a file, loading ends with settings or with mistakes that each are one
// line. The damage follows from a fixed seed, so that a failure can be repeated.
#include "config/Print.h"
#include "ConfigFolder.h"

#include <random>

namespace pentad::config::test {
namespace {

constexpr int kMutations = 200;

using Generator = std::mt19937_64;

std::size_t below(Generator& generator, std::size_t limit)
{
    return static_cast<std::size_t>(generator() % limit);
}

std::string damaged(std::string text, Generator& generator)
{
    static constexpr std::string_view kBytes = "\"'[]{}=.,#\n\r\t\\ 0123456789eE+-_:xTnai\x80\xFF\x01";
    std::size_t const changes = 1 + below(generator, 8);
    for (std::size_t i = 0; i < changes && !text.empty(); ++i) {
        std::size_t const at = below(generator, text.size());
        std::size_t const length = std::min(text.size() - at, 1 + below(generator, 40));
        switch (below(generator, 5)) {
        case 0: text[at] = kBytes[below(generator, kBytes.size())]; break;
        case 1: text.insert(at, 1, kBytes[below(generator, kBytes.size())]); break;
        case 2: text.erase(at, length); break;
        case 3: text.insert(below(generator, text.size()), text.substr(at, length)); break;
        default: text.resize(at); break;
        }
    }
    return text;
}

TEST(Mutation, TwoHundredDamagedFilesEndInSettingsOrOneLineMistakes)
{
    ConfigFolder const folder;
    Generator generator(20'260'101);
    std::string const original = defaultFile();
    for (int i = 0; i < kMutations; ++i) {
        LoadRequest request;
        request.file = folder.write("config.toml", damaged(original, generator));
        folder.write(".env", damaged("PENTAD_RISK__DAILY_LOSS_MAX=0.03\nPENTAD_DEMO__SEED='4'\n", generator));
        std::string ladder = damaged("0.05:0.70,0.10:0.40,0.15:0", generator);
        request.overrides.emplace_back("capital.ladder", std::move(ladder));
        auto const loaded = load(request);
        if (loaded) {
            EXPECT_FALSE(print(*loaded).empty());
            continue;
        }
        EXPECT_FALSE(loaded.error().empty());
        for (ConfigError const& error : loaded.error()) {
            EXPECT_EQ(error.line().find('\n'), std::string::npos);
            EXPECT_FALSE(error.problem.empty());
        }
    }
}

TEST(Mutation, AbsurdValuesOfEveryKindAreRefusedForEveryKey)
{
    ConfigFolder const folder;
    for (std::string const value :
         {"[]", "{}", "[[[[1]]]]", "1979-05-27", "inf", "-9223372036854775808", "{a = {b = 1}}",
          "\"99999999999999999999999999999999999999\"", "[1, \"a\", {}]", "\"\\u0000\""}) {
        for (std::string const name :
             {"trading.symbols", "capital.ladder", "risk.daily_loss_max", "fees.tax_rate", "trading.mode", "demo.seed",
              "operator.resume_within", "trading.dry_run", "auth.api_key_ref", "trading.interval", "capital.asset",
              "strategy.rebalance.weights.BTCTRY"}) {
            bool const isEmptyLadder = name == "capital.ladder" && value == "[]";
            bool const isEmptyGroup = name == "capital.asset" && value == "{}";
            auto const lines = folder.mistakesOf(name + " = " + value + '\n');
            EXPECT_EQ(lines.empty(), isEmptyLadder || isEmptyGroup) << name << " = " << value;
        }
    }
}

}  // namespace
}  // namespace pentad::config::test
