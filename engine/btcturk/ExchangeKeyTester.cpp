// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/ExchangeKeyTester.h"

#include "btcturk/AddressRule.h"
#include "btcturk/ReplyDecoder.h"
#include "btcturk/Requests.h"
#include "btcturk/ServerClock.h"
#include "btcturk/SocketLine.h"
#include "contracts/EngineText.h"

namespace pentad::btcturk {
namespace {

// Long enough for a slow line and the question for the time before it.
constexpr Milliseconds kPatience{15'000};
// Of the socket: connecting, greeting and login.
constexpr Milliseconds kLoginPatience{8'000};
// Works as a validity in ms: 100 to 60,000 are taken.
constexpr std::int64_t kNonce = 15'000;
// The exchange counts its orders; today's numbers have eleven digits.
constexpr ExchangeOrderId kNobodysOrder{1};

RestParameters trialParameters(BtcturkSettings const& settings)
{
    RestParameters parameters;
    parameters.apiAddress = settings.apiAddress;
    parameters.graphAddress = settings.graphAddress;
    parameters.deadline = settings.requestDeadline;
    parameters.time.blockOffset = settings.clockTolerance;
    parameters.time.speed = settings.speed;
    parameters.share = settings.share;
    return parameters;
}

Expected<Signer, SignerError> signerOf(KeyPair const& keys)
{
    return keys.apiKey.use([&](std::span<std::byte const> key) {
        return keys.apiSecret.use([&](std::span<std::byte const> secret) {
            // The public key is sent with every call and is no secret.
            return Signer::make({reinterpret_cast<char const*>(key.data()), key.size()}, secret);
        });
    });
}

}  // namespace

struct ExchangeKeyTester::Trial {
    Trial(BtcturkSettings const& settings, Clock const& clock, Signer signer, Answer theAnswer)
        : log(clock),
          rest(trialParameters(settings), clock, std::move(signer), log),
          time(rest, clock, {}, {[this](std::string const& advice) { clockAdvice = advice; }, [] {}}),
          answer(std::move(theAnswer))
    {
    }

    ChannelLog log;
    RestPipeline rest;
    ServerClock time;
    ReplyDecoder decoder;
    Answer answer;
    KeyTestResult result;
    std::string clockAdvice;
    std::optional<SocketLine> line;
    QTimer patience;
};

ExchangeKeyTester::ExchangeKeyTester(BtcturkSettings settings, Clock const& clock, std::string symbol)
    : m_settings(std::move(settings)), m_clock(clock), m_symbol(std::move(symbol))
{
}

ExchangeKeyTester::~ExchangeKeyTester() = default;

void ExchangeKeyTester::test(KeyPair keys, Answer answer)
{
    KeyTestResult refused;
    refused.outcome = KeyTestOutcome::Refused;
    for (auto const& allowed :
         {permitAddress(Channel::Http, m_settings.graphAddress), permitKeys(Channel::Http, m_settings.apiAddress)}) {
        if (!allowed) {
            refused.outcome = KeyTestOutcome::Unreachable;
            refused.detail = allowed.error();
        }
    }
    auto signer = signerOf(keys);
    if (!signer) {
        refused.detail = std::string(signerErrorText(signer.error()));
    }
    if (!refused.detail.empty()) {
        QMetaObject::invokeMethod(
            this, [answer = std::move(answer), refused] { answer(refused); }, Qt::QueuedConnection);
        return;
    }
    m_trial = std::make_unique<Trial>(m_settings, m_clock, *std::move(signer), std::move(answer));
    m_trial->time.start();
    askBalances();
}

void ExchangeKeyTester::askBalances()
{
    RestCall call;
    call.route = Route::Balances;
    call.urgency = resilience::Urgency::Reconcile;
    call.patience = kPatience;
    m_trial->rest.send(std::move(call), [this](RestResult const& answered) {
        KeyTestResult& result = m_trial->result;
        if (!answered.answered()) {
            bool const isClock = !m_trial->clockAdvice.empty();
            result.outcome = isClock ? KeyTestOutcome::ClockWrong : KeyTestOutcome::Unreachable;
            result.detail = isClock ? m_trial->clockAdvice : answered.reason;
            return finish(result);
        }
        auto const balances = m_trial->decoder.balances(answered.answer.view());
        if (balances) {
            result.outcome = KeyTestOutcome::Accepted;
            result.rights.balances = true;
            return askTrades();
        }
        RestFailure const& failure = balances.error();
        result.outcome = failure.error == ApiError::InvalidStamp         ? KeyTestOutcome::ClockWrong
                         : failure.kind == RestFailureKind::Unauthorized ? KeyTestOutcome::Refused
                                                                         : KeyTestOutcome::Unreachable;
        result.detail = failure.text();
        finish(result);
    });
}

void ExchangeKeyTester::askTrades()
{
    RestCall call;
    call.route = Route::UserTrades;
    call.query = userTradesQuery(m_symbol, std::nullopt, std::nullopt);
    call.urgency = resilience::Urgency::Reconcile;
    call.patience = kPatience;
    m_trial->rest.send(std::move(call), [this](RestResult const& answered) {
        KeyTestResult& result = m_trial->result;
        if (answered.answered()) {
            auto const trades = m_trial->decoder.userTrades(answered.answer.view());
            if (trades) {
                result.rights.history = true;
            } else if (trades.error().kind == RestFailureKind::Unauthorized) {
                result.rights.history = false;
            }
        }
        askOrders();
    });
}

// Whether orders may be sent is asked without sending one: a cancel of an order that can be nobody's of today. Whoever
// may not trade is refused before it is looked for.
void ExchangeKeyTester::askOrders()
{
    RestCall call;
    call.route = Route::CancelOrder;
    call.query = cancelQuery(kNobodysOrder);
    call.urgency = resilience::Urgency::Reconcile;
    call.patience = kPatience;
    m_trial->rest.send(std::move(call), [this](RestResult const& answered) {
        if (answered.answered()) {
            CancelOutcome const outcome = m_trial->decoder.cancelled(answered.answer.view());
            auto const* refused = std::get_if<OrderNotTaken>(&outcome);
            bool const isLookedFor = refused != nullptr && (refused->error == ApiError::NoMatchingOrder ||
                                                            refused->error == ApiError::CouldNotBeCanceled);
            if (isLookedFor || std::holds_alternative<CancelQueued>(outcome)) {
                m_trial->result.rights.trade = true;
            } else if (refused != nullptr && refused->credentials) {
                m_trial->result.rights.trade = false;
            }
        }
        logIn();
    });
}

// A socket that cannot be reached says nothing about the key.
void ExchangeKeyTester::logIn()
{
    Trial& trial = *m_trial;
    SocketLineParameters parameters;
    parameters.address = m_settings.socketAddress + "/";
    parameters.name = say(Phrase::AccountSocket);
    parameters.tls = strictTls();
    if (!permitKeys(Channel::Socket, m_settings.socketAddress)) {
        return finish(trial.result);
    }
    trial.line.emplace(
        std::move(parameters), SocketLine::Shared{m_clock, trial.rest.limiter(), trial.rest.retries(), trial.log},
        SocketLine::Observers{[&trial] {
                                  Signer& signer = *trial.rest.signer();
                                  trial.line->send(loginFrame(signer.publicKey(), trial.rest.exchangeTime(), kNonce,
                                                              signer.loginSignature(kNonce)));
                              },
                              [this, &trial](Frame const& frame) {
                                  auto const* reply = std::get_if<LoginReply>(&frame);
                                  if (reply != nullptr && trial.patience.isActive()) {
                                      trial.result.rights.liveOrders = reply->ok;
                                      finish(trial.result);
                                  }
                              },
                              [] {}, [] {}});
    trial.patience.setSingleShot(true);
    connect(&trial.patience, &QTimer::timeout, this, [this] { finish(m_trial->result); });
    trial.patience.start(kLoginPatience);
    trial.line->open();
}

// The trial ends with its answer, but not inside one of its own calls.
void ExchangeKeyTester::finish(KeyTestResult result)
{
    m_trial->patience.stop();
    QMetaObject::invokeMethod(
        this,
        [this, result = std::move(result)] {
            Answer const answer = std::move(m_trial->answer);
            m_trial.reset();
            answer(result);
        },
        Qt::QueuedConnection);
}

}  // namespace pentad::btcturk
