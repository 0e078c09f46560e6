// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/CandleFiles.h"

#include "contracts/EngineText.h"
#include "foundation/TimeText.h"
#include "simulation/CandleBuilder.h"
#include "simulation/TextLines.h"

#include <algorithm>
#include <new>
#include <thread>

namespace pentad::simulation {
namespace {

constexpr std::string_view kHeader = "open_time_ms,open,high,low,close,volume";
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
// The shortest row that makes sense: a time of 13 digits, five fields, the line break.
constexpr std::uint64_t kRowLengthMin = 24;

std::string faultText(RowResult result)
{
    std::string const column(columnText(result.column));
    switch (result.fault) {
    case RowFault::None: return {};
    case RowFault::MissingField: return say(Phrase::RowFieldMissing, {column});
    case RowFault::ExtraField: return say(Phrase::RowFieldsTooMany);
    case RowFault::NotANumber: return say(Phrase::RowNoNumber, {column});
    case RowFault::TooManyDigits: return say(Phrase::RowTooManyDigits, {column});
    case RowFault::HighBelowLow: return say(Phrase::RowHighBelowLow);
    case RowFault::OpenOutside: return say(Phrase::RowOpenOutside);
    case RowFault::CloseOutside: return say(Phrase::RowCloseOutside);
    case RowFault::LowNotPositive: return say(Phrase::RowLowNotPositive);
    case RowFault::NegativeVolume: return say(Phrase::RowVolumeNegative);
    case RowFault::TimeMisaligned: return say(Phrase::RowTimeMisaligned);
    case RowFault::TimeRepeated: return say(Phrase::RowTimeRepeated);
    case RowFault::TimeBackwards: return say(Phrase::RowTimeBackwards);
    }
    return {};
}

std::string rowMessage(std::filesystem::path const& path, std::uint64_t line, RowResult result)
{
    return say(Phrase::CandleRowBad, {path.string(), std::to_string(line), faultText(result)});
}

Unexpected<CandleError> refuse(std::string message)
{
    return Unexpected(CandleError{std::move(message)});
}

CandleError statusError(std::filesystem::path const& path, TextLines::Status status, std::uint64_t line)
{
    using Status = TextLines::Status;
    std::string const where = path.string();
    switch (status) {
    case Status::Line:
    case Status::End: return {};
    case Status::CannotOpen: return {say(Phrase::CandleFileNotOpened, {where})};
    case Status::Truncated: return {say(Phrase::CandleFileTruncated, {where, std::to_string(line)})};
    case Status::Damaged: return {say(Phrase::CandleFileDamaged, {where, std::to_string(line)})};
    case Status::CannotRead: return {say(Phrase::CandleFileUnreadable, {where, std::to_string(line)})};
    case Status::LineTooLong: return {say(Phrase::CandleLineTooLong, {where, std::to_string(line + 1)})};
    }
    return {};
}

std::optional<CandleError> headerError(std::filesystem::path const& path, TextLines& lines)
{
    auto const status = lines.next();
    if (status == TextLines::Status::End) {
        return CandleError{say(Phrase::CandleFileEmpty, {path.string()})};
    }
    if (status != TextLines::Status::Line) {
        return statusError(path, status, 0);
    }
    std::string_view header(lines.begin(), static_cast<std::size_t>(lines.end() - lines.begin()));
    if (header.starts_with(kByteOrderMark)) {
        header.remove_prefix(kByteOrderMark.size());
    }
    if (header.ends_with('\r')) {
        header.remove_suffix(1);
    }
    if (path.extension() == ".gz" && !lines.compressed()) {
        return CandleError{say(Phrase::CandleFileNoGzip, {path.string()})};
    }
    if (header != kHeader) {
        return CandleError{say(Phrase::CandleHeaderWrong, {path.string(), kHeader})};
    }
    return std::nullopt;
}

std::int64_t milliseconds(UtcTime time)
{
    return time.time_since_epoch().count();
}

Expected<CandleFile, CandleError> readLines(std::filesystem::path const& path, Symbol symbol, Milliseconds interval,
                                            CandleOptions const& options)
{
    TextLines lines(path);
    if (auto error = headerError(path, lines)) {
        return Unexpected(std::move(*error));
    }
    CandleFile file;
    file.path = path;
    CandleBuilder builder(symbol, interval);
    builder.reserve(lines.lengthHint() / kRowLengthMin);
    builder.keepOnly(options.from ? milliseconds(*options.from) : std::numeric_limits<std::int64_t>::min(),
                     options.to ? milliseconds(*options.to) : std::numeric_limits<std::int64_t>::max());
    CandleRow row;
    TextLines::Status status{};
    while ((status = lines.next()) == TextLines::Status::Line) {
        RowResult result = parseRow(lines.begin(), lines.end(), row);
        if (result.fault == RowFault::None) {
            result = builder.add(row);
        }
        if (result.fault != RowFault::None) [[unlikely]] {
            std::string message = rowMessage(path, lines.number(), result);
            if (!options.skipMalformed) {
                return refuse(std::move(message));
            }
            if (++file.skipped == 1) {
                file.firstSkipped = std::move(message);
            }
        }
    }
    if (status != TextLines::Status::End) {
        return Unexpected(statusError(path, status, lines.number()));
    }
    if (builder.accepted() == 0) {
        return refuse(say(Phrase::CandleFileNoCandles, {path.string()}));
    }
    file.series = std::move(builder).finish();
    if (file.series.candles().empty()) {
        return refuse(say(Phrase::CandleFileNotInTime, {path.string()}));
    }
    file.gaps = gapsOf(file.series);
    return file;
}

std::filesystem::path existingFile(std::filesystem::path const& directory, std::string const& name)
{
    std::error_code error;
    std::filesystem::path const plain = directory / (name + ".csv");
    return std::filesystem::exists(plain, error) ? plain : directory / (name + ".csv.gz");
}

std::optional<CandleError> missingFile(std::filesystem::path const& directory, std::span<std::string const> symbols,
                                       Milliseconds interval)
{
    std::error_code error;
    if (!std::filesystem::is_directory(directory, error)) {
        return CandleError{say(Phrase::CandleFolderMissing, {directory.string()})};
    }
    for (std::string const& symbol : symbols) {
        std::string const name = symbol + "-" + std::string(intervalText(interval));
        if (!std::filesystem::exists(existingFile(directory, name), error)) {
            return CandleError{say(Phrase::CandleFileMissing, {name, name, directory.string()})};
        }
    }
    return std::nullopt;
}

// Five files, by as many threads as asked; each file has one place for its result, whoever reads it.
PerAsset<std::optional<Expected<CandleFile, CandleError>>> readAll(std::filesystem::path const& directory,
                                                                   std::span<std::string const> symbols,
                                                                   Milliseconds interval, CandleOptions const& options)
{
    PerAsset<std::optional<Expected<CandleFile, CandleError>>> results;
    auto const threads = static_cast<std::size_t>(std::clamp(options.threads, 1, static_cast<int>(kUniverseSize)));
    auto const readShare = [&](std::size_t share) {
        for (std::size_t i = share; i < kUniverseSize; i += threads) {
            std::string const name = symbols[i] + "-" + std::string(intervalText(interval));
            results[kSlots[i]] = readCandleFile(existingFile(directory, name), Symbol(symbols[i]), interval, options);
        }
    };
    std::vector<std::thread> others;
    for (std::size_t share = 1; share < threads; ++share) {
        others.emplace_back(readShare, share);
    }
    readShare(0);
    for (std::thread& other : others) {
        other.join();
    }
    return results;
}

void intersect(CandleSet& set)
{
    Slot firstLimit{};
    Slot lastLimit{};
    bool equal = true;
    for (Slot const slot : kSlots) {
        auto const candles = set.files[slot].series.candles();
        UtcTime const first{Milliseconds(candles.front().openTimeMs)};
        UtcTime const last{Milliseconds(candles.back().openTimeMs)};
        equal = equal && (slot == Slot{0} || (first == set.first && last == set.last));
        if (slot == Slot{0} || first > set.first) {
            set.first = first;
            firstLimit = slot;
        }
        if (slot == Slot{0} || last < set.last) {
            set.last = last;
            lastLimit = slot;
        }
    }
    if (equal) {
        return;
    }
    set.spanMessage = say(Phrase::CandleSpansDiffer, {set.files[firstLimit].series.symbol().view(), utcText(set.first),
                                                      set.files[lastLimit].series.symbol().view(), utcText(set.last)});
    for (CandleFile& file : set.files) {
        file.series.narrow(set.first, set.last);
        file.gaps = gapsOf(file.series);
    }
}

}  // namespace

std::uint64_t CandleSet::bars() const
{
    std::uint64_t count = 0;
    for (CandleFile const& file : files) {
        count += file.series.candles().size();
    }
    return count;
}

std::uint64_t CandleSet::skipped() const
{
    std::uint64_t count = 0;
    for (CandleFile const& file : files) {
        count += file.skipped;
    }
    return count;
}

Expected<CandleFile, CandleError> readCandleFile(std::filesystem::path const& path, Symbol symbol,
                                                 Milliseconds interval, CandleOptions const& options)
{
    try {
        return readLines(path, symbol, interval, options);
    } catch (std::bad_alloc const&) {
        return refuse("there is not enough memory for the candle file " + path.string() +
                      "; choose a shorter time with --from and --to");
    }
}

Expected<CandleSet, CandleError> loadCandles(std::filesystem::path const& directory,
                                             std::span<std::string const> symbols, Milliseconds interval,
                                             CandleOptions const& options)
{
    if (auto const valid = Universe::validate(symbols); !valid) {
        return refuse(valid.error().message());
    }
    if (auto error = missingFile(directory, symbols, interval)) {
        return Unexpected(std::move(*error));
    }
    auto results = readAll(directory, symbols, interval, options);
    CandleSet set;
    set.interval = interval;
    for (Slot const slot : kSlots) {
        auto& result = *results[slot];
        if (!result) {
            return Unexpected(result.error());
        }
        set.files[slot] = std::move(result).value();
    }
    intersect(set);
    if (set.first > set.last) {
        return refuse(say(Phrase::CandleSpansApart, {directory.string(), set.spanMessage}));
    }
    return set;
}

}  // namespace pentad::simulation
