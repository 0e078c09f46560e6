// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/Envelope.h"

#include "btcturk/WireWords.h"

#include <algorithm>

namespace pentad::btcturk {
namespace {

constexpr std::size_t kMessageMax = 200;
constexpr std::chrono::seconds kRetryAfterMax{3'600};

std::string cleaned(std::string_view text)
{
    std::size_t length = std::min(text.size(), kMessageMax);
    while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
        --length;
    }
    std::string result(text.substr(0, length));
    std::replace_if(
        result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7F'; }, ' ');
    return result;
}

// The number, as number or text; words such as "SUCCESS" are 0.
bool readCode(JsonReader& reader, JsonReader::Value& value, int& code)
{
    if (reader.isNull(value)) {
        return reader.skip(value);
    }
    std::int64_t number = 0;
    if (reader.isText(value)) {
        std::string_view text;
        if (!reader.text(value, text)) {
            return false;
        }
        code = parseInteger(text, number) ? 0 : static_cast<int>(std::clamp<std::int64_t>(number, 0, 999'999));
        return true;
    }
    if (!reader.integer(value, number)) {
        return false;
    }
    code = static_cast<int>(std::clamp<std::int64_t>(number, 0, 999'999));
    return true;
}

bool readData(JsonReader& reader, JsonReader::Value& value, std::function<bool(JsonReader::Value&)> const& read,
              Envelope& envelope)
{
    envelope.hasData = !reader.isNull(value);
    if (!envelope.hasData || !read) {
        return reader.skip(value);
    }
    if (read(value)) {
        return true;
    }
    // An envelope that says no may carry any data; whether it does stands behind it.
    envelope.dataError = reader.error();
    return reader.isAboutContents() && reader.skip(value);
}

// Of a status that is no success. `isRead`: the body is JSON; `tells`: it has a message or number.
RestFailureKind kindOf(int status, bool html, bool isRead, bool tells)
{
    if (status == 429) {
        return RestFailureKind::RateLimited;
    }
    if (html) {
        return RestFailureKind::Html;
    }
    if (status >= 500) {
        return RestFailureKind::Server;
    }
    if (status == 401 || status == 403) {
        return RestFailureKind::Unauthorized;
    }
    if (status == 404 || status == 405) {
        return tells ? RestFailureKind::Refused : RestFailureKind::NotFound;
    }
    if (status >= 400) {
        return isRead ? RestFailureKind::Refused : RestFailureKind::Unreadable;
    }
    return status >= 300 ? RestFailureKind::Redirected : RestFailureKind::Unreadable;
}

}  // namespace

bool readEnvelope(JsonReader& reader, std::string_view body, std::function<bool(JsonReader::Value&)> const& read,
                  Envelope& envelope)
{
    enum Bit { kSuccess, kMessage, kCode, kData };
    std::uint64_t seen = 0;
    return reader.read(body, [&](JsonReader::Value& root) {
        return reader.object(root, [&](std::uint64_t key, JsonReader::Value& one) {
            std::string_view text;
            switch (key) {
            case "success"_key:
                envelope.hasSuccess = true;
                return reader.once(seen, kSuccess) && reader.flag(one, envelope.success);
            case "message"_key:
                if (!reader.once(seen, kMessage) || !reader.text(one, text)) {
                    return false;
                }
                envelope.message = cleaned(text);
                return true;
            case "code"_key: return reader.once(seen, kCode) && readCode(reader, one, envelope.code);
            case "data"_key: return reader.once(seen, kData) && readData(reader, one, read, envelope);
            }
            return reader.skip(one);
        });
    });
}

bool isHtml(RestAnswer const& answer)
{
    std::size_t const first = answer.body.find_first_not_of(" \t\r\n");
    bool const looksSo = first != std::string_view::npos && answer.body[first] == '<';
    return looksSo || isSameWord(answer.contentType.substr(0, 9), "text/html");
}

RestFailure failureOfStatus(JsonReader& reader, RestAnswer const& answer)
{
    RestFailure failure;
    failure.status = answer.status;
    bool const html = isHtml(answer);
    Envelope envelope;
    bool const isRead = !html && readEnvelope(reader, answer.body, {}, envelope);
    bool const tells = isRead && (!envelope.message.empty() || envelope.code != 0);
    failure.kind = kindOf(answer.status, html, isRead, tells);
    if (failure.kind == RestFailureKind::Refused && envelope.success) {
        // The status says no, the body says yes: neither is proven.
        failure.kind = RestFailureKind::Unreadable;
        failure.codec = CodecError{CodecFault::Contradiction, "success"};
    } else if (isRead) {
        failure.message = envelope.message;
        failure.code = envelope.code;
        failure.error = apiErrorOf(envelope.message, envelope.code);
        if (failure.kind == RestFailureKind::Refused && saysUnauthorized(envelope.message)) {
            failure.kind = RestFailureKind::Unauthorized;
        }
    } else if (failure.kind == RestFailureKind::Unreadable) {
        failure.codec = reader.error();
    }
    if (answer.retryAfter && answer.retryAfter->count() >= 0) {
        failure.retryAfter = std::min(*answer.retryAfter, kRetryAfterMax);
    }
    return failure;
}

RestFailure unreadable(RestAnswer const& answer, CodecError const& error)
{
    RestFailure failure;
    failure.kind = isHtml(answer) ? RestFailureKind::Html : RestFailureKind::Unreadable;
    failure.status = answer.status;
    failure.codec = error;
    return failure;
}

RestFailure refused(RestAnswer const& answer, Envelope const& envelope)
{
    RestFailure failure;
    failure.kind = saysUnauthorized(envelope.message) ? RestFailureKind::Unauthorized : RestFailureKind::Refused;
    failure.status = answer.status;
    failure.message = envelope.message;
    failure.code = envelope.code;
    failure.error = apiErrorOf(envelope.message, envelope.code);
    return failure;
}

}  // namespace pentad::btcturk
