// SPDX-License-Identifier: GPL-3.0-or-later
// A request and a response of HTTP/1.1 as plain values, and how a response is to be brought to the peer: at once, late,
// byte by byte, cut off, or never. Header names of a request are lower case; the path is as the peer wrote it, the query
// is still encoded. Thread: any, values.
#pragma once

#include "foundation/Clock.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pentad::loopback {

struct HttpRequest {
    std::string method;
    std::string path;
    std::string query;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
    bool keepAlive = true;

    // Empty where the header is absent; `name` is lower case.
    std::string_view header(std::string_view name) const
    {
        for (auto const& [key, value] : headers) {
            if (key == name) {
                return value;
            }
        }
        return {};
    }
};

struct HttpResponse {
    int status = 200;
    std::string contentType = "application/json; charset=utf-8";
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;  // further ones, such as Retry-After
};

enum class HttpManner : std::uint8_t {
    Whole,
    Reset,        // the connection is reset instead of an answer
    Silence,      // nothing is ever sent, the connection stays open
    Trickle,      // the body byte by byte
    Cut,          // the connection ends after some bytes of the body
    WrongLength,  // Content-Length promises other than the body holds
};

// What becomes of one request.
struct HttpDelivery {
    bool applied = true;  // false: the service never learns of the request
    Milliseconds holdBefore{0};
    Milliseconds holdAfter{0};
    HttpManner manner = HttpManner::Whole;
    Milliseconds byteEvery{0};           // Trickle
    int bytes = 0;                       // Cut: how many are sent; WrongLength: what is added to the length
    std::optional<HttpResponse> answer;  // sent instead of what the service says
    std::vector<std::pair<std::string, std::string>> edits;  // regular expression and replacement, applied to the body
};

// Whoever answers requests. All calls are made on the thread of the server, in this order.
class HttpService {
public:
    virtual ~HttpService() = default;
    // Asked when the head of a request is there and its body may still be missing: true resets the connection.
    virtual bool resetsOnHead(HttpRequest const& head) = 0;
    // Told of every whole request, also of those that it will never get to answer.
    virtual HttpDelivery delivery(HttpRequest const& request) = 0;
    virtual HttpResponse respond(HttpRequest const& request) = 0;
};

// The bytes of a response; `lengthAdded` falsifies Content-Length.
std::string headText(HttpResponse const& response, bool keepAlive, int lengthAdded);
// Nothing but the status line's words, for example "Not Found".
std::string_view reasonPhrase(int status);

}  // namespace pentad::loopback
