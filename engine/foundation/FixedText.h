// SPDX-License-Identifier: GPL-3.0-or-later
// A short text kept in place: no allocation, ordered and compared byte by byte, zero padded.
// Used for identifiers that every event carries (symbols, client order ids, names of reasons). Thread: any.
#pragma once

#include "foundation/Check.h"

#include <algorithm>
#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace pentad {

template <std::size_t Capacity>
class FixedText {
public:
    static constexpr std::size_t kCapacity = Capacity;

    constexpr FixedText() = default;
    // The text must fit; use fits() first for text from outside.
    constexpr FixedText(std::string_view text)
    {
        check(fits(text), "FixedText: text is too long");
        std::copy(text.begin(), text.end(), m_characters.begin());
        m_length = static_cast<unsigned char>(text.size());
    }
    constexpr FixedText(char const* text) : FixedText(std::string_view(text)) {}

    static constexpr bool fits(std::string_view text) { return text.size() <= Capacity; }
    constexpr std::string_view view() const { return {m_characters.data(), m_length}; }
    constexpr bool empty() const { return m_length == 0; }
    // The first eight characters as one number, for comparing with many texts: equal texts have equal heads.
    std::uint64_t head() const
    {
        static_assert(Capacity >= sizeof(std::uint64_t));
        std::uint64_t head = 0;
        std::memcpy(&head, m_characters.data(), sizeof head);
        return head;
    }
    std::string text() const { return std::string(view()); }

    friend constexpr bool operator==(FixedText const& a, FixedText const& b)
    {
        if (std::is_constant_evaluated()) {
            return a.view() == b.view();
        }
        // The first characters nearly always tell two texts apart, and comparing so few of them needs no call.
        return a.m_length == b.m_length && std::memcmp(a.m_characters.data(), b.m_characters.data(), kHead) == 0 &&
               std::memcmp(a.m_characters.data() + kHead, b.m_characters.data() + kHead, Capacity - kHead) == 0;
    }
    friend constexpr auto operator<=>(FixedText const& a, FixedText const& b) { return a.view() <=> b.view(); }

private:
    static_assert(Capacity < 256);
    static constexpr std::size_t kHead = std::min<std::size_t>(Capacity, 8);
    std::array<char, Capacity> m_characters{};
    unsigned char m_length = 0;
};

}  // namespace pentad
