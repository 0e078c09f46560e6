// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/KeyringDesk.h"

#include "composition/StateFolder.h"
#include "secrets/KeyText.h"

#include <QPointer>

#include <algorithm>

namespace pentad::composition {
namespace {

// What a change of both entries has come to; the first that is not as wanted speaks.
KeyStatus afterChange(SecretOutcome wanted, SecretOutcome apiKey, SecretOutcome apiSecret, KeyReferences const& at)
{
    KeyStatus status;
    status.apiKey = apiKey;
    status.apiSecret = apiSecret;
    status.sentence = apiKey != wanted ? secretSentence(apiKey, SecretSource::Keyring, at.apiKey.name)
                                       : secretSentence(apiSecret, SecretSource::Keyring, at.apiSecret.name);
    return status;
}

}  // namespace

secrets::CredentialMarker credentialMarker()
{
    std::filesystem::path const folder = stateFolder();
    return secrets::CredentialMarker(folder.empty() ? folder : folder / "keys");
}

KeyringDesk::KeyringDesk(SettingsOptions options, SecretStore& keyring, SecretStore* environment,
                         secrets::CredentialMarker marker, KeyTesterMaker makeTester, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_keyring(keyring),
      m_environment(environment),
      m_marker(std::move(marker)),
      m_makeTester(std::move(makeTester))
{
}

std::string KeyringDesk::profile() const
{
    return m_options.profile.empty() ? std::string(kDefaultProfile) : m_options.profile;
}

std::vector<std::string> KeyringDesk::profiles() const
{
    std::vector<std::string> names = m_marker.profiles();
    names.emplace_back(kDefaultProfile);
    names.push_back(profile());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

KeyProblems KeyringDesk::check(KeyPair const& keys) const
{
    return {secrets::apiKeyProblem(secrets::trimmed(keys.apiKey)),
            secrets::apiSecretProblem(secrets::trimmed(keys.apiSecret))};
}

Expected<config::LoadedSettings, std::string> KeyringDesk::settingsOf(std::string const& profile) const
{
    SettingsOptions options = m_options;
    options.profile = profile == kDefaultProfile ? std::string() : profile;
    auto loaded = options.load();
    if (!loaded) {
        return Unexpected(loaded.error().front().line());
    }
    return *std::move(loaded);
}

Expected<KeyReferences, std::string> KeyringDesk::referencesOf(std::string const& profile) const
{
    auto const loaded = settingsOf(profile);
    if (!loaded) {
        return Unexpected(loaded.error());
    }
    return keyReferences(*loaded, profile);
}

void KeyringDesk::tellLater(KeyStatus status, StatusAnswer const& answer)
{
    QMetaObject::invokeMethod(
        this, [status = std::move(status), answer] { answer(status); }, Qt::QueuedConnection);
}

void KeyringDesk::askStatus(std::string const& profile, StatusAnswer answer)
{
    auto const references = referencesOf(profile);
    if (!references) {
        KeyStatus unknown;
        unknown.sentence = references.error();
        return tellLater(std::move(unknown), answer);
    }
    QPointer<KeyringDesk> const self(this);
    secrets::SecretReferences(m_keyring, m_environment)
        .resolve(
            references->apiKey, references->apiSecret, [=, this, at = *references](secrets::Credentials const& found) {
                if (self.isNull()) {
                    return;
                }
                KeyStatus status = found.status;
                status.storedBefore = at.areInKeyring() && m_marker.isSet(profile);
                if (found.outcome == SecretOutcome::Missing && status.storedBefore) {
                    status.sentence = "the keyring is unlocked and holds no " +
                                      (status.apiKey == SecretOutcome::Missing ? at.apiKey.name : at.apiSecret.name) +
                                      ", although it was stored before; open the keyring that was in use then, or "
                                      "store the keys anew "
                                      "with pentad-cli keys set";
                }
                tellLater(std::move(status), answer);
            });
}

std::optional<KeyReferences> KeyringDesk::changeable(std::string const& profile, StatusAnswer const& answer)
{
    auto const references = referencesOf(profile);
    KeyStatus refused;
    if (!references) {
        refused.sentence = references.error();
    } else if (!references->areInKeyring()) {
        secrets::Reference const& variable =
            references->apiKey.source == SecretSource::Environment ? references->apiKey : references->apiSecret;
        refused.apiKey = SecretOutcome::Denied;
        refused.apiSecret = SecretOutcome::Denied;
        refused.source = SecretSource::Environment;
        refused.sentence = "the settings take the keys of profile " + profile + " from the environment variable " +
                           variable.name +
                           ", so nothing is kept in the keyring; unset it and use keychain:NAME in the "
                           "settings, or change the variable";
    } else {
        return *references;
    }
    tellLater(std::move(refused), answer);
    return std::nullopt;
}

void KeyringDesk::store(std::string const& profile, KeyPair keys, StatusAnswer answer)
{
    pentad::check(check(keys).none(), "KeyringDesk: a pair with problems is not stored");
    auto const at = changeable(profile, answer);
    if (!at) {
        return;
    }
    QPointer<KeyringDesk> const self(this);
    auto const secret = std::make_shared<Secret>(secrets::trimmed(keys.apiSecret));
    m_keyring.write(at->apiKey.name, secrets::trimmed(keys.apiKey), [=, this, at = *at](SecretAnswer const& key) {
        if (self.isNull()) {
            return;
        }
        if (key.outcome != SecretOutcome::Found) {
            return answer(afterChange(SecretOutcome::Found, key.outcome, key.outcome, at));
        }
        m_keyring.write(at.apiSecret.name, std::move(*secret), [=, this](SecretAnswer const& second) {
            if (self.isNull()) {
                return;
            }
            KeyStatus status = afterChange(SecretOutcome::Found, SecretOutcome::Found, second.outcome, at);
            if (status.areThere()) {
                m_marker.set(profile);
                status.storedBefore = true;
                status.sentence = "the API key and the API secret of profile " + profile + " are stored in the keyring";
            }
            answer(status);
        });
    });
}

void KeyringDesk::remove(std::string const& profile, StatusAnswer answer)
{
    auto const at = changeable(profile, answer);
    if (!at) {
        return;
    }
    QPointer<KeyringDesk> const self(this);
    // The secret goes first: a key without its secret opens nothing.
    m_keyring.remove(at->apiSecret.name, [=, this, at = *at](SecretAnswer const& secret) {
        if (self.isNull()) {
            return;
        }
        if (secret.outcome != SecretOutcome::Missing) {
            return answer(afterChange(SecretOutcome::Missing, secret.outcome, secret.outcome, at));
        }
        m_keyring.remove(at.apiKey.name, [=, this](SecretAnswer const& key) {
            if (self.isNull()) {
                return;
            }
            KeyStatus status = afterChange(SecretOutcome::Missing, key.outcome, SecretOutcome::Missing, at);
            if (status.areGone()) {
                m_marker.clear(profile);
                status.sentence = "the keyring holds no keys of profile " + profile +
                                  " any more; delete them on the exchange's API page too if nothing else uses them";
            }
            answer(status);
        });
    });
}

void KeyringDesk::test(std::string const& profile, std::optional<KeyPair> typed, KeyTester::Answer answer)
{
    pentad::check(canTest(), "KeyringDesk: there is nothing to try keys with");
    QPointer<KeyringDesk> const self(this);
    auto const giveUp = [self, answer](std::string sentence) {
        QMetaObject::invokeMethod(
            self,
            [sentence = std::move(sentence), answer] {
                answer({KeyTestOutcome::NoKeys, {}, sentence});
            },
            Qt::QueuedConnection);
    };
    auto const loaded = settingsOf(profile);
    if (!loaded) {
        return giveUp(loaded.error());
    }
    if (typed) {
        KeyPair keys{secrets::trimmed(typed->apiKey), secrets::trimmed(typed->apiSecret)};
        return tryKeys(loaded->settings, std::move(keys), std::move(answer));
    }
    KeyReferences const at = keyReferences(*loaded, profile);
    secrets::SecretReferences(m_keyring, m_environment)
        .resolve(at.apiKey, at.apiSecret, [=, this, settings = loaded->settings](secrets::Credentials found) {
            if (self.isNull()) {
                return;
            }
            if (!found.status.areThere()) {
                return giveUp(found.status.sentence);
            }
            tryKeys(settings, std::move(found.keys), answer);
        });
}

void KeyringDesk::tryKeys(config::Settings const& settings, KeyPair keys, KeyTester::Answer answer)
{
    m_tester = m_makeTester(settings);
    m_tester->test(std::move(keys), std::move(answer));
}

}  // namespace pentad::composition
