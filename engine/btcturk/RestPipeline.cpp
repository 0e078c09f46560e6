// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/RestPipeline.h"

#include "btcturk/AddressRule.h"
#include "btcturk/Envelope.h"
#include "contracts/EngineText.h"
#include "foundation/TimeText.h"

#include <algorithm>

namespace pentad::btcturk {

using resilience::CallFailure;
using resilience::EndpointGroup;
using resilience::TimeState;

namespace {

// The timer is coarse; nothing here is worth waking up for more often.
constexpr Milliseconds kSleepMaximum{1'000};
// A refused key is tried again after an hour at the latest.
constexpr Milliseconds kRefusedPauseMaximum = std::chrono::hours(1);
// Calls of a key that were refused in a row, however many of them were under way together. The exchange has been said to
// block an address behind more than fifty.
constexpr int kRefusedCallsMaximum = 20;
// Where one call at a time goes on behind those.
constexpr int kSparedCallsMaximum = 30;
// While the exchange's time is unknown.
constexpr Milliseconds kTimeLookedFor{20};

bool startsWithIgnoringCase(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
           });
}

// By its status, or by its words: with which status they come today is nowhere confirmed.
bool isUnauthorized(HttpAnswer const& answer)
{
    constexpr std::size_t kRefusalMaximum = 1'024;  // a long answer is none
    if (!answer.answered() || answer.status == 401 || answer.status == 403) {
        return answer.answered();
    }
    RestAnswer const read = answer.view();
    if (read.status >= 500 || read.body.size() > kRefusalMaximum) {
        return false;
    }
    JsonReader reader(kRefusalMaximum);
    Envelope envelope;
    return readEnvelope(reader, read.body, {}, envelope) && saysUnauthorized(envelope.message);
}

std::string summaryOf(HttpAnswer const& answer)
{
    return answer.answered() ? say(Phrase::HttpStatus, {std::to_string(answer.status)}) : answer.detail;
}

}  // namespace

std::optional<CallFailure> callFailureOf(HttpAnswer const& answer)
{
    switch (answer.failure) {
    case NetFailure::None: break;
    case NetFailure::Forbidden:
    case NetFailure::Untrusted:
    case NetFailure::Redirected: return CallFailure::Refused;
    case NetFailure::TimedOut: return CallFailure::Timeout;
    case NetFailure::Unreachable:
    case NetFailure::Dropped: return CallFailure::Reset;
    case NetFailure::TooLarge: return CallFailure::Unreadable;
    }
    if (answer.status == 429) {
        return CallFailure::RateLimited;
    }
    if (answer.status >= 500) {
        return CallFailure::ServerError;
    }
    // A portal's page with a good status is no answer of the exchange.
    if (answer.status < 400 && startsWithIgnoringCase(answer.contentType, "text/html")) {
        return CallFailure::Unreadable;
    }
    return std::nullopt;
}

RestPipeline::RestPipeline(RestParameters parameters, Clock const& clock, std::optional<Signer> signer, ChannelLog& log)
    : m_parameters(std::move(parameters)),
      m_clock(clock),
      m_log(log),
      m_signer(std::move(signer)),
      m_questions(m_parameters.tls),
      m_charts(m_parameters.tls),
      m_orders(m_parameters.tls),
      m_cancels(m_parameters.tls),
      m_time(m_parameters.time),
      m_retries(resilience::RetryPolicy::standard(m_parameters.attemptsMaximum), m_parameters.jitterSeed)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { work(); });
    if (auto const allowed = permitKeys(Channel::Http, m_parameters.apiAddress); !allowed) {
        m_keysStay = allowed.error();
    }
}

UtcTime RestPipeline::exchangeTime() const
{
    return m_time.serverTime(m_clock.monotonic()).value_or(m_clock.utc());
}

TimeState RestPipeline::clockState(MonotonicTime now) const
{
    TimeState const own = m_time.state(now, m_clock.utc());
    return own == TimeState::Blocked && m_wall != nullptr ? m_time.state(now, m_wall->utc()) : own;
}

