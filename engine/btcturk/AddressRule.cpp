// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/AddressRule.h"

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

Unexpected<std::string> refused(QUrl const& url, std::string_view why)
{
    // Whatever stood before the @ is not repeated.
    std::string sentence = "the address ";
    sentence += url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery).toStdString();
    sentence += ' ';
    sentence += why;
    return Unexpected(std::move(sentence));
}

}  // namespace

Expected<void, std::string> permitAddress(Channel channel, std::string_view address)
{
    QUrl const url(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())), QUrl::StrictMode);
    bool const http = channel == Channel::Http;
    QLatin1String const guarded(http ? "https" : "wss");
    QLatin1String const plain(http ? "http" : "ws");
    if (!url.isValid() || url.host().isEmpty()) {
        return refused(url, "is not a complete address; write scheme and host");
    }
    if (!url.userInfo().isEmpty()) {
        return refused(url, "has a name or password in it; remove them");
    }
    if (url.scheme() == guarded || (url.scheme() == plain && isThisMachine(url.host()))) {
        return {};
    }
    if (url.scheme() == plain) {
        return refused(url, "is not encrypted; only this machine may be reached that way");
    }
    return refused(url, http ? "is not https" : "is not wss");
}

}  // namespace pentad::btcturk
