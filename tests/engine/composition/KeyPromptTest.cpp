// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyPrompt.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#include <cstdlib>
#include <thread>

namespace pentad::composition {
namespace {

bool holds(Secret const& secret, std::string_view text)
{
    return secret.matches(Secret::copyOf(text));
}

Expected<KeyPair, std::string> readPipe(std::string_view text)
{
    int ends[2] = {-1, -1};
    EXPECT_EQ(pipe(ends), 0);
    EXPECT_EQ(write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    close(ends[1]);
    auto pair = readKeyPair(ends[0], STDERR_FILENO);
    close(ends[0]);
    return pair;
}

TEST(KeyPromptTest, APipeGivesTwoLines)
{
    auto const pair = readPipe("the-key\nc2VjcmV0\n");
    ASSERT_TRUE(pair) << pair.error();
    EXPECT_TRUE(holds(pair->apiKey, "the-key"));
    EXPECT_TRUE(holds(pair->apiSecret, "c2VjcmV0"));
    EXPECT_TRUE(readPipe("the-key\nc2VjcmV0"));
}

TEST(KeyPromptTest, TooLittleOrTooMuchIsOneSentence)
{
    for (std::string const& text : {std::string(), std::string("the-key\n"), std::string("the-key")}) {
        auto const pair = readPipe(text);
        ASSERT_FALSE(pair);
        EXPECT_NE(pair.error().find("two lines"), std::string::npos) << pair.error();
    }
    auto const tooLong = readPipe(std::string(5'000, 'a') + "\nb\n");
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.error().find("aaaa"), std::string::npos) << "the text itself is repeated";
}

// A terminal with a person at its other end, who types each line when asked for it.
struct Terminal {
    Terminal()
    {
        person = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        EXPECT_EQ(grantpt(person), 0);
        EXPECT_EQ(unlockpt(person), 0);
        program = open(ptsname(person), O_RDWR | O_NOCTTY | O_CLOEXEC);
        EXPECT_GE(program, 0);
    }
    ~Terminal()
    {
        close(program);
        close(person);
    }

    Expected<KeyPair, std::string> answer(std::vector<std::string> const& lines)
    {
        std::thread typist([&] {
            for (std::string const& line : lines) {
                char byte = 0;
                while (byte != ':' && read(person, &byte, 1) == 1) {
                    seen += byte;
                }
                EXPECT_EQ(write(person, line.data(), line.size()), static_cast<ssize_t>(line.size()));
            }
        });
        auto pair = readKeyPair(program, program);
        typist.join();
        fcntl(person, F_SETFL, O_NONBLOCK);
        char rest[256];
        for (ssize_t size = 0; (size = read(person, rest, sizeof rest)) > 0;) {
            seen.append(rest, static_cast<std::size_t>(size));
        }
        return pair;
    }
    bool showsTyping() const
    {
        termios settings{};
        return tcgetattr(program, &settings) == 0 && (settings.c_lflag & ECHO) != 0;
    }

    int person = -1;
    int program = -1;
    std::string seen;
};

TEST(KeyPromptTest, ATerminalAsksAndShowsNothingOfWhatIsTyped)
{
    Terminal terminal;
    auto const pair = terminal.answer({"the-keX\x7fy\r", "c2VjcmV0\r"});
    ASSERT_TRUE(pair) << pair.error();
    EXPECT_TRUE(holds(pair->apiKey, "the-key"));
    EXPECT_TRUE(holds(pair->apiSecret, "c2VjcmV0"));
    EXPECT_NE(terminal.seen.find("API key"), std::string::npos);
    EXPECT_NE(terminal.seen.find("API secret"), std::string::npos);
    EXPECT_EQ(terminal.seen.find("the-ke"), std::string::npos) << terminal.seen;
    EXPECT_EQ(terminal.seen.find("c2Vj"), std::string::npos) << terminal.seen;
    EXPECT_TRUE(terminal.showsTyping());
}

TEST(KeyPromptTest, LeavingTheQuestionStoresNothingAndShowsTypingAgain)
{
    for (std::string const& key : {std::string("\x03"), std::string("ab\x04")}) {
        Terminal terminal;
        auto const pair = terminal.answer({key});
        ASSERT_FALSE(pair);
        EXPECT_NE(pair.error().find("nothing was stored"), std::string::npos) << pair.error();
        EXPECT_TRUE(terminal.showsTyping());
    }
}

}  // namespace
}  // namespace pentad::composition
