// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of the core, shared by the files that make it up and by nothing else. See Core.h for which file does what.
// Thread: the core's.
#pragma once

#include "capital/CapitalPolicy.h"
#include "contracts/EngineText.h"
#include "market/MarketState.h"
#include "recovery/ReconciliationBook.h"
#include "runtime/Core.h"
#include "runtime/CoreState.h"
#include "runtime/StepChecks.h"

#include <deque>

namespace pentad::runtime {

// Safe mode and a pause cancel these; exits and protective stops stay.
inline bool isEntry(OrderRecord const& order)
{
    return !order.riskReducing && order.origin != Origin::Protection;
}

class Core::Parts {
public:
    Parts(CoreSetup coreSetup, std::unique_ptr<RiskManager> riskManager, std::unique_ptr<Strategy> theStrategy);

    // --- the flow (Core.cpp)
    void process(EngineEvent const& event);
    void take(CycleDue const&);
    void take(BarClosed const& event);
    void take(QuoteChanged const& event);
    void take(QuoteLost const& event);
    std::optional<Milliseconds> trustedDataAge(Slot slot) const;
    bool hasFreshPrices(Slot slot) const;
    void ingest();
    void mark();
    void measureDrawdown();
    void settleDrawdown();
    void reconcileOnCadence();
    void seal();
    static Money afterHighWater(Money highWater);
    void enter(CycleStage stage)
    {
        if (observer != nullptr) {
            observer->entered(stage);
        }
    }

    // --- strategy -> capital -> risk -> plan (CoreDecide.cpp)
    std::span<OrderIntent const> decide();
    void refreshRiskView();
    int sendsLastMinute();
    OrderIntent shapedNow(OrderIntent const& wanted, int repriceCount) const;
    Evaluation const& judge(OrderIntent const& intent, int repriceCount);
    void countRateRefusal();
    void stopRunaway();
    void plan(ApprovedOrder const& approved, Evaluation const& evaluation, int repriceCount);
    std::optional<Price> ownSell(Slot slot) const;
    void cancelBuysMetBy(ApprovedOrder const& sell);
    void refreshCommitments();
    Money valueOf(Slot slot, Quantity held);
    void refreshCapital();
    CapitalFigures const& capital();

    // --- orders and fills (CoreOrders.cpp)
    void take(OrderAcknowledged const& event);
    void take(OrderRefused const& event);
    void take(OrderOutcomeUnknown const& event);
    void take(CancelRefused const& event);
    void take(OrderCancelled const& event);
    void take(StopReissued const& event);
    void take(FillReported const& event);
    Fill stampedSoundly(Fill fill);
    // False: it sells what the books do not hold, and was not booked.
    bool applyFill(Fill const& told, bool completesOrder);
    void applyOrderEvent(ClientOrderId const& id, OrderEvent event, std::string_view note);
    void orderEnded(OrderRecord const& order);
    void stopReopened(OrderRecord& order);
    void settleOutbox(ClientOrderId const& id, OutboxKind kind);
    void requestCancel(OrderRecord& order);
    void forgetWishes(ClientOrderId const& id);
    void forgetOldWishes();
    void dropWishes(ClientOrderId const& id);
    void countRefusedCancel(CancelRefused const& event);
    void doubtCancel(ClientOrderId const& id);
    bool cancelRests(OrderRecord const& order) const;
    void endCancelRests();
    void judgeFee(Fill const& fill);
    void wantAtNewPrice(OrderRecord const& ended);
    void tendOrders();
    // A fill that was booked; `costOut` is what left the books' cost with a sale.
    void countEarnings(Fill const& fill, OrderRecord const* order, Quantity heldBefore, Money costOut);
    // A deposit or withdrawal of coins.
    void moveOthers(Slot slot, Quantity amount);
    void finishRoundTrip(Slot slot);
    void chooseEarnings();
    // At each occasion the harvests of that cadence and of every more frequent one are due.
    void harvestIfDue(HarvestCadence occasion);
    void notePostTrade();

