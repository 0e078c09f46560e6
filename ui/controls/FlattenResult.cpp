// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/FlattenResult.h"

#include "format/EngineWords.h"

#include <QFileDialog>
#include <QSaveFile>

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr int kResultWidth = 980;
constexpr std::size_t kTimelineShown = 8;

// After a restart, and while the next flatten goes on, only the certificate remembers.
FlattenView toldBy(EngineSnapshot const* snapshot)
{
    if (snapshot == nullptr || !snapshot->flatten.certificate) {
        return snapshot == nullptr ? FlattenView() : snapshot->flatten;
    }
    FlattenView view = snapshot->flatten;
    FlattenCertificate const& certificate = *view.certificate;
    bool const isOfIt = view.phase != FlattenPhase::None && view.startedAt == certificate.begunAt;
    if (isOfIt && view.total.gross == certificate.gross) {
        return view;
    }
    FlattenView told;
    told.phase = FlattenPhase::Done;
    told.certificate = view.certificate;
    told.reason = certificate.reason;
    told.result = certificate.result;
    told.startedAt = certificate.begunAt;
    told.endedAt = certificate.endedAt;
    told.steps = certificate.steps;
    told.total.gross = certificate.gross;
    told.total.feeAndTax = certificate.feeAndTax;
    told.total.net = certificate.net;
    for (Slot const slot : kSlots) {
        CertifiedAsset const& asset = certificate.assets[slot];
        told.sales[slot] = {asset.sold, asset.average, asset.gross, asset.feeAndTax, asset.net, std::nullopt};
    }
    return told;
}

}  // namespace

FlattenResult::FlattenResult(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "flattenResult", parent),
      m_snapshot(desk.snapshot()),
      m_flatten(toldBy(m_snapshot.get())),
      m_figures(new FigureRow("flattenResult.figures", 4, this)),
      m_sales(new PlainTable(desk, "flattenResult.sales", this)),
      m_proof(new PointList("flattenResult.proof", this)),
      m_remains(new PointList("flattenResult.remains", this)),
      m_undone(new PointList("flattenResult.undone", this)),
      m_timeline(new PointList("flattenResult.timeline", this)),
      m_orders(new PlainTable(desk, "flattenResult.orders", this)),
      m_save(addVerb(VerbButton::Kind::Plain, "flattenResult.save")),
      m_close(addVerb(VerbButton::Kind::Safe, "flattenResult.close"))
{
    setMinimumWidth(kResultWidth);
    content()->addWidget(m_figures);
    content()->addWidget(m_sales);
    auto* below = new QHBoxLayout;
    below->setSpacing(look::kDialogInset);
    auto* left = new QVBoxLayout;
    left->addWidget(m_proof);
    left->addWidget(m_remains);
    left->addWidget(m_undone);
    left->addStretch(1);
    below->addLayout(left, 1);
    below->addWidget(m_timeline, 1);
    content()->addLayout(below);
    content()->addWidget(m_orders);
    m_save->setSymbol(look::Icon::Save);
    setSafe(m_close);
    connect(m_save, &VerbButton::acted, this, [this] { chooseFile(); });
}

bool FlattenResult::isFlat() const
{
    if (told() != nullptr) {
        return told()->isFlat();
    }
    bool const sold = std::all_of(m_snapshot->assets.begin(), m_snapshot->assets.end(), [](AssetSnapshot const& asset) {
        return asset.held.isZero() || asset.held == asset.dust;
    });
    return sold && m_snapshot->openOrders.empty();
}

void FlattenResult::showFigures()
{
    FlattenView const& flatten = m_flatten;
    UtcTime const until = flatten.endedAt.value_or(m_snapshot->at);
    QString const currency = desk().currency();
    QString const none = format::Format::missing();
    m_figures->setFigures({
        {tr("Proceeds, net"), format().money(flatten.total.net), currency},
        {tr("Against the rehearsal"),
         flatten.againstPlan ? format().money(*flatten.againstPlan, format::Sign::Always) : none,
         flatten.againstPlanBps ? tr("%1 bp").arg(format().bps(*flatten.againstPlanBps, format::Sign::Always))
                                : QString()},
        {tr("Cash now"), format().money(m_snapshot->capital.inputs.cash), currency},
        {tr("Duration"), format().duration(until - flatten.startedAt),
         tr("%n round(s)", nullptr, std::max(0, flatten.steps))},
    });
    QString const span = tr("%1 to %2").arg(format().time(flatten.startedAt), format().time(until));
    m_sentenceText =
        isFlat() ? tr("Everything that could be sold was sold, from %1. Trading stays <b>paused</b>.").arg(span)
                 : tr("The flatten ended before everything was sold, from %1. Trading stays <b>paused</b>.").arg(span);
    setSentence(m_sentenceText);
}

