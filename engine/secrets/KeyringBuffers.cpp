// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/KeyringBuffers.h"

namespace pentad::secrets {

void wipeShared(QByteArray const& bytes)
{
    auto* const data = const_cast<char*>(bytes.constData());
    wipe(std::as_writable_bytes(std::span(data, static_cast<std::size_t>(bytes.size()))));
}

void wipeShared(QString const& text)
{
    auto* const characters = const_cast<QChar*>(text.constData());
    wipe(std::as_writable_bytes(std::span(characters, static_cast<std::size_t>(text.size()))));
}

Secret takenFrom(QByteArray const& bytes)
{
    Secret secret = Secret::copyOf(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    wipeShared(bytes);
    return secret;
}

}  // namespace pentad::secrets
