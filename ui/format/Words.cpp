// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/Words.h"

#include "contracts/Explanation.h"

#include <QCoreApplication>

namespace pentad::format {
namespace {

// The texts of this file, as one context of the translation.
class WordsText {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

// The pattern's words that are language, not formula.
QString patternInLanguage(QString pattern)
{
    for (char const* const phrase : {QT_TRANSLATE_NOOP("Words", "one of the five"),
                                     QT_TRANSLATE_NOOP("Words", "latched"),
                                     QT_TRANSLATE_NOOP("Words", "asset enabled"),
                                     QT_TRANSLATE_NOOP("Words", "paused"),
                                     QT_TRANSLATE_NOOP("Words", "ever armed over this journal"),
                                     QT_TRANSLATE_NOOP("Words", "armed"),
                                     QT_TRANSLATE_NOOP("Words", "safe mode"),
                                     QT_TRANSLATE_NOOP("Words", "market data"),
                                     QT_TRANSLATE_NOOP("Words", "orders"),
                                     QT_TRANSLATE_NOOP("Words", "account"),
                                     QT_TRANSLATE_NOOP("Words", "quote"),
                                     QT_TRANSLATE_NOOP("Words", "in the last minute"),
                                     QT_TRANSLATE_NOOP("Words", "among"),
                                     QT_TRANSLATE_NOOP("Words", "decided"),
                                     QT_TRANSLATE_NOOP("Words", "price has"),
                                     QT_TRANSLATE_NOOP("Words", "size has"),
                                     QT_TRANSLATE_NOOP("Words", "decimals"),
                                     QT_TRANSLATE_NOOP("Words", "well-formed"),
                                     QT_TRANSLATE_NOOP("Words", "multiplier"),
                                     QT_TRANSLATE_NOOP("Words", "admits"),
                                     QT_TRANSLATE_NOOP("Words", "meets an own sell order at"),
                                     QT_TRANSLATE_NOOP("Words", "asks within the collar")}) {
        pattern.replace(QLatin1String(phrase), WordsText::tr(phrase));
    }
    return pattern;
}

QString filled(Format const& format, std::string_view pattern, GateRecord const& record)
{
    // Words first, while the numbers are still places: no number can be taken for a word.
    QString const source = patternInLanguage(text(pattern));
    QString result;
    qsizetype position = 0;
    while (position < source.size()) {
        qsizetype const open = source.indexOf(QLatin1Char('{'), position);
        qsizetype const close = open < 0 ? -1 : source.indexOf(QLatin1Char('}'), open);
        QString literal = source.mid(position, open < 0 ? -1 : open - position);
        literal.replace(QLatin1String("<="), QString(QChar(0x2264)));
        literal.replace(QLatin1String(">="), QString(QChar(0x2265)));
        literal.replace(QLatin1String(" x "), QStringLiteral(" × "));
        literal.replace(QLatin1String(" / "), QStringLiteral(" ÷ "));
        literal.replace(QLatin1String(" - "), QStringLiteral(" − "));
        literal.replace(QLatin1String("-%"), QStringLiteral("−%"));
        if (literal.endsWith(QLatin1String(" -"))) {
            literal.replace(literal.size() - 1, 1, Format::minus());
        }
        result += literal;
        if (close < 0) {
            break;
        }
        auto const index = static_cast<std::size_t>(source[open + 1].digitValue());
        std::string const kind = source.mid(open + 3, close - open - 3).toStdString();
        result += index < record.numberCount ? numberOfKind(format, kind, record.numbers[index]) : Format::missing();
        position = close + 1;
    }
    return result;
}

}  // namespace

QString word(EngineState state)
{
    switch (state) {
    case EngineState::Starting: return WordsText::tr("STARTING");
    case EngineState::Running: return WordsText::tr("RUNNING");
    case EngineState::DeRisked: return WordsText::tr("DE-RISKED");
    case EngineState::Paused: return WordsText::tr("PAUSED");
    case EngineState::SafeMode: return WordsText::tr("SAFE MODE");
    case EngineState::Flattening: return WordsText::tr("FLATTENING");
    case EngineState::Halted: return WordsText::tr("HALTED");
    case EngineState::Stopping: return WordsText::tr("STOPPING");
    case EngineState::Failed: return WordsText::tr("FAILED");
    case EngineState::Disarmed: return WordsText::tr("DISARMED");
    }
    return {};
}

QString word(TradingMode mode)
{
    return text(tradingModeText(mode)).toUpper();
}

QString word(Gate gate)
{
    switch (gate) {
    case Gate::Universe: return WordsText::tr("Universe");
    case Gate::KillSwitch: return WordsText::tr("Kill switch");
    case Gate::Pause: return WordsText::tr("Pause");
    case Gate::SafeMode: return WordsText::tr("Safe mode");
    case Gate::Breakers: return WordsText::tr("Breakers");
    case Gate::DataAge: return WordsText::tr("Market data age");
    case Gate::Duplicate: return WordsText::tr("Duplicate");
    case Gate::Scale: return WordsText::tr("Scale");
    case Gate::MinimumValue: return WordsText::tr("Minimum value");
    case Gate::PriceCollar: return WordsText::tr("Price collar");
    case Gate::OrderRate: return WordsText::tr("Order rate");
    case Gate::OpenOrders: return WordsText::tr("Open orders");
    case Gate::DailyLoss: return WordsText::tr("Daily loss");
    case Gate::Drawdown: return WordsText::tr("Drawdown");
    case Gate::TradableCapital: return WordsText::tr("Tradable capital");
    case Gate::Edge: return WordsText::tr("Edge");
    case Gate::AssetCap: return WordsText::tr("Asset cap");
    case Gate::MaxPosition: return WordsText::tr("Max position");
    case Gate::Concentration: return WordsText::tr("Concentration");
    case Gate::GrossCap: return WordsText::tr("Gross cap");
    case Gate::ReservedCash: return WordsText::tr("Reserved cash");
    case Gate::FeeBuffer: return WordsText::tr("Fee buffer");
    }
    return {};
}

QString word(GateRecord const& record)
{
    return looksAtArming(record) ? WordsText::tr("Disarmed") : word(record.gate);
}

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return WordsText::tr("Pass");
    case Verdict::Reduced: return WordsText::tr("Reduced");
    case Verdict::Fail: return WordsText::tr("Fail");
    case Verdict::NotApplicable: return WordsText::tr("not applicable");
    }
    return {};
}

