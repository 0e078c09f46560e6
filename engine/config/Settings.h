// SPDX-License-Identifier: GPL-3.0-or-later
// Everything an owner can choose, typed and validated: the one model behind file, environment and command line.
// Only load() makes settings that may be used for trading; it hands them out as const, so that limits stay what they
// were until the next start. Secrets are never in here: `auth` holds references that the keychain or the environment
// resolves. The parameters of the core live in domain/Parameters.h. Thread: any, immutable after load().
#pragma once

#include "domain/Parameters.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace pentad::config {

inline constexpr int kSchemaVersion = 1;

struct ExchangeSettings {
    std::string baseUrl = "https://api.btcturk.com";
    std::string websocketUrl = "wss://ws-feed-pro.btcturk.com";
    std::string graphUrl = "https://graph-api.btcturk.com";
    Milliseconds apiTimeout{10'000};
    Milliseconds receiveWindow{5'000};  // recv_window: how far the clocks may be apart for a signed call
    Milliseconds pollInterval{2'000};   // of prices, while the socket does not bring them
    Milliseconds rejoinAfter{10'000};  // ws_rejoin_after: so long the socket must have been healthy to bring them again
};

// keychain:NAME or env:VARIABLE.
struct AuthSettings {
    std::string apiKeyReference = "keychain:pentad-api-key";
    std::string apiSecretReference = "keychain:pentad-api-secret";
};

enum class TradingMode : std::uint8_t { Demo, Paper, Live };
std::string_view tradingModeText(TradingMode mode);  // demo, paper, live

struct TradingSettings {
    TradingMode mode = TradingMode::Demo;
    bool dryRun = true;  // no order reaches a real account; live needs false
    std::vector<std::string> symbols{"BTCTRY", "ETHTRY", "XRPTRY", "AVAXTRY", "SOLTRY"};
    std::string interval = "1m";
    int cycleIntervalMs = 1'000;
    int warmupBars = 200;
    std::string timeZone = "Europe/Istanbul";

    Milliseconds cycleInterval() const { return Milliseconds(cycleIntervalMs); }
    // The length of one bar of `interval`.
    Milliseconds barLength() const;
};

struct DemoSettings {
    std::filesystem::path dataDirectory;  // empty = the generated market
    std::int64_t seed = 1;
    Decimal speed{60};  // market seconds per real second
    Money startCash{Decimal(100'000)};
    Decimal spreadBps{4};
};

// How the paper exchange and the backtest fill orders.
struct PaperSettings {
    Money startCash{Decimal(100'000)};
    Decimal spreadBps{4};
    Decimal slippageBps{2};
    Rate volumeParticipation{"0.10"_dec};  // of a bar's volume that one order may take
};

struct StorageSettings {
    std::filesystem::path stateFile;  // empty = the data folder's own file, one per mode
};

struct ResilienceSettings {
    int retryMaxAttempts = 5;
    int breakerThreshold = 5;
    int breakerCooldownS = 30;
    int breakerProbes = 2;

    Milliseconds breakerCooldown() const { return std::chrono::seconds(breakerCooldownS); }
};

enum class LogLevel : std::uint8_t { Trace, Debug, Info, Warning, Error };
std::string_view logLevelText(LogLevel level);  // trace, debug, info, warning, error

struct ObservabilitySettings {
    LogLevel logLevel = LogLevel::Info;
    std::filesystem::path logFile;     // empty = the state folder's own file
    int metricsPort = 0;               // on loopback; 0 = no metrics server
    std::string otelExporterEndpoint;  // empty = no traces
};

struct AlertSettings {
    bool desktop = true;
    std::string webhook;                      // empty = none
    bool webhookPrivate = false;              // whether it may lie in a private network
    Milliseconds acknowledgeWithin{300'000};  // zero = an unread alert stops nothing
    Milliseconds window{300'000};
    int retriesMaximum = 20;
    int rejectsMaximum = 50;
    Rate dailyLossUsed{"0.8"_dec};
};

struct Settings {
    int schemaVersion = kSchemaVersion;
    ExchangeSettings exchange;
    AuthSettings auth;
    TradingSettings trading;
    DemoSettings demo;
    PaperSettings paper;
    CapitalParameters capital;
    RiskParameters risk;
    FeeParameters fees;
    ExecutionParameters execution;
    StrategyParameters strategy;
    OperatorParameters operatorControls;
    StorageSettings storage;
    ResilienceSettings resilience;
    ObservabilitySettings observability;
    AlertSettings alerts;
};

// The intervals that candles come in, and how long one bar of them is; zero for any other text.
std::vector<std::string_view> const& knownIntervals();
Milliseconds intervalLength(std::string_view interval);

}  // namespace pentad::config
