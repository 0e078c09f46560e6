// SPDX-License-Identifier: GPL-3.0-or-later
// What every panel is handed: the gateway, the look, the language, the selected asset, and the few wishes that one panel
// has of another (open this decision, fill the ticket). Turns the stream of snapshots into at most one refresh per frame
// and remembers which commands are still pending. Thread: the interface's.
#pragma once

#include "contracts/Backtests.h"
#include "contracts/DirectCancel.h"
#include "contracts/KeyDesk.h"
#include "contracts/SettingsDesk.h"
#include "format/Format.h"
#include "gateway/EngineGateway.h"
#include "look/Theme.h"
#include "widgets/Preferences.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace pentad::widgets {

// The screens of the navigation rail; digits are the places of F1 to F10.
enum class Page : std::uint8_t {
    Cockpit,
    Asset,
    Capital,
    Risk,
    Orders,
    Decisions,
    Backtest,
    Reports,
    Health,
    Settings
};

// What only the composition root knows: adapters, of which any may be absent, and its screen then is absent too; and the
// mode that the program was started in.
struct Services {
    BacktestRunner* backtests = nullptr;
    SettingsDesk* settings = nullptr;
    KeyDesk* keys = nullptr;
    TradingMode mode = TradingMode::Demo;
    DirectCancel* directCancel = nullptr;  // of live trading
};

// A ticket as another panel wants it filled in.
struct TicketDraft {
    Slot slot{};
    std::optional<Side> side;
    std::optional<Price> price;
};

// An own order and the price it was dragged to.
struct MoveDraft {
    ClientOrderId order;
    Slot slot{};
    Price price;
};

class Desk final : public QObject {
    Q_OBJECT

public:
    Desk(gateway::EngineGateway& gateway, Preferences& preferences, Services services = {}, QObject* parent = nullptr);

    gateway::EngineGateway& gateway() const { return m_gateway; }
    Preferences& preferences() const { return m_preferences; }
    Services const& services() const { return m_services; }
    look::Theme const& theme() const { return m_theme; }
    format::Format const& format() const { return m_format; }
    // The newest snapshot; null before the first.
    SnapshotPtr const& snapshot() const { return m_gateway.snapshot(); }
    // Before the first snapshot: as the program was started.
    look::ModeKind mode() const;
    TradingMode tradingMode() const { return snapshot() ? snapshot()->mode : m_services.mode; }
    // The sign of the five's quote currency; empty before the first snapshot.
    QString currency() const;

    Slot selected() const { return m_selected; }
    void select(Slot slot);

    // Sends a command; its id is pending until a snapshot answers it.
    CommandId issue(CommandBody body);
    // The same for whoever has no place of their own for an answer: a message tells of a refusal.
    CommandId issueTold(CommandBody body);
    bool isPending(CommandId id) const;

    // How long nothing came from the engine; the terminal says so above three seconds.
    Milliseconds engineSilence() const;
    bool engineSilent() const;
    // What is known of a market is old by itself, or because the engine has fallen silent behind it.
    bool isOld(AssetSnapshot const& asset) const { return asset.stale || engineSilent(); }
    // As of now; nothing where there was no quote yet.
    std::optional<Milliseconds> ageOf(AssetSnapshot const& asset) const;

    // The engine has ended and will not come back: every command is refused from now on, and those it left unanswered.
    // `why` is its own word, in English; empty if it gave none.
    void endEngine(std::string why);
    // Nothing while it may still speak.
    std::optional<std::string> const& engineEnd() const { return m_engineEnd; }

    // Dark or light as the desktop wants it, for ThemeChoice::System; set by the shell.
    void setSystemDark(bool dark);

    void openPage(Page page) { Q_EMIT pageWanted(page); }
    void openDecision(std::uint64_t decisionId) { Q_EMIT decisionWanted(decisionId); }
    void openReconciliation() { Q_EMIT reconciliationWanted(); }
    void fillTicket(TicketDraft const& draft) { Q_EMIT ticketWanted(draft); }
    void moveOrder(MoveDraft const& draft) { Q_EMIT moveWanted(draft); }
    // A notice for the message centre: `critical` stays until acknowledged. Given as what makes its words, it is said
    // anew in another language.
    void notify(QString const& text, bool critical = false) { Q_EMIT noticed(text, critical, {}); }
    void notify(std::function<QString()> const& words, bool critical = false)
    {
        Q_EMIT noticed(words(), critical, words);
    }

Q_SIGNALS:
    // A newer snapshot is there, at most once per frame; or the engine is silent, once per second, and speaks again.
    void refreshed();
    // Half a frame after it: for what costs most to draw, so that no single turn of the event loop draws the whole window.
    void refreshedSecond();
    // Theme, colours, language or zone changed: texts and pictures are made anew.
    void restyled();
    void engineEnded();
    void selectionChanged(pentad::Slot slot);
    void answered(pentad::CommandAnswer const& answer);
    void pageWanted(pentad::widgets::Page page);
    void decisionWanted(quint64 decisionId);
    void reconciliationWanted();
    void ticketWanted(pentad::widgets::TicketDraft const& draft);
    void moveWanted(pentad::widgets::MoveDraft const& draft);
    void noticed(QString const& text, bool critical, std::function<QString()> const& words);

private:
    void takeSnapshot();
    void answer(CommandAnswer const& given);
    void refuse(CommandId id);
    void refresh();
    void restyle();

    gateway::EngineGateway& m_gateway;
    Preferences& m_preferences;
    Services m_services;
    look::Theme m_theme;
    format::Format m_format;
    Slot m_selected{};
    bool m_systemDark = true;
    QString m_zone;
    std::vector<CommandId> m_pending;
    std::vector<CommandId> m_told;  // of those pending, the ones whose refusal is a message
    QTimer m_frame;
    QTimer m_second;
    QTimer m_heartbeat;
    QElapsedTimer m_sinceSnapshot;
    bool m_wasSilent = false;
    std::optional<std::string> m_engineEnd;
};

}  // namespace pentad::widgets
