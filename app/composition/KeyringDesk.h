// SPDX-License-Identifier: GPL-3.0-or-later
// The KeyDesk on real stores: reads a profile's settings to learn where its keys are kept, asks the stores, and says what
// is in one sentence. Keys are stored in the keyring only. Thread: that of the stores.
#pragma once

#include "composition/KeyReferences.h"
#include "composition/SettingsOptions.h"
#include "secrets/CredentialMarker.h"

#include <QObject>

#include <memory>

namespace pentad::composition {

// Makes what tries keys against the exchange of these settings.
using KeyTesterMaker = std::function<std::unique_ptr<KeyTester>(config::Settings const&)>;

// In the state folder.
secrets::CredentialMarker credentialMarker();

class KeyringDesk final : public QObject, public KeyDesk {
    Q_OBJECT

public:
    // The stores outlive the desk. Without `environment` the run is not headless, without `makeTester` nothing can be
    // tried.
    KeyringDesk(SettingsOptions options, SecretStore& keyring, SecretStore* environment,
                secrets::CredentialMarker marker, KeyTesterMaker makeTester = {}, QObject* parent = nullptr);

    std::string profile() const override;
    std::vector<std::string> profiles() const override;
    KeyProblems check(KeyPair const& keys) const override;
    void askStatus(std::string const& profile, StatusAnswer answer) override;
    void store(std::string const& profile, KeyPair keys, StatusAnswer answer) override;
    void remove(std::string const& profile, StatusAnswer answer) override;
    bool canTest() const override { return static_cast<bool>(m_makeTester); }
    void test(std::string const& profile, std::optional<KeyPair> typed, KeyTester::Answer answer) override;

private:
    Expected<config::LoadedSettings, std::string> settingsOf(std::string const& profile) const;
    Expected<KeyReferences, std::string> referencesOf(std::string const& profile) const;
    // The references of a profile whose keys may be changed here; otherwise `answer` is told why not, and there are none.
    std::optional<KeyReferences> changeable(std::string const& profile, StatusAnswer const& answer);
    void tellLater(KeyStatus status, StatusAnswer const& answer);
    void tryKeys(config::Settings const& settings, KeyPair keys, KeyTester::Answer answer);

    SettingsOptions m_options;
    SecretStore& m_keyring;
    SecretStore* m_environment;
    secrets::CredentialMarker m_marker;
    KeyTesterMaker m_makeTester;
    std::unique_ptr<KeyTester> m_tester;  // of the newest trial
};

}  // namespace pentad::composition
