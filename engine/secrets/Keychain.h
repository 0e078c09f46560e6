// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring behind the SecretStore contract. Always asks first whether it is unlocked, and believes "not found" only
// if it still is afterwards; what it wrote or deleted it reads back; after five seconds it gives up and ignores what comes
// late. There is no other place to fall back to. Thread: that of its event loop.
#pragma once

#include "contracts/SecretStore.h"
#include "secrets/KeyringAccess.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace pentad::secrets {

class Keychain final : public QObject, public SecretStore {
    Q_OBJECT

public:
    // `access` outlives the keychain.
    explicit Keychain(KeyringAccess& access, std::chrono::milliseconds patience = std::chrono::seconds(5),
                      QObject* parent = nullptr);
    ~Keychain() override;

    void read(std::string_view name, Answer answer) override;
    void write(std::string_view name, Secret secret, Answer answer) override;
    void remove(std::string_view name, Answer answer) override;

private:
    // A question that is answered is gone, and with it everything that still comes for it.
    struct Question;
    using Open = std::weak_ptr<Question>;

    void ask(std::string_view name, Answer answer, std::function<void(Open)> work);
    void whileUnlocked(Open const& open, std::function<void()> work);
    void readTruly(Open const& open, Answer then);
    void finish(Open const& open, SecretAnswer answer);

    KeyringAccess& m_access;
    std::chrono::milliseconds m_patience;
    std::vector<std::shared_ptr<Question>> m_questions;
};

}  // namespace pentad::secrets
