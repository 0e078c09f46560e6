// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/Secret.h"

#include "foundation/Check.h"

#include <openssl/crypto.h>

#include <sys/mman.h>
#include <unistd.h>
#include <cstring>

namespace pentad {
namespace {

std::size_t wholePages(std::size_t size)
{
    auto const page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

}  // namespace

void wipe(std::span<std::byte> bytes) noexcept
{
    OPENSSL_cleanse(bytes.data(), bytes.size());
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_room(std::exchange(other.m_room, 0))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    if (this != &other) {
        release();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
        m_room = std::exchange(other.m_room, 0);
    }
    return *this;
}

Secret::~Secret()
{
    release();
}

Secret Secret::copyOf(std::span<std::byte const> bytes)
{
    Secret secret;
    if (bytes.empty()) {
        return secret;
    }
    std::size_t const room = wholePages(bytes.size());
    void* const pages = mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    check(pages != MAP_FAILED, "Secret: the system has no memory for a secret");
    // Wishes, not conditions: a small limit on locked memory must not keep anybody from trading.
    mlock(pages, room);
    madvise(pages, room, MADV_DONTDUMP);
    secret.m_bytes = static_cast<std::byte*>(pages);
    secret.m_size = bytes.size();
    secret.m_room = room;
    std::memcpy(secret.m_bytes, bytes.data(), bytes.size());
    return secret;
}

Secret Secret::copyOf(std::string_view text)
{
    return copyOf(std::as_bytes(std::span(text.data(), text.size())));
}

bool Secret::matches(Secret const& other) const
{
    return m_size == other.m_size && (m_size == 0 || CRYPTO_memcmp(m_bytes, other.m_bytes, m_size) == 0);
}

void Secret::release() noexcept
{
    if (m_bytes != nullptr) {
        wipe({m_bytes, m_size});
        munlock(m_bytes, m_room);
        munmap(m_bytes, m_room);
    }
    m_bytes = nullptr;
    m_size = 0;
    m_room = 0;
}

}  // namespace pentad
