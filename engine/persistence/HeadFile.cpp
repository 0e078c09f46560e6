// SPDX-License-Identifier: GPL-3.0-or-later
#include "persistence/HeadFile.h"

#include "contracts/EngineText.h"
#include "persistence/SqlError.h"

#include <fcntl.h>
#include <unistd.h>
#include <array>
#include <charconv>
#include <filesystem>

namespace pentad::persistence {
namespace {

// "00000000000000000042 <64 hexadecimal digits>\n": always the same length, so that it is rewritten in place.
constexpr std::size_t kNumberSize = 20;
constexpr std::size_t kDigestSize = 64;
constexpr std::size_t kSize = kNumberSize + 1 + kDigestSize + 1;

}  // namespace

HeadFile::~HeadFile()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

std::optional<JournalHead> HeadFile::read() const
{
    int const descriptor = ::open(m_path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) {
        return std::nullopt;
    }
    std::array<char, kSize + 1> text{};
    ssize_t const length = ::pread(descriptor, text.data(), text.size(), 0);
    ::close(descriptor);
    if (length != static_cast<ssize_t>(kSize) || text[kNumberSize] != ' ' || text[kSize - 1] != '\n') {
        return std::nullopt;
    }
    JournalHead head;
    auto const [end, error] = std::from_chars(text.data(), text.data() + kNumberSize, head.sequence);
    auto const digest = digestFromHexadecimal(std::string_view(text.data() + kNumberSize + 1, kDigestSize));
    if (error != std::errc() || end != text.data() + kNumberSize || !digest) {
        return std::nullopt;
    }
    head.digest = *digest;
    return head;
}

void HeadFile::write(JournalHead const& head)
{
    if (m_descriptor < 0) {
        m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
        if (m_descriptor < 0) {
            return;
        }
    }
    std::string number = std::to_string(head.sequence);
    number.insert(0, kNumberSize - number.size(), '0');
    std::string const text = number + " " + hexadecimal(head.digest) + "\n";
    [[maybe_unused]] ssize_t const written = ::pwrite(m_descriptor, text.data(), text.size(), 0);
}

std::optional<JournalError> lostFile(std::string const& databasePath)
{
    std::error_code error;
    auto const size = std::filesystem::file_size(databasePath, error);
    HeadFile const head(databasePath);
    auto const promised = head.read();
    bool const isNothing = error == std::errc::no_such_file_or_directory || (!error && size == 0);
    if (!isNothing || !promised || promised->sequence == 0) {
        return std::nullopt;
    }
    return journalError(JournalErrorKind::Corrupt, databasePath,
                        say(Phrase::FileStepsLost, {"0", std::to_string(promised->sequence), head.path()}));
}

}  // namespace pentad::persistence
