// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CandleFolder.h"

#include <zlib.h>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace pentad::test {
namespace {

constexpr char const* kHeader = "open_time_ms,open,high,low,close,volume\n";

}  // namespace

CandleFolder::CandleFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "pentad-candles-").string() + std::string(6, 'X');
    if (mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("no temporary folder can be made at " + pattern);
    }
    m_path = pattern;
}

CandleFolder::~CandleFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

void CandleFolder::write(std::string const& name, std::string const& rows) const
{
    writeWhole(name, kHeader + rows);
}

void CandleFolder::writeGz(std::string const& name, std::string const& rows) const
{
    std::string const text = kHeader + rows;
    auto* const file = gzopen((m_path / name).c_str(), "wb6");
    gzwrite(file, text.data(), static_cast<unsigned>(text.size()));
    gzclose(file);
}

void CandleFolder::writeWhole(std::string const& name, std::string const& bytes) const
{
    std::ofstream(m_path / name, std::ios::binary) << bytes;
}

std::string CandleFolder::bytesOf(std::string const& name) const
{
    std::ifstream file(m_path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string CandleFolder::rows(int first, int last)
{
    std::string text;
    for (int i = first; i <= last; ++i) {
        int const open = 1000 + i * 37 % 91;
        int const close = 1000 + (i + 1) * 37 % 91;
        text += std::to_string(i * 60'000LL) + ',' + std::to_string(open) + ".5," +
                std::to_string(std::max(open, close) + 1 + i % 3) + ',' +
                std::to_string(std::min(open, close) - i % 5) + ".25," + std::to_string(close) + ".5," +
                std::to_string(100 + i % 17) + "." + std::to_string(i % 10) + '\n';
    }
    return text;
}

}  // namespace pentad::test
