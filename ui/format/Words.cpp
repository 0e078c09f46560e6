// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/Words.h"

#include "contracts/Explanation.h"

#include <QCoreApplication>

namespace pentad::format {
namespace {

QString tr(char const* source)
{
    return QCoreApplication::translate("Words", source);
}

// The pattern's words that are language, not formula.
QString patternInLanguage(QString pattern)
{
    for (char const* const phrase :
         {QT_TRANSLATE_NOOP("Words", "one of the five"), QT_TRANSLATE_NOOP("Words", "latched"),
          QT_TRANSLATE_NOOP("Words", "asset enabled"), QT_TRANSLATE_NOOP("Words", "paused"),
          QT_TRANSLATE_NOOP("Words", "safe mode"), QT_TRANSLATE_NOOP("Words", "market data"),
          QT_TRANSLATE_NOOP("Words", "orders"), QT_TRANSLATE_NOOP("Words", "account"),
          QT_TRANSLATE_NOOP("Words", "quote"), QT_TRANSLATE_NOOP("Words", "in the last minute"),
          QT_TRANSLATE_NOOP("Words", "among"), QT_TRANSLATE_NOOP("Words", "decided"),
          QT_TRANSLATE_NOOP("Words", "price has"), QT_TRANSLATE_NOOP("Words", "size has"),
          QT_TRANSLATE_NOOP("Words", "decimals"), QT_TRANSLATE_NOOP("Words", "well-formed"),
          QT_TRANSLATE_NOOP("Words", "multiplier"), QT_TRANSLATE_NOOP("Words", "admits")}) {
        pattern.replace(QLatin1String(phrase), tr(phrase));
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
    case EngineState::Starting: return tr("STARTING");
    case EngineState::Running: return tr("RUNNING");
    case EngineState::DeRisked: return tr("DE-RISKED");
    case EngineState::Paused: return tr("PAUSED");
    case EngineState::SafeMode: return tr("SAFE MODE");
    case EngineState::Flattening: return tr("FLATTENING");
    case EngineState::Halted: return tr("HALTED");
    case EngineState::Stopping: return tr("STOPPING");
    case EngineState::Failed: return tr("FAILED");
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
    case Gate::Universe: return tr("Universe");
    case Gate::KillSwitch: return tr("Kill switch");
    case Gate::Pause: return tr("Pause");
    case Gate::SafeMode: return tr("Safe mode");
    case Gate::Breakers: return tr("Breakers");
    case Gate::DataAge: return tr("Market data age");
    case Gate::Duplicate: return tr("Duplicate");
    case Gate::Scale: return tr("Scale");
    case Gate::MinimumValue: return tr("Minimum value");
    case Gate::PriceCollar: return tr("Price collar");
    case Gate::OrderRate: return tr("Order rate");
    case Gate::OpenOrders: return tr("Open orders");
    case Gate::DailyLoss: return tr("Daily loss");
    case Gate::Drawdown: return tr("Drawdown");
    case Gate::TradableCapital: return tr("Tradable capital");
    case Gate::Edge: return tr("Edge");
    case Gate::AssetCap: return tr("Asset cap");
    case Gate::MaxPosition: return tr("Max position");
    case Gate::Concentration: return tr("Concentration");
    case Gate::GrossCap: return tr("Gross cap");
    case Gate::ReservedCash: return tr("Reserved cash");
    case Gate::FeeBuffer: return tr("Fee buffer");
    }
    return {};
}

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return tr("Pass");
    case Verdict::Reduced: return tr("Reduced");
    case Verdict::Fail: return tr("Fail");
    case Verdict::NotApplicable: return tr("not applicable");
    }
    return {};
}

QString word(Side side)
{
    return side == Side::Buy ? tr("BUY") : tr("SELL");
}

QString word(OrderType type)
{
    switch (type) {
    case OrderType::Limit: return tr("limit");
    case OrderType::Market: return tr("market");
    case OrderType::StopMarket: return tr("stop market");
    case OrderType::StopLimit: return tr("stop limit");
    }
    return {};
}

QString word(OrderState state)
{
    switch (state) {
    case OrderState::Planned: return tr("not sent");
    case OrderState::Unknown: return tr("unknown");
    case OrderState::Working: return tr("working");
    case OrderState::PartiallyFilled: return tr("partly filled");
    case OrderState::CancelRequested: return tr("cancel requested");
    case OrderState::Filled: return tr("filled");
    case OrderState::Cancelled: return tr("cancelled");
    case OrderState::Rejected: return tr("rejected");
    }
    return {};
}

