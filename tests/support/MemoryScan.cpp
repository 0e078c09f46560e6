// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/MemoryScan.h"

#include <fcntl.h>
#include <unistd.h>
#include <cstring>
#include <fstream>
#include <sstream>
#include <vector>

namespace pentad::test {
namespace {

constexpr char kMask = 0x55;

// Whether the masked text stands at this place in plain.
bool standsHere(char const* place, std::string_view masked)
{
    for (char const c : masked) {
        if ((*place++ ^ kMask) != c) {
            return false;
        }
    }
    return true;
}

// The window is wiped, so that the search itself does not hold what it found.
int copiesOf(std::string_view masked)
{
    int const memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::ifstream maps("/proc/self/maps");
    std::vector<char> window(1U << 20U);
    int found = 0;
    for (std::string line; std::getline(maps, line);) {
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        char dash = 0;
        std::string rights;
        std::istringstream(line) >> std::hex >> begin >> dash >> end >> rights;
        // The shadow memory of the address sanitizer is large and holds no bytes of ours.
        if (!rights.starts_with("rw") || end - begin > (std::uint64_t{1} << 28U)) {
            continue;
        }
        for (std::uint64_t at = begin; at < end; at += window.size() - masked.size()) {
            auto const wanted = std::min<std::uint64_t>(window.size(), end - at);
            ssize_t const size = pread(memory, window.data(), wanted, static_cast<off_t>(at));
            char const* place = window.data();
            char const* const stop = place + std::max<ssize_t>(0, size - static_cast<ssize_t>(masked.size()) + 1);
            while (place < stop) {
                auto const left = static_cast<std::size_t>(stop - place);
                place = static_cast<char const*>(std::memchr(place, masked.front() ^ kMask, left));
                if (place == nullptr) {
                    break;
                }
                found += standsHere(place++, masked) ? 1 : 0;
            }
            wipe(std::as_writable_bytes(std::span(window)));
        }
    }
    close(memory);
    return found;
}

}  // namespace

bool canReadOwnMemory()
{
    return !std::ifstream("/proc/self/mem").fail();
}

MaskedText::MaskedText(std::string_view plain)
{
    m_masked.reserve(plain.size());
    for (char const c : plain) {
        m_masked += static_cast<char>(c ^ kMask);
    }
}

Secret MaskedText::secret() const
{
    std::vector<std::byte> plain;
    plain.reserve(m_masked.size());
    for (char const c : m_masked) {
        plain.push_back(static_cast<std::byte>(c ^ kMask));
    }
    Secret made = Secret::copyOf(std::span<std::byte const>(plain));
    wipe(plain);
    return made;
}

int MaskedText::copiesInMemory() const
{
    return copiesOf(m_masked);
}

int MaskedText::wideCopiesInMemory() const
{
    std::string wide;
    for (char const c : m_masked) {
        wide += c;
        wide += kMask;
    }
    return copiesOf(wide);
}

}  // namespace pentad::test
