// SPDX-License-Identifier: GPL-3.0-or-later
// How parts of a step are spelled in columns, for the one who writes them and the one who checks them. Thread: any.
#pragma once

#include "contracts/StepRecord.h"

#include <QByteArray>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

namespace pentad::persistence {

inline std::string_view textOf(QByteArray const& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

inline std::span<std::byte const> bytesOf(QByteArray const& bytes)
{
    return std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

// False unless the bytes are exactly a digest.
inline bool digestFrom(QByteArray const& bytes, Sha256Digest& digest)
{
    if (static_cast<std::size_t>(bytes.size()) != digest.size()) {
        return false;
    }
    auto const source = bytesOf(bytes);
    std::copy(source.begin(), source.end(), digest.begin());
    return true;
}

inline std::optional<Account> accountFrom(std::string_view text)
{
    for (std::size_t i = 0; i < kAccounts; ++i) {
        if (accountText(static_cast<Account>(i)) == text) {
            return static_cast<Account>(i);
        }
    }
    return std::nullopt;
}

inline Decimal sizeOf(OrderSize const& size)
{
    auto const* base = std::get_if<BaseSize>(&size);
    return base != nullptr ? base->quantity.value() : std::get_if<QuoteSize>(&size)->money.value();
}

inline std::string_view outboxKindText(OutboxKind kind)
{
    switch (kind) {
    case OutboxKind::Place: return "place";
    case OutboxKind::Cancel: return "cancel";
    }
    return {};
}

// Nothing for what was accepted.
inline std::optional<std::string_view> refusalText(Evaluation const& evaluation)
{
    return evaluation.refusal ? std::optional(codeText(*evaluation.refusal)) : std::nullopt;
}

}  // namespace pentad::persistence
