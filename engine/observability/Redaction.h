// SPDX-License-Identifier: GPL-3.0-or-later
// The second fence around secrets. The first is their type, which cannot be formatted; this one masks what looks like a
// secret in text that came from elsewhere: values after names such as X-Signature, Authorization, api_secret, token, in
// headers, JSON, queries and assignments, and long words that look like keys or signatures. It may mask too much, never
// the text around it. Pure. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace pentad::observability {

inline constexpr std::string_view kMask = "***";

std::string redacted(std::string_view text);
// The same of about the first `size` bytes: the word in which they end is looked at whole, for half a key looks like none.
std::string redactedBeginning(std::string_view text, std::size_t size);

}  // namespace pentad::observability
