// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes that must not get out: an API key or its secret. They cannot be printed, formatted, converted, compared with == or
// copied by accident; they are given out only as a span to a function that runs while they are held. They live in pages
// of their own, kept out of swap and dumps where the system allows it, and are wiped before the pages are given back.
// Thread: any, one at a time.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace pentad {

// Overwrites the bytes in a way that the compiler may not leave out. For buffers through which a secret has passed.
void wipe(std::span<std::byte> bytes) noexcept;

class Secret final {
public:
    Secret() = default;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(Secret const&) = delete;
    Secret& operator=(Secret const&) = delete;
    ~Secret();

    // Takes a copy; whoever has the original wipes it.
    static Secret copyOf(std::span<std::byte const> bytes);
    static Secret copyOf(std::string_view text);

    bool isEmpty() const { return m_size == 0; }
    // In bytes.
    std::size_t size() const { return m_size; }

    // Calls function(std::span<std::byte const>) and returns what it returns. The span is dead afterwards; a result that
    // could carry it out does not compile.
    template <typename F>
    auto use(F&& function) const
    {
        using Result = std::invoke_result_t<F, std::span<std::byte const>>;
        static_assert(!std::is_pointer_v<Result> && !std::is_reference_v<Result> &&
                          !std::is_convertible_v<Result, std::span<std::byte const>> &&
                          !std::is_same_v<Result, std::string_view>,
                      "the bytes of a secret stay inside the function");
        return std::forward<F>(function)(std::span<std::byte const>(m_bytes, m_size));
    }

    // Whether both hold the same bytes; takes the same time wherever they differ.
    bool matches(Secret const& other) const;

private:
    void release() noexcept;

    std::byte* m_bytes = nullptr;
    std::size_t m_size = 0;
    std::size_t m_room = 0;  // whole pages
};

}  // namespace pentad