std::string RestPipeline::clockAdvice(MonotonicTime now) const
{
    UtcTime const own = m_clock.utc();
    bool const onlyOwn = m_time.state(now, own) == TimeState::Blocked && clockState(now) != TimeState::Blocked;
    return onlyOwn
               ? say(Phrase::SessionTimeApart, {resilience::secondsText(std::chrono::abs(*m_time.offset(now, own)))})
               : m_time.advice(now, own);
}

bool RestPipeline::isOfFuture(UtcTime stamp) const
{
    // On a clock that runs fast the exchange's time is only known to within what a request takes.
    constexpr Milliseconds kOnTheWay{2'000};
    auto const time = m_time.serverTime(m_clock.monotonic());
    return time &&
           stamp > *time + std::max(m_parameters.stampsAhead, resilience::atSpeed(kOnTheWay, m_parameters.time.speed));
}

void RestPipeline::noteUnusable(Route route, std::string const& why)
{
    RouteFacts const& facts = factsOf(route);
    m_log.note(ChannelEventKind::RequestFailed, std::string(facts.path), why);
    if (facts.isSigned) {
        m_log.signedFailed();
    }
}

void RestPipeline::noteUnusable(Route route, RestFailure const& failure)
{
    if (failure.kind == RestFailureKind::Unreadable) {
        m_log.refusedMessage();
    }
    noteUnusable(route, failure.text());
}

void RestPipeline::countUnreadable(OrderUnknown const& outcome)
{
    if (outcome.isUnreadable) {
        m_log.refusedMessage();
    }
}

void RestPipeline::noteLeftOut(std::size_t rows)
{
    m_log.refusedMessage();
    m_log.note(ChannelEventKind::MessageRefused, {}, say(Phrase::RowsLeftOut, {std::to_string(rows)}));
}

void RestPipeline::enqueue(Waiting waiting)
{
    auto const place =
        std::upper_bound(m_waiting.begin(), m_waiting.end(), waiting, [](Waiting const& a, Waiting const& b) {
            return a.call.urgency != b.call.urgency ? a.call.urgency < b.call.urgency : a.order < b.order;
        });
    m_waiting.insert(place, std::move(waiting));
}

void RestPipeline::send(RestCall call, Answer answer)
{
    MonotonicTime const now = m_clock.monotonic();
    Waiting waiting;
    waiting.expires = now + (call.route == Route::SubmitOrder ? std::min(call.patience, m_parameters.orderWaitMaximum)
                                                              : call.patience);
    waiting.call = std::move(call);
    waiting.answer = std::move(answer);
    waiting.order = ++m_lastOrder;
    enqueue(std::move(waiting));
    m_timer.start(0);
}

RestPipeline::Line& RestPipeline::lineFor(Route route)
{
    RouteFacts const& facts = factsOf(route);
    switch (facts.method) {
    case Method::Get: return facts.host == Host::Graph ? m_charts : m_questions;
    case Method::Post: return m_orders;
    case Method::Delete: return m_cancels;
    }
    return m_questions;
}

void RestPipeline::work()
{
    MonotonicTime const now = m_clock.monotonic();
    takeKeyUpAgain();
    // What is started or given back may call send() again: the queue is taken apart first.
    std::vector<Waiting> const none;
    std::vector<Waiting> todo = std::exchange(m_waiting, none);
    for (Waiting& waiting : todo) {
        if (!advance(waiting, now)) {
            enqueue(std::move(waiting));
        }
    }
    schedule(now);
}

bool RestPipeline::advance(Waiting& waiting, MonotonicTime now)
{
    RouteFacts const& facts = factsOf(waiting.call.route);
    if (facts.isSigned) {
        if (!m_signer) {
            giveBack(std::move(waiting), say(Phrase::NoAccountKeys));
            return true;
        }
        if (!m_keysStay.empty()) {
            giveBack(std::move(waiting), m_keysStay);
            return true;
        }
        if (!mayTryKey(waiting.call.urgency, now)) {
            giveBack(std::move(waiting), keyAdvice());
            return true;
        }
        if (clockState(now) == TimeState::Blocked) {
            giveBack(std::move(waiting), clockAdvice(now));
            return true;
        }
    }
    bool const mayGo = !facts.isSigned || clockState(now) != TimeState::Unknown;
    if (waiting.expires <= now) {
        std::string why = mayGo ? whyLate(waiting.call, now) : say(Phrase::TimeUnknown);
        giveBack(std::move(waiting), std::move(why));
        return true;
    }
    if (waiting.notBefore > now) {
        return false;
    }
    if (!mayGo) {
        waiting.notBefore = now + kTimeLookedFor;
        return false;
    }
    if (facts.isSigned && isKeySpared(now)) {
        waiting.forConnection = false;
        waiting.notBefore = now + kTimeLookedFor;
        return false;
    }
    waiting.forConnection = lineFor(waiting.call.route).busy >= Line::kConnections;
    if (waiting.forConnection) {
        return false;  // looked at again when one is free
    }
    resilience::RateAnswer const rate =
        m_parameters.share->limiter.ask(indexOf(waiting.call.route), waiting.call.urgency, now);
    if (!rate.now) {
        waiting.notBefore = rate.notBefore;
        return false;
    }
    start(std::move(waiting), now);
    return true;
}

HttpRequest RestPipeline::requestOf(RestCall const& call)
{
    RouteFacts const& facts = factsOf(call.route);
    HttpRequest request;
    request.method = facts.method;
    request.address = facts.host == Host::Graph ? m_parameters.graphAddress : m_parameters.apiAddress;
    request.address += facts.path;
    request.address += call.suffix;
    if (!call.query.empty()) {
        request.address += '?' + call.query;
    }
    request.body = call.body;
    request.deadline = m_parameters.deadline;
    if (facts.isSigned) {
        UtcTime const stamp = m_lastStamp = m_parameters.share->stamps.next(exchangeTime(), m_lastStamp);
        request.headers = {{"X-PCK", m_signer->publicKey()},
                           {"X-Stamp", std::to_string(stamp.time_since_epoch().count())},
                           {"X-Signature", m_signer->requestSignature(stamp)}};
    }
    return request;
}

void RestPipeline::start(Waiting waiting, MonotonicTime now)
{
    if (++waiting.attempts == 1 && waiting.call.leaves) {
        waiting.call.leaves();
    }
    HttpRequest const request = requestOf(waiting.call);
    Line& line = lineFor(waiting.call.route);
    ++line.busy;
    int const signedCalls = factsOf(waiting.call.route).isSigned ? 1 : 0;
    m_signedBusy += signedCalls;
    auto shared = std::make_shared<Waiting>(std::move(waiting));
    line.channel.send(request, [this, shared, now, &line, signedCalls](HttpAnswer answer) {
        --line.busy;
        m_signedBusy -= signedCalls;
        m_timer.start(0);
        finish(std::move(*shared), now, std::move(answer));
    });
}

void RestPipeline::finish(Waiting waiting, MonotonicTime sentAt, HttpAnswer answer)
{
    MonotonicTime const now = m_clock.monotonic();
    RouteFacts const& facts = factsOf(waiting.call.route);
    auto const failure = callFailureOf(answer);
    // More than an hour is nonsense that would silence us.
    std::optional<Milliseconds> wish;
    if (answer.retryAfter) {
        wish = std::min<Milliseconds>(*answer.retryAfter, std::chrono::hours(1));
    }
    if (failure == CallFailure::RateLimited) {
        m_parameters.share->limiter.blocked(indexOf(waiting.call.route), now, wish);
        m_log.note(ChannelEventKind::RateLimited, std::string(facts.path));
    } else if (!failure && facts.isSigned) {
        m_log.signedAnswered(now, std::chrono::duration_cast<Milliseconds>(now - sentAt));
    }
    if (facts.isSigned) {
        judgeKey(answer, sentAt, now);
    }
    if (answer.failure == NetFailure::Redirected && facts.host == Host::Api && m_listeners.redirected) {
        m_listeners.redirected(answer.detail);
    }
    // What our own rule for addresses stops has not left.
    waiting.last.sent = waiting.last.sent || answer.failure != NetFailure::Forbidden;
    waiting.last.answer = std::move(answer);
    CallReport report{facts.path,
                      waiting.last.answer.status,
                      netFailureText(waiting.last.answer.failure),
                      waiting.attempts,
                      false,
                      waiting.call.about,
                      sentAt,
                      now};
    if (failure == CallFailure::Unreadable) {
        m_log.refusedMessage();
    }
    if (failure) {
        noteUnusable(waiting.call.route, summaryOf(waiting.last.answer));
        waiting.last.reason = waiting.last.answer.answered() ? std::string() : waiting.last.answer.detail;
        auto const wait = facts.group == EndpointGroup::OrderPost
                              ? std::nullopt
                              : m_retries.next(facts.group, *failure, waiting.attempts, now, wish);
        if (wait && now + *wait < waiting.expires) {
            report.again = true;
            tell(report);
            waiting.notBefore = now + *wait;
            enqueue(std::move(waiting));
            schedule(now);
            return;
        }
    }
    tell(report);
    waiting.answer(waiting.last);
}

void RestPipeline::judgeKey(HttpAnswer const& answer, MonotonicTime sentAt, MonotonicTime now)
{
    if (!isUnauthorized(answer)) {
        // Whatever else the exchange itself answers, it has accepted the key first.
        if (answer.answered() && answer.status < 500 && answer.status != 429) {
            m_parameters.share->keys.accepted(m_signer->publicKey());
            acceptKey();
        }
        return;
    }
    bool const wasGivenUp = isKeyGivenUp();
    // Calls that were under way together are refused together, for one reason.
    bool const isNews = !m_refusedAt || sentAt > *m_refusedAt;
    m_refusals += isNews ? 1 : 0;
    ++m_refusedCalls;
    m_refusedAt = now;
    m_acceptedBefore = m_parameters.share->keys.mark(m_signer->publicKey());
    if (m_listeners.unauthorized) {
        m_listeners.unauthorized();
    }
    if (isKeyGivenUp() && !wasGivenUp) {
        m_log.note(ChannelEventKind::LoginRefused, {}, keyAdvice());
        if (m_listeners.keyGivenUp) {
            m_listeners.keyGivenUp(keyAdvice());
        }
    }
}

bool RestPipeline::isKeyGivenUp() const
{
    return m_parameters.refusedCallsPause
               ? m_refusedCalls >= kSparedCallsMaximum
               : m_refusals >= m_parameters.refusalsMaximum || m_refusedCalls >= kRefusedCallsMaximum;
}

// Another line of the program was answered with the same key since.
void RestPipeline::takeKeyUpAgain()
{
    if (isKeyGivenUp() && m_parameters.share->keys.mark(m_signer->publicKey()) > m_acceptedBefore) {
        acceptKey();
    }
}

void RestPipeline::acceptKey()
{
    bool const wasGivenUp = isKeyGivenUp();
    m_refusals = m_refusedCalls = 0;
    if (wasGivenUp && m_listeners.keyTakenUp) {
        m_listeners.keyTakenUp();
    }
}

bool RestPipeline::isKeySpared(MonotonicTime now) const
{
    return m_parameters.refusedCallsPause && m_refusedCalls >= kRefusedCallsMaximum &&
           (m_signedBusy > 0 || now - *m_refusedAt < *m_parameters.refusedCallsPause);
}

std::string RestPipeline::keyAdvice() const
{
    int const most = m_parameters.refusedCallsPause ? kSparedCallsMaximum : kRefusedCallsMaximum;
    bool const byTurns = !m_parameters.refusedCallsPause && m_refusals >= m_parameters.refusalsMaximum;
    return say(Phrase::KeyGivenUp, {std::to_string(byTurns ? m_parameters.refusalsMaximum : most)});
}

// Each time the key was refused once more, the pause is doubled; one call alone tries it.
bool RestPipeline::mayTryKey(resilience::Urgency urgency, MonotonicTime now) const
{
    if (!isKeyGivenUp()) {
        return true;
    }
    constexpr int kDoublingsMaximum = 10;
    int const doublings = std::clamp(m_refusals - m_parameters.refusalsMaximum, 0, kDoublingsMaximum);
    Milliseconds const pause = std::min(m_parameters.refusedPause * (1 << doublings), kRefusedPauseMaximum);
    return urgency == resilience::Urgency::Protective && now - *m_refusedAt >= pause && m_signedBusy == 0;
}

void RestPipeline::tell(CallReport const& report) const
{
    if (m_observer) {
        m_observer(report);
    }
}

void RestPipeline::giveBack(Waiting waiting, std::string reason)
{
    // An earlier attempt may have reached the exchange: then its failure is the result.
    if (!waiting.last.sent) {
        waiting.last.reason = std::move(reason);
        noteUnusable(waiting.call.route, waiting.last.reason);
    }
    waiting.answer(waiting.last);
}

// A block may last for an hour: until when, is what people want to know. What protects is not held for so long.
std::string RestPipeline::whyLate(RestCall const& call, MonotonicTime now) const
{
    auto const blocked = m_parameters.share->limiter.blockedUntil(indexOf(call.route), now);
    if (!blocked || call.urgency == resilience::Urgency::Protective) {
        return say(Phrase::TurnLate);
    }
    UtcTime const until =
        std::chrono::ceil<std::chrono::seconds>(utcIn(std::chrono::ceil<Milliseconds>(*blocked - now)));
    return say(Phrase::CallsHeldUntil, {utcText(until)});
}

// What the clock will say after so long in real time.
UtcTime RestPipeline::utcIn(Milliseconds real) const
{
    return m_clock.utc() + resilience::atSpeed(real, m_parameters.time.speed);
}

void RestPipeline::schedule(MonotonicTime now)
{
    if (m_waiting.empty()) {
        return;
    }
    MonotonicTime next = now + kSleepMaximum;
    for (Waiting const& waiting : m_waiting) {
        auto const turn = waiting.forConnection ? waiting.expires : std::max(waiting.notBefore, now + Milliseconds(1));
        next = std::min({next, waiting.expires, turn});
    }
    if (!m_timer.isActive() || m_timer.remainingTimeAsDuration() > next - now) {
        // What is overdue already, because the event loop was late, is looked at at once.
        m_timer.start(std::max(std::chrono::ceil<Milliseconds>(next - now), Milliseconds(0)));
    }
}

void RestPipeline::describe(ChannelView& view) const
{
    MonotonicTime const now = m_clock.monotonic();
    UtcTime const utc = m_clock.utc();
    if (auto const offset = m_time.offset(now, utc)) {
        // In real time, whatever speed the exchange's clock has.
        Int128 const real = static_cast<Int128>(offset->count()) * Decimal::kUnit / m_parameters.time.speed.raw();
        view.clockOffset = Milliseconds(static_cast<std::int64_t>(real));
    }
    view.roundTrip = m_time.roundTrip(now);
    view.clockTolerance = m_parameters.time.blockOffset;
    view.clockBlocked = clockState(now) == TimeState::Blocked;
    view.clockWarned = !view.clockBlocked && m_time.state(now, utc) >= TimeState::Warned;
    view.callsWaiting = m_waiting.size();
    view.budgets.clear();
    view.budgetLeft.reset();
    for (resilience::RateBudget const& budget : m_parameters.share->limiter.budgets(now)) {
        RateBudget shown{std::string(budget.name), budget.left, budget.limit, std::nullopt};
        if (budget.blockedFor) {
            shown.blockedUntil = utcIn(*budget.blockedFor);
        }
        if (budget.limit > 0) {
            Rate const left(divide(Decimal(budget.left), Decimal(budget.limit), Rounding::Down));
            view.budgetLeft = view.budgetLeft ? min(*view.budgetLeft, left) : left;
        }
        view.budgets.push_back(std::move(shown));
    }
}

}  // namespace pentad::btcturk
