// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/Garbage.h"

namespace pentad::loopback {
namespace {

std::string tickerWith(std::string_view last)
{
    return R"([402,{"B":"1","A":"2","BA":"1","AA":"1","PS":"BTCTRY","H":"1","L":"1","LA":)" + std::string(last) +
           R"(,"O":"1","V":"1","AV":"1","D":"0","DP":"0","DS":"TRY","NS":"BTC","PId":1,"channel":"ticker",)"
           R"("event":"BTCTRY","type":402}])";
}

std::string repeated(std::size_t count, char character)
{
    return std::string(count, character);
}

}  // namespace

std::string garbagePayload(GarbageKind kind, int size)
{
    auto const sized = [size](std::size_t fallback) { return size > 0 ? static_cast<std::size_t>(size) : fallback; };
    constexpr std::size_t kDepth = 10'000;
    constexpr std::size_t kDigits = 400;
    constexpr std::size_t kGiant = 64U * 1024U * 1024U;
    switch (kind) {
    case GarbageKind::NotJson: return "[402,{\"B\":";
    case GarbageKind::InvalidUtf8: return "[402,{\"PS\":\"\xC3\x28\xFF\"}]";
    case GarbageKind::Nested: return repeated(sized(kDepth), '[') + repeated(sized(kDepth), ']');
    case GarbageKind::Digits: return tickerWith('"' + repeated(sized(kDigits), '9') + '"');
    case GarbageKind::NotANumber: return tickerWith("NaN");
    case GarbageKind::Giant: return "[402,{\"PS\":\"" + repeated(sized(kGiant), 'A') + "\"}]";
    }
    return {};
}

std::string rawTextFrame(std::string_view payload)
{
    constexpr unsigned char kFinalText = 0x81;
    constexpr std::size_t kSmall = 125;
    constexpr std::size_t kMedium = 0xFFFF;
    std::string frame(1, static_cast<char>(kFinalText));
    auto const append = [&](std::size_t length, int bytes) {
        for (int i = bytes - 1; i >= 0; --i) {
            frame += static_cast<char>((length >> (8U * static_cast<unsigned>(i))) & 0xFFU);
        }
    };
    if (payload.size() <= kSmall) {
        append(payload.size(), 1);
    } else if (payload.size() <= kMedium) {
        append(126, 1);
        append(payload.size(), 2);
    } else {
        append(127, 1);
        append(payload.size(), 8);
    }
    frame += payload;
    return frame;
}

}  // namespace pentad::loopback
