// SPDX-License-Identifier: GPL-3.0-or-later
// How much a note matters, from what it says.
#include "contracts/EngineSnapshot.h"
#include "contracts/EngineText.h"

#include <algorithm>
#include <array>

namespace pentad {
namespace {

constexpr std::array kGraveActions{Phrase::KillLatched,        Phrase::FlattenUnreachable, Phrase::FlattenStepsUsedUp,
                                   Phrase::FlattenInterrupted, Phrase::FlattenTooLong,     Phrase::FlattenDisagrees,
                                   Phrase::KillOrdersOpen,     Phrase::PausedByRebuild,    Phrase::PausedByRestore,
                                   Phrase::PausedByEnds};
constexpr std::array kRefusedActions{
    Phrase::FlattenStoppedByKill, Phrase::ResumeWhileKilled, Phrase::ResumeWhileFlattening, Phrase::RearmNeedsReason,
    Phrase::NotInUniverse,        Phrase::TicketRefused,     Phrase::NoSuchOrder,           Phrase::NotMoved,
    Phrase::OnlyLimitsMove,       Phrase::CancelUnderWay,    Phrase::StandsThere,           Phrase::FlowUnpriced,
    Phrase::FlowUnknown,          Phrase::CertificateUndone, Phrase::ResumeBeforeReport,    Phrase::ExitDropped,
    Phrase::MoveForgotten,        Phrase::MoveTradesMissing};

// What a protective stop does when all goes well.
constexpr std::array kProtection{Phrase::ExitWaits, Phrase::ProtectionUnfit};
constexpr std::array kRuleChanges{Phrase::PairGone,        Phrase::PairFeeInCoins,    Phrase::PairFeeInMoney,
                                  Phrase::PairBlocked,     Phrase::RuleQuantityScale, Phrase::RulePriceScale,
                                  Phrase::RuleAmountScale, Phrase::RuleMinimumValue,  Phrase::RuleStatus,
                                  Phrase::RuleMethods};

template <std::size_t Size>
bool isIn(std::array<Phrase, Size> const& list, Phrase phrase)
{
    return std::find(list.begin(), list.end(), phrase) != list.end();
}

NoteLevel levelOfAction(Phrase phrase)
{
    return isIn(kGraveActions, phrase)     ? NoteLevel::Critical
           : isIn(kRefusedActions, phrase) ? NoteLevel::Warning
                                           : NoteLevel::Info;
}

NoteLevel levelOfMode(NoteRecord const& note, Phrase phrase)
{
    if (phrase == Phrase::HazardOver || phrase == Phrase::SafeModeLeft) {
        return NoteLevel::Info;
    }
    if (phrase == Phrase::PausedRunaway) {
        return NoteLevel::Critical;
    }
    if (phrase != Phrase::StateWas) {
        bool const isGrave =
            note.subject == hazardText(Hazard::DiskFull) || note.subject == hazardText(Hazard::BalanceResidue);
        return isGrave ? NoteLevel::Critical : NoteLevel::Warning;
    }
    if (note.subject == engineStateText(EngineState::Halted) || note.subject == engineStateText(EngineState::Failed)) {
        return NoteLevel::Critical;
    }
    bool const isCalm = note.subject == engineStateText(EngineState::Running) ||
                        note.subject == engineStateText(EngineState::Starting) ||
                        note.subject == engineStateText(EngineState::Stopping);
    return isCalm ? NoteLevel::Info : NoteLevel::Warning;
}

NoteLevel levelOfBreaker(Said const& said)
{
    if (said.phrase != Phrase::BreakerMoved || said.arguments[1] == breakerPhaseText(BreakerPhase::HalfOpen)) {
        return NoteLevel::Warning;
    }
    return said.arguments[1] == breakerPhaseText(BreakerPhase::Open) ? NoteLevel::Critical : NoteLevel::Info;
}

NoteLevel levelOfFinding(Said const& said)
{
    bool const stopsTrading = said.phrase == Phrase::FindingMeasured &&
                              (said.arguments[0] == postTradeFindingText(PostTradeFinding::DailyLossLimit) ||
                               said.arguments[0] == postTradeFindingText(PostTradeFinding::DrawdownHalt));
    return stopsTrading ? NoteLevel::Critical : NoteLevel::Warning;
}

// What the report itself has put right, or what the next one may explain, needs nobody; a balance that stays different
// is told as an external flow.
NoteLevel levelOfReconciling(NoteRecord const& note, Phrase phrase)
{
    switch (differenceOf(note).value_or(DifferenceKind::StillOpenThere)) {
    case DifferenceKind::UnknownIsOpen:
    case DifferenceKind::EndedThere:
    case DifferenceKind::LeavesDiffer:
    case DifferenceKind::CashDiffers:
    case DifferenceKind::HoldingDiffers: return NoteLevel::Info;
    case DifferenceKind::DoubledOrder: return NoteLevel::Critical;
    case DifferenceKind::OpenIsMissing:
    case DifferenceKind::UnknownIsMissing:
    case DifferenceKind::StillOpenThere:
    case DifferenceKind::FilledDiffers:
    case DifferenceKind::LockedDiffers:
    case DifferenceKind::ForeignOrder: break;
    }
    return phrase == Phrase::BooksAgree ? NoteLevel::Info : NoteLevel::Warning;
}

}  // namespace

std::string_view noteLevelText(NoteLevel level)
{
    switch (level) {
    case NoteLevel::Info: return "info";
    case NoteLevel::Warning: return "warning";
    case NoteLevel::Critical: return "critical";
    }
    return {};
}

NoteLevel levelOf(NoteRecord const& note)
{
    // What is not of the list came from outside, and is told because something is wrong.
    Said const said = recognise(note.text).value_or(Said{Phrase::Unexplained, {}});
    switch (note.kind) {
    case NoteKind::OperatorAction: return levelOfAction(said.phrase);
    case NoteKind::ModeChange: return levelOfMode(note, said.phrase);
    case NoteKind::Breaker: return levelOfBreaker(said);
    case NoteKind::PostTrade: return levelOfFinding(said);
    case NoteKind::Reconcile: return levelOfReconciling(note, said.phrase);
    case NoteKind::Session: return isIn(kRuleChanges, said.phrase) ? NoteLevel::Warning : NoteLevel::Info;
    case NoteKind::ExternalFlow: return said.phrase == Phrase::FlowFound ? NoteLevel::Warning : NoteLevel::Info;
    case NoteKind::Order: return isIn(kProtection, said.phrase) ? NoteLevel::Info : NoteLevel::Warning;
    }
    return NoteLevel::Info;
}

std::optional<DifferenceKind> differenceOf(NoteRecord const& note)
{
    auto const said = note.kind == NoteKind::Reconcile ? recognise(note.text) : std::nullopt;
    if (!said || said->phrase != Phrase::DifferenceFound) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < kDifferenceKinds; ++i) {
        auto const kind = static_cast<DifferenceKind>(i);
        if (differenceKindText(kind) == said->arguments.front()) {
            return kind;
        }
    }
    return std::nullopt;
}

}  // namespace pentad