QString word(Side side)
{
    return side == Side::Buy ? WordsText::tr("BUY") : WordsText::tr("SELL");
}

QString word(OrderType type)
{
    switch (type) {
    case OrderType::Limit: return WordsText::tr("limit");
    case OrderType::Market: return WordsText::tr("market");
    case OrderType::StopMarket: return WordsText::tr("stop market");
    case OrderType::StopLimit: return WordsText::tr("stop limit");
    }
    return {};
}

QString word(OrderState state)
{
    switch (state) {
    case OrderState::Planned: return WordsText::tr("not sent");
    case OrderState::Unknown: return WordsText::tr("unknown");
    case OrderState::Working: return WordsText::tr("working");
    case OrderState::PartiallyFilled: return WordsText::tr("partly filled");
    case OrderState::CancelRequested: return WordsText::tr("cancel requested");
    case OrderState::Filled: return WordsText::tr("filled");
    case OrderState::Cancelled: return WordsText::tr("cancelled");
    case OrderState::Rejected: return WordsText::tr("rejected");
    }
    return {};
}

QString word(Origin origin)
{
    switch (origin) {
    case Origin::Strategy: return WordsText::tr("strategy");
    case Origin::Operator: return WordsText::tr("operator");
    case Origin::Flatten: return WordsText::tr("flatten");
    case Origin::Protection: return WordsText::tr("protection");
    }
    return {};
}

QString word(BreakerGroup group)
{
    switch (group) {
    case BreakerGroup::Orders: return WordsText::tr("Orders");
    case BreakerGroup::Account: return WordsText::tr("Account");
    case BreakerGroup::MarketData: return WordsText::tr("Market data");
    }
    return {};
}

QString word(BreakerPhase phase)
{
    switch (phase) {
    case BreakerPhase::Closed: return WordsText::tr("closed");
    case BreakerPhase::Open: return WordsText::tr("open");
    case BreakerPhase::HalfOpen: return WordsText::tr("half-open");
    }
    return {};
}

