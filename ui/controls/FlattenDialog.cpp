// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/FlattenDialog.h"

#include "widgets/Geometry.h"
#include "widgets/Preferences.h"

#include <QScreen>

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr std::chrono::milliseconds kSecond{1'000};
constexpr int kFlattenWidth = 1160;
constexpr std::size_t kLevelsColumn = 3;

}  // namespace

FlattenDialog::FlattenDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "flatten", parent),
      m_figures(new FigureRow("flatten.figures", 5, this)),
      m_table(new PlainTable(desk, "flatten.table", this)),
      m_stepsTitle(widgets::ofKind(new QLabel(this), "head")),
      m_band(widgets::ofKind(widgets::named(new QLabel(this), "flatten.band"), "meta")),
      m_steps(new PhaseStrip(desk, "flatten.steps", this)),
      m_willNot(new PointList("flatten.willNot", this)),
      m_mayRemain(new PointList("flatten.mayRemain", this)),
      m_foreign(widgets::named(new QCheckBox(this), "flatten.foreign")),
      m_reason(new ReasonField("flatten.reason", false, this)),
      m_keep(addVerb(VerbButton::Kind::Safe, "flatten.keep")),
      m_sell(addVerb(VerbButton::Kind::Danger, "flatten.sell"))
{
    // Its table reads best at this width; on a small screen it is narrower.
    resize(std::min(kFlattenWidth, screen()->availableGeometry().width()), height());
    content()->addWidget(m_figures);
    content()->addWidget(m_table);
    auto* heading = new QHBoxLayout;
    heading->addWidget(m_stepsTitle);
    heading->addStretch(1);
    heading->addWidget(m_band);
    content()->addLayout(heading);
    content()->addWidget(m_steps);
    auto* points = new QHBoxLayout;
    points->setSpacing(look::kDialogInset);
    points->addWidget(m_willNot, 1);
    points->addWidget(m_mayRemain, 1);
    content()->addLayout(points);
    content()->addWidget(m_foreign);
    content()->addWidget(m_reason);
    m_sell->setSymbol(look::Icon::Flatten);
    m_sell->setHold(desk.preferences().flattenGesture() == widgets::FlattenGesture::Hold);
    setSafe(m_keep);
    connect(m_sell, &VerbButton::acted, this, [this] {
        send(Flatten{m_reason->journalled(), m_foreign->isChecked()}, m_sell);
    });
    connect(&m_everySecond, &QTimer::timeout, this, [this] { follow(); });
    m_everySecond.start(kSecond);
}

void FlattenDialog::follow()
{
    if (desk().snapshot() && !m_sell->isHeld() && !m_sell->isDown() && !isPending()) {
        EngineSnapshot const& snapshot = *desk().snapshot();
        showFigures(snapshot);
        showTable(snapshot);
        showPoints(snapshot);
    }
}

void FlattenDialog::showFigures(EngineSnapshot const& snapshot)
{
    FlattenRehearsal const& plan = snapshot.rehearsal;
    auto const count = [this](int number) { return format().count(static_cast<std::uint64_t>(std::max(0, number))); };
    QString const takes = format().duration(plan.duration);
    QString const orders = plan.ordersToCancel == 1 ? tr("1 order") : tr("%1 orders").arg(count(plan.ordersToCancel));
    QString const assets = plan.assetsToSell == 1 ? tr("1 asset") : tr("%1 assets").arg(count(plan.assetsToSell));
    QString const steps = plan.steps == 1 ? tr("1 step") : tr("%1 steps").arg(count(plan.steps));
    if (plan.assetsToSell == 0 && plan.ordersToCancel == 0) {
        setSentence(
            tr("Nothing is open and nothing can be sold. Flatten would pause trading and verify at the exchange."));
    } else {
        setSentence(tr("Cancels <b>%1</b>, sells <b>%2</b> in <b>%3</b>, brings in about <b>%4 %5</b> "
                       "after fees, takes about <b>%6</b>. Nothing has been sent yet.")
                        .arg(orders, assets, steps, format().money(plan.net), desk().currency(), takes));
    }
    QString const currency = desk().currency();
    m_figures->setFigures({
        {tr("Gross proceeds"), format().money(plan.gross),
         plan.slippageBps ? tr("slippage %1 bp").arg(format().bps(*plan.slippageBps)) : currency},
        {tr("Fee and tax, %1").arg(format().percent(snapshot.feeParameters.takerRate)), format().money(-plan.feeAndTax),
         tr("taker")},
        {tr("Expected proceeds"), format().money(plan.net), tr("%1 net").arg(currency)},
        {tr("Cash afterwards"), format().money(plan.cashAfter), currency},
        {tr("For each 1 % of price"), tr("±%1").arg(format().wholeMoney(plan.perPercent)), currency},
    });
    QStringList times;
    for (Milliseconds const time : plan.stageTimes) {
        times << format().duration(time);
    }
    m_stepsTitle->setText(tr("Steps"));
    m_band->setText(tr("each step stays within %1 of the best bid")
                        .arg(format().percent(snapshot.executionParameters.flattenBand)));
    m_steps->setSteps({tr("Pause"), tr("Cancel %1").arg(orders), tr("Wait for the unlock"), tr("Sell in %1").arg(steps),
                       tr("Verify at the exchange")},
                      -1, times);
    QString const age = plan.oldestQuote ? format().duration(*plan.oldestQuote) : format::Format::missing();
    setMeta((plan.stale ? tr("Oldest price %1, stale; figures may be far off.\nEsc and Enter keep the positions.")
                        : tr("Oldest price %1, refreshed every second.\nEsc and Enter keep the positions."))
                .arg(age));
}

