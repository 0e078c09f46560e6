// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/KeyDesk.h"

#include <gtest/gtest.h>

#include <set>

namespace pentad {
namespace {

TEST(KeyDeskTest, EveryProblemOfAKeySaysWhichKeyAndWhatToDo)
{
    std::set<std::string> sentences;
    for (KeyProblem const problem :
         {KeyProblem::Empty, KeyProblem::TooLong, KeyProblem::StrangeText, KeyProblem::NotBase64}) {
        std::string const sentence = keyProblemSentence(problem, "API secret");
        EXPECT_TRUE(sentence.starts_with("the API secret ")) << sentence;
        EXPECT_NE(sentence.find("copy"), std::string::npos) << sentence;
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), 4U);
}

}  // namespace
}  // namespace pentad
