// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Keychain.h"

#include <QTimer>

#include <algorithm>

namespace pentad::secrets {
namespace {

SecretOutcome outcomeOf(KeyringState state)
{
    switch (state) {
    case KeyringState::Unlocked: return SecretOutcome::Missing;
    case KeyringState::Locked: return SecretOutcome::Locked;
    case KeyringState::Absent: return SecretOutcome::NoKeyring;
    case KeyringState::TimedOut: return SecretOutcome::TimedOut;
    case KeyringState::Denied: return SecretOutcome::Denied;
    case KeyringState::Failed: return SecretOutcome::Failed;
    }
    return SecretOutcome::Failed;
}

SecretOutcome outcomeOf(KeyringReply reply)
{
    switch (reply) {
    case KeyringReply::Done: return SecretOutcome::Found;
    case KeyringReply::NotFound: return SecretOutcome::Missing;
    case KeyringReply::Denied: return SecretOutcome::Denied;
    case KeyringReply::Failed: return SecretOutcome::Failed;
    }
    return SecretOutcome::Failed;
}

}  // namespace

struct Keychain::Question {
    std::string name;
    Answer answer;
    Secret wanted;  // what a write should have left behind
};

Keychain::Keychain(KeyringAccess& access, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_access(access), m_patience(patience)
{
}

Keychain::~Keychain() = default;

void Keychain::read(std::string_view name, Answer answer)
{
    ask(name, std::move(answer), [this](Open const& open) {
        readTruly(open, [this, open](SecretAnswer found) { finish(open, std::move(found)); });
    });
}

void Keychain::write(std::string_view name, Secret secret, Answer answer)
{
    ask(name, std::move(answer), [this](Open const& open) {
        auto const question = open.lock();
        m_access.write(question->name, question->wanted, [this, open](KeyringReply reply, Secret const&) {
            if (open.expired()) {
                return;
            }
            if (reply != KeyringReply::Done) {
                bool const isDenied = reply == KeyringReply::Denied;
                return finish(open, {isDenied ? SecretOutcome::Denied : SecretOutcome::Failed, {}});
            }
            readTruly(open, [this, open](SecretAnswer const& found) {
                auto const asked = open.lock();
                bool const lasts = found.outcome != SecretOutcome::Found || found.secret.matches(asked->wanted);
                // Missing right after a write that was reported as done: it did not last.
                bool const isLost = !lasts || found.outcome == SecretOutcome::Missing;
                finish(open, {isLost ? SecretOutcome::Failed : found.outcome, {}});
            });
        });
    });
    m_questions.back()->wanted = std::move(secret);
}

void Keychain::remove(std::string_view name, Answer answer)
{
    ask(name, std::move(answer), [this](Open const& open) {
        m_access.remove(open.lock()->name, [this, open](KeyringReply reply, Secret const&) {
            if (open.expired()) {
                return;
            }
            if (reply == KeyringReply::Denied || reply == KeyringReply::Failed) {
                return finish(open, {outcomeOf(reply), {}});
            }
            readTruly(open, [this, open](SecretAnswer const& left) {
                bool const isThere = left.outcome == SecretOutcome::Found || left.outcome == SecretOutcome::Empty;
                finish(open, {isThere ? SecretOutcome::Failed : left.outcome, {}});
            });
        });
    });
}

// Begins from the event loop, so that no answer comes inside the call.
void Keychain::ask(std::string_view name, Answer answer, std::function<void(Open)> work)
{
    m_questions.push_back(std::make_shared<Question>(Question{std::string(name), std::move(answer), {}}));
    Open const open = m_questions.back();
    QTimer::singleShot(m_patience, this, [this, open] { finish(open, {SecretOutcome::TimedOut, {}}); });
    QMetaObject::invokeMethod(
        this, [this, open, work = std::move(work)] { whileUnlocked(open, [open, work] { work(open); }); },
        Qt::QueuedConnection);
}

void Keychain::whileUnlocked(Open const& open, std::function<void()> work)
{
    if (open.expired()) {
        return;
    }
    m_access.askState([this, open, work = std::move(work)](KeyringState state) {
        if (open.expired()) {
            return;
        }
        if (state == KeyringState::Unlocked) {
            work();
        } else {
            finish(open, {outcomeOf(state), {}});
        }
    });
}

// "Not found" counts only if the keyring is unlocked after it was said.
void Keychain::readTruly(Open const& open, Answer then)
{
    auto const question = open.lock();
    if (!question) {
        return;
    }
    m_access.read(question->name, [this, open, then = std::move(then)](KeyringReply reply, Secret secret) {
        if (open.expired()) {
            return;
        }
        if (reply == KeyringReply::NotFound) {
            whileUnlocked(open, [then] { then({SecretOutcome::Missing, {}}); });
        } else if (reply == KeyringReply::Done && secret.isEmpty()) {
            then({SecretOutcome::Empty, {}});
        } else {
            then({outcomeOf(reply), std::move(secret)});
        }
    });
}

void Keychain::finish(Open const& open, SecretAnswer answer)
{
    auto const question = open.lock();
    if (!question) {
        return;
    }
    std::erase(m_questions, question);
    Answer const told = std::move(question->answer);
    told(std::move(answer));
}

}  // namespace pentad::secrets