    // --- protective stops, and sells that wait for them (CoreProtect.cpp)
    void tendProtection();
    void protect(Slot slot);
    void sellWaiting();
    bool isStillWanted(WaitingExit& exit);
    bool ownsAllOrders() const;
    bool mayProtect() const;
    void dropExits();
    void settleExits(OrderRecord const& ended);
    bool waitsForProtection(OrderIntent const& wanted);
    void cancelProtection(Slot slot);
    void restProtection(OrderRecord const& ended);
    Quantity unlocked(Slot slot) const;
    Quantity unprotected(Slot slot) const;
    Quantity protectable(Slot slot) const;
    bool hasWaitingExit(Slot slot) const;

    // --- operator commands (CoreControls.cpp)
    void take(CommandGiven const& event);
    void carryOut(CommandId id, Pause const& command);
    void carryOut(CommandId id, Resume const& command);
    void carryOut(CommandId id, Flatten const& command);
    void carryOut(CommandId id, Kill const& command);
    void carryOut(CommandId id, Rearm const& command);
    void carryOut(CommandId id, Arm const& command);
    void carryOut(CommandId id, Disarm const& command);
    std::optional<std::string> obstacleToArming(Money acceptedLoss);
    // Live, and nobody has armed it over this journal yet: only what the operator orders is sent.
    bool isNeverArmed() const { return setup.startsDisarmed && !state.everArmed; }
    void carryOut(CommandId id, EnableAsset const& command);
    void carryOut(CommandId id, PlaceOrder const& command);
    void carryOut(CommandId id, CancelOrder const& command);
    void carryOut(CommandId id, CancelAllOrders const& command);
    void carryOut(CommandId id, MoveOrder const& command);
    void carryOut(CommandId id, AcknowledgeFlow const& command);
    void carryOut(CommandId id, Stop const& command);
    OrderIntent ticketIntent(CommandId id, PlaceOrder const& ticket) const;
    void answer(CommandId id, bool accepted, std::string subject, std::string text, std::string reason = {});
    void pause(std::string reason);

    // --- questions, which change nothing (CoreQuestions.cpp)
    void ask(UtcTime at, Command const& command);
    CommandAnswer answerTo(CheckOrder const& question);
    CommandAnswer answerTo(ExplainDecision const& question) const;
    void rememberDecision(std::uint64_t id, OrderIntent const& intent);

    // --- flatten and kill going on (CoreFlatten.cpp)
    void tendFlatten();
    void moveFlatten(execution::FlattenAdvance const& next, execution::FlattenSituation const& situation);
    execution::FlattenSituation flattenSituation();
    bool sellAllSellable();
    void cancelOwnOrders();
    void cancelForeignOrders();
    Quantity sellableQuantity(Slot slot) const;
    std::optional<Quantity> bidDepth(Slot slot) const;
    bool isSellable(Slot slot) const;
    Quantity withheld(Slot slot) const;

    // --- what a flatten leaves in writing (CoreCertificate.cpp)
    // Verified: the exchange itself showed that nothing is left.
    enum class Proof : std::uint8_t { None, Verified };
    void endFlatten(FlattenPhase phase, std::string result, Proof proof = Proof::None);
    void recordFlattenOrders();
    void rememberBalances(AccountReport const& report, UtcTime begunAt);
    CertifiedAsset certifiedAsset(Slot slot) const;
    std::vector<std::string> leftUndone(FlattenCertificate const& certificate) const;
    void noteCertificate(FlattenCertificate const& certificate);

    // --- safety (CoreSafety.cpp)
    void take(BreakerChanged const& event);
    void take(HazardRaised const& event);
    void take(HazardCleared const& event);
    void endWaits(UtcTime reportBegunAt);
    bool awaitsReport() const;
    void take(RulesChanged const& event);
    void cancelEntries(std::optional<Slot> only);
    void raise(Hazard hazard, std::string detail);
    void clear(Hazard hazard);
    Milliseconds feedAge(UtcTime at) const;
    std::optional<std::string> feedSilence(UtcTime at) const;
    void watchFeed();
    void tendSafeMode();
    void updateStateWord();
    std::pair<EngineState, std::string> currentStateWord() const;