QString word(Hazard hazard)
{
    switch (hazard) {
    case Hazard::MarketDataStale: return WordsText::tr("market data is stale");
    case Hazard::BreakerOpen: return WordsText::tr("a breaker is open");
    case Hazard::ReconcileFailed: return WordsText::tr("reconciliation failed");
    case Hazard::BalanceResidue: return WordsText::tr("a balance has an unexplained residue");
    case Hazard::ClockSkew: return WordsText::tr("the clock is off");
    case Hazard::DiskFull: return WordsText::tr("the journal cannot be written");
    case Hazard::StoodStill: return WordsText::tr("the program stood still");
    case Hazard::WindowSilent: return WordsText::tr("the window is silent");
    }
    return {};
}

QString word(FlattenPhase phase)
{
    switch (phase) {
    case FlattenPhase::None: return WordsText::tr("not asked for");
    case FlattenPhase::Cancelling: return WordsText::tr("cancelling orders");
    case FlattenPhase::AwaitingUnlock: return WordsText::tr("waiting for the unlock");
    case FlattenPhase::Selling: return WordsText::tr("selling");
    case FlattenPhase::Verifying: return WordsText::tr("verifying at the exchange");
    case FlattenPhase::Done: return WordsText::tr("done");
    case FlattenPhase::Waiting: return WordsText::tr("waiting for the operator");
    }
    return {};
}

QString word(ChipKind kind)
{
    switch (kind) {
    case ChipKind::None: return Format::missing();
    case ChipKind::Buy: return WordsText::tr("BUY");
    case ChipKind::Hold: return WordsText::tr("HOLD");
    case ChipKind::Sell: return WordsText::tr("SELL");
    case ChipKind::Blocked: return WordsText::tr("BLOCKED");
    }
    return {};
}

QString word(CycleStage stage)
{
    switch (stage) {
    case CycleStage::Ingest: return WordsText::tr("ingest");
    case CycleStage::Mark: return WordsText::tr("mark");
    case CycleStage::Decide: return WordsText::tr("decide");
    case CycleStage::Capital: return WordsText::tr("capital");
    case CycleStage::Risk: return WordsText::tr("risk");
    case CycleStage::Plan: return WordsText::tr("plan");
    case CycleStage::Commit: return WordsText::tr("commit");
    case CycleStage::Dispatch: return WordsText::tr("dispatch");
    case CycleStage::Reconcile: return WordsText::tr("reconcile");
    case CycleStage::Publish: return WordsText::tr("publish");
    }
    return {};
}

QString word(NoteKind kind)
{
    switch (kind) {
    case NoteKind::OperatorAction: return WordsText::tr("Operator");
    case NoteKind::ModeChange: return WordsText::tr("Mode");
    case NoteKind::Breaker: return WordsText::tr("Breaker");
    case NoteKind::PostTrade: return WordsText::tr("Post-trade");
    case NoteKind::Reconcile: return WordsText::tr("Reconciliation");
    case NoteKind::Session: return WordsText::tr("Session");
    case NoteKind::ExternalFlow: return WordsText::tr("Deposit or withdrawal");
    case NoteKind::Order: return WordsText::tr("Order");
    }
    return {};
}

QString word(Account account)
{
    switch (account) {
    case Account::Holdings: return WordsText::tr("Holdings");
    case Account::Cash: return WordsText::tr("Cash");
    case Account::ReserveBucket: return WordsText::tr("Reserve bucket");
    case Account::Market: return WordsText::tr("Market");
    case Account::FeesPaid: return WordsText::tr("Fees paid");
    case Account::TaxPaid: return WordsText::tr("Tax paid");
    case Account::FeesAccrued: return WordsText::tr("Fees accrued");
    case Account::External: return WordsText::tr("External");
    }
    return {};
}

QString word(TransactionKind kind)
{
    switch (kind) {
    case TransactionKind::Opening: return WordsText::tr("Opening");
    case TransactionKind::Buy: return WordsText::tr("Buy");
    case TransactionKind::Sell: return WordsText::tr("Sell");
    case TransactionKind::FeeSettled: return WordsText::tr("Fee settled");
    case TransactionKind::Harvest: return WordsText::tr("Harvest");
    case TransactionKind::External: return WordsText::tr("External flow");
    }
    return {};
}

