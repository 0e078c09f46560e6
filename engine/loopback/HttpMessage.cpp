// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopback/HttpMessage.h"

namespace pentad::loopback {

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 411: return "Length Required";
    case 413: return "Payload Too Large";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    }
    return "Status";
}

std::string headText(HttpResponse const& response, bool keepAlive, int lengthAdded)
{
    auto const length = static_cast<long long>(response.body.size()) + lengthAdded;
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    head += reasonPhrase(response.status);
    head += "\r\nContent-Length: " + std::to_string(length < 0 ? 0 : length) + "\r\n";
    if (!response.body.empty()) {
        head += "Content-Type: " + response.contentType + "\r\n";
    }
    for (auto const& [name, value] : response.headers) {
        head += name + ": " + value + "\r\n";
    }
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

}  // namespace pentad::loopback
