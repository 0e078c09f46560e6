// SPDX-License-Identifier: GPL-3.0-or-later
#include "TradeCommand.h"

#include "ArmPhrase.h"
#include "composition/Composition.h"
#include "composition/ExitCodes.h"
#include "composition/ForeignCode.h"
#include "composition/OperatorLine.h"
#include "composition/SettingsOptions.h"
#include "composition/StopSignals.h"
#include "config/Load.h"
#include "Failure.h"
#include "secrets/EnvironmentSecrets.h"
#include "secrets/Keychain.h"
#include "secrets/SecretService.h"
#include "StatusView.h"
#include "TradeOptions.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <fmt/format.h>

#include <sys/ioctl.h>
#include <unistd.h>

namespace pentad::cli {
namespace {

constexpr std::string_view kTrade = "trade";
constexpr std::chrono::milliseconds kSilenceTold{3'000};

// Around it.
std::string withoutBlanks(std::string const& line)
{
    constexpr std::string_view kBlanks = " \t\r";
    auto const begin = line.find_first_not_of(kBlanks);
    return begin == std::string::npos ? std::string() : line.substr(begin, line.find_last_not_of(kBlanks) - begin + 1);
}

// What stands between the gateway and the person at the terminal.
class Desk final : public QObject {
public:
    // `accepted`: live trading is armed with this figure as soon as that may be.
    Desk(gateway::EngineGateway& gateway, TradeArguments const& arguments, bool cancelOrders,
         std::optional<Money> accepted)
        : m_gateway(gateway),
          m_cancelOrders(cancelOrders),
          m_accepted(accepted),
          m_live(isatty(STDOUT_FILENO) == 1 && !arguments.plain),
          m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_signals, &composition::StopSignals::stopWanted, this, [this] { stop(); });
        connect(&m_input, &QSocketNotifier::activated, this, [this] { readLines(); });
        connect(&m_gateway, &gateway::EngineGateway::changed, this, [this] {
            tellAnswers();
            armOnce();
            if (m_live) {
                heedCertificate();
            } else {
                tellCertificate();
            }
        });
        connect(&m_redraw, &QTimer::timeout, this, [this] { draw(); });
        m_redraw.start(m_live ? std::chrono::milliseconds(500) : std::chrono::milliseconds(10'000));
        if (arguments.duration) {
            QTimer::singleShot(std::chrono::milliseconds(*arguments.duration), this, [this] {
                m_durationOver = true;
                stop();
            });
        }
    }

    // The time that was given is over, and there was no session in it.
    bool neverBegan() const { return m_durationOver && !m_gateway.snapshot(); }

    void finish()
    {
        if (SnapshotPtr const& snapshot = m_gateway.snapshot()) {
            if (m_live) {
                draw();
            }
            tellCertificate();
            fmt::print("{}", closingSummary(*snapshot));
            std::fflush(stdout);
        }
    }

private:
    void stop() { m_gateway.issue(Stop{m_cancelOrders}); }

    void readLines()
    {
        char buffer[4096];
        auto const size = read(STDIN_FILENO, buffer, sizeof buffer);
        if (size <= 0) {
            m_input.setEnabled(false);  // nobody types; the session goes on
            return;
        }
        m_typed.append(buffer, static_cast<std::size_t>(size));
        for (auto end = m_typed.find('\n'); end != std::string::npos; end = m_typed.find('\n')) {
            std::string const line = withoutBlanks(m_typed.substr(0, end));
            m_typed.erase(0, end + 1);
            if (line == "quit" || line == "stop") {
                stop();
            } else if (line == "orders") {
                tellOrders();
            } else if (!line.empty()) {
                auto command = composition::parseOperatorLine(line);
                if (command) {
                    m_asked = m_gateway.issue(*std::move(command));
                } else {
                    fmt::print(stderr, "{}\n", command.error());
                }
            }
        }
    }

    // A page that is redrawn shows them anyway.
    void tellOrders()
    {
        if (SnapshotPtr const& snapshot = m_gateway.snapshot(); snapshot && !m_live) {
            for (std::string const& order : openOrderLines(*snapshot)) {
                fmt::print("{}\n", order);
            }
            fmt::print("{} orders open\n", snapshot->openOrders.size() + snapshot->foreignOrders.size());
            std::fflush(stdout);
        }
    }

    void tellAnswers()
    {
        for (CommandAnswer const& answer : m_gateway.snapshot()->answers) {
            if (number(answer.id) > number(m_told)) {
                m_told = answer.id;
                if (m_asked != CommandId{}) {
                    fmt::print("{}\n", answerText(answer));
                    std::fflush(stdout);
                }
            }
        }
    }

    // One of an earlier session is not told again. A page that is redrawn has no place for it: then it comes at the end.
    void heedCertificate()
    {
        auto const& certificate = m_gateway.snapshot()->flatten.certificate;
        if (!m_certified) {
            m_certified = certificate ? certificate->endedAt : UtcTime{};
        }
    }

    void tellCertificate()
    {
        heedCertificate();
        auto const& certificate = m_gateway.snapshot()->flatten.certificate;
        if (certificate && certificate->endedAt != *m_certified) {
            m_certified = certificate->endedAt;
            fmt::print("{}", certificatePage(*certificate));
            std::fflush(stdout);
        }
    }

    void armOnce()
    {
        EngineSnapshot const& snapshot = *m_gateway.snapshot();
        if (m_accepted && snapshot.worstCase && !snapshot.armed && snapshot.hazards.empty()) {
            m_asked = m_gateway.issue(Arm{*std::exchange(m_accepted, std::nullopt)});
        }
    }

    void draw()
    {
        SnapshotPtr const& snapshot = m_gateway.snapshot();
        if (!snapshot) {
            return;
        }
        if (!m_live) {
            fmt::print("{}\n", statusLine(*snapshot));
        } else {
            winsize size{};
            std::size_t const width =
                ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 120;
            // Home, the page with each line cleared behind it, and nothing below it.
            std::string page = "\x1b[H";
            for (char const c : statusPage(*snapshot, width)) {
                page += c == '\n' ? std::string("\x1b[K\n") : std::string(1, c);
            }
            fmt::print("{}\x1b[J", page);
        }
        std::fflush(stdout);
    }

    gateway::EngineGateway& m_gateway;
    bool m_cancelOrders;
    std::optional<Money> m_accepted;
    bool m_live;
    composition::StopSignals m_signals;
    QSocketNotifier m_input;
    QTimer m_redraw;
    std::string m_typed;
    bool m_durationOver = false;
    CommandId m_asked{};
    CommandId m_told{};
    std::optional<UtcTime> m_certified;  // end of the newest flatten that was told, or known at the start
};

}  // namespace

int runTradeCommand(std::span<std::string const> arguments, std::vector<std::string> const& dropped)
{
    auto const parsed = parseTradeArguments(arguments);
    if (!parsed) {
        return fail(kUsage, kTrade, parsed.error());
    }
    if (parsed->help) {
        fmt::print("{}", tradeUsage());
        return kDone;
    }
    auto const loaded = parsed->settings.load();
    if (!loaded) {
        composition::printErrors(loaded.error());
        return kUsage;
    }
    config::Settings const& settings = loaded->settings;
    bool const isLive = settings.trading.mode == config::TradingMode::Live;
    std::optional<Money> accepted;
    if (parsed->arm) {
        if (!isLive) {
            return fail(kUsage, kTrade, "only live trading is armed; leave --arm away, or use --mode live");
        }
        auto const loss = acceptedLoss(qEnvironmentVariable(kArmPhraseVariable).toStdString());
        if (!loss) {
            return fail(kUsage, kTrade, loss.error());
        }
        accepted = *loss;
    }

    auto const warnings = composition::foreignCodeWarnings(dropped, isLive);
    for (std::string const& warning : warnings) {
        fmt::print(stderr, "{}\n", warning);
    }
    gateway::EngineGateway gateway;
    std::optional<secrets::SecretService> secretService;
    std::optional<secrets::Keychain> keychain;
    secrets::EnvironmentSecrets environment;
    std::optional<composition::LiveKeys> keys;
    if (isLive) {
        secretService.emplace(QCoreApplication::applicationName());
        keychain.emplace(*secretService);
        keys.emplace(composition::LiveKeys{composition::keyReferences(*loaded, parsed->settings.profile), *keychain,
                                           &environment});
    }
    composition::Session session(composition::TradeOptions{.settings = settings,
                                                           .state = composition::statePath(settings),
                                                           .cyclesMaximum = parsed->cycles,
                                                           .faultFile = parsed->faults,
                                                           .journalInFront = {},
                                                           .warnings = warnings},
                                 gateway, keys);
    Desk desk(gateway, *parsed, settings.operatorControls.cancelOpenOrdersOnShutdown, accepted);
    QObject::connect(&session, &composition::Session::stopped, &desk, [](QString const& failure, int code) {
        if (!failure.isEmpty()) {
            fail(code, kTrade, failure.toStdString());
        }
        QCoreApplication::exit(code);
    });
    bool const isFar = settings.trading.mode != config::TradingMode::Demo;
    if (isFar) {
        QTimer::singleShot(kSilenceTold, &desk, [&gateway, &settings] {
            if (!gateway.snapshot()) {
                fmt::print(stderr, "waiting for the trading rules of {}; it is asked again and again\n",
                           settings.exchange.baseUrl);
            }
        });
    }
    session.start();
    int const code = QCoreApplication::exec();
    if (isFar && code == kDone && desk.neverBegan()) {
        return fail(kFailed, kTrade,
                    settings.exchange.baseUrl +
                        " told no trading rules within --duration, so nothing was done; check the connection, or give "
                        "it more time");
    }
    if (code != kUsage) {
        desk.finish();
    }
    return code;
}

}  // namespace pentad::cli
