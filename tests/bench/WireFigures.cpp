// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/WireFigures.h"

#include "bench/FloodServer.h"
#include "bench/WireFrames.h"
#include "btcturk/FrameDecoder.h"
#include "btcturk/MarketStream.h"
#include "btcturk/Requests.h"
#include "btcturk/Routes.h"
#include "btcturk/Signer.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <charconv>
#include <ctime>
#include <functional>
#include <iostream>

namespace pentad::bench {
namespace {

using btcturk::Ticker;
using Levels = std::vector<market::BookLevel>;

constexpr int kTicksEach = 20'000;
constexpr int kBooksEach = 1'000;
constexpr std::int64_t kFloodFrames = 200'000;

// The same values through QJsonDocument, as a program without a parser of its own would take them.
Decimal decimalOf(QJsonValue const& value)
{
    QByteArray const text = value.toString().toLatin1();
    return Decimal::parse(std::string_view(text.data(), static_cast<std::size_t>(text.size()))).value();
}

Ticker tickerByQt(QByteArray const& bytes)
{
    QJsonObject const object = QJsonDocument::fromJson(bytes).array().at(1).toObject();
    auto const number = [&object](char const* key) { return decimalOf(object.value(QLatin1String(key))); };
    QByteArray const symbol = object.value(QLatin1String("PS")).toString().toLatin1();
    Ticker ticker;
    ticker.symbol = Symbol(std::string_view(symbol.data(), static_cast<std::size_t>(symbol.size())));
    ticker.bid = Price(number("B"));
    ticker.ask = Price(number("A"));
    ticker.bidQuantity = Quantity(number("BA"));
    ticker.askQuantity = Quantity(number("AA"));
    ticker.high = Price(number("H"));
    ticker.low = Price(number("L"));
    ticker.last = Price(number("LA"));
    ticker.open = Price(number("O"));
    ticker.volume = Quantity(number("V"));
    ticker.average = Price(number("AV"));
    ticker.dailyChange = number("D");
    ticker.dailyPercent = number("DP");
    return ticker;
}

void bookByQt(QByteArray const& bytes, Levels& levels)
{
    levels.clear();
    QJsonObject const object = QJsonDocument::fromJson(bytes).array().at(1).toObject();
    for (char const* const side : {"BO", "AO"}) {
        for (QJsonValue const value : object.value(QLatin1String(side)).toArray()) {
            QJsonObject const level = value.toObject();
            levels.push_back({Price(decimalOf(level.value(QLatin1String("P")))),
                              Quantity(decimalOf(level.value(QLatin1String("A"))))});
        }
    }
}

// Asks the decoder for what it made of the frame; fails if it was refused.
template <typename Kind>
Kind const& decoded(Expected<btcturk::Frame, btcturk::CodecError> const& frame)
{
    check(frame.has_value() && std::holds_alternative<Kind>(*frame), "bench: the frame was refused");
    return std::get<Kind>(*frame);
}

Figure decodingFigure(std::string what, Pair const& times, int each, double goal, bool parity)
{
    double const ours = median(times.ours) / each;
    double const other = median(times.other) / each;
    return {.goal = "G11",
            .what = std::move(what),
            .value = other / ours,
            .unit = "x",
            .ours = fixed(ours * 1e6, 3) + " us",
            .other = fixed(other * 1e6, 3) + " us",
            .repetitions = static_cast<int>(times.ours.size()),
            .wanted = goal,
            .stretch = goal,
            .smallerIsBetter = false,
            .parity = parity,
            .remark = "bytes to the same exact values on both sides"};
}

// Takes part until the last frame of a flood, or fails after a while.
void turnUntil(std::function<bool()> const& done)
{
    auto const begin = std::chrono::steady_clock::now();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        check(std::chrono::steady_clock::now() - begin < std::chrono::minutes(2), "bench: the flood did not arrive");
    }
}

double secondsSince(FloodServer const& server)
{
    return static_cast<double>(std::chrono::steady_clock::now().time_since_epoch().count() - server.startedAt()) * 1e-9;
}

double unparsedFlood()
{
    FloodServer const server(kFloodFrames, 0);
    QWebSocket socket;
    std::int64_t received = 0;
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&](QString const&) { ++received; });
    QObject::connect(&socket, &QWebSocket::connected, &socket, [&] { socket.sendTextMessage(QStringLiteral("go")); });
    socket.open(QUrl(QString::fromStdString(server.address())));
    turnUntil([&] { return received > kFloodFrames; });  // the greeting is one more
    return secondsSince(server);
}