QString word(Change change)
{
    switch (change) {
    case Change::Rearm: return WordsText::tr("Re-arm after the kill");
    case Change::Arm: return WordsText::tr("Arm live trading");
    case Change::Resume: return WordsText::tr("Resume trading");
    case Change::EnableAsset: return WordsText::tr("Enable the asset");
    case Change::SafeModeEnds: return WordsText::tr("Safe mode ends");
    case Change::BreakersClose: return WordsText::tr("The breakers close");
    case Change::FreshData: return WordsText::tr("Fresh market data");
    case Change::NextCycle: return WordsText::tr("Ask again in the next cycle");
    case Change::RoundToScale: return WordsText::tr("Round to the exchange's scale");
    case Change::LargerSize: return WordsText::tr("Larger size");
    case Change::SmallerSize: return WordsText::tr("Smaller size");
    case Change::PriceInsideCollar: return WordsText::tr("Price inside the collar");
    case Change::OwnOrderEnds: return WordsText::tr("The own sell order ends");
    case Change::FewerRecentOrders: return WordsText::tr("Fewer orders in the last minute");
    case Change::FewerOpenOrders: return WordsText::tr("Fewer open orders");
    case Change::SmallerDailyLoss: return WordsText::tr("Smaller loss today");
    case Change::EquityRecovers: return WordsText::tr("Equity recovers");
    case Change::MoreCash: return WordsText::tr("More cash");
    case Change::PostAsMaker: return WordsText::tr("Post as maker");
    case Change::ExpectedEdgeRises: return WordsText::tr("Expected edge rises");
    case Change::NoNoiseMargin: return WordsText::tr("Noise margin set to 0");
    case Change::LowerEdgeMinimum: return WordsText::tr("Lower edge minimum");
    case Change::LessExposure: return WordsText::tr("Less exposure");
    case Change::SmallerPosition: return WordsText::tr("Smaller position");
    case Change::HigherAssetCap: return WordsText::tr("Higher cap of the asset");
    case Change::HigherNotionalLimit: return WordsText::tr("Higher notional limit of the asset");
    case Change::HigherAssetWeight: return WordsText::tr("Higher cap weight of the asset");
    case Change::HigherPositionLimit: return WordsText::tr("Higher position limit");
    case Change::HigherConcentration: return WordsText::tr("Higher concentration limit");
    case Change::HigherGrossCap: return WordsText::tr("Higher gross cap");
    case Change::HigherGrossMultiple: return WordsText::tr("Higher gross cap multiple");
    }
    return {};
}

QString word(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Trades: return WordsText::tr("Trades");
    case ReportKind::Orders: return WordsText::tr("Orders");
    case ReportKind::Ledger: return WordsText::tr("Ledger");
    case ReportKind::Decisions: return WordsText::tr("Decisions");
    case ReportKind::DailyPnl: return WordsText::tr("Daily P/L");
    }
    return {};
}

QString word(TimelineLane lane)
{
    switch (lane) {
    case TimelineLane::Orders: return WordsText::tr("Orders");
    case TimelineLane::Account: return WordsText::tr("Account");
    case TimelineLane::MarketData: return WordsText::tr("Market data");
    case TimelineLane::SafeMode: return WordsText::tr("Safe mode");
    case TimelineLane::Paused: return WordsText::tr("Paused");
    }
    return {};
}

QString word(ChannelEventKind kind)
{
    switch (kind) {
    case ChannelEventKind::Connected: return WordsText::tr("Socket connected");
    case ChannelEventKind::Disconnected: return WordsText::tr("Socket lost");
    case ChannelEventKind::LoggedIn: return WordsText::tr("Logged in");
    case ChannelEventKind::LoginRefused: return WordsText::tr("Login refused");
    case ChannelEventKind::PollingBegan: return WordsText::tr("Prices come over REST");
    case ChannelEventKind::PollingEnded: return WordsText::tr("Prices come over the socket again");
    case ChannelEventKind::SequenceGap: return WordsText::tr("Gap in an order book");
    case ChannelEventKind::MessageRefused: return WordsText::tr("Message refused");
    case ChannelEventKind::RequestFailed: return WordsText::tr("Request failed");
    case ChannelEventKind::RateLimited: return WordsText::tr("Rate limit reached");
    case ChannelEventKind::ClockApart: return WordsText::tr("Clocks too far apart");
    case ChannelEventKind::ClockSet: return WordsText::tr("The clock was set");
    case ChannelEventKind::ClockAgrees: return WordsText::tr("Clocks agree again");
    case ChannelEventKind::RulesChanged: return WordsText::tr("Trading rules changed");
    case ChannelEventKind::SystemMessage: return WordsText::tr("Message of the exchange");
    }
    return {};
}

