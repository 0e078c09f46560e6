// SPDX-License-Identifier: GPL-3.0-or-later
// Environment variables as a SecretStore, for headless runs whose settings name them. Read when asked, never written.
// Thread: that of its event loop.
#pragma once

#include "contracts/SecretStore.h"

#include <QObject>

namespace pentad::secrets {

class EnvironmentSecrets final : public QObject, public SecretStore {
    Q_OBJECT

public:
    explicit EnvironmentSecrets(QObject* parent = nullptr) : QObject(parent) {}

    void read(std::string_view name, Answer answer) override;
    // Denied: what a process writes into its environment is gone with it.
    void write(std::string_view name, Secret secret, Answer answer) override;
    void remove(std::string_view name, Answer answer) override;

private:
    void deny(Answer answer);
};

}  // namespace pentad::secrets
