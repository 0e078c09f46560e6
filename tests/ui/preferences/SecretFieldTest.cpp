// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/SecretField.h"

#include "support/MemoryScan.h"

#include <gtest/gtest.h>

namespace pentad::preferences {
namespace {

QString wideOf(test::MaskedText const& masked)
{
    return masked.secret().use([](std::span<std::byte const> bytes) {
        return QString::fromLatin1(reinterpret_cast<char const*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    });
}

TEST(SecretFieldTest, NothingOfWhatStoodInItIsLeftInMemory)
{
    if (!test::canReadOwnMemory()) {
        GTEST_SKIP() << "this process may not read its own memory";
    }
    for (bool const forgets : {true, false}) {
        SCOPED_TRACE(forgets ? "forgotten" : "gone with its field");
        test::MaskedText const masked(forgets ? "u3Zr-canary-of-the-field-scan" : "v4Zr-canary-of-the-field-gone");
        {
            SecretField field(SecretField::Form::Hidden);
            field.setText(wideOf(masked));
            EXPECT_GE(masked.wideCopiesInMemory(), 1) << "the search does not find what is there";
            {
                Secret const taken = field.secret();
                EXPECT_GE(masked.copiesInMemory(), 1);
            }
            EXPECT_EQ(masked.copiesInMemory(), 0) << "what was taken has left a copy";
            if (forgets) {
                field.forget();
                EXPECT_EQ(masked.wideCopiesInMemory(), 0);
                field.undo();
                EXPECT_TRUE(field.text().isEmpty());
            }
        }
        EXPECT_EQ(masked.wideCopiesInMemory(), 0);
        EXPECT_EQ(masked.copiesInMemory(), 0);
    }
}

}  // namespace
}  // namespace pentad::preferences