void FlattenResult::showSales()
{
    QString const none = format::Format::missing();
    QString const currency = desk().currency();
    m_sales->setColumns({{tr("Asset"), false, 2},
                         {tr("Sold"), true, 4},
                         {tr("Average"), true, 4},
                         {tr("Gross %1").arg(currency), true, 4},
                         {tr("Fee+tax %1").arg(currency), true, 3},
                         {tr("Net %1").arg(currency), true, 4},
                         {tr("vs plan bp"), true, 3},
                         {tr("Free there"), true, 4},
                         {tr("Locked there"), true, 4}});
    FlattenView const& flatten = m_flatten;
    std::vector<QStringList> rows;
    auto const against = [&](std::optional<Decimal> const& bps) {
        return bps ? format().bps(*bps, format::Sign::Always) : none;
    };
    for (Slot const slot : kSlots) {
        FlattenSale const& sale = flatten.sales[slot];
        Instrument const& instrument = m_snapshot->assets[slot].instrument;
        bool const sold = sale.sold.isPositive();
        if (!sold && told() == nullptr) {
            continue;
        }
        auto const money = [&](Money value) { return sold ? format().money(value) : none; };
        auto const there = [&](Quantity CertifiedAsset::*amount) {
            return told() != nullptr && told()->readAt ? format().exact((told()->assets[slot].*amount).value()) : none;
        };
        rows.push_back({format::text(instrument.base.view()), sold ? format().quantity(sale.sold, instrument) : none,
                        sale.average ? format().price(*sale.average, instrument) : none, money(sale.gross),
                        money(sale.feeAndTax), money(sale.net), against(sale.againstPlanBps),
                        there(&CertifiedAsset::free), there(&CertifiedAsset::locked)});
    }
    if (told() != nullptr && told()->readAt) {
        rows.push_back({currency, none, none, none, none, none, none, format().exact(told()->cashFree.value()),
                        format().exact(told()->cashLocked.value())});
    }
    m_sales->setVisible(!rows.empty());
    rows.push_back({tr("Total"), QString(), QString(), format().money(flatten.total.gross),
                    format().money(flatten.total.feeAndTax), format().money(flatten.total.net),
                    against(flatten.againstPlanBps), QString(), QString()});
    m_sales->setRows(std::move(rows), true);
}

void FlattenResult::showProof()
{
    look::Theme const& colours = theme();
    // Of the moment when it ended, where a certificate tells.
    std::uint64_t open = m_snapshot->openOrders.size();
    std::uint64_t unknown = static_cast<std::uint64_t>(
        std::count_if(m_snapshot->openOrders.begin(), m_snapshot->openOrders.end(),
                      [](OrderRecord const& order) { return order.state == OrderState::Unknown; }));
    bool read = m_snapshot->reconciled;
    std::optional<UtcTime> readAt = m_snapshot->reconciledAt;
    if (told() != nullptr) {
        open = unknown = 0;
        for (FlattenOrder const& order : told()->orders) {
            open += order.kind != FlattenOrderKind::Foreign && !isTerminal(order.state) ? 1 : 0;
            unknown += order.state == OrderState::Unknown ? 1 : 0;
        }
        read = told()->verified;
        readAt = told()->readAt;
    }
    std::vector<PointList::Point> points;
    auto const prove = [&](bool holds, QString const& text, QString const& figure) {
        points.push_back(
            {holds ? look::Icon::Check : look::Icon::Warning, holds ? colours.ok : colours.warn.text, text, figure});
    };
    prove(open == 0, tr("Open orders of ours at the exchange"), format().count(open));
    prove(unknown == 0, tr("Orders with unknown outcome"), format().count(unknown));
    prove(read, tr("Balances read back from the exchange"),
          readAt ? format().time(*readAt) : format::Format::missing());
    prove(m_snapshot->totals.ledgerResidual.isZero(), tr("Ledger, difference over all postings"),
          tr("%1 %2").arg(format().exact(m_snapshot->totals.ledgerResidual.value()), desk().currency()));
    m_proof->setHeading(tr("Proof"));
    m_proof->setPoints(std::move(points));
}