QString FlattenDialog::levelsText(RehearsalLine const& line, Instrument const& instrument) const
{
    QStringList levels;
    for (EatenLevel const& level : line.eaten) {
        levels << tr("%1 at %2 (%3 bp below; %4 stand there)")
                      .arg(format().quantity(level.taken, instrument), format().price(level.price, instrument),
                           format().bps(level.belowBidBps), format().quantity(level.quantity, instrument));
    }
    if (line.deeper.isPositive()) {
        levels << tr("%1 deeper").arg(format().quantity(line.deeper, instrument));
    }
    if (line.beyondBand.isPositive()) {
        levels << tr("%1 without a bid in the band").arg(format().quantity(line.beyondBand, instrument));
    }
    return levels.isEmpty() ? format::Format::missing() : levels.join(QStringLiteral("; "));
}

std::vector<PlainTable::Part> FlattenDialog::levelsBar(RehearsalLine const& line) const
{
    std::vector<PlainTable::Part> parts;
    for (EatenLevel const& level : line.eaten) {
        parts.push_back({widgets::share(level.taken, line.quantity), format().bps(level.belowBidBps)});
    }
    if (line.deeper.isPositive()) {
        parts.push_back({widgets::share(line.deeper, line.quantity), QStringLiteral("…")});
    }
    if (line.beyondBand.isPositive()) {
        parts.push_back({widgets::share(line.beyondBand, line.quantity), tr("no bid")});
    }
    return parts;
}

void FlattenDialog::showTable(EngineSnapshot const& snapshot)
{
    FlattenRehearsal const& plan = snapshot.rehearsal;
    QString const none = format::Format::missing();
    std::vector<QStringList> rows;
    std::vector<std::vector<PlainTable::Part>> bars;
    for (Slot const slot : kSlots) {
        AssetSnapshot const& asset = snapshot.assets[slot];
        RehearsalLine const& line = plan.assets[slot];
        bool const sells = line.quantity.isPositive();
        auto const money = [&](Money value) { return sells ? format().money(value) : none; };
        rows.push_back(
            {format::text(asset.instrument.base.view()),
             sells ? format().quantity(line.quantity, asset.instrument) : none,
             line.bid ? format().price(*line.bid, asset.instrument) : none, levelsText(line, asset.instrument),
             line.average ? format().price(*line.average, asset.instrument) : none,
             line.slippageBps
                 ? tr("%1 bp, %2")
                       .arg(format().bps(*line.slippageBps), format().count(static_cast<std::uint64_t>(line.levels)))
                 : none,
             money(line.gross), money(line.feeAndTax), money(line.net),
             line.dust.isPositive() ? format().exact(line.dust.value()) : none,
             sells ? format().count(static_cast<std::uint64_t>(line.steps)) : none});
        bars.push_back(levelsBar(line));
    }
    rows.push_back({tr("Total"), QString(), QString(), QString(), QString(),
                    plan.slippageBps ? tr("%1 bp").arg(format().bps(*plan.slippageBps)) : QString(),
                    format().money(plan.gross), format().money(plan.feeAndTax), format().money(plan.net), QString(),
                    format().count(static_cast<std::uint64_t>(std::max(0, plan.steps)))});
    m_table->setRows(std::move(rows), true);
    m_table->setBars(kLevelsColumn, std::move(bars));
}

