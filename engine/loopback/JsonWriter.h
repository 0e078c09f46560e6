// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text, compact, in the order of the calls: exact decimals as numbers or as texts, 64-bit integers in full. Commas
// are set by themselves; that what is opened is closed is the caller's business. Thread: one each.
#pragma once

#include "domain/Decimal.h"

#include <string>
#include <string_view>

namespace pentad::loopback {

class JsonWriter {
public:
    JsonWriter& object() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& array() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    JsonWriter& key(std::string_view name)
    {
        separate();
        quote(name);
        m_text += ':';
        m_first = true;
        return *this;
    }
    JsonWriter& text(std::string_view value)
    {
        separate();
        quote(value);
        return *this;
    }
    // The value is JSON already.
    JsonWriter& raw(std::string_view value)
    {
        separate();
        m_text += value;
        return *this;
    }
    JsonWriter& number(std::int64_t value) { return raw(std::to_string(value)); }
    JsonWriter& number(Decimal value) { return raw(value.text()); }
    JsonWriter& flag(bool value) { return raw(value ? "true" : "false"); }
    JsonWriter& null() { return raw("null"); }

    // A member each.
    JsonWriter& text(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter& raw(std::string_view name, std::string_view value) { return key(name).raw(value); }
    JsonWriter& number(std::string_view name, std::int64_t value) { return key(name).number(value); }
    JsonWriter& number(std::string_view name, Decimal value) { return key(name).number(value); }
    JsonWriter& flag(std::string_view name, bool value) { return key(name).flag(value); }
    JsonWriter& null(std::string_view name) { return key(name).null(); }

    std::string take() { return std::exchange(m_text, {}); }

private:
    JsonWriter& open(char bracket)
    {
        separate();
        m_text += bracket;
        m_first = true;
        return *this;
    }
    JsonWriter& close(char bracket)
    {
        m_text += bracket;
        m_first = false;
        return *this;
    }
    void separate()
    {
        if (!m_first) {
            m_text += ',';
        }
        m_first = false;
    }
    void quote(std::string_view value)
    {
        constexpr std::string_view kDigits = "0123456789abcdef";
        m_text += '"';
        for (char const c : value) {
            auto const code = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                m_text += '\\';
                m_text += c;
            } else if (code < 0x20) {
                m_text += "\\u00";
                m_text += kDigits[code >> 4U];
                m_text += kDigits[code & 15U];
            } else {
                m_text += c;
            }
        }
        m_text += '"';
    }

    std::string m_text;
    bool m_first = true;
};

}  // namespace pentad::loopback