void FlattenResult::showRemains()
{
    look::Theme const& colours = theme();
    std::vector<PointList::Point> points;
    for (Slot const slot : kSlots) {
        AssetSnapshot const& asset = m_snapshot->assets[slot];
        if (told() != nullptr) {
            CertifiedAsset const& left = told()->assets[slot];
            if (left.held.isPositive()) {
                points.push_back({look::Icon::Warning, colours.warn.text, reasonFor(left, slot),
                                  tr("%1 %2").arg(format().exact(left.held.value()), format::text(left.asset.view()))});
            }
            continue;
        }
        if (!asset.held.isPositive()) {
            continue;
        }
        QString const amount =
            tr("%1 %2").arg(format().exact(asset.held.value()), format::text(asset.instrument.base.view()));
        bool const isDust = asset.held == asset.dust;
        points.push_back({look::Icon::Warning, colours.warn.text,
                          isDust ? tr("Dust, below the minimum of %1 %2")
                                       .arg(format().money(asset.instrument.minimumValue), desk().currency())
                                 : tr("Not sold, or locked by orders that are not ours"),
                          amount});
    }
    if (told() == nullptr && !m_snapshot->foreignOrders.empty()) {
        points.push_back({look::Icon::Warning, colours.warn.text, tr("Foreign orders, left as they were"),
                          format().count(m_snapshot->foreignOrders.size())});
    }
    if (points.empty()) {
        points.push_back({look::Icon::Check, colours.ok, tr("Nothing"), {}});
    }
    m_remains->setHeading(tr("What remains"));
    m_remains->setPoints(std::move(points));
}

QString FlattenResult::reasonFor(CertifiedAsset const& asset, Slot slot) const
{
    QStringList reasons;
    auto const say = [&](Quantity amount, QString const& why) {
        if (amount.isPositive()) {
            reasons << (amount == asset.held ? why : tr("%1: %2").arg(format().exact(amount.value()), why));
        }
    };
    Instrument const& instrument = m_snapshot->assets[slot].instrument;
    say(asset.dust,
        asset.dustReason == DustReason::BelowUnit
            ? tr("Dust, less than the smallest unit that is traded")
            : tr("Dust, below the minimum of %1 %2").arg(format().money(instrument.minimumValue), desk().currency()));
    say(asset.lockedByOthers, tr("Locked by orders that are not ours"));
    say(asset.lockedElsewhere, tr("Not free at the exchange: a withdrawal, or an order in another currency"));
    say(asset.unsold, tr("Not sold"));
    return reasons.join(QStringLiteral("; "));
}

void FlattenResult::showUndone()
{
    look::Theme const& colours = theme();
    std::vector<PointList::Point> points;
    if (told() != nullptr) {
        for (std::string const& sentence : told()->undone) {
            points.push_back({look::Icon::Cross, colours.danger.text, format::said(format(), sentence), {}});
        }
    }
    m_undone->setVisible(!points.empty());
    m_undone->setHeading(tr("What could not be done"));
    m_undone->setPoints(std::move(points));
}

void FlattenResult::showOrders()
{
    m_orders->setColumns({{tr("Order"), false, 5},
                          {tr("Exchange number"), true, 4},
                          {tr("Asset"), false, 2},
                          {tr("What for"), false, 4},
                          {tr("State"), false, 3},
                          {tr("Filled"), true, 4}});
    std::vector<QStringList> rows;
    if (told() != nullptr) {
        for (FlattenOrder const& order : told()->orders) {
            QString const purpose = order.kind == FlattenOrderKind::Sale      ? tr("sale")
                                    : order.kind == FlattenOrderKind::Foreign ? tr("cancelled, not ours")
                                                                              : tr("cancelled");
            QString const none = format::Format::missing();
            rows.push_back(
                {order.clientOrderId.empty() ? none : format::text(order.clientOrderId.view()),
                 order.exchangeOrderId == ExchangeOrderId{} ? none : QString::number(number(order.exchangeOrderId)),
                 format::text(told()->assets[order.slot].asset.view()), purpose, format::word(order.state),
                 order.filled.isPositive() ? format().exact(order.filled.value()) : none});
        }
    }
    m_orders->setVisible(!rows.empty());
    m_orders->setAccessibleName(tr("Every order of the flatten"));
    m_orders->setRows(std::move(rows), false);
}

