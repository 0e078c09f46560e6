// SPDX-License-Identifier: GPL-3.0-or-later
// Every sentence the engine writes into notes, answers and causes, as a closed list. The engine says them in English,
// with its numbers, and English is what the journal and the logs keep; recognise() is the exact inverse, so that the edge
// can say the same in the reader's language. What an operator, the disk or the exchange wrote is not in the list and
// stays as it is. Thread: any.
#pragma once

#include "contracts/Reconciliation.h"
#include "contracts/StepRecord.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pentad {

enum class Phrase : std::uint8_t {
    // what a note is about
    AboutHighWater,
    AboutDay,
    AboutBooks,
    AboutStart,
    AboutEnd,
    AboutPause,
    AboutResume,
    AboutFlatten,
    AboutCertificate,
    AboutKill,
    AboutRearm,
    AboutArm,
    AboutAsset,
    AboutFlow,
    AboutStop,
    AboutSafeMode,
    AboutRules,
    // sessions
    HighWaterReached,
    DayBegins,
    BooksOpened,
    SessionStarted,
    SessionEnded,
    OrderlyStop,
    StopDeadline,
    StopRequested,
    StoppingWithCancels,
    StoppingOrdersStay,
    Reconciling,
    BooksAgree,
    // pause, resume, kill
    TradingPaused,
    WasPausedAlready,
    PausedForFlatten,
    PausedByRearm,
    ResumeWhileKilled,
    ResumeWhileFlattening,
    WasNotPaused,
    TradingGoesOn,
    KillLatched,
    KillWasLatched,
    KillNothingOpen,
    KillOrdersOpen,
    RearmNeedsReason,
    RearmNotLatched,
    RearmDone,
    // arming of live trading
    LiveArmed,
    LiveWasArmed,
    ArmNotLive,
    ArmWhileKilled,
    ArmNotReconciled,
    ArmInSafeMode,
    ArmUnresolved,
    ArmWorstCase,
    LiveDisarmed,
    LiveWasDisarmed,
    LiveStartsDisarmed,
    // flatten
    FlattenBegins,
    FlattenIsUnderWay,
    FlattenStoppedByKill,
    FlattenUnreachable,
    FlattenStepsUsedUp,
    FlattenInterrupted,
    FlattenVerified,
    FlattenDust,
    FlattenLocked,
    FlattenCrumbs,
    FlattenLockedElsewhere,
    FlattenIn,
    FlattenTooLong,
    FlattenDisagrees,
    FlattenUnsold,
    FlattenSaleRefused,
    FlattenNotFree,
    FlattenOwnStay,
    FlattenForeignStay,
    FlattenUnverified,
    CertificateHead,
    CertificateAsset,
    CertificateOrder,
    CertificateUndone,
    // orders and tickets
    NotInUniverse,
    AssetEnabled,
    AssetDisabled,
    TicketAccepted,
    TicketRefused,
    TicketReduced,
    WouldBeAccepted,
    WouldBeRefused,
    WouldBeReduced,
    NoSuchOrder,
    OrderHasEnded,
    CancelAsked,
    CancelAskedForAll,
    MoveBegins,
    Moved,
    NotMoved,
    OnlyLimitsMove,
    CancelUnderWay,
    StandsThere,
    OrderUnknownHere,
    OrderContradicts,
    TradeOfNoOrder,
    FoundPlanned,
    EndedThere,
    NotKnownThere,
    NotSentJournal,
    NotSentBreaker,
    NotAskedBreaker,
    NoAnswer,
    DifferenceFound,
    CancelRefusedOften,
    ForeignOrdersOpen,
    OwnFormUnknown,
    LineDownOrdersOpen,
    FindingMeasured,
    FeeOffModel,
    // deposits and withdrawals
    FlowUnpriced,
    FlowPosted,
    FlowAcknowledged,
    FlowUnknown,
    FlowFound,
    // safety
    HazardOver,
    SafeModeEntered,
    SafeModeLeft,
    SafeModeHeld,
    FeedSilent,
    Unexplained,
    BreakerMoved,
    BreakerIs,
    BreakerAlsoIs,
    StateWas,
    HazardIs,
    DrawdownStepIs,
    // questions, charts, reports
    DecisionForgotten,
    ChangesTried,
    OnlyRunningEngine,
    CandlesKnown,
    CandlesFull,
    CandlesNone,
    CandlesCame,
    NoJournalFile,
    ReportBusy,
    ReportBegun,
    ReportNone,
    ReportCancelled,
    AlertSeen,
    AlertGone,
    AlertPause,
    // the line to the exchange
    ClosedThere,
    FrameTooLarge,
    FrameNotText,
    FrameUnknown,
    FrameSystem,
    NoBookOf,
    BookStandsStill,
    NoGreeting,
    OpenButSilent,
    PingsUnanswered,
    LoginUnanswered,
    LoginWasRefused,
    NoConnection,
    ServerUnproven,
    AnswerLate,
    AnswerCut,
    AnswerTooLarge,
    AnswerElsewhere,
    WithNetworkError,
    HttpStatus,
    HttpSaid,
    CallRefused,
    CallUnauthorized,
    CallRateLimited,
    RouteUnknown,
    ServerError,
    AnswerIsPage,
    AnswerUnreadable,
    AnswerUnreadableAt,
    AnswerRedirected,
    AccountLate,
    TurnLate,
    TimeUnknown,
    NoAccountKeys,
    KeyGivenUp,
    LoginGivenUp,
    MarketSocket,
    AccountSocket,
    ClockUnknown,
    ClockBehind,
    ClockAhead,
    ClockTooFarBehind,
    ClockTooFarAhead,
    TradesUnreadable,
    RowsLeftOut,
    MarketSocketLost,
    NoSuchOrderThere,
    AnswerOfAnother,
    AddressIncomplete,
    AddressWithName,
    AddressPlain,
    AddressNoHttps,
    AddressNoWss,
    RulesNotLoaded,
    PairNotListed,
    PairNotTraded,
    PairWithoutMethods,
    PairGone,
    PairBlocked,
    PairOpen,
    RuleQuantityScale,
    RulePriceScale,
    RuleAmountScale,
    RuleMinimumValue,
    RuleStatus,
    RuleMethods,
    // the end
    CheckpointUnreadable,
    LastStepsUnwritten,
    EngineProtectedAccount,
};
inline constexpr std::size_t kPhrases = static_cast<std::size_t>(Phrase::EngineProtectedAccount) + 1;

// The sentence with places, each named by the kind of what stands there: "equity reached {money}". Kinds: money, number,
// count, seconds, word (no space), text (anything), and the closed lists state, hazard, group, phase, flatten, event,
// order, side, finding, gate, code, difference.
std::string_view phrasePattern(Phrase phrase);
// The kinds of the places, in order.
std::vector<std::string_view> phraseKinds(Phrase phrase);

// The sentence. There must be as many arguments as places.
std::string say(Phrase phrase, std::initializer_list<std::string_view> arguments = {});

struct Said {
    Phrase phrase = Phrase::TradingPaused;
    std::vector<std::string> arguments;
};
// What was said; nothing for a sentence that say() does not make.
std::optional<Said> recognise(std::string_view sentence);

// How much a note matters: Critical needs somebody now, Warning should be looked at.
enum class NoteLevel : std::uint8_t { Info, Warning, Critical };
std::string_view noteLevelText(NoteLevel level);  // info, warning, critical
NoteLevel levelOf(NoteRecord const& note);
// The difference of reconciliation that the note tells of; nothing for other notes.
std::optional<DifferenceKind> differenceOf(NoteRecord const& note);

}  // namespace pentad
