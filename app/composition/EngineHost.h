// SPDX-License-Identifier: GPL-3.0-or-later
// Lives in the engine's thread and owns everything in it: opens the journal, reaches the exchange of the mode and learns its
// trading rules, makes the engine, and takes all of it down again. An exchange that does not answer at the start is asked
// again for a while. Thread: the engine's; made elsewhere and moved there once.
#pragma once

#include "btcturk/LineShare.h"
#include "btcturk/Signer.h"
#include "config/Settings.h"
#include "contracts/Journal.h"
#include "contracts/SnapshotSlot.h"
#include "domain/Command.h"
#include "observability/JsonLog.h"
#include "persistence/Database.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pentad::runtime {
struct CoreState;
}

namespace pentad::composition {

struct TradeOptions {
    config::Settings settings;
    std::filesystem::path state;
    std::optional<std::uint64_t> cyclesMaximum;
    std::string faultFile;  // of the demo's exchange; empty = it behaves
    // Puts another journal before the real one, as tests of slow and failing disks do; empty in the programs.
    std::function<std::unique_ptr<Journal>(Journal&)> journalInFront;
    std::vector<std::string> warnings{};  // of the start; the log begins with them
    bool hasWindow = false;               // that tells the engine that it is seen; entries end when it does not
    btcturk::LineSharePtr share = std::make_shared<btcturk::LineShare>();  // of all lines of the program
    bool showsLastState = false;  // where no session can begin on the journal: what it tells all the same
};

class EngineHost final : public QObject {
    Q_OBJECT

public:
    EngineHost(TradeOptions options, std::shared_ptr<SnapshotSlot> slot);
    ~EngineHost() override;
    // Live trading only: what signs its calls, and which account that is. Before start().
    void setSigner(btcturk::Signer signer) { m_signer = std::move(signer); }

public Q_SLOTS:
    void start();
    void submitCommand(pentad::CommandPtr command);

Q_SIGNALS:
    void published(pentad::SnapshotPtr snapshot);
    // Empty failure: orderly end. `exitCode` is that of the process.
    void stopped(QString failure, int exitCode);

private:
    struct Parts;
    // Nothing more happens after one of these has told stopped().
    bool readMarket();
    bool openJournal();
    void tellOfProcess(observability::Level level, observability::LogLine line);
    void tellLoadedCode();
    void showLastState(persistence::OpenOptions const& wanted, std::string const& why);
    bool reachExchange();
    void askRules();
    void assemble(Universe const& universe);
    void connectLine(Universe const& universe);
    void makeEngine(Universe const& universe);
    void restorePaper(runtime::CoreState const& state);
    void giveUp(std::string const& sentence, int exitCode);

    TradeOptions m_options;
    std::optional<btcturk::Signer> m_signer;
    int m_asked = 0;
    std::vector<CommandPtr> m_early;  // given before there was an engine
    std::shared_ptr<SnapshotSlot> m_slot;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace pentad::composition