void FlattenResult::showTimeline()
{
    look::Theme const& colours = theme();
    std::vector<PointList::Point> points;
    for (NoteRecord const& note : m_snapshot->notes) {
        if (note.subject == "flatten" && note.at >= m_flatten.startedAt &&
            note.at <= m_flatten.endedAt.value_or(m_snapshot->at)) {
            points.push_back(
                {look::Icon::Check, colours.ok, format::said(format(), note.text), format().time(note.at)});
        }
    }
    if (points.size() > kTimelineShown) {
        points.erase(points.begin(), points.end() - kTimelineShown);
    }
    m_timeline->setHeading(tr("Timeline"));
    m_timeline->setPoints(std::move(points));
}

void FlattenResult::retranslate()
{
    if (!m_snapshot) {
        return;
    }
    bool const flat = isFlat();
    setSymbol(flat ? look::Icon::Check : look::Icon::Warning, flat ? theme().ok : theme().warn.text);
    setTitle(flat ? tr("Flat, verified at the exchange") : tr("Flatten ended, not everything is sold"));
    setWindowTitle(tr("Pentad · %1 · Flatten certificate").arg(format::word(m_snapshot->mode)));
    showFigures();
    showSales();
    showProof();
    showRemains();
    showUndone();
    showOrders();
    showTimeline();
    m_save->setText(tr("Save certificate"));
    m_close->setText(tr("Close, stay paused"));
    setMeta(tr("Journal record %1\nSHA-256 %2")
                .arg(format().count(m_snapshot->journalSequence),
                     QString::fromStdString(hexadecimal(m_snapshot->journalHead)).left(16)));
}

QString FlattenResult::certificate() const
{
    FlattenView const& flatten = m_flatten;
    QStringList lines;
    lines << tr("Pentad %1, %2, account %3")
                 .arg(format::text(m_snapshot->version), format::word(m_snapshot->mode),
                      format::text(m_snapshot->account));
    lines << windowTitle() << QString();
    lines << QString(m_sentenceText).remove(QLatin1String("<b>")).remove(QLatin1String("</b>"));
    lines << tr("Reason: %1").arg(format::said(format(), flatten.reason));
    lines << tr("Result: %1").arg(format::said(format(), flatten.result));
    lines << tr("Begun %1, ended %2")
                 .arg(format().iso(flatten.startedAt), format().iso(flatten.endedAt.value_or(m_snapshot->at)));
    lines << tr("Cash now %1 %2").arg(format().money(m_snapshot->capital.inputs.cash), desk().currency());
    auto const part = [&](QString const& heading, QStringList const& body) { lines << QString() << heading << body; };
    part(tr("Sold"), m_sales->lines());
    part(tr("Proof"), m_proof->lines());
    part(tr("What remains"), m_remains->lines());
    if (told() != nullptr && !told()->undone.empty()) {
        part(tr("What could not be done"), m_undone->lines());
    }
    part(tr("Orders"), m_orders->lines());
    part(tr("Timeline"), m_timeline->lines());
    lines << QString()
          << tr("Journal record %1, SHA-256 %2")
                 .arg(QString::number(m_snapshot->journalSequence),
                      QString::fromStdString(hexadecimal(m_snapshot->journalHead)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

bool FlattenResult::saveTo(QString const& path)
{
    QSaveFile file(path);
    bool const saved = file.open(QIODevice::WriteOnly) && file.write(certificate().toUtf8()) >= 0 && file.commit();
    if (saved) {
        setError({});
        setMeta(tr("Saved as %1.").arg(path));
    } else {
        setError(tr("The certificate could not be saved as %1: %2.").arg(path, file.errorString()));
    }
    return saved;
}

void FlattenResult::chooseFile()
{
    auto* files = new QFileDialog(this, tr("Save the certificate"));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setDefaultSuffix(QStringLiteral("txt"));
    files->selectFile(QStringLiteral("flatten-%1.txt").arg(format().iso(m_flatten.startedAt).remove(QLatin1Char(':'))));
    connect(files, &QFileDialog::fileSelected, this, [this](QString const& path) { saveTo(path); });
    files->open();
}

}  // namespace pentad::controls
