// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/TomlEdit.h"

#include <gtest/gtest.h>

namespace pentad::config {
namespace {

TEST(TomlEditTest, ReplacesAValueAndNothingElse)
{
    struct Row {
        char const* text;
        std::uint32_t line;
        std::uint32_t column;
        char const* result;
    };
    for (Row const& row :
         {Row{"a = 1\n", 1, 5, "a = X\n"}, Row{"a = 1 # why\n", 1, 5, "a = X # why\n"},
          Row{"a = \"x # y\" # z", 1, 5, "a = X # z"}, Row{"a = 'it\\' # z", 1, 5, "a = X # z"},
          Row{"a = \"q\\\"q\"\n", 1, 5, "a = X\n"}, Row{"# ç\nçç = [1, # ]\n2]\nb = 2", 2, 6, "# ç\nçç = X\nb = 2"},
          Row{"t = {a = 1, b = 2}", 1, 10, "t = {a = X, b = 2}"},
          Row{"t = {a = 1, b = 2}", 1, 17, "t = {a = 1, b = X}"},
          Row{"a = \"\"\"x\ny\"\"\"\"\nb = 1", 1, 5, "a = X\nb = 1"},
          Row{"a = true\r\nb = 1", 1, 5, "a = X\r\nb = 1"}}) {
        SCOPED_TRACE(row.text);
        EXPECT_EQ(withValueAt(row.text, Place{"", row.line, row.column}, "X"), row.result);
    }
    EXPECT_EQ(withValueAt("a = 1", Place{"", 2, 1}, "X"), std::nullopt);
    EXPECT_EQ(withValueAt("a = 1", Place{"", 1, 9}, "X"), std::nullopt);
    EXPECT_EQ(withValueAt("a = 1", Place{}, "X"), std::nullopt);
}

TEST(TomlEditTest, PutsANewKeyBelowTheNearestHeader)
{
    struct Row {
        char const* text;
        char const* name;
        char const* result;
    };
    for (Row const& row :
         {Row{"", "a.b", "[a]\nb = X\n"}, Row{"x = 1", "a.b", "x = 1\n\n[a]\nb = X\n"},
          Row{"[a]\nc = 1\n", "a.b", "[a]\nb = X\nc = 1\n"}, Row{"[a]", "a.b", "[a]\nb = X\n"},
          Row{"[a] # note\n[a.d]\n[[a.e]]\n", "a.d.b", "[a] # note\n[a.d]\nb = X\n[[a.e]]\n"},
          Row{"[ \"a\" ]\n", "a.d.b", "[ \"a\" ]\nd.b = X\n"}, Row{"[ab]\n", "a.b", "[ab]\n\n[a]\nb = X\n"},
          Row{"[a]\n", "version", "version = X\n[a]\n"}}) {
        SCOPED_TRACE(row.text);
        EXPECT_EQ(withNewKey(row.text, row.name, "X"), row.result);
    }
}

}  // namespace
}  // namespace pentad::config