    // --- sessions and reconciliation (CoreReconcile.cpp)
    void take(SessionStarted const& event);
    void take(SessionEnded const& event);
    void take(AccountReported const& event);
    void take(AccountReportFailed const& event);
    void askReport();
    bool openBooks(AccountReport const& report);
    void rememberForeign(AccountReport const& report, std::vector<recovery::Difference> const& differences);
    void noteDifferences(std::vector<recovery::Difference> const& fresh);
    Decimal heldOf(Asset const& asset) const;
    void foundAgain();
    bool wasToBeCancelled(OrderRecord const& order) const;
    bool repairOrders(std::vector<recovery::Difference> const& differences);
    recovery::LockedHere lockedHere() const;
    bool judgeBalances(std::vector<recovery::Difference> const& differences);
    void passOverTrades(std::vector<Fill> const& unbooked);
    std::string restlessDifferences(std::vector<recovery::Difference> const& differences) const;
    std::optional<UtcTime> wantedMovements() const;
    void explainFlows(AccountReport const& report);

    // --- small things they share
    void note(NoteKind kind, std::string subject, std::string text, std::string reason = {}, CommandId command = {});
    void recordOrder(OrderRecord const& order);
    Rate takerRate() const { return setup.fees.takerRate; }
    UtcTime now() const { return state.now; }

    CoreSetup setup;  // its universe changes with RulesChanged, nothing else of it ever
    std::unique_ptr<RiskManager> const risk;
    std::unique_ptr<Strategy> const strategy;
    capital::CapitalPolicy const policy;
    StageObserver* observer = nullptr;

    CoreState state;
    market::MarketState market{setup.risk.dataAgeMaximum};

    // Derived from the above; rebuilt, never saved.
    // Every event may move equity and the ladder, so both are kept current; all other figures of capital are made from
    // the same inputs when somebody asks.
    CapitalInputs capitalInputs;
    Money equity;
    int ladderStep = 0;
    CapitalFigures capitalFigures;
    bool capitalDue = false;  // the figures are older than their inputs
    PortfolioView portfolio;
    RiskView riskView;
    bool riskViewDue = false;             // an order was planned since it was made
    std::uint64_t committedRevision = 0;  // of the orders whose commitments the inputs hold
    PerAsset<bool> markMoved;             // a bar or a quote came since the position was valued
    PerAsset<Quantity> valuedQuantity;
    PerAsset<Money> positionValue;
    // A loss and the mark it was measured from: a deeper drawdown than this has not been, but for those on record
    // already. It goes on record itself before anybody looks, as most of the time a deeper one comes first.
    Money deepestLoss;
    Money deepestMark;
    RiskVerdict verdict;
    std::vector<ClientOrderId> decidedNow;  // client order ids of this cycle, approved or not, and of open orders
    std::vector<PostTradeNote> postTradeNotes;
    PerAsset<EdgeView> edges;
    std::vector<CommandAnswer> answers;  // of this step
    recovery::ReconciliationBook reconciliation;
    bool figuresKnown = false;
    std::optional<UtcTime> leftAt;  // newest event time in the checkpoint this core came from
    UtcTime sessionSince;
    std::optional<UtcTime> balancesAgreedAt;  // when the last report that agreed in them began, in this session
    std::optional<UtcTime> movementsAskedAt;  // in this session
    UtcTime foreignCancelsAt{};               // when a flatten last asked for those of others
    Money highWaterRecorded;
    Money highWaterToRecord;  // above this it gets a record of its own

    // What the newest refused and reduced decisions saw; empty unless somebody wants to ask about them.
    struct RememberedDecision {
        std::uint64_t id = 0;
        OrderIntent intent;
        RiskView view;
        std::vector<ClientOrderId> knownOrders;  // what the view's span showed
    };
    std::deque<RememberedDecision> remembered;
    std::size_t rememberMaximum = 0;

    StepChecks checks;
    Step step;

    void refreshEdge(Slot slot);
};

}  // namespace pentad::runtime
