// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/KeyWords.h"

#include "format/EngineWords.h"

#include <QCoreApplication>

namespace pentad::preferences {
namespace {

class KeyText {
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

QString answer(std::optional<bool> may)
{
    return !may ? KeyText::tr("not told") : *may ? KeyText::tr("yes") : KeyText::tr("no");
}

QString missing(KeyStatus const& status)
{
    if (status.storedBefore) {
        return KeyText::tr(
            "Keys were stored for this profile before, but the keyring that is open now does not hold them. Open the "
            "keyring that was in use then, or store the keys anew.");
    }
    return status.apiKey == SecretOutcome::Found
               ? KeyText::tr("The keyring holds the key without its secret. Store both anew.")
               : KeyText::tr("No keys are stored for this profile. Paste them below.");
}

}  // namespace

QString statusWords(format::Format const& format, KeyStatus const& status)
{
    if (status.source == SecretSource::Environment) {
        return KeyText::tr(
            "The settings take the keys from environment variables, which only a run without a window may read. To "
            "keep them in the keyring, write keychain:NAME in the settings.");
    }
    switch (status.outcome()) {
    case SecretOutcome::Found: return KeyText::tr("Both keys are stored in the keyring.");
    case SecretOutcome::Missing: return missing(status);
    case SecretOutcome::Empty:
        return KeyText::tr("The keyring has an entry for the keys with nothing in it. Store both anew.");
    case SecretOutcome::Locked:
        return KeyText::tr(
            "The keyring is locked, so it cannot be told whether it holds keys. Unlock it, for instance in Passwords "
            "and Keys, and ask again.");
    case SecretOutcome::NoKeyring:
        return KeyText::tr(
            "There is no keyring on this desktop. Start one, such as GNOME Keyring or KWallet, and ask again. Keys are "
            "never kept anywhere else.");
    case SecretOutcome::TimedOut:
        return KeyText::tr(
            "The keyring did not answer within 5 seconds. Look for a hidden password window, or restart the keyring, "
            "and ask again.");
    case SecretOutcome::Denied:
        return KeyText::tr("The keyring refused. Allow Pentad to use it in the keyring's own program, and ask again.");
    case SecretOutcome::Failed: return KeyText::tr("That has failed: %1").arg(format::said(format, status.sentence));
    }
    return {};
}

char const* statusKind(KeyStatus const& status)
{
    if (status.areThere()) {
        return "ok";
    }
    SecretOutcome const outcome = status.outcome();
    if (outcome == SecretOutcome::Missing) {
        return status.storedBefore ? "warn" : "label";
    }
    return outcome == SecretOutcome::Locked ? "warn" : "error";
}

QString problemWords(KeyProblem problem)
{
    switch (problem) {
    case KeyProblem::Empty: return KeyText::tr("Nothing was pasted.");
    case KeyProblem::TooLong: return KeyText::tr("This is longer than any key. Copy the key alone.");
    case KeyProblem::StrangeText:
        return KeyText::tr("There is a space, a line break or a character in it that no key has. Copy it anew.");
    case KeyProblem::NotBase64:
        return KeyText::tr("This is not a secret of the exchange. Copy the private key, not the public one.");
    }
    return {};
}

QString testWords(format::Format const& format, KeyTestResult const& result)
{
    QString words;
    switch (result.outcome) {
    case KeyTestOutcome::Accepted:
        words = result.mayWithdraw()
                    ? KeyText::tr(
                          "The exchange accepts the keys, but they may withdraw: Pentad does not take them. Make a "
                          "key that may not.")
                    : KeyText::tr("The exchange accepts the keys.");
        break;
    case KeyTestOutcome::Refused:
        words = KeyText::tr(
            "The exchange refuses the keys. Check them there, the address they are bound to, and their rights.");
        break;
    case KeyTestOutcome::ClockWrong:
        words = KeyText::tr("The clock of this machine is wrong. Switch on the system's time synchronisation.");
        break;
    case KeyTestOutcome::Unreachable:
        words = KeyText::tr("The exchange did not answer. Check the connection and try again.");
        break;
    case KeyTestOutcome::NoKeys: words = KeyText::tr("There are no keys to try. Paste or store them first."); break;
    }
    QString const detail = format::said(format, result.detail);
    return detail.isEmpty() ? words : QStringLiteral("%1\n%2").arg(words, detail);
}

std::array<std::pair<QString, QString>, 5> rightsWords(KeyRights const& rights)
{
    return {{{KeyText::tr("See balances and open orders"), answer(rights.balances)},
             {KeyText::tr("Place and cancel orders"), answer(rights.trade)},
             {KeyText::tr("Read the history of the account"), answer(rights.history)},
             {KeyText::tr("Hear of own orders at once"), answer(rights.liveOrders)},
             {KeyText::tr("Withdraw"), answer(rights.withdraw)}}};
}

}  // namespace pentad::preferences
