// SPDX-License-Identifier: GPL-3.0-or-later
// UTC times as text and back, without a locale and without the machine's time zone.
// Written as 2024-10-01T00:00:00Z, with milliseconds only where there are some. Thread: any.
#pragma once

#include "foundation/Clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pentad {

std::string utcText(UtcTime time);

// 2024-10-01, by the days since 1970-01-01.
std::string dayText(std::int64_t day);

// ISO 8601: a date, or a date and a time of day; then nothing or Z (both mean UTC) or an offset such as +03:00.
// 2024-10-01, 2024-10-01T12:30, 2024-10-01T12:30:15.250Z. Nothing if the text is anything else or no real date.
std::optional<UtcTime> utcFromText(std::string_view text);

}  // namespace pentad
