// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Desk.h"

#include "contracts/EngineText.h"
#include "format/EngineWords.h"

#include <QLocale>

#include <algorithm>

namespace pentad::widgets {
namespace {

constexpr std::chrono::milliseconds kFrame{33};
constexpr std::chrono::milliseconds kHeartbeat{1'000};
constexpr Milliseconds kSilence{3'000};

}  // namespace

Desk::Desk(gateway::EngineGateway& gateway, Preferences& preferences, Services services, QObject* parent)
    : QObject(parent),
      m_gateway(gateway),
      m_preferences(preferences),
      m_services(services),
      m_format(format::Language::English),
      m_zone(QStringLiteral("Europe/Istanbul"))
{
    m_frame.setSingleShot(true);
    connect(&m_frame, &QTimer::timeout, this, [this] { refresh(); });
    m_second.setSingleShot(true);
    connect(&m_second, &QTimer::timeout, this, &Desk::refreshedSecond);
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        // While nothing comes, how old the last word is changes all the same.
        if (engineSilent() || m_wasSilent) {
            refresh();
        }
    });
    connect(&m_gateway, &gateway::EngineGateway::changed, this, [this] { takeSnapshot(); });
    connect(&m_gateway, &gateway::EngineGateway::refused, this, [this](quint64 command) {
        refuse(CommandId{command});
        refresh();
    });
    connect(&m_preferences, &Preferences::changed, this, [this] { restyle(); });
    m_sinceSnapshot.start();
    m_heartbeat.start(kHeartbeat);
    restyle();
}

look::ModeKind Desk::mode() const
{
    switch (tradingMode()) {
    case TradingMode::Demo: return look::ModeKind::Demo;
    case TradingMode::Paper: return look::ModeKind::Paper;
    case TradingMode::Live: return look::ModeKind::Live;
    case TradingMode::Backtest:
    case TradingMode::Replay: return look::ModeKind::Replay;
    }
    return look::ModeKind::Demo;
}

QString Desk::currency() const
{
    return snapshot() ? m_format.currency(snapshot()->assets[Slot{0}].instrument.quote) : QString();
}

void Desk::select(Slot slot)
{
    if (slot != m_selected) {
        m_selected = slot;
        Q_EMIT selectionChanged(slot);
    }
}

CommandId Desk::issue(CommandBody body)
{
    CommandId const id = m_gateway.issue(std::move(body));
    m_pending.push_back(id);
    return id;
}

CommandId Desk::issueTold(CommandBody body)
{
    CommandId const id = issue(std::move(body));
    m_told.push_back(id);
    return id;
}

void Desk::answer(CommandAnswer const& given)
{
    std::erase(m_pending, given.id);
    bool const isTold = std::erase(m_told, given.id) > 0;
    Q_EMIT answered(given);
    if (isTold && !given.accepted) {
        notify([this, text = given.text] { return tr("The engine refused: %1").arg(format::said(m_format, text)); },
               true);
    }
}

void Desk::refuse(CommandId id)
{
    CommandAnswer gone;
    gone.id = id;
    gone.text = say(Phrase::EngineGone);
    answer(gone);
}

bool Desk::isPending(CommandId id) const
{
    return std::find(m_pending.begin(), m_pending.end(), id) != m_pending.end();
}

Milliseconds Desk::engineSilence() const
{
    return Milliseconds(m_sinceSnapshot.elapsed());
}

bool Desk::engineSilent() const
{
    return engineSilence() > kSilence;
}

std::optional<Milliseconds> Desk::ageOf(AssetSnapshot const& asset) const
{
    if (!asset.dataAge) {
        return std::nullopt;
    }
    return *asset.dataAge + (engineSilent() ? engineSilence() : Milliseconds(0));
}

void Desk::endEngine(std::string why)
{
    m_engineEnd = std::move(why);
    m_gateway.end();
    Q_EMIT engineEnded();
    // What nobody will answer any more must not look as if it were on its way.
    for (CommandId const id : std::vector<CommandId>(m_pending)) {
        refuse(id);
    }
    refresh();
}

void Desk::setSystemDark(bool dark)
{
    if (dark != m_systemDark) {
        m_systemDark = dark;
        restyle();
    }
}

void Desk::takeSnapshot()
{
    m_sinceSnapshot.restart();
    EngineSnapshot const& newest = *snapshot();
    for (CommandAnswer const& answer : newest.answers) {
        if (isPending(answer.id)) {
            this->answer(answer);
        }
    }
    if (QString const zone = format::text(newest.timeZone); !zone.isEmpty() && zone != m_zone) {
        m_zone = zone;
        restyle();
    }
    if (!m_frame.isActive()) {
        m_frame.start(kFrame);
    }
}

void Desk::refresh()
{
    m_wasSilent = engineSilent();
    Q_EMIT refreshed();
    m_second.start(kFrame / 2);
}

void Desk::restyle()
{
    bool const isDark =
        m_preferences.theme() == ThemeChoice::Dark || (m_preferences.theme() == ThemeChoice::System && m_systemDark);
    m_theme = look::makeTheme(isDark ? look::Brightness::Dark : look::Brightness::Light, m_preferences.colours());
    bool const isTurkish =
        m_preferences.language() == LanguageChoice::Turkish ||
        (m_preferences.language() == LanguageChoice::System && QLocale::system().language() == QLocale::Turkish);
    QTimeZone const named(m_zone.toUtf8());
    m_format = format::Format(isTurkish ? format::Language::Turkish : format::Language::English,
                              m_preferences.zone() == ZoneChoice::Utc || !named.isValid() ? QTimeZone::utc() : named);
    Q_EMIT restyled();
}

}  // namespace pentad::widgets
