// SPDX-License-Identifier: GPL-3.0-or-later
// How a secret goes from the keyring's library into memory of ours, and back: nothing of it stays in the buffers of the
// toolkit that it passes through. What the library copies for itself is out of reach. Thread: any.
#pragma once

#include "foundation/Secret.h"

#include <QByteArray>
#include <QString>

namespace pentad::secrets {

// Overwrites the bytes where they are, so also for whoever shares them: an answer of the library cannot be wiped there.
void wipeShared(QByteArray const& bytes);
// The same of characters.
void wipeShared(QString const& text);

// The bytes as a secret; they are wiped for all who share them.
Secret takenFrom(QByteArray const& bytes);

// Calls take(QString const&) with the secret as text, which is wiped afterwards: what is to be kept of it is copied there.
template <typename Take>
void handOver(Secret const& secret, Take&& take)
{
    secret.use([&take](std::span<std::byte const> bytes) {
        QString const text =
            QString::fromUtf8(reinterpret_cast<char const*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        take(text);
        wipeShared(text);
    });
}

}  // namespace pentad::secrets
