// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/SocketLine.h"

#include "btcturk/AddressRule.h"
#include "btcturk/Routes.h"
#include "contracts/EngineText.h"

#include <type_traits>

namespace pentad::btcturk {

using resilience::CallFailure;
using resilience::EndpointGroup;

namespace {

constexpr Milliseconds kLineWatchEvery{250};
// When the retry policy has no more to give, or the address is wrong.
constexpr Milliseconds kLongPause{60'000};
// Longer ones of the exchange are nonsense that would silence us.
constexpr Milliseconds kWishMaximum{3'600'000};
// A line that stayed up this long has proven itself: the next trouble is a new one.
constexpr Milliseconds kProven{30'000};

Milliseconds between(MonotonicTime from, MonotonicTime to)
{
    return std::chrono::duration_cast<Milliseconds>(to - from);
}

bool isSignOfLife(Frame const& frame)
{
    return std::visit(
        []<typename T>(T const&) {
            return !std::is_same_v<T, VersionFrame> && !std::is_same_v<T, JoinReply> &&
                   !std::is_same_v<T, LoginReply> && !std::is_same_v<T, SystemFrame> &&
                   !std::is_same_v<T, UnknownFrame>;
        },
        frame);
}

// In words of the closed list where there are any, else as the library says it.
std::string reasonOf(WebSocket::Ending const& ending)
{
    switch (ending.kind) {
    case WebSocket::Ending::Kind::Closed: return say(Phrase::ClosedThere);
    case WebSocket::Ending::Kind::NotUpgraded:
        return ending.status == 0 ? say(Phrase::FrameAgainstRules)
                                  : say(Phrase::NoUpgrade, {std::to_string(ending.status)});
    case WebSocket::Ending::Kind::TooLarge: return say(Phrase::FrameTooLarge);
    case WebSocket::Ending::Kind::NotText: return say(Phrase::FrameNotText);
    case WebSocket::Ending::Kind::AgainstRules: return say(Phrase::FrameAgainstRules);
    case WebSocket::Ending::Kind::NotReading: return say(Phrase::PeerReadsNothing);
    case WebSocket::Ending::Kind::Failed: break;
    }
    switch (ending.error) {
    case QAbstractSocket::RemoteHostClosedError: return say(Phrase::ClosedThere);
    case QAbstractSocket::ConnectionRefusedError:
    case QAbstractSocket::HostNotFoundError:
    case QAbstractSocket::NetworkError: return say(Phrase::NoConnection);
    case QAbstractSocket::SocketTimeoutError: return say(Phrase::AnswerLate);
    case QAbstractSocket::SslHandshakeFailedError: return say(Phrase::ServerUnproven);
    default: return ending.said;
    }
}

}  // namespace

SocketLine::SocketLine(SocketLineParameters parameters, Shared shared, Observers observers)
    : m_parameters(std::move(parameters)), m_shared(shared), m_observers(std::move(observers))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { attempt(); });
    connect(&m_watch, &QTimer::timeout, this, [this] { watch(); });
}

SocketLine::~SocketLine()
{
    dispose();
}

void SocketLine::open()
{
    if (m_phase == Phase::Closed) {
        m_phase = Phase::Waiting;
        m_watch.start(kLineWatchEvery);
        m_retry.start(0);
    }
}

void SocketLine::close()
{
    bool const wasOpen = isOpen();
    m_retry.stop();
    m_watch.stop();
    dispose();
    m_phase = Phase::Closed;
    if (wasOpen) {
        m_observers.lost();
    }
}

void SocketLine::dispose()
{
    if (m_socket != nullptr) {
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
}

void SocketLine::attempt()
{
    MonotonicTime const now = m_shared.clock.monotonic();
    if (auto const allowed = permitAddress(Channel::Socket, m_parameters.address); !allowed) {
        m_shared.log.note(ChannelEventKind::RequestFailed, m_parameters.name, allowed.error());
        m_retry.start(kLongPause);
        return;
    }
    auto const turn = m_shared.limiter.ask(indexOf(Route::SocketConnect), resilience::Urgency::Data, now);
    if (!turn.now) {
        m_retry.start(std::chrono::ceil<Milliseconds>(std::max(turn.notBefore - now, MonotonicTime::duration(1))));
        return;
    }
    ++m_attempts;
    m_phase = Phase::Connecting;
    m_phaseSince = now;
    m_unfinishedSince.reset();
    m_socket = new WebSocket(QUrl(QString::fromStdString(m_parameters.address)), m_parameters.tls, kMessageMaximum,
                             socketObservers(), this);
    m_socket->open();
}

WebSocket::Observers SocketLine::socketObservers()
{
    return {.opened =
                [this] {
                    m_phase = Phase::Greeting;
                    m_phaseSince = m_shared.clock.monotonic();
                },
            .heard = [this] { m_bytesAt = m_shared.clock.monotonic(); },
            .text = [this](std::string_view text) { take(text); },
            .binary = [this] { refuse(say(Phrase::FrameNotText)); },
            .fragment = [this](bool isLast) { noteFragment(isLast); },
            .pong = [this] { m_pongAt = m_bytesAt; },
            .ended = [this](WebSocket::Ending const& ending) { ended(ending); }};
}

void SocketLine::noteFragment(bool isLast)
{
    if (isLast) {
        m_unfinishedSince.reset();
    } else if (!m_unfinishedSince) {
        m_unfinishedSince = m_bytesAt;
    }
}

void SocketLine::noteRefused(std::string const& why)
{
    m_shared.log.refusedMessage();
    m_shared.log.note(ChannelEventKind::MessageRefused, m_parameters.name, why);
}

// Whatever it said is missing.
void SocketLine::refuse(std::string const& why)
{
    noteRefused(why);
    if (isOpen()) {
        m_observers.refused();
    }
}

void SocketLine::ended(WebSocket::Ending const& ending)
{
    using Kind = WebSocket::Ending::Kind;
    constexpr int kTooManyRequests = 429;
    if (ending.kind == Kind::NotUpgraded && ending.status == kTooManyRequests) {
        std::optional<Milliseconds> wish;
        if (ending.retryAfter) {
            wish = std::min<Milliseconds>(*ending.retryAfter, kWishMaximum);
        }
        m_shared.limiter.blocked(indexOf(Route::SocketConnect), m_shared.clock.monotonic(), wish);
        m_shared.log.note(ChannelEventKind::RateLimited, m_parameters.name);
    }
    std::string const why = reasonOf(ending);
    if (ending.kind == Kind::TooLarge || ending.kind == Kind::NotText || ending.kind == Kind::AgainstRules) {
        noteRefused(why);
    }
    restart(why);
}

void SocketLine::noteSystem(Frame const& frame)
{
    constexpr std::size_t kTypesNoted = 32;
    constexpr std::size_t kTextNoted = 200;
    if (auto const* system = std::get_if<SystemFrame>(&frame)) {
        m_shared.log.note(
            ChannelEventKind::SystemMessage, m_parameters.name,
            say(Phrase::FrameSystem, {std::to_string(system->type), system->message.substr(0, kTextNoted)}));
    } else if (auto const* unknown = std::get_if<UnknownFrame>(&frame); unknown != nullptr &&
                                                                        m_unknownTypes.size() < kTypesNoted &&
                                                                        m_unknownTypes.insert(unknown->type).second) {
        m_shared.log.note(ChannelEventKind::SystemMessage, m_parameters.name,
                          say(Phrase::FrameUnknown, {std::to_string(unknown->type)}));
    }
}

void SocketLine::restart(std::string const& why)
{
    if (m_phase == Phase::Closed || m_phase == Phase::Waiting) {
        return;
    }
    bool const wasOpen = isOpen();
    if (wasOpen && between(m_phaseSince, m_shared.clock.monotonic()) >= kProven) {
        m_attempts = 0;
    }
    m_phase = Phase::Waiting;
    dispose();
    m_shared.log.note(ChannelEventKind::Disconnected, m_parameters.name, why);
    if (wasOpen) {
        m_lostFor = why;
        m_observers.lost();
    }
    scheduleNext();
}

void SocketLine::scheduleNext()
{
    auto const wait = m_shared.retries.next(EndpointGroup::Connection, CallFailure::Reset, std::max(m_attempts, 1),
                                            m_shared.clock.monotonic());
    m_retry.start(wait.value_or(kLongPause));
}

void SocketLine::send(std::string const& frame)
{
    if (isOpen()) {
        m_socket->send(frame);
    }
}

void SocketLine::take(std::string_view text)
{
    m_shared.log.message(m_parameters.name);
    auto const frame = m_decoder.decode(text);
    if (!frame) {
        refuse(frame.error().text());
        return;
    }
    if (isSignOfLife(*frame)) {
        m_heardAt = m_bytesAt;
    } else {
        noteSystem(*frame);
    }
    if (m_phase == Phase::Greeting && std::holds_alternative<VersionFrame>(*frame)) {
        m_phase = Phase::Open;
        m_phaseSince = m_pongAt = m_pingAt = m_heardAt = m_shared.clock.monotonic();
        if (m_everOpen) {
            m_shared.log.reconnected(m_lostFor);
        }
        m_everOpen = true;
        m_shared.log.note(ChannelEventKind::Connected, m_parameters.name);
        m_observers.opened();
    } else if (isOpen()) {
        m_observers.frame(*frame);
    }
}

void SocketLine::watch()
{
    MonotonicTime const now = m_shared.clock.monotonic();
    switch (m_phase) {
    case Phase::Closed:
    case Phase::Waiting: return;
    case Phase::Connecting:
    case Phase::Greeting:
        if (now - m_phaseSince >= m_parameters.greetingPatience) {
            restart(say(Phrase::NoGreeting));
        }
        return;
    case Phase::Open: break;
    }
    if (m_unfinishedSince && now - *m_unfinishedSince >= m_parameters.messagePatience) {
        std::string const why = say(Phrase::FrameUnfinished);
        refuse(why);
        restart(why);
    } else if (m_parameters.silenceMaximum && now - m_heardAt >= *m_parameters.silenceMaximum) {
        restart(say(Phrase::OpenButSilent));
    } else if (now - m_pongAt >= m_parameters.pongMaximum) {
        restart(say(Phrase::PingsUnanswered));
    } else if (now - m_pingAt >= m_parameters.pingEvery) {
        m_pingAt = now;
        m_socket->ping();
    }
}

std::optional<Milliseconds> SocketLine::messageAge() const
{
    return isOpen() ? std::optional(between(m_heardAt, m_shared.clock.monotonic())) : std::nullopt;
}

std::optional<Milliseconds> SocketLine::pongAge() const
{
    return isOpen() ? std::optional(between(m_pongAt, m_shared.clock.monotonic())) : std::nullopt;
}

}  // namespace pentad::btcturk
