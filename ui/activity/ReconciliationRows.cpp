// SPDX-License-Identifier: GPL-3.0-or-later
#include "activity/ReconciliationRows.h"

#include "format/EngineWords.h"

#include <QCoreApplication>
#include <QLabel>

#include <algorithm>

namespace pentad::activity {
namespace {

// The texts of this file, as one context of the translation.
class ReconciliationText {
    Q_DECLARE_TR_FUNCTIONS(Reconciliation)
};

constexpr int kCashDecimals = 2;

int decimalsOf(EngineSnapshot const& snapshot, Asset const& asset)
{
    for (AssetSnapshot const& known : snapshot.assets) {
        if (known.instrument.base == asset) {
            return known.instrument.quantityScale;
        }
    }
    return kCashDecimals;
}

// A difference may be smaller than what an amount is shown with.
QString differenceText(EngineSnapshot const& snapshot, ReconciledAsset const& asset, format::Format const& format)
{
    int const decimals = std::max(decimalsOf(snapshot, asset.asset), asset.difference.decimalsUsed());
    return format.number(asset.difference, decimals,
                         asset.difference.isZero() ? format::Sign::WhenNegative : format::Sign::Always);
}

bool disagrees(ReconciledOrder const& order)
{
    return order.differsHow && isDisagreement(*order.differsHow);
}

Cell sinceCell(std::optional<UtcTime> const& at, format::Format const& format)
{
    return at ? timeCell(format, *at) : missingCell();
}

Cell listingCell(OrderListing listing)
{
    switch (listing) {
    case OrderListing::Open: return chipCell(ReconciliationText::tr("open"), "open", CellTone::Ok);
    case OrderListing::Ended: return chipCell(ReconciliationText::tr("ended"), "ended", CellTone::Quiet);
    case OrderListing::NotListed: break;
    }
    return chipCell(ReconciliationText::tr("not listed"), "not_listed", CellTone::Unknown);
}

// What is still needed until an order that nobody lists counts as gone.
QString absence(ReconciledOrder const& order, EngineSnapshot const& snapshot, format::Format const& format)
{
    QStringList parts{ReconciliationText::tr("absent %1×").arg(order.absentAnswers)};
    if (order.absentAnswersNeeded > 0) {
        parts << ReconciliationText::tr("%1 more needed").arg(order.absentAnswersNeeded);
    }
    if (order.graceUntil && *order.graceUntil > snapshot.at) {
        parts << ReconciliationText::tr("%1 left").arg(format.duration(*order.graceUntil - snapshot.at));
    }
    return parts.join(QStringLiteral(", "));
}

Row rowOf(ReconciledAsset const& asset, EngineSnapshot const& snapshot, format::Format const& format)
{
    int const decimals = decimalsOf(snapshot, asset.asset);
    auto const amount = [&](Decimal value) { return numberCell(format.number(value, decimals), value); };
    Row row;
    row.id = format::text(asset.asset.view());
    row.emphasised = asset.differsSince.has_value();
    row.cells = {textCell(row.id),
                 amount(asset.ours.total()),
                 amount(asset.theirs.total()),
                 numberCell(differenceText(snapshot, asset, format), asset.difference,
                            row.emphasised ? CellTone::Warn : CellTone::Quiet),
                 amount(asset.ours.free),
                 amount(asset.theirs.free),
                 amount(asset.ours.locked),
                 amount(asset.theirs.locked),
                 sinceCell(asset.differsSince, format)};
    return row;
}

Row rowOf(ReconciledOrder const& order, EngineSnapshot const& snapshot, format::Format const& format)
{
    Instrument const& instrument = snapshot.assets[order.slot].instrument;
    auto const quantity = [&](Quantity value) { return numberCell(format.quantity(value, instrument), value.value()); };
    Milliseconds const age = snapshot.at - order.since;
    Row row;
    row.id = order.isOurs ? format::text(order.clientOrderId.view())
                          : QStringLiteral("foreign/") + QString::number(number(order.exchangeOrderId));
    row.emphasised = disagrees(order);
    std::vector<Cell>& cells = row.cells;
    cells.push_back(textCell(format::text(order.symbol.view())));
    cells.push_back(sideCell(order.side));
    if (!order.isOurs) {
        cells.push_back(chipCell(ReconciliationText::tr("not ours"), "foreign", CellTone::Warn));
        cells.push_back(missingCell());
    } else {
        bool const isUnknown = order.state == OrderState::Unknown;
        cells.push_back(chipCell(format::word(order.state), orderStateText(order.state),
                                 isUnknown ? CellTone::Unknown : CellTone::Quiet));
        cells.push_back(quantity(order.leaves));
    }
    cells.push_back(listingCell(order.listing));
    if (order.listing == OrderListing::NotListed) {
        cells.push_back(missingCell());
    } else if (order.isSizedInQuote && !order.isOurs) {
        cells.push_back(spendCell(format, Money(order.leavesThere.value()), instrument));
    } else {
        cells.push_back(quantity(order.leavesThere));
    }
    cells.push_back(numberCell(format.duration(age), Decimal(age.count())));
    bool const isMissing = order.listing == OrderListing::NotListed && !isTerminal(order.state);
    cells.push_back(isMissing ? textCell(absence(order, snapshot, format)) : missingCell());
    cells.push_back(order.differsHow
                        ? textCell(format::word(*order.differsHow), row.emphasised ? CellTone::Warn : CellTone::Quiet)
                        : missingCell());
    if (order.differsHow) {
        cells.back().raw = format::text(differenceKindText(*order.differsHow));
    }
    cells.push_back(sinceCell(order.differsSince, format));
    cells.push_back(textCell(format::text(order.clientOrderId.view())));
    return row;
}

// "TRY +500.00", and each way in which orders differ with how many do.
QStringList differences(EngineSnapshot const& snapshot, format::Format const& format)
{
    QStringList parts;
    for (ReconciledAsset const& asset : snapshot.reconciliation->assets) {
        if (asset.differsSince) {
            parts << format::text(asset.asset.view()) + QLatin1Char(' ') + differenceText(snapshot, asset, format);
        }
    }
    std::array<int, kDifferenceKinds> counts{};
    for (ReconciledOrder const& order : snapshot.reconciliation->orders) {
        if (disagrees(order)) {
            ++counts[static_cast<std::size_t>(*order.differsHow)];
        }
    }
    for (std::size_t i = 0; i < kDifferenceKinds; ++i) {
        if (counts[i] > 0) {
            parts << ReconciliationText::tr("%1 × %2").arg(QString::number(counts[i]),
                                                           format::word(static_cast<DifferenceKind>(i)));
        }
    }
    return parts;
}

QString lastAgreement(ReconciliationView const& view, format::Format const& format)
{
    return view.agreedAt ? ReconciliationText::tr("last agreement %1").arg(format.dayAndTime(*view.agreedAt))
                         : ReconciliationText::tr("no agreement yet");
}

}  // namespace

std::vector<Column> reconciledAssetColumns()
{
    auto const number = [](char const* key, QString title, int width, bool compact) {
        return Column{.key = QString::fromLatin1(key),
                      .title = std::move(title),
                      .numeric = true,
                      .width = width,
                      .compact = compact};
    };
    return {
        Column{.key = QStringLiteral("asset"), .title = ReconciliationText::tr("Asset"), .width = 64},
        number("total_ours", ReconciliationText::tr("Total here"), 104, true),
        number("total_theirs", ReconciliationText::tr("Total there"), 104, true),
        number("difference", ReconciliationText::tr("Difference"), 96, true),
        number("free_ours", ReconciliationText::tr("Free here"), 104, false),
        number("free_theirs", ReconciliationText::tr("Free there"), 104, false),
        number("locked_ours", ReconciliationText::tr("Locked here"), 104, false),
        number("locked_theirs", ReconciliationText::tr("Locked there"), 104, false),
        Column{.key = QStringLiteral("differs_since"),
               .title = ReconciliationText::tr("Differs since"),
               .width = 108,
               .stretch = true},
    };
}

std::vector<Column> reconciledOrderColumns()
{
    auto const text = [](char const* key, QString title, int width, bool compact = true) {
        return Column{.key = QString::fromLatin1(key), .title = std::move(title), .width = width, .compact = compact};
    };
    auto const number = [](char const* key, QString title, int width) {
        return Column{.key = QString::fromLatin1(key), .title = std::move(title), .numeric = true, .width = width};
    };
    std::vector<Column> columns{
        text("symbol", ReconciliationText::tr("Asset"), 76),
        text("side", ReconciliationText::tr("Side"), 46),
        text("state", ReconciliationText::tr("State here"), 130),
        number("leaves_ours", ReconciliationText::tr("Leaves here"), 96),
        text("listing", ReconciliationText::tr("There"), 92),
        number("leaves_theirs", ReconciliationText::tr("Leaves there"), 96),
        number("age", ReconciliationText::tr("Age"), 84),
        text("absence", ReconciliationText::tr("Look-up"), 210),
        text("difference", ReconciliationText::tr("Difference"), 220),
        text("differs_since", ReconciliationText::tr("Differs since"), 108, false),
        text("client_order_id", ReconciliationText::tr("Client id"), 194, false),
    };
    for (Column& column : columns) {
        column.tinted = column.key != QLatin1String("age");
        column.stretch = column.key == QLatin1String("difference");
    }
    return columns;
}

std::vector<Row> reconciledAssetRows(EngineSnapshot const& snapshot, format::Format const& format)
{
    std::vector<Row> rows;
    if (snapshot.reconciliation) {
        for (ReconciledAsset const& asset : snapshot.reconciliation->assets) {
            rows.push_back(rowOf(asset, snapshot, format));
        }
    }
    return rows;
}

std::vector<Row> reconciledOrderRows(EngineSnapshot const& snapshot, format::Format const& format)
{
    std::vector<Row> rows;
    if (snapshot.reconciliation) {
        for (ReconciledOrder const& order : snapshot.reconciliation->orders) {
            rows.push_back(rowOf(order, snapshot, format));
        }
    }
    return rows;
}

ReconciliationMood moodOf(EngineSnapshot const& snapshot)
{
    ReconciliationView const* const view = snapshot.reconciliation.get();
    if (view != nullptr && view->lastFailed()) {
        return ReconciliationMood::Failed;
    }
    if (view == nullptr || !view->reportAt) {
        return ReconciliationMood::Unknown;
    }
    return view->agreesSince ? ReconciliationMood::Agrees : ReconciliationMood::Differs;
}

QString reconciliationHeadline(EngineSnapshot const& snapshot, format::Format const& format)
{
    ReconciliationView const* const view = snapshot.reconciliation.get();
    switch (moodOf(snapshot)) {
    case ReconciliationMood::Unknown: break;
    case ReconciliationMood::Agrees:
        return ReconciliationText::tr("Books and exchange agree since %1").arg(format.dayAndTime(*view->agreesSince));
    case ReconciliationMood::Differs:
        return ReconciliationText::tr("Differs: %1 · %2")
            .arg(differences(snapshot, format).join(QStringLiteral(", ")), lastAgreement(*view, format));
    case ReconciliationMood::Failed:
        return ReconciliationText::tr("The report failed at %1: %2 · %3")
            .arg(format.dayAndTime(*view->failedAt), format::said(format, view->failure), lastAgreement(*view, format));
    }
    return ReconciliationText::tr("No report of the exchange yet in this session; nothing was compared");
}

QString reconciliationSummary(EngineSnapshot const& snapshot, format::Format const& format)
{
    QString const headline = reconciliationHeadline(snapshot, format);
    return moodOf(snapshot) == ReconciliationMood::Agrees
               ? ReconciliationText::tr("%1 · %2 · no difference")
                     .arg(headline, lastAgreement(*snapshot.reconciliation, format))
               : headline;
}

char const* headlineKind(ReconciliationMood mood)
{
    switch (mood) {
    case ReconciliationMood::Unknown: return "label";
    case ReconciliationMood::Agrees: return "ok";
    case ReconciliationMood::Differs: return "warn";
    case ReconciliationMood::Failed: return "error";
    }
    return "label";
}

// The whole sentence is there for whoever has no room for it.
void showSentence(QLabel& label, QString const& text)
{
    if (label.text() != text) {
        label.setText(text);
        label.setToolTip(text);
        label.setAccessibleDescription(text);
    }
}

QString reconciliationCounts(EngineSnapshot const& snapshot, format::Format const& format)
{
    QStringList parts;
    for (std::size_t i = 0; snapshot.reconciliation && i < kDifferenceKinds; ++i) {
        if (std::uint64_t const count = snapshot.reconciliation->found[i]; count > 0) {
            parts << ReconciliationText::tr("%1 × %2").arg(format.count(count),
                                                           format::word(static_cast<DifferenceKind>(i)));
        }
    }
    return parts.isEmpty() ? ReconciliationText::tr("No difference in this session")
                           : ReconciliationText::tr("Found in this session: %1").arg(parts.join(QStringLiteral(", ")));
}

int disagreements(EngineSnapshot const& snapshot)
{
    if (!snapshot.reconciliation) {
        return 0;
    }
    std::vector<ReconciledAsset> const& assets = snapshot.reconciliation->assets;
    std::vector<ReconciledOrder> const& orders = snapshot.reconciliation->orders;
    auto const differs = [](ReconciledAsset const& asset) { return asset.differsSince.has_value(); };
    return static_cast<int>(std::count_if(assets.begin(), assets.end(), differs) +
                            std::count_if(orders.begin(), orders.end(), disagrees));
}

}  // namespace pentad::activity