QString word(Origin origin)
{
    switch (origin) {
    case Origin::Strategy: return tr("strategy");
    case Origin::Operator: return tr("operator");
    case Origin::Flatten: return tr("flatten");
    case Origin::Protection: return tr("protection");
    }
    return {};
}

QString word(BreakerGroup group)
{
    switch (group) {
    case BreakerGroup::Orders: return tr("Orders");
    case BreakerGroup::Account: return tr("Account");
    case BreakerGroup::MarketData: return tr("Market data");
    }
    return {};
}

QString word(BreakerPhase phase)
{
    switch (phase) {
    case BreakerPhase::Closed: return tr("closed");
    case BreakerPhase::Open: return tr("open");
    case BreakerPhase::HalfOpen: return tr("half-open");
    }
    return {};
}

QString word(Hazard hazard)
{
    switch (hazard) {
    case Hazard::MarketDataStale: return tr("market data is stale");
    case Hazard::BreakerOpen: return tr("a breaker is open");
    case Hazard::ReconcileFailed: return tr("reconciliation failed");
    case Hazard::BalanceResidue: return tr("a balance has an unexplained residue");
    case Hazard::ClockSkew: return tr("the clock is off");
    case Hazard::DiskFull: return tr("the journal cannot be written");
    }
    return {};
}

QString word(FlattenPhase phase)
{
    switch (phase) {
    case FlattenPhase::None: return tr("not asked for");
    case FlattenPhase::Cancelling: return tr("cancelling orders");
    case FlattenPhase::AwaitingUnlock: return tr("waiting for the unlock");
    case FlattenPhase::Selling: return tr("selling");
    case FlattenPhase::Verifying: return tr("verifying at the exchange");
    case FlattenPhase::Done: return tr("done");
    case FlattenPhase::Waiting: return tr("waiting for the exchange");
    }
    return {};
}

QString word(ChipKind kind)
{
    switch (kind) {
    case ChipKind::None: return Format::missing();
    case ChipKind::Buy: return tr("BUY");
    case ChipKind::Hold: return tr("HOLD");
    case ChipKind::Sell: return tr("SELL");
    case ChipKind::Blocked: return tr("BLOCKED");
    }
    return {};
}

QString word(CycleStage stage)
{
    switch (stage) {
    case CycleStage::Ingest: return tr("ingest");
    case CycleStage::Mark: return tr("mark");
    case CycleStage::Decide: return tr("decide");
    case CycleStage::Capital: return tr("capital");
    case CycleStage::Risk: return tr("risk");
    case CycleStage::Plan: return tr("plan");
    case CycleStage::Commit: return tr("commit");
    case CycleStage::Dispatch: return tr("dispatch");
    case CycleStage::Reconcile: return tr("reconcile");
    case CycleStage::Publish: return tr("publish");
    }
    return {};
}

QString word(NoteKind kind)
{
    switch (kind) {
    case NoteKind::OperatorAction: return tr("Operator");
    case NoteKind::ModeChange: return tr("Mode");
    case NoteKind::Breaker: return tr("Breaker");
    case NoteKind::PostTrade: return tr("Post-trade");
    case NoteKind::Reconcile: return tr("Reconciliation");
    case NoteKind::Session: return tr("Session");
    case NoteKind::ExternalFlow: return tr("Deposit or withdrawal");
    case NoteKind::Order: return tr("Order");
    }
    return {};
}

QString word(Account account)
{
    switch (account) {
    case Account::Holdings: return tr("Holdings");
    case Account::Cash: return tr("Cash");
    case Account::ReserveBucket: return tr("Reserve bucket");
    case Account::Market: return tr("Market");
    case Account::FeesPaid: return tr("Fees paid");
    case Account::TaxPaid: return tr("Tax paid");
    case Account::FeesAccrued: return tr("Fees accrued");
    case Account::External: return tr("External");
    }
    return {};
}

QString word(TransactionKind kind)
{
    switch (kind) {
    case TransactionKind::Opening: return tr("Opening");
    case TransactionKind::Buy: return tr("Buy");
    case TransactionKind::Sell: return tr("Sell");
    case TransactionKind::FeeSettled: return tr("Fee settled");
    case TransactionKind::Harvest: return tr("Harvest");
    case TransactionKind::External: return tr("External flow");
    }
    return {};
}

