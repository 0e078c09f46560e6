// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AddressRule.h"

#include "contracts/EngineText.h"

#include <QHostAddress>
#include <QUrl>

namespace pentad::btcturk {
namespace {

bool isThisMachine(QString const& host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0) {
        return true;
    }
    QHostAddress const address(host);
    return !address.isNull() && address.isLoopback();
}

bool isTheExchange(QString const& host)
{
    return host == QLatin1String("btcturk.com") || host.endsWith(QLatin1String(".btcturk.com"));
}

QUrl urlOf(std::string_view address)
{
    return QUrl(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())), QUrl::StrictMode);
}

// Whatever stood before the @ is not repeated.
Unexpected<std::string> refused(QUrl const& url, Phrase why)
{
    return Unexpected(say(why, {url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toStdString()}));
}

}  // namespace

Expected<void, std::string> permitAddress(Channel channel, std::string_view address)
{
    QUrl const url = urlOf(address);
    bool const http = channel == Channel::Http;
    QLatin1String const guarded(http ? "https" : "wss");
    QLatin1String const plain(http ? "http" : "ws");
    if (!url.isValid() || url.host().isEmpty()) {
        return refused(url, Phrase::AddressIncomplete);
    }
    if (!url.userInfo().isEmpty()) {
        return refused(url, Phrase::AddressWithName);
    }
    if (url.scheme() == guarded || (url.scheme() == plain && isThisMachine(url.host()))) {
        return {};
    }
    if (url.scheme() == plain) {
        return refused(url, Phrase::AddressPlain);
    }
    return refused(url, http ? Phrase::AddressNoHttps : Phrase::AddressNoWss);
}

Expected<void, std::string> permitKeys(Channel channel, std::string_view address)
{
    auto const allowed = permitAddress(channel, address);
    QUrl const url = urlOf(address);
    if (allowed && !isThisMachine(url.host()) && !isTheExchange(url.host())) {
        return refused(url, Phrase::AddressNotForKeys);
    }
    return allowed;
}

}  // namespace pentad::btcturk
