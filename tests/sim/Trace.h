// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, as lines of text, and the hash of them all: two runs with equal hashes did the same. Lines are written
// out only where somebody reads them. Thread: one.
#pragma once

#include "sim/Agenda.h"

#include <ostream>
#include <string>
#include <string_view>

namespace pentad::sim {

class Trace {
public:
    explicit Trace(Agenda const& agenda, std::ostream* out = nullptr) : m_agenda(agenda), m_out(out) {}

    void line(std::string_view what, std::string_view about = {}, std::string_view more = {})
    {
        add(std::to_string(m_agenda.now().count()));
        for (std::string_view const part : {what, about, more}) {
            add(" ");
            add(part);
        }
        add("\n");
    }
    std::uint64_t hash() const { return m_hash; }

private:
    void add(std::string_view text)
    {
        for (char const c : text) {
            m_hash = (m_hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        }
        if (m_out != nullptr) {
            *m_out << text;
        }
    }

    Agenda const& m_agenda;
    std::ostream* m_out;
    std::uint64_t m_hash = 0xCBF29CE484222325U;
};

}  // namespace pentad::sim
