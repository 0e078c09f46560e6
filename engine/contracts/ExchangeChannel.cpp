// SPDX-License-Identifier: GPL-3.0-or-later
#include "contracts/ExchangeChannel.h"

namespace pentad {

std::string_view channelEventText(ChannelEventKind kind)
{
    switch (kind) {
    case ChannelEventKind::Connected: return "connected";
    case ChannelEventKind::Disconnected: return "disconnected";
    case ChannelEventKind::LoggedIn: return "logged in";
    case ChannelEventKind::LoginRefused: return "login refused";
    case ChannelEventKind::PollingBegan: return "polling began";
    case ChannelEventKind::PollingEnded: return "polling ended";
    case ChannelEventKind::SequenceGap: return "sequence gap";
    case ChannelEventKind::MessageRefused: return "message refused";
    case ChannelEventKind::RequestFailed: return "request failed";
    case ChannelEventKind::RateLimited: return "rate limited";
    case ChannelEventKind::ClockApart: return "clock apart";
    case ChannelEventKind::ClockSet: return "clock set";
    case ChannelEventKind::ClockAgrees: return "clock agrees";
    case ChannelEventKind::RulesChanged: return "rules changed";
    case ChannelEventKind::SystemMessage: return "system message";
    }
    return "";
}

bool isTrouble(ChannelEventKind kind)
{
    switch (kind) {
    case ChannelEventKind::Connected:
    case ChannelEventKind::LoggedIn:
    case ChannelEventKind::PollingEnded:
    case ChannelEventKind::ClockAgrees: return false;
    case ChannelEventKind::Disconnected:
    case ChannelEventKind::LoginRefused:
    case ChannelEventKind::PollingBegan:
    case ChannelEventKind::SequenceGap:
    case ChannelEventKind::MessageRefused:
    case ChannelEventKind::RequestFailed:
    case ChannelEventKind::RateLimited:
    case ChannelEventKind::ClockApart:
    case ChannelEventKind::ClockSet:
    case ChannelEventKind::RulesChanged:
    case ChannelEventKind::SystemMessage: return true;
    }
    return true;
}

}  // namespace pentad