// The adapter's own stream of the market, with everything it needs.
class Ingest {
public:
    explicit Ingest(std::string address)
        : m_stream({std::move(address), "market"}, {m_clock, m_limiter, m_retries, m_log}, symbols(), {},
                   {[this](Slot) { ++touched; }, [](Slot, auto, bool) {}, [](Slot, Bar const&) {}, [] {}, [] {}})
    {
        m_stream.open();
    }
    bool hasSeen(std::int64_t lastPrice) const
    {
        auto const quote = m_stream.quote(Slot{0}, UtcTime{});
        return quote && quote->last == Price(Decimal(lastPrice));
    }
    bool isSound() const
    {
        ChannelView view;
        m_log.describe(view);
        return view.sequenceGaps == 0 && m_stream.booksComplete();
    }
    std::int64_t touched = 0;

private:
    static PerAsset<Symbol> symbols()
    {
        PerAsset<Symbol> all;
        for (Slot const slot : kSlots) {
            all[slot] = Symbol(kWirePairs[static_cast<std::size_t>(slot)]);
        }
        return all;
    }

    SystemClock m_clock;
    resilience::RateLimiter m_limiter = btcturk::publishedLimits();
    resilience::RetryPolicy m_retries{resilience::RetryPolicy::standard(), 7};
    btcturk::ChannelLog m_log{m_clock};
    btcturk::MarketStream m_stream;
};

}  // namespace

void measureDecoding(int repetitions, Report& report)
{
    btcturk::FrameDecoder decoder;
    std::string const tick = tickerFrame("BTCTRY", 3'749'500);
    std::string const book = bookFrame("BTCTRY", 1'234'567);
    QByteArray const tickBytes = QByteArray::fromStdString(tick);
    QByteArray const bookBytes = QByteArray::fromStdString(book);

    Ticker ticker = tickerByQt(tickBytes);
    auto const ticks = interleaved(
        repetitions,
        [&] {
            return secondsOf([&] {
                for (int i = 0; i < kTicksEach; ++i) {
                    check(decoded<btcturk::TickersFrame>(decoder.decode(tick)).items[0].last == ticker.last,
                          "bench: another price");
                }
            });
        },
        [&] {
            return secondsOf([&] {
                for (int i = 0; i < kTicksEach; ++i) {
                    check(tickerByQt(tickBytes).last == ticker.last, "bench: another price");
                }
            });
        });
    bool const sameTick = decoded<btcturk::TickersFrame>(decoder.decode(tick)).items[0] == ticker;
    report.add(decodingFigure("decode a tick of " + std::to_string(tick.size()) + " bytes, against QJsonDocument",
                              ticks, kTicksEach, 8, sameTick));

    Levels levels;
    auto const books = interleaved(
        repetitions,
        [&] {
            return secondsOf([&] {
                for (int i = 0; i < kBooksEach; ++i) {
                    check(decoded<btcturk::BookFrame>(decoder.decode(book)).asks.size() == kWireLevels,
                          "bench: another book");
                }
            });
        },
        [&] {
            return secondsOf([&] {
                for (int i = 0; i < kBooksEach; ++i) {
                    bookByQt(bookBytes, levels);
                }
            });
        });
    auto const frame = decoder.decode(book);
    auto const& ours = decoded<btcturk::BookFrame>(frame);
    Levels both(ours.bids.begin(), ours.bids.end());
    both.insert(both.end(), ours.asks.begin(), ours.asks.end());
    report.add(decodingFigure("decode a book of 100 x 2 levels, against QJsonDocument", books, kBooksEach, 10,
                              both == levels));
}