QString sentence(RefusalCode code)
{
    switch (code) {
    case RefusalCode::UniverseNotAllowed: return WordsText::tr("The asset is not one of the five.");
    case RefusalCode::KillSwitchLatched: return WordsText::tr("The kill switch is latched; only re-arming ends that.");
    case RefusalCode::TradingPaused:
        return WordsText::tr("Trading is paused or disarmed, or this asset is switched off.");
    case RefusalCode::SafeModeActive: return WordsText::tr("Safe mode is on; nothing that increases risk is sent.");
    case RefusalCode::BreakerOpen: return WordsText::tr("A breaker is not closed.");
    case RefusalCode::MarketDataStale: return WordsText::tr("The market data is older than allowed.");
    case RefusalCode::DuplicateIntent: return WordsText::tr("The same decision was already taken in this cycle.");
    case RefusalCode::OrderInvalidScale:
        return WordsText::tr("Price or size has more decimals than the exchange takes.");
    case RefusalCode::OrderBelowMinimum: return WordsText::tr("The order is below the exchange's minimum value.");
    case RefusalCode::RiskPriceCollar:
        return WordsText::tr("The price is too far from the market, or an own order or a thin book stands in the way.");
    case RefusalCode::RiskOrderRate: return WordsText::tr("Too many orders in the last minute.");
    case RefusalCode::RiskOpenOrdersLimit: return WordsText::tr("Too many orders are open.");
    case RefusalCode::RiskDailyLossLimit: return WordsText::tr("The daily loss limit is reached; exits go on.");
    case RefusalCode::RiskDrawdownDeriskActive: return WordsText::tr("The drawdown has halted new risk; exits go on.");
    case RefusalCode::CapitalReservedCashBreach: return WordsText::tr("Cash afterwards would be below what must stay.");
    case RefusalCode::AlphaEdgeBelowMinimum: return WordsText::tr("The expected edge does not cover the costs.");
    case RefusalCode::RiskAssetExposureLimit: return WordsText::tr("The asset's cap is full.");
    case RefusalCode::RiskMaxPosition: return WordsText::tr("The position would be larger than allowed.");
    case RefusalCode::RiskConcentrationLimit: return WordsText::tr("Too much of the equity would be in one asset.");
    case RefusalCode::RiskPortfolioExposureLimit: return WordsText::tr("The gross cap is full.");
    case RefusalCode::CapitalFeeBufferBreach: return WordsText::tr("The fee buffer would be touched.");
    }
    return {};
}

QString numberOfKind(Format const& format, std::string_view kind, Decimal value)
{
    if (kind == "money") {
        return format.number(value, 2);
    }
    if (kind == "bps") {
        return format.number(value, 1);
    }
    if (kind == "seconds") {
        return format.number(value, 1) + QLatin1Char(' ') + QCoreApplication::translate("Format", "s");
    }
    if (kind == "rate") {
        return format.percent(Rate(value));
    }
    if (kind == "factor") {
        return format.number(value, 2);
    }
    if (kind == "flag") {
        return value.isZero() ? WordsText::tr("no") : WordsText::tr("yes");
    }
    if (kind == "phase") {
        return word(value.isZero()        ? BreakerPhase::Closed
                    : value == Decimal(1) ? BreakerPhase::Open
                                          : BreakerPhase::HalfOpen);
    }
    return format.exact(value);
}

QString formula(Format const& format, GateRecord const& record)
{
    return record.numberCount == 0 ? WordsText::tr("not applicable") : filled(format, formulaPattern(record), record);
}

QString admission(Format const& format, GateRecord const& record)
{
    return record.verdict == Verdict::Reduced ? filled(format, admissionPattern(record.gate), record) : QString();
}

QString distance(Format const& format, GateRecord const& record, Asset const& quote)
{
    if (!record.hasDistance) {
        return Format::missing();
    }
    std::string_view const kind = distanceKind(record.gate);
    if (kind == "money") {
        return format.number(record.distance, 2, Sign::Always) + QLatin1Char(' ') + format.currency(quote);
    }
    if (kind == "bps") {
        return format.number(record.distance, 1, Sign::Always) + QStringLiteral(" bp");
    }
    if (kind == "seconds") {
        return format.number(record.distance, 1, Sign::Always) + QLatin1Char(' ') +
               QCoreApplication::translate("Format", "s");
    }
    if (kind == "rate") {
        return format.percent(Rate(record.distance), 2, Sign::Always);
    }
    return format.number(record.distance, record.distance.decimalsUsed(), Sign::Always);
}

}  // namespace pentad::format
