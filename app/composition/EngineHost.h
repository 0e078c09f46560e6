// SPDX-License-Identifier: GPL-3.0-or-later
// Lives in the engine's thread and owns everything in it: opens the journal, puts the adapters of the mode together,
// makes the engine, and takes all of it down again. Thread: the engine's; made elsewhere and moved there once.
#pragma once

#include "config/Settings.h"
#include "contracts/Journal.h"
#include "contracts/SnapshotSlot.h"
#include "domain/Command.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace pentad::composition {

struct TradeOptions {
    config::Settings settings;
    std::filesystem::path state;
    std::optional<std::uint64_t> cyclesMaximum;
    // Puts another journal before the real one, as tests of slow and failing disks do; empty in the programs.
    std::function<std::unique_ptr<Journal>(Journal&)> journalInFront;
};

class EngineHost final : public QObject {
    Q_OBJECT

public:
    EngineHost(TradeOptions options, std::shared_ptr<SnapshotSlot> slot);
    ~EngineHost() override;

public Q_SLOTS:
    void start();
    void submitCommand(pentad::CommandPtr command);

Q_SIGNALS:
    void published(pentad::SnapshotPtr snapshot);
    // Empty failure: orderly end. `exitCode` is that of the process.
    void stopped(QString failure, int exitCode);

private:
    struct Parts;
    bool assemble(QString& failure, int& exitCode);

    TradeOptions m_options;
    std::shared_ptr<SnapshotSlot> m_slot;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace pentad::composition
