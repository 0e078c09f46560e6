// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around every answer of the API host: {"success", "message", "code", "data"}. The HTTP status decides first,
// for 401 bodies with "success": true were seen. A private part of ReplyDecoder and RestPipeline. Thread: that of the reader.
#pragma once

#include "btcturk/JsonReader.h"
#include "btcturk/RestFailure.h"

#include <functional>
#include <string>

namespace pentad::btcturk {

struct Envelope {
    bool hasSuccess = false;
    bool success = false;
    std::string message;  // empty for null; cut to 200 bytes, control characters replaced
    int code = 0;         // 0 for texts such as "SUCCESS"
    bool hasData = false;
    std::optional<CodecError> dataError;  // `data` is JSON, but not what was expected
};

// Reads `data` by `readData(Value&)`, or only past it.
bool readEnvelope(JsonReader& reader, std::string_view body, std::function<bool(JsonReader::Value&)> const& readData,
                  Envelope& envelope);

// A page of a gateway or portal, by its content type or by its first character.
bool isHtml(RestAnswer const& answer);
// For statuses other than 2xx: reads what the body tells, if it tells anything.
RestFailure failureOfStatus(JsonReader& reader, RestAnswer const& answer);
// For a 2xx answer whose body is no answer.
RestFailure unreadable(RestAnswer const& answer, CodecError const& error);
// For an answer whose envelope says no.
RestFailure refused(RestAnswer const& answer, Envelope const& envelope);

}  // namespace pentad::btcturk