void measureIngest(int repetitions, Report& report)
{
    bool sound = true;
    auto const times = interleaved(
        repetitions,
        [&] {
            FloodServer const server(kFloodFrames, 0);
            Ingest ingest(server.address());
            turnUntil([&] { return ingest.hasSeen(FloodServer::kLastPrice); });
            sound = sound && ingest.isSound() && ingest.touched >= kFloodFrames - 1;
            return secondsSince(server);
        },
        [] { return unparsedFlood(); });
    auto const speed = [](double seconds) {
        return fixed(static_cast<double>(kFloodFrames) / seconds / 1e3, 0) + "k frames/s";
    };
    report.add({.goal = "G12",
                .what = "frames taken, decoded and applied, against an unparsed QWebSocket flood",
                .value = median(times.other) / median(times.ours),
                .unit = "x",
                .ours = speed(median(times.ours)),
                .other = speed(median(times.other)),
                .repetitions = repetitions,
                .wanted = 0.6,
                .stretch = 0.75,
                .smallerIsBetter = false,
                .parity = sound,
                .remark = "8 of 10 frames change the book in two places; no gap, all applied"});
}

void measureSteadyStream(int seconds, Report& report)
{
    constexpr int kPerSecond = 1'000;
    constexpr int kWarmUpSeconds = 5;
    FloodServer const server(std::int64_t{kPerSecond} * (seconds + kWarmUpSeconds), kPerSecond);
    Ingest ingest(server.address());
    std::uint64_t before = 0;
    double cpuBefore = 0;
    auto const cpu = [] { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; };
    turnUntil([&] {
        if (before == 0 && ingest.touched >= kPerSecond * kWarmUpSeconds) {
            before = residentBytes();
            cpuBefore = cpu();
        }
        return ingest.hasSeen(FloodServer::kLastPrice);
    });
    auto const growth = (static_cast<double>(residentBytes()) - static_cast<double>(before)) / 1024.0;
    report.add({.goal = "1000/s",
                .what = "growth of memory over " + std::to_string(seconds) + " s of 1,000 frames a second",
                .value = growth,
                .unit = "KiB",
                .ours = fixed(100 * (cpu() - cpuBefore) / seconds, 1) + " % of one core, both sides",
                .other = "",
                .repetitions = 1,
                .wanted = 256,
                .stretch = 64,
                .parity = ingest.isSound(),
                .remark = "after " + std::to_string(kWarmUpSeconds) + " s of the same"});
}

int serveOrders()
{
    constexpr std::string_view kSecret = "c2VjcmV0LW9mLW5vYm9keQ==";
    auto signer = btcturk::Signer::make("11111111-2222-3333-4444-555555555555", std::as_bytes(std::span(kSecret)));
    check(signer.has_value(), "bench: no signer");
    Instrument const instrument{Symbol("BTCTRY"), Asset("BTC"), Asset("TRY"), 8, 0, 2, Money(Decimal(99))};
    btcturk::FrameDecoder decoder;
    std::string const tick = tickerFrame("BTCTRY", 3'749'500);
    std::string line;
    while (std::getline(std::cin, line)) {
        int count = 0;
        std::from_chars(line.data(), line.data() + line.size(), count);
        std::size_t bytes = 0;
        UtcTime stamp{Milliseconds(1'790'150'400'000)};
        double const seconds = secondsOf([&] {
            for (int i = 0; i < count; ++i) {
                Ticker const& ticker = decoded<btcturk::TickersFrame>(decoder.decode(tick)).items[0];
                std::string const body =
                    btcturk::orderBody({ClientOrderId("P-0123456789abcdef"), Side::Buy, OrderType::Limit,
                                        BaseSize{Quantity("0.01500000"_dec)}, ticker.bid, std::nullopt},
                                       instrument);
                stamp += Milliseconds(1);
                bytes += body.size() + signer->requestSignature(stamp).size();
            }
        });
        std::cout << R"({"seconds":)" << fixed(seconds, 9) << R"(,"bytes":)" << bytes << "}" << std::endl;
    }
    return 0;
}

}  // namespace pentad::bench
