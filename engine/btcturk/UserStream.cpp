// SPDX-License-Identifier: GPL-3.0-or-later
#include "btcturk/UserStream.h"

#include "btcturk/Requests.h"
#include "contracts/EngineText.h"

namespace pentad::btcturk {

UserStream::UserStream(SocketLineParameters line, SocketLine::Shared shared, RestPipeline& rest, Parameters parameters,
                       Observers observers)
    : m_shared(shared),
      m_rest(rest),
      m_parameters(parameters),
      m_observers(std::move(observers)),
      m_line(std::move(line), shared,
             {[this] { logIn(); }, [this](Frame const& frame) { take(frame); },
              [this] {
                  m_loggedIn = false;
                  m_patience.stop();
              },
              [this] { m_observers.moved(); }})
{
    m_patience.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] { m_line.open(); });
    connect(&m_patience, &QTimer::timeout, this, [this] { m_line.restart(say(Phrase::LoginUnanswered)); });
}

void UserStream::keyAccepted()
{
    if (m_pause.isActive()) {
        m_pause.stop();
        m_line.open();
    }
}

void UserStream::logIn()
{
    Signer* const signer = m_rest.signer();
    if (signer == nullptr) {
        return;
    }
    m_line.send(loginFrame(signer->publicKey(), m_rest.exchangeTime(), m_parameters.nonce,
                           signer->loginSignature(m_parameters.nonce)));
    m_patience.start(m_parameters.loginPatience);
}

void UserStream::take(LoginReply const& reply)
{
    m_patience.stop();
    m_loggedIn = reply.ok;
    if (!reply.ok) {
        m_shared.log.note(ChannelEventKind::LoginRefused, {}, std::string(reply.message));
        if (++m_refusals < m_parameters.refusalsMaximum) {
            m_line.restart(say(Phrase::LoginWasRefused));
            return;
        }
        m_shared.log.note(ChannelEventKind::LoginRefused, {}, say(Phrase::LoginGivenUp, {std::to_string(m_refusals)}));
        m_line.close();
        m_pause.start(m_parameters.refusedPause);
        return;
    }
    m_refusals = 0;
    m_shared.log.note(ChannelEventKind::LoggedIn, {});
    m_observers.loggedIn();
}

void UserStream::take(Frame const& frame)
{
    if (auto const* login = std::get_if<LoginReply>(&frame)) {
        take(*login);
    } else if (auto const* order = std::get_if<OrderFrame>(&frame)) {
        m_observers.inserted(*order);
    } else if (auto const* gone = std::get_if<OrderGoneFrame>(&frame)) {
        m_observers.changed(gone->order.id);
    } else if (auto const* match = std::get_if<MatchFrame>(&frame)) {
        m_observers.changed(match->orderId);
    } else if (auto const* trade = std::get_if<UserTradeFrame>(&frame)) {
        m_observers.traded(trade->trade);
    } else if (std::holds_alternative<BalanceHint>(frame)) {
        m_observers.moved();
    }
}

}  // namespace pentad::btcturk
