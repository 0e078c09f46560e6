// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyPrompt.h"

#include <termios.h>
#include <unistd.h>
#include <array>
#include <cerrno>

namespace pentad::composition {
namespace {

constexpr std::byte kInterrupt{0x03};
constexpr std::byte kEnd{0x04};
constexpr std::byte kBackspace{0x08};
constexpr std::byte kDelete{0x7f};

// Longer than any key; what does not fit is refused, not cut.
class Line {
public:
    ~Line() { wipe(m_bytes); }
    bool add(std::byte byte)
    {
        if (m_size == m_bytes.size()) {
            return false;
        }
        m_bytes[m_size++] = byte;
        return true;
    }
    void removeLast() { m_size -= m_size > 0 ? 1 : 0; }
    Secret take() const { return Secret::copyOf(std::span<std::byte const>(m_bytes).first(m_size)); }

private:
    std::array<std::byte, 1024> m_bytes{};
    std::size_t m_size = 0;
};

// Typed characters come one by one, unseen, and no key ends the program with the echo left off.
class Silence {
public:
    explicit Silence(int terminal) : m_terminal(terminal)
    {
        m_isSilent = tcgetattr(m_terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG);
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        m_isSilent = m_isSilent && tcsetattr(m_terminal, TCSAFLUSH, &silent) == 0;
    }
    ~Silence()
    {
        if (m_isSilent) {
            tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        }
    }
    Silence(Silence const&) = delete;
    Silence& operator=(Silence const&) = delete;
    bool isSilent() const { return m_isSilent; }

private:
    int m_terminal;
    termios m_before{};
    bool m_isSilent = false;
};

enum class ByteRead { One, End, Failed };

ByteRead readByte(int input, std::byte& byte)
{
    ssize_t count = -1;
    do {
        count = read(input, &byte, 1);
    } while (count < 0 && errno == EINTR);
    return count == 1 ? ByteRead::One : count == 0 ? ByteRead::End : ByteRead::Failed;
}

void say(int output, std::string_view text)
{
    [[maybe_unused]] auto const written = write(output, text.data(), text.size());
}

Expected<Secret, std::string> tooLong()
{
    return Unexpected(std::string("what came as a key is longer than any key; give the key alone"));
}

Expected<Secret, std::string> typedSecret(int terminal, int output, std::string_view question)
{
    Silence const silence(terminal);
    if (!silence.isSilent()) {
        return Unexpected(
            std::string("this terminal shows what is typed and cannot be told not to; nothing was stored"));
    }
    say(output, question);
    Line line;
    std::byte byte{};
    while (true) {
        if (readByte(terminal, byte) != ByteRead::One || byte == kInterrupt || byte == kEnd) {
            say(output, "\n");
            return Unexpected(std::string("the question was left; nothing was stored"));
        }
        if (byte == std::byte{'\n'} || byte == std::byte{'\r'}) {
            say(output, "\n");
            return line.take();
        }
        if (byte == kBackspace || byte == kDelete) {
            line.removeLast();
        } else if (!line.add(byte)) {
            say(output, "\n");
            return tooLong();
        }
    }
}

Expected<Secret, std::string> nextLine(int input)
{
    Line line;
    std::byte byte{};
    bool hasBytes = false;
    while (true) {
        ByteRead const got = readByte(input, byte);
        if (got == ByteRead::Failed || (got == ByteRead::End && !hasBytes)) {
            return Unexpected(
                std::string("two lines are expected on standard input, the API key and then the API secret; nothing "
                            "was stored"));
        }
        if (got == ByteRead::End || byte == std::byte{'\n'}) {
            return line.take();
        }
        hasBytes = true;
        if (!line.add(byte)) {
            return tooLong();
        }
    }
}

}  // namespace

Expected<KeyPair, std::string> readKeyPair(int input, int output)
{
    bool const isTerminal = isatty(input) == 1;
    auto const ask = [&](std::string_view question) {
        return isTerminal ? typedSecret(input, output, question) : nextLine(input);
    };
    auto apiKey = ask("API key (not shown): ");
    if (!apiKey) {
        return Unexpected(apiKey.error());
    }
    auto apiSecret = ask("API secret (not shown): ");
    if (!apiSecret) {
        return Unexpected(apiSecret.error());
    }
    return KeyPair{*std::move(apiKey), *std::move(apiSecret)};
}

}  // namespace pentad::composition