void FlattenDialog::showPoints(EngineSnapshot const& snapshot)
{
    look::Theme const& colours = theme();
    FlattenRehearsal const& plan = snapshot.rehearsal;
    QString const foreign = format().count(static_cast<std::uint64_t>(std::max(0, plan.foreignOrders)));
    std::vector<PointList::Point> willNot;
    auto const no = [&](QString const& text) { willNot.push_back({look::Icon::Cross, colours.text3, text, {}}); };
    no(tr("Trading does not resume by itself; it stays paused until you resume it."));
    no(tr("Withdrawals and the cash balance are not touched."));
    no(tr("No new buy is sent, whatever the strategy says."));
    if (plan.foreignOrders > 0 && !m_foreign->isChecked()) {
        no(tr("%1 foreign orders, not ours, are not cancelled.").arg(foreign));
    }
    m_willNot->setPoints(std::move(willNot));
    std::vector<PointList::Point> mayRemain;
    auto const may = [&](QString const& text) {
        mayRemain.push_back({look::Icon::Warning, colours.warn.text, text, {}});
    };
    Money least = snapshot.assets[Slot{0}].instrument.minimumValue;
    for (AssetSnapshot const& asset : snapshot.assets) {
        least = max(least, asset.instrument.minimumValue);
    }
    QString const currency = desk().currency();
    may(plan.dustValue.isPositive() ? tr("Dust worth %1 %3, below the exchange's minimum of %2 %3 for each asset.")
                                          .arg(format().money(plan.dustValue), format().money(least), currency)
                                    : tr("Dust: up to %1 %2 for each asset, below the exchange's minimum.")
                                          .arg(format().money(least), currency));
    QStringList bookless;
    for (Slot const slot : kSlots) {
        if (plan.assets[slot].quantity.isPositive() && !plan.assets[slot].bookKnown) {
            bookless << format::text(snapshot.assets[slot].instrument.base.view());
        }
    }
    if (!bookless.isEmpty()) {
        may(tr("No fresh order book of %1: counted at the best bid, without slippage.")
                .arg(bookless.join(QStringLiteral(", "))));
    }
    may(tr("If bids vanish, steps wait; the progress says in which phase."));
    may(tr("Prices move: proceeds shift by about %1 %2 for each 1 %.")
            .arg(format().wholeMoney(plan.perPercent), currency));
    m_mayRemain->setPoints(std::move(mayRemain));
    m_foreign->setVisible(plan.foreignOrders > 0);
    m_foreign->setText(tr("Also cancel the %1 foreign orders").arg(foreign));
}

void FlattenDialog::retranslate()
{
    setSymbol(look::Icon::Flatten, theme().danger.text);
    setTitle(tr("Sell all five assets"));
    setWindowTitle(tr("Pentad · %1 · Flatten rehearsal")
                       .arg(desk().snapshot() ? format::word(desk().snapshot()->mode) : QString()));
    QString const currency = desk().currency();
    m_table->setColumns({{tr("Asset"), false, 2},
                         {tr("Quantity"), true, 4},
                         {tr("Best bid %1").arg(currency), true, 4},
                         {tr("Levels it eats, bp"), false, 5, tr("Width of a part: its share of the quantity"), 1},
                         {tr("Average %1").arg(currency), true, 4},
                         {tr("Slippage, levels"), true, 4},
                         {tr("Gross %1").arg(currency), true, 4},
                         {tr("Fee+tax %1").arg(currency), true, 3},
                         {tr("Net %1").arg(currency), true, 4},
                         {tr("Dust"), true, 4, {}, 3},
                         {tr("Steps"), true, 2, {}, 2}});
    m_willNot->setHeading(tr("What will not happen"));
    m_mayRemain->setHeading(tr("What may remain"));
    m_reason->setHint(tr("why everything is sold"));
    m_foreign->setAccessibleName(tr("Also cancel orders that are not ours"));
    m_keep->setText(tr("Keep positions"));
    m_sell->setText(tr("Sell everything"));
    bool const holds = desk().preferences().flattenGesture() == widgets::FlattenGesture::Hold;
    m_sell->setHint(holds ? tr("hold 1 s") : QString());
    m_sell->setToolTip(holds ? tr("Hold it for one second: it sells everything.") : QString());
    follow();
}

}  // namespace pentad::controls
