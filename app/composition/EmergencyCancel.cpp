// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/EmergencyCancel.h"

#include "btcturk/ServerClock.h"
#include "composition/LineSettings.h"
#include "contracts/EngineText.h"

#include <memory>

namespace pentad::composition {
namespace {

btcturk::RestParameters sweepLine(btcturk::BtcturkSettings const& settings, Milliseconds refusedPause)
{
    btcturk::RestParameters parameters;
    parameters.apiAddress = settings.apiAddress;
    parameters.graphAddress = settings.graphAddress;
    parameters.deadline = settings.requestDeadline;
    parameters.attemptsMaximum = 1;  // the sweep reads again by itself
    parameters.refusedCallsPause = refusedPause;
    parameters.time.blockOffset = settings.clockTolerance;
    parameters.share = settings.share;
    return parameters;
}

}  // namespace

// Made in the reader's thread and moved to its own before that begins; everything with a socket or a timer is made there.
class EmergencyCancel::Worker final : public QObject {
public:
    using Told = std::function<void(DirectCancelReport)>;

    Worker(config::Settings const& settings, btcturk::LineSharePtr share, btcturk::CancelSweep::Parameters parameters,
           Told told)
        : m_settings(lineSettings(settings, std::move(share))), m_parameters(parameters), m_told(std::move(told))
    {
        for (std::string const& symbol : settings.trading.symbols) {
            m_pairs.emplace_back(symbol);
        }
    }

    void take(btcturk::Signer signer) { m_signer = std::move(signer); }

    void begin()
    {
        if (m_line && m_line->sweep.isRunning()) {
            return;
        }
        if (m_line) {
            // A new line forgets what the old one held against the key.
            if (!m_signer) {
                m_signer = std::move(*m_line->rest.signer());
            }
            m_line.reset();
        }
        if (!m_signer) {
            DirectCancelReport report;
            report.phase = DirectCancelPhase::Unfinished;
            report.why = say(Phrase::NoAccountKeys);
            m_told(std::move(report));
            return;
        }
        m_line = std::make_unique<Line>(*this, *std::exchange(m_signer, std::nullopt));
        m_line->time.start();
        m_line->sweep.start();
    }

private:
    struct Line {
        Line(Worker& worker, btcturk::Signer signer)
            : log(worker.m_clock),
              rest(sweepLine(worker.m_settings, worker.m_parameters.refusedPause), worker.m_clock, std::move(signer),
                   log),
              time(rest, worker.m_clock, {}, {[](std::string const&) {}, [] {}}),
              sweep(worker.m_parameters, rest, worker.m_pairs, worker.m_told)
        {
            rest.listen({[this] { time.mistrust(); }, [this](std::string const& why) { sweep.giveUp(why); }});
        }

        btcturk::ChannelLog log;
        btcturk::RestPipeline rest;
        btcturk::ServerClock time;
        btcturk::CancelSweep sweep;
    };

    SystemClock m_clock;
    btcturk::BtcturkSettings m_settings;
    btcturk::CancelSweep::Parameters m_parameters;
    Told m_told;
    std::vector<Symbol> m_pairs;
    std::optional<btcturk::Signer> m_signer;  // until a line has it
    std::unique_ptr<Line> m_line;             // of the newest run
};

EmergencyCancel::EmergencyCancel(config::Settings const& settings, btcturk::LineSharePtr share,
                                 btcturk::CancelSweep::Parameters parameters)
    : m_worker(new Worker(settings, std::move(share), parameters,
                          [this](DirectCancelReport report) {
                              m_toReader->post([this, report = std::move(report)] { hear(report); });
                          })),
      m_toWorker(new Postbox(m_worker)),
      m_toReader(new Postbox(this))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

EmergencyCancel::~EmergencyCancel()
{
    m_thread.quit();
    m_thread.wait();
}

void EmergencyCancel::setSigner(btcturk::Signer signer)
{
    auto shared = std::make_shared<btcturk::Signer>(std::move(signer));
    m_toWorker->post([worker = m_worker, shared] { worker->take(std::move(*shared)); });
}

void EmergencyCancel::run(Listener listener)
{
    m_listener = std::move(listener);
    m_toWorker->post([worker = m_worker] { worker->begin(); });
}

void EmergencyCancel::hear(DirectCancelReport const& report)
{
    // The listener may begin another run, and so put another one in its place.
    if (Listener const listener = m_listener) {
        listener(report);
    }
}

}  // namespace pentad::composition
