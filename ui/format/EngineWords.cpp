// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/EngineWords.h"

#include "format/Words.h"
#include "foundation/TimeText.h"

#include <QCoreApplication>

namespace pentad::format {
namespace {

// The texts of this file, as one context of the translation.
class EngineSaid {
    Q_DECLARE_TR_FUNCTIONS(Engine)
};

QString pattern(Phrase phrase)
{
    switch (phrase) {
    case Phrase::AboutHighWater: return EngineSaid::tr("High-water mark");
    case Phrase::AboutDay: return EngineSaid::tr("Day");
    case Phrase::AboutBooks: return EngineSaid::tr("Books");
    case Phrase::AboutStart: return EngineSaid::tr("Start");
    case Phrase::AboutEnd: return EngineSaid::tr("End");
    case Phrase::AboutPause: return EngineSaid::tr("Pause");
    case Phrase::AboutResume: return EngineSaid::tr("Resume");
    case Phrase::AboutFlatten: return EngineSaid::tr("Flatten");
    case Phrase::AboutCertificate: return EngineSaid::tr("Flatten certificate");
    case Phrase::AboutKill: return EngineSaid::tr("Kill switch");
    case Phrase::AboutRearm: return EngineSaid::tr("Re-arm");
    case Phrase::AboutArm: return EngineSaid::tr("Arming");
    case Phrase::AboutAsset: return EngineSaid::tr("Asset");
    case Phrase::AboutFlow: return EngineSaid::tr("Deposit or withdrawal");
    case Phrase::AboutStop: return EngineSaid::tr("Stop");
    case Phrase::AboutSafeMode: return EngineSaid::tr("Safe mode");
    case Phrase::AboutRules: return EngineSaid::tr("Trading rules");
    case Phrase::HighWaterReached: return EngineSaid::tr("equity reached %1");
    case Phrase::DayBegins: return EngineSaid::tr("a new day begins with equity %1");
    case Phrase::DayEnded:
        return EngineSaid::tr("the day %1 began with %2, %3 came or went from outside, and it ended with %4");
    case Phrase::BooksOpened: return EngineSaid::tr("opened with %1 %2");
    case Phrase::SessionStarted: return EngineSaid::tr("session started by version %1");
    case Phrase::SessionEnded: return EngineSaid::tr("session ended");
    case Phrase::OrderlyStop: return EngineSaid::tr("orderly stop");
    case Phrase::StopDeadline: return EngineSaid::tr("the deadline was reached with cancels unconfirmed");
    case Phrase::StopRequested: return EngineSaid::tr("stop requested");
    case Phrase::StoppingWithCancels: return EngineSaid::tr("stopping; open orders are being cancelled");
    case Phrase::StoppingOrdersStay: return EngineSaid::tr("stopping; open orders stay");
    case Phrase::Reconciling: return EngineSaid::tr("reconciling with the exchange");
    case Phrase::BooksAgree: return EngineSaid::tr("books and exchange agree");
    case Phrase::TradingPaused: return EngineSaid::tr("trading is paused; exits go on");
    case Phrase::WasPausedAlready: return EngineSaid::tr("trading was paused already");
    case Phrase::PausedForFlatten: return EngineSaid::tr("flatten: %1");
    case Phrase::PausedByRearm: return EngineSaid::tr("re-armed: %1");
    case Phrase::PausedRunaway:
        return EngineSaid::tr(
            "the strategy wanted to send too many orders and was refused %1 times within %2 s; it is off "
            "until trading is resumed");
    case Phrase::PausedByRebuild:
        return EngineSaid::tr(
            "the journal was damaged and begins anew: the books open with what the exchange reports, high-water mark "
            "and reserve bucket begin anew too; the damaged file is kept as %1");
    case Phrase::PausedByRestore:
        return EngineSaid::tr(
            "the journal was damaged and an older copy took its place: reconciliation finds what happened since; the "
            "damaged file is kept as %1");
    case Phrase::PausedByEnds:
        return EngineSaid::tr(
            "the program ended %1 times within %2 minutes by an error of its own; look at the log and the .halt file "
            "before you resume");
    case Phrase::KillUnknown:
        return EngineSaid::tr("the damaged journal does not tell whether the kill switch was latched, so it is");
    case Phrase::ResumeWhileKilled: return EngineSaid::tr("the kill switch is latched; re-arm with a reason first");
    case Phrase::ResumeWhileFlattening:
        return EngineSaid::tr("a flatten is under way; trading stays paused until it has ended");
    case Phrase::ResumeBeforeReport:
        return EngineSaid::tr(
            "the kill switch was released a moment ago; resume once a report of the exchange begun since then agrees "
            "with the books");
    case Phrase::WasNotPaused: return EngineSaid::tr("trading was not paused");
    case Phrase::TradingGoesOn: return EngineSaid::tr("trading goes on");
    case Phrase::KillLatched: return EngineSaid::tr("the kill switch is latched; all orders are being cancelled");
    case Phrase::KillWasLatched: return EngineSaid::tr("the kill switch was latched already");
    case Phrase::KillNothingOpen: return EngineSaid::tr("no own order is open any more");
    case Phrase::KillOrdersOpen: return EngineSaid::tr("killed, still open (%1): %2; kill again to repeat the cancels");
    case Phrase::RearmNeedsReason: return EngineSaid::tr("re-arming needs a reason; say why it is safe to trade again");
    case Phrase::RearmNotLatched: return EngineSaid::tr("the kill switch was not latched");
    case Phrase::RearmDone: return EngineSaid::tr("the kill switch is released; trading is paused until it is resumed");
    case Phrase::LiveArmed: return EngineSaid::tr("live trading is armed; a loss of %1 was accepted");
    case Phrase::LiveWasArmed: return EngineSaid::tr("live trading was armed already");
    case Phrase::ArmNotLive: return EngineSaid::tr("nothing to arm: this session is not live");
    case Phrase::ArmWhileKilled:
        return EngineSaid::tr("the kill switch is latched; re-arm it with a reason before live trading is armed");
    case Phrase::ArmNotReconciled:
        return EngineSaid::tr("not armed: books and exchange have not agreed yet; wait for the reconciliation");
    case Phrase::ArmInSafeMode:
        return EngineSaid::tr("not armed: safe mode is on; it ends by itself once its cause is gone");
    case Phrase::ArmUnresolved:
        return EngineSaid::tr("not armed, unresolved orders: %1; wait until the exchange has answered for them");
    case Phrase::ArmWorstCase: return EngineSaid::tr("not armed: the worst case is %1 now; accept that figure");
    case Phrase::LiveDisarmed: return EngineSaid::tr("live trading is disarmed; exits go on");
    case Phrase::LiveWasDisarmed: return EngineSaid::tr("live trading was not armed");
    case Phrase::LiveStartsDisarmed:
        return EngineSaid::tr("live trading is disarmed: no entries; exits and what you order yourself go on");
    case Phrase::LiveNeverArmed:
        return EngineSaid::tr(
            "live trading was never armed over this journal: nothing is sent that you do not order yourself");
    case Phrase::FlattenBegins:
        return EngineSaid::tr("flatten begins: cancel all, wait for the unlock, sell in steps, verify");
    case Phrase::FlattenIsUnderWay: return EngineSaid::tr("a flatten is under way already");
    case Phrase::FlattenStoppedByKill: return EngineSaid::tr("stopped by the kill switch");
    case Phrase::FlattenUnreachable:
        return EngineSaid::tr(
            "the exchange could not be reached for too long; trading stays paused, flatten again "
            "if it is still wanted");
    case Phrase::FlattenStepsUsedUp:
        return EngineSaid::tr("not finished after %1 steps; flatten again or sell by hand; trading stays paused");
    case Phrase::FlattenInterrupted:
        return EngineSaid::tr(
            "unfinished when the program stopped; trading stays paused, flatten again if it is "
            "still wanted");
    case Phrase::FlattenVerified:
        return EngineSaid::tr(
            "verified at the exchange: no own order is open, everything sellable is sold, steps: "
            "%1");
    case Phrase::FlattenDust: return EngineSaid::tr("%1; dust %2 %3 is below the minimum value");
    case Phrase::FlattenLocked: return EngineSaid::tr("%1; %2 %3 stays locked by orders that are not ours");
    case Phrase::FlattenCrumbs: return EngineSaid::tr("%1; dust %2 %3 is less than the smallest unit that is traded");
    case Phrase::FlattenLockedElsewhere:
        return EngineSaid::tr("%1; %2 %3 is not free at the exchange and no order of these pairs locks it");
    case Phrase::FlattenIn: return QStringLiteral("%1");
    case Phrase::FlattenTooLong:
        return EngineSaid::tr("not finished after %1 minutes; trading stays paused, flatten again or sell by hand");
    case Phrase::FlattenDisagrees:
        return EngineSaid::tr(
            "everything that is free is sold, but books and exchange do not agree; trading stays paused");
    case Phrase::FlattenUnsold: return EngineSaid::tr("%1 %2 could be sold and was not");
    case Phrase::FlattenSaleRefused: return EngineSaid::tr("%1 %2 was not sold, the last sale was refused: %3");
    case Phrase::FlattenNotFree:
        return EngineSaid::tr("%1 %2 is not free at the exchange and no order of these pairs locks it");
    case Phrase::FlattenOwnStay: return EngineSaid::tr("%1 own orders are not known to have ended");
    case Phrase::FlattenForeignStay:
        return EngineSaid::tr("orders that are not ours were to be cancelled and are still open: %1");
    case Phrase::FlattenUnverified: return EngineSaid::tr("the exchange has not confirmed the end");
    case Phrase::CertificateHead: return EngineSaid::tr("certificate after %1 s, orders: %2");
    case Phrase::CertificateAsset: return EngineSaid::tr("%1; %2 free %3, locked %4");
    case Phrase::CertificateOrder: return EngineSaid::tr("%1; order %2 %3, exchange number %4");
    case Phrase::CertificateUndone: return EngineSaid::tr("not done: %1");
    case Phrase::NotInUniverse: return EngineSaid::tr("%1 is not one of %2");
    case Phrase::AssetEnabled: return EngineSaid::tr("enabled");
    case Phrase::AssetDisabled: return EngineSaid::tr("disabled: no entries, exits go on");
    case Phrase::TicketAccepted: return EngineSaid::tr("accepted");
    case Phrase::TicketRefused: return EngineSaid::tr("refused: %1");
    case Phrase::TicketReduced: return EngineSaid::tr("accepted, reduced by the gate %1");
    case Phrase::TicketWaits:
        return EngineSaid::tr("the protective stop is cancelled first; the order goes out once that is confirmed");
    case Phrase::ExitWaits:
        return EngineSaid::tr("the protective stop is cancelled first: a sell of %1 needs coins that it locks");
    case Phrase::ExitGivenUp: return EngineSaid::tr("a sell of %1 is given up: its coins were not free within %2 s");
    case Phrase::ExitNothingLeft:
        return EngineSaid::tr("the sell that waited is not sent: nothing of it is free any more");
    case Phrase::ExitDropped:
        return EngineSaid::tr(
            "the sell of %1 that waited is not sent any more: all orders were cancelled or the session ended before "
            "it");
    case Phrase::ProtectionUnfit:
        return EngineSaid::tr("the protective stop at %1 for %2 no longer fits and is cancelled");
    case Phrase::ProtectionRefused: return EngineSaid::tr("no protective stop: %1");
    case Phrase::WouldBeAccepted: return EngineSaid::tr("would be accepted");
    case Phrase::WouldBeRefused: return EngineSaid::tr("would be refused: %1");
    case Phrase::WouldBeReduced: return EngineSaid::tr("would be accepted, reduced by the gate %1");
    case Phrase::NoSuchOrder: return EngineSaid::tr("no such order");
    case Phrase::OrderHasEnded: return EngineSaid::tr("the order has ended already");
    case Phrase::CancelAsked: return EngineSaid::tr("cancel requested");
    case Phrase::CancelAskedForAll: return EngineSaid::tr("cancel requested for all own orders");
    case Phrase::MoveBegins: return EngineSaid::tr("cancel requested; the rest goes to %1 once that is confirmed");
    case Phrase::Moved: return EngineSaid::tr("moved to %1");
    case Phrase::NotMoved: return EngineSaid::tr("not moved to %1: %2; the order is cancelled");
    case Phrase::MoveForgotten:
        return EngineSaid::tr("not moved to %1: the program was away for too long; the order is cancelled");
    case Phrase::MoveTradesMissing:
        return EngineSaid::tr("not moved to %1: trades of the order are still missing; its rest is not ordered again");
    case Phrase::OnlyLimitsMove: return EngineSaid::tr("only a limit order can be moved");
    case Phrase::CancelUnderWay: return EngineSaid::tr("the order is being cancelled already");
    case Phrase::StandsThere: return EngineSaid::tr("the order stands at this price already");
    case Phrase::OrderUnknownHere: return EngineSaid::tr("%1: an order nobody here knows");
    case Phrase::OrderContradicts: return EngineSaid::tr("%1 contradicts the state %2");
    case Phrase::TradeOfNoOrder:
        return EngineSaid::tr("trade %1 belongs to no order of this program; it was booked: %2 %3 at %4");
    case Phrase::TradeOfTheFuture:
        return EngineSaid::tr("trade %1 carries a time that has not come yet, %2; it was booked with the present one");
    case Phrase::SoldBeyondBooks:
        return EngineSaid::tr("trade %1 sold %2 of %3, and the books hold %4: it could not be booked");
    case Phrase::TradePassedOver: return EngineSaid::tr("trade %1 is not booked: books and exchange agree without it");
    case Phrase::FoundPlanned: return EngineSaid::tr("found planned at start-up: sent or not sent");
    case Phrase::EndedThere: return EngineSaid::tr("ended at the exchange");
    case Phrase::NotKnownThere: return EngineSaid::tr("the exchange does not know it, after %1 answers");
    case Phrase::NotSentJournal: return EngineSaid::tr("not sent: the journal cannot be written");
    case Phrase::NotSentBreaker: return EngineSaid::tr("not sent: the orders breaker is open");
    case Phrase::NotSentBecause: return EngineSaid::tr("not sent: %1");
    case Phrase::QuantityTooFine: return EngineSaid::tr("the quantity %1 has more than %2 decimals");
    case Phrase::AmountTooFine: return EngineSaid::tr("the amount %1 has more than %2 decimals");
    case Phrase::LimitPriceTooFine: return EngineSaid::tr("the limit price %1 has more than %2 decimals");
    case Phrase::StopPriceTooFine: return EngineSaid::tr("the stop price %1 has more than %2 decimals");
    case Phrase::LimitPriceBelow:
        return EngineSaid::tr("the limit price %1 is below the lowest that the exchange takes now: %2");
    case Phrase::LimitPriceAbove:
        return EngineSaid::tr("the limit price %1 is above the highest that the exchange takes now: %2");
    case Phrase::NotAskedBreaker: return EngineSaid::tr("not asked: the account breaker is open");
    case Phrase::NoAnswer: return EngineSaid::tr("no answer from the exchange");
    case Phrase::DifferenceFound: return EngineSaid::tr("%1: %2 here, %3 there");
    case Phrase::OrdersDoubled: return EngineSaid::tr("twice at the exchange under one id (%1): %2");
    case Phrase::EndedOrdersOpen:
        return EngineSaid::tr("ended here, open at the exchange and not to be cancelled (%1): %2");
    case Phrase::OrdersUnresolved:
        return EngineSaid::tr(
            "not known for minutes whether they reached the exchange, their money stays put by (%1): %2");
    case Phrase::CancelRefusedOften:
        return EngineSaid::tr("the exchange refused %1 times to cancel %2; it stays open and keeps its money");
    case Phrase::MarketRestStays:
        return EngineSaid::tr("the market order %1 keeps a rest open at the exchange, which does not cancel it: %2");
    case Phrase::CancelTakenInVain:
        return EngineSaid::tr("the exchange took the cancel, and the order is open all the same");
    case Phrase::MoreOrdersThanRead: return EngineSaid::tr("the exchange lists more orders than were read");
    case Phrase::ForeignOrdersOpen: return EngineSaid::tr("open at the exchange and not ours (%1): %2");
    case Phrase::OwnFormUnknown:
        return EngineSaid::tr("looks like ours, but this journal does not know it (%1): is the key used elsewhere? %2");
    case Phrase::LineDownOrdersOpen:
        return EngineSaid::tr("the exchange does not answer, and orders rest there (%1): %2");
    case Phrase::HeldUntraded:
        return EngineSaid::tr("held in pairs of which the exchange takes no orders, cannot be sold now (%1): %2");
    case Phrase::FindingMeasured: return EngineSaid::tr("%1: measured %2, limit %3");
    case Phrase::FeeOffModel:
        return EngineSaid::tr("trade %1 cost %2 of fee and tax, the fee model says %3; check fees in the settings");
    case Phrase::FlowUnpriced: return EngineSaid::tr("the flow cannot be valued yet: there is no price of %1");
    case Phrase::FlowBeyondHeld:
        return EngineSaid::tr("%1 %2 cannot be booked: only %3 is held; the exchange is asked again");
    case Phrase::FlowPosted: return EngineSaid::tr("external flow of %1 posted");
    case Phrase::FlowAcknowledged: return EngineSaid::tr("external flow of %1 acknowledged");
    case Phrase::FlowUnknown: return EngineSaid::tr("there is no open external flow with the number %1");
    case Phrase::FlowFound:
        return EngineSaid::tr("the exchange shows %1 more than the books; acknowledge it as number %2");
    case Phrase::FlowIsDeposit: return EngineSaid::tr("number %1 is explained by deposit %2 of %3");
    case Phrase::FlowIsWithdrawal: return EngineSaid::tr("number %1 is explained by withdrawal %2 of %3");
    case Phrase::FlowNotNamed:
        return EngineSaid::tr("the exchange names no deposit or withdrawal that explains number %1");
    case Phrase::FlowAcknowledgedAs:
        return EngineSaid::tr("external flow of %1 acknowledged, explained by movement %2 of %3");
    case Phrase::FlowAcknowledgedUnnamed:
        return EngineSaid::tr("external flow of %1 acknowledged, though the exchange names no such movement");
    case Phrase::HazardOver: return EngineSaid::tr("over");
    case Phrase::SafeModeEntered: return EngineSaid::tr("entered; entries are cancelled, exits go on");
    case Phrase::SafeModeLeft: return EngineSaid::tr("left");
    case Phrase::SafeModeHeld: return EngineSaid::tr("the cause is gone; held for safety");
    case Phrase::FeedSilent: return EngineSaid::tr("nothing heard for %1 s, limit %2 s");
    case Phrase::CyclesMissed:
        return EngineSaid::tr("no cycle ran for %1 s; no entries until books and exchange have agreed anew");
    case Phrase::WindowNotHeard:
        return EngineSaid::tr("the window has not been heard for %1 s, limit %2 s; exits go on");
    case Phrase::Unexplained: return EngineSaid::tr("unexplained: %1");
    case Phrase::BreakerMoved: return EngineSaid::tr("%1 → %2, %3 of %4 failures in a row");
    case Phrase::BreakerIs: return QStringLiteral("%1 %2");
    case Phrase::BreakerAlsoIs: return QStringLiteral("%1, %2 %3");
    case Phrase::StateWas: return EngineSaid::tr("was %1");
    case Phrase::HazardIs: return QStringLiteral("%1: %2");
    case Phrase::DrawdownStepIs: return EngineSaid::tr("drawdown step %1");
    case Phrase::DecisionForgotten:
        return EngineSaid::tr(
            "what decision %1 saw is not remembered: that is kept for the newest %2 refused or "
            "reduced ones since the start");
    case Phrase::ChangesTried: return EngineSaid::tr("changes tried: %1");
    case Phrase::OnlyRunningEngine: return EngineSaid::tr("only a running engine has charts and reports");
    case Phrase::CandlesKnown: return EngineSaid::tr("%1 older candles are in the chart already");
    case Phrase::CandlesFull: return EngineSaid::tr("the chart holds as many candles as it may");
    case Phrase::CandlesNone: return EngineSaid::tr("there are no older candles");
    case Phrase::CandlesCame: return EngineSaid::tr("%1 older candles came");
    case Phrase::NoJournalFile: return EngineSaid::tr("there is no journal file from which reports could be written");
    case Phrase::ReportBusy: return EngineSaid::tr("a report is being written to %1; wait for it, or cancel it");
    case Phrase::ReportBegun: return EngineSaid::tr("the report is being written to %1");
    case Phrase::ReportNone: return EngineSaid::tr("no report is being written");
    case Phrase::ReportCancelled: return EngineSaid::tr("the report was cancelled; nothing is left of it");
    case Phrase::ClosedThere: return EngineSaid::tr("closed by the exchange");
    case Phrase::FrameTooLarge: return EngineSaid::tr("a message was too large");
    case Phrase::FrameNotText: return EngineSaid::tr("a message was not valid text");
    case Phrase::FrameUnfinished: return EngineSaid::tr("a message did not come to its end in time");
    case Phrase::FrameAgainstRules: return EngineSaid::tr("what came does not follow the rules of a WebSocket");
    case Phrase::PeerReadsNothing: return EngineSaid::tr("what is sent is not read there");
    case Phrase::StampOfFuture:
        return EngineSaid::tr("a message is dated %1, which is still to come; it was not believed");
    case Phrase::FrameUnknown: return EngineSaid::tr("a message of the unknown type %1");
    case Phrase::FrameOfOtherPair: return EngineSaid::tr("a message about %1, which was not asked for");
    case Phrase::FrameSystem: return EngineSaid::tr("message %1 of the exchange: %2");
    case Phrase::NoBookOf: return EngineSaid::tr("no order book of %1");
    case Phrase::BookStandsStill: return EngineSaid::tr("the book stands still while the ticker moves");
    case Phrase::NoGreeting: return EngineSaid::tr("no greeting");
    case Phrase::OpenButSilent: return EngineSaid::tr("open, but silent");
    case Phrase::PingsUnanswered: return EngineSaid::tr("pings are not answered");
    case Phrase::LoginUnanswered: return EngineSaid::tr("the login was not answered");
    case Phrase::LoginWasRefused: return EngineSaid::tr("the login was refused");
    case Phrase::NoConnection: return EngineSaid::tr("no connection");
    case Phrase::ServerUnproven: return EngineSaid::tr("the server could not prove who it is");
    case Phrase::NoUpgrade: return EngineSaid::tr("answered with HTTP %1, not as a WebSocket");
    case Phrase::AnswerLate: return EngineSaid::tr("no answer in time");
    case Phrase::AnswerCut: return EngineSaid::tr("connection lost before the answer was whole");
    case Phrase::AnswerTooLarge: return EngineSaid::tr("answer too large");
    case Phrase::AnswerElsewhere: return EngineSaid::tr("redirected elsewhere");
    case Phrase::WithNetworkError: return EngineSaid::tr("%1 (network error %2)");
    case Phrase::HttpStatus: return EngineSaid::tr("HTTP %1");
    case Phrase::HttpSaid: return EngineSaid::tr("HTTP %1: %2");
    case Phrase::CallRefused: return EngineSaid::tr("refused");
    case Phrase::CallUnauthorized: return EngineSaid::tr("unauthorized");
    case Phrase::CallRateLimited: return EngineSaid::tr("rate limited");
    case Phrase::RouteUnknown: return EngineSaid::tr("no such route");
    case Phrase::ServerError: return EngineSaid::tr("server error");
    case Phrase::AnswerIsPage: return EngineSaid::tr("a page instead of an answer");
    case Phrase::AnswerUnreadable: return EngineSaid::tr("unreadable answer");
    case Phrase::AnswerUnreadableAt: return EngineSaid::tr("unreadable answer (%1)");
    case Phrase::AnswerRedirected: return EngineSaid::tr("redirected");
    case Phrase::WithCode: return EngineSaid::tr("%1 (%2)");
    case Phrase::AddressForbidden: return EngineSaid::tr("address not allowed");
    case Phrase::FieldFault: return EngineSaid::tr("field %1: %2");
    case Phrase::FaultTooLarge: return EngineSaid::tr("too large");
    case Phrase::FaultNotJson: return EngineSaid::tr("not JSON");
    case Phrase::FaultTruncated: return EngineSaid::tr("truncated");
    case Phrase::FaultTooDeep: return EngineSaid::tr("nested too deep");
    case Phrase::FaultDuplicateKey: return EngineSaid::tr("twice in one object");
    case Phrase::FaultMissingField: return EngineSaid::tr("missing");
    case Phrase::FaultWrongType: return EngineSaid::tr("of a wrong type");
    case Phrase::FaultNotANumber: return EngineSaid::tr("not a number");
    case Phrase::FaultOutOfRange: return EngineSaid::tr("out of range");
    case Phrase::FaultTooManyDecimals: return EngineSaid::tr("too many decimals");
    case Phrase::FaultNegative: return EngineSaid::tr("negative");
    case Phrase::FaultTooLong: return EngineSaid::tr("too long");
    case Phrase::FaultTooMany: return EngineSaid::tr("too many rows");
    case Phrase::FaultContradiction: return EngineSaid::tr("contradicts another field");
    case Phrase::AccountLate: return EngineSaid::tr("the account did not answer in time");
    case Phrase::AccountRestless:
        return EngineSaid::tr("the balances changed with every look; the books are opened once they stand still");
    case Phrase::TurnLate: return EngineSaid::tr("its turn did not come in time");
    case Phrase::CallsHeldUntil: return EngineSaid::tr("the exchange wants no calls until %1");
    case Phrase::TimeUnknown: return EngineSaid::tr("the exchange's time is not known");
    case Phrase::NoAccountKeys: return EngineSaid::tr("there are no keys for this account");
    case Phrase::KeyGivenUp:
        return EngineSaid::tr(
            "the exchange refused the key %1 times in a row, so only a cancel or a flatten still tries it: mend its "
            "rights and addresses there and press Test connection under Settings, Exchange keys; with another key "
            "start again");
    case Phrase::LoginGivenUp:
        return EngineSaid::tr(
            "the exchange refused the login %1 times in a row: check that the key may use the "
            "WebSocket; it is tried again in an hour");
    case Phrase::MarketSocket: return EngineSaid::tr("market socket");
    case Phrase::AccountSocket: return EngineSaid::tr("account socket");
    case Phrase::RouteTime: return EngineSaid::tr("server time");
    case Phrase::RouteRules: return EngineSaid::tr("pair rules");
    case Phrase::RouteTicker: return EngineSaid::tr("ticker");
    case Phrase::RouteBook: return EngineSaid::tr("order book");
    case Phrase::RouteTrades: return EngineSaid::tr("market trades");
    case Phrase::RouteCharts: return EngineSaid::tr("chart host");
    case Phrase::RouteBalances: return EngineSaid::tr("balances");
    case Phrase::RouteOpenOrders: return EngineSaid::tr("open orders");
    case Phrase::RouteAllOrders: return EngineSaid::tr("all orders");
    case Phrase::RouteSingleOrder: return EngineSaid::tr("single order");
    case Phrase::RouteSubmitOrder: return EngineSaid::tr("submit order");
    case Phrase::RouteCancelOrder: return EngineSaid::tr("cancel order");
    case Phrase::RouteOwnTrades: return EngineSaid::tr("own trades");
    case Phrase::RouteCoinMovements: return EngineSaid::tr("coin movements");
    case Phrase::RouteMoneyMovements: return EngineSaid::tr("money movements");
    case Phrase::RouteConnections: return EngineSaid::tr("connections");
    case Phrase::NoCandlesThere: return EngineSaid::tr("chart host: no candles");
    case Phrase::CandlesFolded:
        return EngineSaid::tr("the chart host has no candles of %1 minutes; they are made of those of %2");
    case Phrase::NoSuchBarLength:
        return EngineSaid::tr(
            "the exchange has no candles of that length; choose 1, 5, 15, 30, 60 or 240 minutes, a day or a week");
    case Phrase::DemoBarTooLong:
        return EngineSaid::tr("the demo plays candles of a day at most; choose a shorter interval");
    case Phrase::ClockUnknown:
        return EngineSaid::tr(
            "The exchange's time is not known yet, so nothing can be signed; it is asked for again and again.");
    case Phrase::ClockBehind:
        return EngineSaid::tr(
            "The clock of this computer is %1 s behind the exchange. Switch on automatic time (NTP) in the settings of "
            "the system, or set the clock.");
    case Phrase::ClockAhead:
        return EngineSaid::tr(
            "The clock of this computer is %1 s ahead of the exchange. Switch on automatic time (NTP) in the settings "
            "of the system, or set the clock.");
    case Phrase::ClockTooFarBehind:
        return EngineSaid::tr(
            "The clock of this computer is %1 s behind the exchange; beyond %2 s no order can be signed. Switch on "
            "automatic time (NTP) in the settings of the system, or set the clock.");
    case Phrase::ClockTooFarAhead:
        return EngineSaid::tr(
            "The clock of this computer is %1 s ahead of the exchange; beyond %2 s no order can be signed. Switch on "
            "automatic time (NTP) in the settings of the system, or set the clock.");
    case Phrase::SessionTimeApart:
        return EngineSaid::tr(
            "The clock of this computer is right, but the time of this session is still %1 s apart from the exchange "
            "and nears it only slowly. Nothing is bought until they agree; sales and cancels go on.");
    case Phrase::ClockWasSet:
        return EngineSaid::tr("it was set by %1 s while the program ran; the time of the session goes on as before");
    case Phrase::TradesUnreadable:
        return EngineSaid::tr("the list of trades could not be read back to the last known one");
    case Phrase::RowsLeftOut: return EngineSaid::tr("rows that could not be read and were not needed: %1");
    case Phrase::MarketSocketLost: return EngineSaid::tr("the market socket was lost");
    case Phrase::CancelWithoutNumber:
        return EngineSaid::tr("not cancelled: the exchange has not told the number of the order yet");
    case Phrase::AnswerOfAnother: return EngineSaid::tr("the answer names another client order id");
    case Phrase::OrderCountsMore: return EngineSaid::tr("order %1 counts more than its trades show");
    case Phrase::KeyEmpty: return EngineSaid::tr("The public key is empty. Copy it from the exchange's API page.");
    case Phrase::KeyNotText:
        return EngineSaid::tr("The public key has characters no key has. Copy it again from the exchange's API page.");
    case Phrase::SecretNotBase64:
        return EngineSaid::tr(
            "The secret is not complete: it must be base64 text. Copy it again from the exchange's API page.");
    case Phrase::SecretEmpty: return EngineSaid::tr("The secret is empty. Copy it from the exchange's API page.");
    case Phrase::AddressIncomplete:
        return EngineSaid::tr("the address %1 is not a complete address; write scheme and host");
    case Phrase::AddressWithName: return EngineSaid::tr("the address %1 has a name or password in it; remove them");
    case Phrase::AddressPlain:
        return EngineSaid::tr("the address %1 is not encrypted; only this machine may be reached that way");
    case Phrase::AddressNoHttps: return EngineSaid::tr("the address %1 is not https");
    case Phrase::AddressNoWss: return EngineSaid::tr("the address %1 is not wss");
    case Phrase::AddressNotForKeys:
        return EngineSaid::tr(
            "the address %1 is not the exchange's; keys go to hosts of btcturk.com and to this machine only");
    case Phrase::RulesNotLoaded:
        return EngineSaid::tr("the trading rules could not be loaded: %1; check the connection and start again");
    case Phrase::PairNotListed: return EngineSaid::tr("the exchange does not list %1; choose another pair");
    case Phrase::PairNotTraded: return EngineSaid::tr("the exchange does not trade %1 (%2); choose another pair");
    case Phrase::PairWithoutMethods:
        return EngineSaid::tr(
            "the exchange takes only these orders of %1: %2; limit and market orders are needed, choose another pair");
    case Phrase::PairFeeInCoins:
        return EngineSaid::tr(
            "%1: the exchange takes its fee in coins, which is not reckoned with here; no entries in this pair");
    case Phrase::PairFeeInMoney: return EngineSaid::tr("%1: the exchange takes its fee in quote money again");
    case Phrase::PairGone: return EngineSaid::tr("%1: the exchange does not list it any more");
    case Phrase::PairBlocked: return EngineSaid::tr("%1: the exchange takes no new orders for now; entries wait");
    case Phrase::PairOpen: return EngineSaid::tr("%1: the exchange takes orders again");
    case Phrase::RuleQuantityScale: return EngineSaid::tr("%1: quantity decimals %2 → %3");
    case Phrase::RulePriceScale: return EngineSaid::tr("%1: price decimals %2 → %3");
    case Phrase::RuleAmountScale: return EngineSaid::tr("%1: amount decimals %2 → %3");
    case Phrase::RuleMinimumValue: return EngineSaid::tr("%1: smallest value %2 → %3");
    case Phrase::RuleStatus: return EngineSaid::tr("%1: status %2 → %3");
    case Phrase::RuleMethods: return EngineSaid::tr("%1: order types %2 → %3");
    case Phrase::AlertSeen: return EngineSaid::tr("the alert is acknowledged");
    case Phrase::AlertGone: return EngineSaid::tr("there is no such alert");
    case Phrase::AlertPause: return EngineSaid::tr("nobody acknowledged the alert: %1");
    case Phrase::InvariantBroken: return EngineSaid::tr("invariant %1 is broken: %2");
    case Phrase::BrokenSum: return EngineSaid::tr("transaction %1 leaves %2 %3 over");
    case Phrase::BrokenFigure: return EngineSaid::tr("the books say %1 of %2, their postings %3");
    case Phrase::BrokenEquity: return EngineSaid::tr("equity is off by %1 from what was brought in and earned");
    case Phrase::BrokenAgreement:
        return EngineSaid::tr("a report was taken as agreeing, but of %1 the books hold %2 and the exchange %3");
    case Phrase::BrokenIds: return EngineSaid::tr("order %1 stands %2 times among the orders");
    case Phrase::BrokenOpenOrders: return EngineSaid::tr("orders that are open: %1 are kept, %2 were recorded");
    case Phrase::BrokenDecision: return EngineSaid::tr("order %1 has %2 decisions");
    case Phrase::BrokenRequest: return EngineSaid::tr("order %1 would leave before its request is written");
    case Phrase::BrokenReserve: return EngineSaid::tr("order %1 would leave %2 of free cash, %3 must stay");
    case Phrase::BrokenFree: return EngineSaid::tr("order %1 would sell %2, free are %3");
    case Phrase::BrokenShort: return EngineSaid::tr("less than nothing is held of %1: %2");
    case Phrase::BrokenUniverse: return EngineSaid::tr("outside the universe: %1");
    case Phrase::BrokenState: return EngineSaid::tr("order %1 would add risk in the state %2");
    case Phrase::BrokenFilled: return EngineSaid::tr("order %1 has filled %2 of %3");
    case Phrase::BrokenFills: return EngineSaid::tr("order %1 has filled %2, its trades say %3");
    case Phrase::BrokenTrade: return EngineSaid::tr("trade %1 was booked twice");
    case Phrase::BrokenMove: return EngineSaid::tr("order %1 went from %2 to %3");
    case Phrase::BrokenCopy: return EngineSaid::tr("order %1 is recorded as %2 and kept as %3");
    case Phrase::BrokenReservation: return EngineSaid::tr("open orders keep %1 reserved, it should be %2");
    case Phrase::BrokenLimit: return EngineSaid::tr("order %1 passed the gate %2 with %3, its limit is %4");
    case Phrase::BrokenReducing: return EngineSaid::tr("order %1 passed as reducing risk with %2, held are %3");
    case Phrase::BrokenData: return EngineSaid::tr("order %1 was decided on data %2 s old, the limit is %3 s");
    case Phrase::BrokenTime: return EngineSaid::tr("step %1 lies %2 s before the one before it");
    case Phrase::BrokenSequence: return EngineSaid::tr("step %1 follows on %2");
    case Phrase::BrokenOutbox: return EngineSaid::tr("requests that wait: %1, for %2 open orders");
    case Phrase::BrokenShown: return EngineSaid::tr("snapshot %1 after %2 does not show the engine as it is");
    case Phrase::CheckpointUnreadable:
        return EngineSaid::tr(
            "the checkpoint in %1 cannot be read by this version; use the version that wrote it, "
            "or start with another --state file");
    case Phrase::LastStepsUnwritten:
        return EngineSaid::tr(
            "the last steps could not be written to %1; free disk space, the next start recovers "
            "from the exchange");
    case Phrase::JournalLost:
        return EngineSaid::tr(
            "the disk of %1 failed, so nothing more could be recorded and the session ended; check the disk, the next "
            "start recovers from the exchange");
    case Phrase::DatabaseTrouble: return EngineSaid::tr("the database '%1' %2; %3");
    case Phrase::FileNotOpened: return EngineSaid::tr("cannot be opened for writing");
    case Phrase::FileLocked: return EngineSaid::tr("is locked by another program");
    case Phrase::FileOfOther: return EngineSaid::tr("belongs to another mode or account");
    case Phrase::FileNewer: return EngineSaid::tr("was written by a newer program");
    case Phrase::FileDamagedOrOther: return EngineSaid::tr("is damaged or not a Pentad database");
    case Phrase::FileDiskFull: return EngineSaid::tr("cannot grow, its disk is full");
    case Phrase::FileNotWritten: return EngineSaid::tr("could not be written");
    case Phrase::FileNotWrittenCode: return EngineSaid::tr("could not be written (SQLite code %1, %2)");
    case Phrase::AdviceRights:
        return EngineSaid::tr("check the folder and the rights of the file, or choose another file");
    case Phrase::AdviceCloseOther: return EngineSaid::tr("close the program that uses it and start again");
    case Phrase::AdviceOwnFile: return EngineSaid::tr("choose the file that belongs to this mode and account");
    case Phrase::AdviceNewerProgram: return EngineSaid::tr("use the newer program, or another file");
    case Phrase::AdviceRebuild:
        return EngineSaid::tr(
            "choose another file, or put this one aside and begin anew from the exchange with pentad-cli rebuild "
            "--state '%1'");
    case Phrase::AdviceFreeSpace: return EngineSaid::tr("free some space on its disk");
    case Phrase::AdviceCheckDisk: return EngineSaid::tr("check the disk and start again");
    case Phrase::FileWithoutFolder: return EngineSaid::tr("has no folder, and it could not be created");
    case Phrase::FileFolderMissing: return EngineSaid::tr("cannot be opened, because the folder '%1' does not exist");
    case Phrase::FileIsFolder: return EngineSaid::tr("is a folder");
    case Phrase::FileIsLink: return EngineSaid::tr("is a link to another file, which must be named itself");
    case Phrase::FileOfOtherUser: return EngineSaid::tr("belongs to another user of this computer");
    case Phrase::FileNoDatabase: return EngineSaid::tr("is not a database, or its beginning is damaged");
    case Phrase::FileNotRead: return EngineSaid::tr("cannot be read");
    case Phrase::FileOlderForm:
        return EngineSaid::tr("was written before version 0.1 was released, in a form that is no longer read");
    case Phrase::FileNotOfPentad: return EngineSaid::tr("is not a database of Pentad");
    case Phrase::FileNewerSchema:
        return EngineSaid::tr("was written by a newer program (its schema is version %1, this program knows %2)");
    case Phrase::FileOfMode: return EngineSaid::tr("belongs to the mode '%1', not to '%2'");
    case Phrase::FileOfAccount: return EngineSaid::tr("belongs to the account '%1', not to '%2'");
    case Phrase::FileOfSymbols: return EngineSaid::tr("was made for the symbols %1, not for %2");
    case Phrase::FileDriverMissing:
        return EngineSaid::tr("cannot be opened, because Qt's SQLite driver is missing (package libqt6sql6-sqlite)");
    case Phrase::FileNotCopied: return EngineSaid::tr("could not be copied to '%1' before its schema is changed");
    case Phrase::FileNoLog: return EngineSaid::tr("lies on a disk that cannot keep a write-ahead file");
    case Phrase::FileLogStays: return EngineSaid::tr("has a write-ahead file that cannot be folded in");
    case Phrase::FileDamaged: return EngineSaid::tr("is damaged");
    case Phrase::FileNoLock: return EngineSaid::tr("cannot be locked, because its folder takes no new file");
    case Phrase::FileInUse: return EngineSaid::tr("is in use by another program");
    case Phrase::FileInUseBy: return EngineSaid::tr("is in use by %1, process %2 on %3, since %4");
    case Phrase::FileStepUnreadable: return EngineSaid::tr("is damaged: step %1 cannot be read");
    case Phrase::FileLastUnfit: return EngineSaid::tr("is damaged: its last record, step %1, does not fit the chain");
    case Phrase::FileCheckpointUnfit: return EngineSaid::tr("is damaged: its checkpoint is not the one of step %1");
    case Phrase::FileBalancesUnfit: return EngineSaid::tr("is damaged: a row of the table balances makes no sense");
    case Phrase::FileStepsLost:
        return EngineSaid::tr(
            "has lost committed steps: it ends at step %1, but step %2 was committed (its -wal file is missing, or it "
            "is an older copy beside a newer '%3')");
    case Phrase::FileOfOtherHead:
        return EngineSaid::tr("is not the one that '%1' belongs to: step %2 has another digest");
    case Phrase::ReportNoFolder: return EngineSaid::tr("the folder of %1 does not exist; make it or choose another");
    case Phrase::ReportThroughFile:
        return EngineSaid::tr("the path %1 leads through something that is no folder; choose another");
    case Phrase::ReportIsFolder: return EngineSaid::tr("%1 is a folder; name a file in it");
    case Phrase::ReportForbidden: return EngineSaid::tr("the folder of %1 may not be written to; choose another");
    case Phrase::ReportDiskFull:
        return EngineSaid::tr("the disk is full, so %1 was not written; free some space and try again");
    case Phrase::ReportNotWritten: return EngineSaid::tr("the file %1 cannot be written: %2");
    case Phrase::ReportNameless: return EngineSaid::tr("a report needs the name of its file");
    case Phrase::ReportOverJournal:
        return EngineSaid::tr("the report %1 would take the place of the journal; choose another name");
    case Phrase::ReportNoChecksum: return EngineSaid::tr("the report is written, but not its checksum: %1");
    case Phrase::ReportTableDamaged:
        return EngineSaid::tr("the table %1 of %2 is damaged at the key %3; examine it with pentad-cli verify");
    case Phrase::ReportPeriodWrong:
        return EngineSaid::tr("the period of the report ends before it begins; choose a later end");
    case Phrase::WebhookNoHttps: return EngineSaid::tr("the address of the webhook is not an https address");
    case Phrase::WebhookBusy: return EngineSaid::tr("too many alerts are on their way");
    case Phrase::WebhookHostUnknown: return EngineSaid::tr("the host of the webhook is not known");
    case Phrase::WebhookPrivate:
        return EngineSaid::tr("the webhook leads into a private network; see alerts.webhook_private");
    case Phrase::WebhookAnswered: return EngineSaid::tr("it answered %1");
    case Phrase::NoCycleFor: return EngineSaid::tr("it has not run a cycle for %1 s");
    case Phrase::EngineNotTogether: return EngineSaid::tr("the engine could not be put together: %1");
    case Phrase::EngineGone: return EngineSaid::tr("the engine has ended, and nothing is sent any more");
    case Phrase::DemoNotOpened: return EngineSaid::tr("the demo's exchange could not be opened: %1");
    case Phrase::FileAbsent: return EngineSaid::tr("does not exist");
    case Phrase::FileHoldsNothing: return EngineSaid::tr("holds nothing yet");
    case Phrase::FileOlderProgram: return EngineSaid::tr("is of an older program, which trade brings up to date");
    case Phrase::FileSqliteOld:
        return EngineSaid::tr(
            "cannot be opened, because the SQLite library is version %1 and %2 is the oldest that will do");
    case Phrase::FileSqliteTwice:
        return EngineSaid::tr(
            "cannot be opened, because Qt's driver has a SQLite of its own, %1 beside the system's %2: install the "
            "driver that uses the system's library");
    case Phrase::FileNotPutAside: return EngineSaid::tr("could not be put aside as '%1'");
    case Phrase::CandleFileNotOpened:
        return EngineSaid::tr("the candle file %1 cannot be opened; check that it exists and may be read");
    case Phrase::CandleFileTruncated:
        return EngineSaid::tr("the candle file %1 ends too early after line %2 (truncated gz); fetch it again");
    case Phrase::CandleFileDamaged:
        return EngineSaid::tr("the candle file %1 is damaged after line %2 (gz check failed); fetch it again");
    case Phrase::CandleFileUnreadable:
        return EngineSaid::tr("the candle file %1 cannot be read after line %2; check the disk and fetch it again");
    case Phrase::CandleFileEmpty: return EngineSaid::tr("the candle file %1 is empty; fetch it again");
    case Phrase::CandleFileNoGzip:
        return EngineSaid::tr("the candle file %1 is named .gz, but is not gzip; compress it or rename it to .csv");
    case Phrase::CandleFileNoCandles: return EngineSaid::tr("the candle file %1 holds no candles; fetch it again");
    case Phrase::CandleFileNotInTime:
        return EngineSaid::tr(
            "the candle file %1 holds no candle in the asked time; choose other limits with --from and --to");
    case Phrase::CandleFolderMissing:
        return EngineSaid::tr(
            "the data directory %1 does not exist or is no directory; name one that holds candle files");
    case Phrase::CandleFileMissing:
        return EngineSaid::tr(
            "there is no candle file %1.csv or %2.csv.gz in %3; put it there, or choose other symbols or another "
            "interval");
    case Phrase::CandleLineTooLong:
        return EngineSaid::tr("%1 line %2: the line is too long for a candle; check the file");
    case Phrase::CandleHeaderWrong: return EngineSaid::tr("%1 line 1: the header is not '%2'; put it there");
    case Phrase::CandleRowBad:
        return EngineSaid::tr("%1 line %2: %3; correct or remove the row, or let malformed rows be skipped");
    case Phrase::RowFieldMissing: return EngineSaid::tr("the field %1 is missing");
    case Phrase::RowFieldsTooMany: return EngineSaid::tr("there are more than six fields");
    case Phrase::RowNoNumber: return EngineSaid::tr("the field %1 is not a plain decimal number");
    case Phrase::RowTooManyDigits: return EngineSaid::tr("the field %1 has too many digits to be kept exactly");
    case Phrase::RowHighBelowLow: return EngineSaid::tr("high is below low");
    case Phrase::RowOpenOutside: return EngineSaid::tr("open is not within low and high");
    case Phrase::RowCloseOutside: return EngineSaid::tr("close is not within low and high");
    case Phrase::RowLowNotPositive: return EngineSaid::tr("low is not above zero");
    case Phrase::RowVolumeNegative: return EngineSaid::tr("volume is below zero");
    case Phrase::RowTimeMisaligned: return EngineSaid::tr("open_time_ms is not a multiple of the interval");
    case Phrase::RowTimeRepeated: return EngineSaid::tr("open_time_ms is that of the row before");
    case Phrase::RowTimeBackwards: return EngineSaid::tr("open_time_ms is before that of the row before");
    case Phrase::BacktestNoFolder: return EngineSaid::tr("a backtest needs the folder of the candle files; choose it");
    case Phrase::BacktestNoInterval: return EngineSaid::tr("there are no candle files of interval %1; use %2");
    case Phrase::BacktestBug: return EngineSaid::tr("the backtest stopped on a bug in the program: %1");
    case Phrase::KeyringHoldsNone:
        return EngineSaid::tr("the keyring is unlocked and holds no %1; store it with pentad-cli keys set");
    case Phrase::KeyringEntryEmpty:
        return EngineSaid::tr("the keyring's entry %1 is empty; store it anew with pentad-cli keys set");
    case Phrase::KeyringLocked:
        return EngineSaid::tr(
            "the keyring is locked, so it cannot be told whether it holds %1; unlock it (log in to the desktop with "
            "its password, or open Passwords and Keys) and try again");
    case Phrase::KeyringAbsent:
        return EngineSaid::tr(
            "there is no keyring to ask for %1; start one (gnome-keyring or KWallet in a desktop session), or run "
            "headless with an env: reference");
    case Phrase::KeyringTimedOut:
        return EngineSaid::tr(
            "the keyring did not answer for %1 within 5 seconds; look for a hidden password window, restart the "
            "keyring service and try again");
    case Phrase::KeyringDenied:
        return EngineSaid::tr("the keyring refused access to %1; allow Pentad to use it in the keyring's own program");
    case Phrase::VariableNotSet:
        return EngineSaid::tr("the settings name the environment variable %1, and it is not set; set it for this run");
    case Phrase::VariableEmpty: return EngineSaid::tr("the environment variable %1 is empty; set it for this run");
    case Phrase::VariableDenied:
        return EngineSaid::tr(
            "the settings name the environment variable %1, which only a headless run may read and nothing here may "
            "write; use keychain:NAME in the settings");
    case Phrase::VariableNotRead:
        return EngineSaid::tr("the environment variable %1 could not be read; set it for this run");
    case Phrase::KeyringFailed:
        return EngineSaid::tr(
            "the keyring failed over %1; try again, and look at the keyring service's own log if it stays so");
    case Phrase::CandleSpansDiffer:
        return EngineSaid::tr(
            "the five files span different times: %1 begins last (%2) and %3 ends first (%4); only what all five span "
            "is used");
    case Phrase::CandleSpansApart:
        return EngineSaid::tr(
            "the candle files in %1 have no time in common: %2, and that is nothing; choose other symbols or another "
            "interval");
    case Phrase::CandlesMissing: return EngineSaid::tr("%1: candles missing: %2, gaps: %3");
    case Phrase::RestingFillsOptimistic:
        return EngineSaid::tr(
            "candles of %1 do not show when a price was reached, and a limit order rests for %2 at most: its fills "
            "here are optimistic; execution.style = market gives the cautious result");
    case Phrase::NoReasonGiven: return EngineSaid::tr("no reason given");
    case Phrase::UnknownException: return EngineSaid::tr("an unknown exception escaped");
    case Phrase::NoMemory: return EngineSaid::tr("there was no memory left");
    case Phrase::EngineProtectedAccount: return EngineSaid::tr("the engine stopped itself to protect the account: %1");
    }
    return {};
}

// The word of the closed list whose English text it is; nothing for any other text.
template <typename Enum>
std::optional<Enum> valueOf(std::string_view english, std::size_t count, std::string_view (*textOf)(Enum))
{
    for (std::size_t i = 0; i < count; ++i) {
        if (textOf(static_cast<Enum>(i)) == english) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

template <typename Enum>
QString wordOf(std::string_view english, std::size_t count, std::string_view (*textOf)(Enum))
{
    auto const value = valueOf(english, count, textOf);
    return value ? word(*value) : text(english);
}

constexpr std::size_t kStates = static_cast<std::size_t>(EngineState::Disarmed) + 1;
constexpr std::size_t kPhases = static_cast<std::size_t>(BreakerPhase::HalfOpen) + 1;
constexpr std::size_t kFlattenPhases = static_cast<std::size_t>(FlattenPhase::Waiting) + 1;
constexpr std::size_t kFindings = static_cast<std::size_t>(PostTradeFinding::PositionOffPlan) + 1;

QString argument(Format const& format, std::string_view kind, std::string const& value)
{
    auto const number = [&](int decimals) {
        auto const parsed = Decimal::parse(value);
        return parsed ? format.number(*parsed, decimals < 0 ? parsed->decimalsUsed() : decimals) : text(value);
    };
    if (kind == "money") {
        return number(2);
    }
    if (kind == "seconds") {
        return number(1);
    }
    if (kind == "number" || kind == "count") {
        return number(-1);
    }
    if (kind == "time") {
        auto const at = utcFromText(value);
        return at ? format.time(*at) : text(value);
    }
    if (kind == "state") {
        return wordOf(value, kStates, engineStateText);
    }
    if (kind == "hazard") {
        return wordOf(value, kHazards, hazardText);
    }
    if (kind == "group") {
        return wordOf(value, kBreakerGroups, breakerGroupText);
    }
    if (kind == "phase") {
        return wordOf(value, kPhases, breakerPhaseText);
    }
    if (kind == "flatten") {
        return wordOf(value, kFlattenPhases, flattenPhaseText);
    }
    if (kind == "event") {
        return wordOf(value, kOrderEvents, orderEventText);
    }
    if (kind == "order") {
        return wordOf(value, kOrderStates, orderStateText);
    }
    if (kind == "side") {
        return wordOf(value, 2, sideText);
    }
    if (kind == "finding") {
        return wordOf(value, kFindings, postTradeFindingText);
    }
    if (kind == "gate") {
        return wordOf(value, kGates, gateText);
    }
    if (kind == "difference") {
        return wordOf(value, kDifferenceKinds, differenceKindText);
    }
    return kind == "text" ? said(format, value) : text(value);
}

}  // namespace

QString word(OrderEvent event)
{
    switch (event) {
    case OrderEvent::Acknowledged: return EngineSaid::tr("acknowledged");
    case OrderEvent::Refused: return EngineSaid::tr("refused");
    case OrderEvent::OutcomeUnknown: return EngineSaid::tr("outcome unknown");
    case OrderEvent::FillPartial: return EngineSaid::tr("partial fill");
    case OrderEvent::FillComplete: return EngineSaid::tr("complete fill");
    case OrderEvent::CancelAsked: return EngineSaid::tr("cancel asked");
    case OrderEvent::CancelRefused: return EngineSaid::tr("cancel refused");
    case OrderEvent::CancelConfirmed: return EngineSaid::tr("cancel confirmed");
    case OrderEvent::ConfirmedAbsent: return EngineSaid::tr("confirmed absent");
    case OrderEvent::StopReissued: return EngineSaid::tr("stop reissued");
    }
    return {};
}

QString word(PostTradeFinding finding)
{
    switch (finding) {
    case PostTradeFinding::DailyLossLimit: return EngineSaid::tr("daily loss limit reached");
    case PostTradeFinding::DrawdownStep: return EngineSaid::tr("drawdown step reached");
    case PostTradeFinding::DrawdownHalt: return EngineSaid::tr("drawdown halt reached");
    case PostTradeFinding::SlippageAlarm: return EngineSaid::tr("slippage alarm");
    case PostTradeFinding::PositionOffPlan: return EngineSaid::tr("position off plan");
    }
    return {};
}

QString word(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::UnknownIsOpen: return EngineSaid::tr("unresolved order is open at the exchange");
    case DifferenceKind::OpenIsMissing: return EngineSaid::tr("open order is not listed by the exchange");
    case DifferenceKind::UnknownIsMissing: return EngineSaid::tr("unresolved order is not listed by the exchange");
    case DifferenceKind::EndedThere: return EngineSaid::tr("ended at the exchange");
    case DifferenceKind::StillOpenThere: return EngineSaid::tr("ended here, still open at the exchange");
    case DifferenceKind::LeavesDiffer: return EngineSaid::tr("open rest differs");
    case DifferenceKind::ForeignOrder: return EngineSaid::tr("order that is not ours");
    case DifferenceKind::CashDiffers: return EngineSaid::tr("cash differs");
    case DifferenceKind::HoldingDiffers: return EngineSaid::tr("holding differs");
    case DifferenceKind::DoubledOrder: return EngineSaid::tr("second order under one id of ours");
    case DifferenceKind::FilledDiffers: return EngineSaid::tr("traded amount of an ended order differs");
    case DifferenceKind::LockedDiffers: return EngineSaid::tr("more is locked than open orders explain");
    }
    return {};
}

QString word(NoteLevel level)
{
    switch (level) {
    case NoteLevel::Info: return EngineSaid::tr("info");
    case NoteLevel::Warning: return EngineSaid::tr("warning");
    case NoteLevel::Critical: return EngineSaid::tr("critical");
    }
    return {};
}

QString said(Format const& format, std::string_view sentence)
{
    // Most notes are empty, and there are many.
    std::optional<Said> const found = sentence.empty() ? std::nullopt : recognise(sentence);
    if (!found) {
        return text(sentence);
    }
    std::vector<std::string_view> const kinds = phraseKinds(found->phrase);
    std::array<QString, 4> values;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        values[i] = argument(format, kinds[i], found->arguments[i]);
    }
    QString said = pattern(found->phrase);
    // In one call each: a value may hold what looks like a place.
    switch (kinds.size()) {
    case 0: return said;
    case 1: return said.arg(values[0]);
    case 2: return said.arg(values[0], values[1]);
    case 3: return said.arg(values[0], values[1], values[2]);
    default: return said.arg(values[0], values[1], values[2], values[3]);
    }
}

QString subject(std::string_view about)
{
    if (auto const state = valueOf(about, kStates, engineStateText)) {
        return word(*state);
    }
    if (auto const hazard = valueOf(about, kHazards, hazardText)) {
        return word(*hazard);
    }
    if (auto const group = valueOf(about, kBreakerGroups, breakerGroupText)) {
        return word(*group);
    }
    auto const known = recognise(about);
    return known && known->arguments.empty() ? pattern(known->phrase) : text(about);
}

}  // namespace pentad::format
