// SPDX-License-Identifier: GPL-3.0-or-later
// A SecretStore in memory that answers from the event loop, and on demand with any other outcome. Counts what it is asked.
// Thread: one.
#pragma once

#include "contracts/SecretStore.h"

#include <QObject>

#include <map>
#include <optional>

namespace pentad::test {

class FakeSecrets final : public QObject, public SecretStore {
public:
    void read(std::string_view name, Answer answer) override
    {
        ++reads;
        auto const entry = entries.find(std::string(name));
        if (trouble) {
            return tell(std::move(answer), *trouble, {});
        }
        if (entry == entries.end()) {
            return tell(std::move(answer), SecretOutcome::Missing, {});
        }
        tell(std::move(answer), entry->second.empty() ? SecretOutcome::Empty : SecretOutcome::Found, entry->second);
    }
    void write(std::string_view name, Secret secret, Answer answer) override
    {
        ++writes;
        if (!trouble) {
            entries[std::string(name)] = secret.use([](std::span<std::byte const> bytes) {
                return std::string(reinterpret_cast<char const*>(bytes.data()), bytes.size());
            });
        }
        tell(std::move(answer), trouble.value_or(SecretOutcome::Found), {});
    }
    void remove(std::string_view name, Answer answer) override
    {
        if (!trouble) {
            entries.erase(std::string(name));
        }
        tell(std::move(answer), trouble.value_or(SecretOutcome::Missing), {});
    }

    std::map<std::string, std::string> entries;
    std::optional<SecretOutcome> trouble;  // what everything is answered with
    int reads = 0;
    int writes = 0;

private:
    void tell(Answer answer, SecretOutcome outcome, std::string text)
    {
        QMetaObject::invokeMethod(
            this,
            [outcome, answer = std::move(answer), text = std::move(text)] {
                answer({outcome, Secret::copyOf(std::string_view(text))});
            },
            Qt::QueuedConnection);
    }
};

}  // namespace pentad::test
