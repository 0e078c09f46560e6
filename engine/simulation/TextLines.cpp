// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/TextLines.h"

#include <zlib.h>
#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

namespace pentad::simulation {
namespace {

constexpr std::size_t kBufferSize = 512 * 1024;
constexpr unsigned kSourceBufferSize = 128 * 1024;
// Candles as text rarely shrink to less than a twentieth; the length noted in a gz file may be a lie.
constexpr std::uint64_t kRatioMax = 20;

// The length of the text: of a plain file its size, of a gz file the length its last four bytes claim.
std::uint64_t guessLength(std::filesystem::path const& path)
{
    std::error_code error;
    std::uint64_t const size = std::filesystem::file_size(path, error);
    if (error) {
        return 0;
    }
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> bytes{};
    constexpr std::array<char, 2> kMagic{'\x1f', '\x8b'};
    if (!file.read(bytes.data(), 2) || bytes[0] != kMagic[0] || bytes[1] != kMagic[1]) {
        return size;
    }
    if (size < 18 || !file.seekg(-4, std::ios::end) || !file.read(bytes.data(), 4)) {
        return 0;
    }
    std::uint32_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof length);
    return std::min<std::uint64_t>(length, size * kRatioMax);
}

}  // namespace

TextLines::TextLines(std::filesystem::path const& path) : m_lengthHint(guessLength(path))
{
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        return;
    }
    m_file = gzopen(path.c_str(), "rb");
    if (m_file != nullptr) {
        gzbuffer(m_file, kSourceBufferSize);
        m_buffer = std::make_unique_for_overwrite<char[]>(kBufferSize + 1);
        m_next = m_filled = m_buffer.get();
    }
}

TextLines::~TextLines()
{
    if (m_file != nullptr) {
        gzclose_r(m_file);
    }
}

bool TextLines::compressed() const
{
    return m_file != nullptr && gzdirect(m_file) == 0;
}

TextLines::Status TextLines::refill()
{
    auto const rest = static_cast<std::size_t>(m_filled - m_next);
    if (rest == kBufferSize) {
        return Status::LineTooLong;
    }
    std::memmove(m_buffer.get(), m_next, rest);
    m_next = m_buffer.get();
    m_filled = m_next + rest;
    int const count = gzread(m_file, m_filled, static_cast<unsigned>(kBufferSize - rest));
    int code = Z_OK;
    gzerror(m_file, &code);
    if (count < 0 || code != Z_OK) {
        switch (code) {
        case Z_BUF_ERROR: return Status::Truncated;
        case Z_DATA_ERROR: return Status::Damaged;
        default: return Status::CannotRead;
        }
    }
    m_filled += count;
    m_sourceEnded = static_cast<std::size_t>(count) < kBufferSize - rest;
    return Status::Line;
}

TextLines::Status TextLines::next()
{
    if (m_file == nullptr) {
        return Status::CannotOpen;
    }
    for (;;) {
        auto const available = static_cast<std::size_t>(m_filled - m_next);
        auto* const lineBreak = static_cast<char*>(std::memchr(m_next, '\n', available));
        if (lineBreak != nullptr || (m_sourceEnded && available > 0)) {
            m_begin = m_next;
            m_end = lineBreak != nullptr ? lineBreak : m_filled;
            *m_end = '\n';
            m_next = lineBreak != nullptr ? m_end + 1 : m_filled;
            ++m_number;
            return Status::Line;
        }
        if (m_sourceEnded) {
            return Status::End;
        }
        if (Status const status = refill(); status != Status::Line) {
            return status;
        }
    }
}

}  // namespace pentad::simulation