QString word(Change change)
{
    switch (change) {
    case Change::Rearm: return tr("Re-arm after the kill");
    case Change::Resume: return tr("Resume trading");
    case Change::EnableAsset: return tr("Enable the asset");
    case Change::SafeModeEnds: return tr("Safe mode ends");
    case Change::BreakersClose: return tr("The breakers close");
    case Change::FreshData: return tr("Fresh market data");
    case Change::NextCycle: return tr("Ask again in the next cycle");
    case Change::RoundToScale: return tr("Round to the exchange's scale");
    case Change::LargerSize: return tr("Larger size");
    case Change::SmallerSize: return tr("Smaller size");
    case Change::PriceInsideCollar: return tr("Price inside the collar");
    case Change::FewerRecentOrders: return tr("Fewer orders in the last minute");
    case Change::FewerOpenOrders: return tr("Fewer open orders");
    case Change::SmallerDailyLoss: return tr("Smaller loss today");
    case Change::EquityRecovers: return tr("Equity recovers");
    case Change::MoreCash: return tr("More cash");
    case Change::PostAsMaker: return tr("Post as maker");
    case Change::ExpectedEdgeRises: return tr("Expected edge rises");
    case Change::NoNoiseMargin: return tr("Noise margin set to 0");
    case Change::LowerEdgeMinimum: return tr("Lower edge minimum");
    case Change::LessExposure: return tr("Less exposure");
    case Change::SmallerPosition: return tr("Smaller position");
    }
    return {};
}

QString word(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Trades: return tr("Trades");
    case ReportKind::Orders: return tr("Orders");
    case ReportKind::Ledger: return tr("Ledger");
    case ReportKind::Decisions: return tr("Decisions");
    case ReportKind::DailyPnl: return tr("Daily P/L");
    }
    return {};
}

QString word(TimelineLane lane)
{
    switch (lane) {
    case TimelineLane::Orders: return tr("Orders");
    case TimelineLane::Account: return tr("Account");
    case TimelineLane::MarketData: return tr("Market data");
    case TimelineLane::SafeMode: return tr("Safe mode");
    case TimelineLane::Paused: return tr("Paused");
    }
    return {};
}

QString sentence(RefusalCode code)
{
    switch (code) {
    case RefusalCode::UniverseNotAllowed: return tr("The asset is not one of the five.");
    case RefusalCode::KillSwitchLatched: return tr("The kill switch is latched; only re-arming ends that.");
    case RefusalCode::TradingPaused: return tr("Trading is paused, or this asset is switched off.");
    case RefusalCode::SafeModeActive: return tr("Safe mode is on; nothing that increases risk is sent.");
    case RefusalCode::BreakerOpen: return tr("A breaker is not closed.");
    case RefusalCode::MarketDataStale: return tr("The market data is older than allowed.");
    case RefusalCode::DuplicateIntent: return tr("The same decision was already taken in this cycle.");
    case RefusalCode::OrderInvalidScale: return tr("Price or size has more decimals than the exchange takes.");
    case RefusalCode::OrderBelowMinimum: return tr("The order is below the exchange's minimum value.");
    case RefusalCode::RiskPriceCollar: return tr("The price is too far from the market.");
    case RefusalCode::RiskOrderRate: return tr("Too many orders in the last minute.");
    case RefusalCode::RiskOpenOrdersLimit: return tr("Too many orders are open.");
    case RefusalCode::RiskDailyLossLimit: return tr("The daily loss limit is reached; exits go on.");
    case RefusalCode::RiskDrawdownDeriskActive: return tr("The drawdown has halted new risk; exits go on.");
    case RefusalCode::CapitalReservedCashBreach: return tr("Cash afterwards would be below what must stay.");
    case RefusalCode::AlphaEdgeBelowMinimum: return tr("The expected edge does not cover the costs.");
    case RefusalCode::RiskAssetExposureLimit: return tr("The asset's cap is full.");
    case RefusalCode::RiskMaxPosition: return tr("The position would be larger than allowed.");
    case RefusalCode::RiskConcentrationLimit: return tr("Too much of the equity would be in one asset.");
    case RefusalCode::RiskPortfolioExposureLimit: return tr("The gross cap is full.");
    case RefusalCode::CapitalFeeBufferBreach: return tr("The fee buffer would be touched.");
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
        return value.isZero() ? tr("no") : tr("yes");
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
    return record.numberCount == 0 ? tr("not applicable") : filled(format, formulaPattern(record.gate), record);
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
