// SPDX-License-Identifier: GPL-3.0-or-later
// What a flatten did, met and left, in writing: the list of its orders as they go on, and at its end the certificate.
#include "runtime/CoreParts.h"

#include <algorithm>
#include <utility>

namespace pentad::runtime {
namespace {

bool isFinal(FlattenOrder const& order)
{
    return isTerminal(order.state);
}

void follow(FlattenOrder& listed, OrderRecord const& order)
{
    listed.exchangeOrderId = order.exchangeOrderId;
    listed.state = order.state;
    listed.filled = order.filled;
    listed.filledMoney = order.filledMoney;
    listed.fees = order.fees;
    listed.note = order.note;
}

// A place of a sentence takes one word.
std::string oneWord(ClientOrderId const& id)
{
    std::string const text = id.text();
    return text.empty() || text.find(' ') != std::string::npos ? "-" : text;
}

std::string withRemains(std::string result, FlattenCertificate const& certificate)
{
    auto const add = [&result](Phrase phrase, Quantity amount, Asset const& asset) {
        if (amount.isPositive()) {
            result = say(phrase, {result, amount.text(), asset.text()});
        }
    };
    for (CertifiedAsset const& line : certificate.assets) {
        bool const crumbs = line.dustReason == DustReason::BelowUnit;
        add(crumbs ? Phrase::FlattenCrumbs : Phrase::FlattenDust, line.dust, line.asset);
        add(Phrase::FlattenLocked, line.lockedByOthers, line.asset);
        add(Phrase::FlattenLockedElsewhere, line.lockedElsewhere, line.asset);
    }
    return result;
}

}  // namespace

// Called often enough that no order of the flatten is forgotten by the registry before it was seen to end.
void Core::Parts::recordFlattenOrders()
{
    execution::FlattenState& flatten = state.flatten;
    for (FlattenOrder& listed : flatten.orders) {
        if (isFinal(listed)) {
            continue;
        }
        if (listed.kind == FlattenOrderKind::Foreign) {
            bool const stays =
                std::any_of(state.foreignOrders.begin(), state.foreignOrders.end(),
                            [&](ReportedOrder const& each) { return each.exchangeOrderId == listed.exchangeOrderId; });
            listed.state = stays ? OrderState::Working : OrderState::Cancelled;
        } else if (OrderRecord const* order = std::as_const(state.orders).find(listed.clientOrderId)) {
            follow(listed, *order);
            if (listed.kind == FlattenOrderKind::Sale && listed.state == OrderState::Rejected) {
                flatten.lastRefusal[listed.slot] = listed.note;
            }
        }
    }
    for (OrderRecord const& order : state.orders.open()) {
        bool const known = std::any_of(flatten.orders.begin(), flatten.orders.end(), [&](FlattenOrder const& listed) {
            return listed.clientOrderId == order.clientOrderId;
        });
        if (!known) {
            FlattenOrder& listed = flatten.orders.emplace_back();
            bool const sale = order.origin == Origin::Flatten && order.createdAt >= flatten.startedAt;
            listed.kind = sale ? FlattenOrderKind::Sale : FlattenOrderKind::Cancelled;
            listed.slot = order.slot;
            listed.clientOrderId = order.clientOrderId;
            follow(listed, order);
        }
    }
    if (!flatten.includeForeignOrders) {
        return;
    }
    for (ReportedOrder const& foreign : state.foreignOrders) {
        auto const slot = setup.universe.find(foreign.symbol.view());
        bool const known = std::any_of(flatten.orders.begin(), flatten.orders.end(), [&](FlattenOrder const& listed) {
            return listed.kind == FlattenOrderKind::Foreign && listed.exchangeOrderId == foreign.exchangeOrderId;
        });
        if (slot && !known) {
            FlattenOrder& listed = flatten.orders.emplace_back();
            listed.kind = FlattenOrderKind::Foreign;
            listed.slot = *slot;
            listed.clientOrderId = foreign.clientOrderId;
            listed.exchangeOrderId = foreign.exchangeOrderId;
            listed.state = OrderState::Working;
        }
    }
}

void Core::Parts::rememberBalances(AccountReport const& report, UtcTime begunAt)
{
    ReportedBalances& seen = state.reported.emplace();
    seen.begunAt = begunAt;
    auto const& commitments = state.orders.commitments(takerRate());
    for (ReportedBalance const& row : report.balances) {
        if (row.asset == setup.universe.quote()) {
            seen.cashFree = Money(row.free);
            seen.cashLocked = Money(row.locked);
        }
        for (Slot const slot : kSlots) {
            if (row.asset == setup.universe[slot].base) {
                seen.free[slot] = Quantity(row.free);
                seen.locked[slot] = Quantity(row.locked);
                seen.withheld[slot] =
                    max(Quantity{}, state.books.held(slot) - seen.free[slot] - commitments[slot].openSells);
            }
        }
    }
}

CertifiedAsset Core::Parts::certifiedAsset(Slot slot) const
{
    Instrument const& rules = setup.universe[slot];
    CertifiedAsset line;
    line.asset = rules.base;
    line.held = state.books.held(slot);
    if (state.reported) {
        line.free = state.reported->free[slot];
        line.locked = state.reported->locked[slot];
    }
    line.lockedByOthers = min(line.held, state.foreignCommitments[slot].sells);
    line.lockedElsewhere = min(line.held, withheld(slot)) - line.lockedByOthers;
    bool const worth = isSellable(slot);
    line.unsold = worth ? sellableQuantity(slot) : Quantity{};
    line.dust = line.held - line.lockedByOthers - line.lockedElsewhere - line.unsold;
    if (line.dust.isPositive()) {
        line.dustReason = worth || sellableQuantity(slot).isZero() ? DustReason::BelowUnit : DustReason::BelowMinimum;
    }
    for (FlattenOrder const& order : state.flatten.orders) {
        if (order.kind == FlattenOrderKind::Sale && order.slot == slot) {
            line.sold += order.filled;
            line.gross += order.filledMoney;
            line.feeAndTax += order.fees;
        }
    }
    line.net = line.gross - line.feeAndTax;
    if (line.sold.isPositive()) {
        line.average = averagePrice(line.gross, line.sold, Rounding::HalfEven);
    }
    return line;
}

std::vector<std::string> Core::Parts::leftUndone(FlattenCertificate const& certificate) const
{
    std::vector<std::string> undone;
    for (Slot const slot : kSlots) {
        CertifiedAsset const& line = certificate.assets[slot];
        std::string const asset = line.asset.text();
        if (line.unsold.isPositive()) {
            std::string const& refusal = state.flatten.lastRefusal[slot];
            undone.push_back(refusal.empty() ? say(Phrase::FlattenUnsold, {line.unsold.text(), asset})
                                             : say(Phrase::FlattenSaleRefused, {line.unsold.text(), asset, refusal}));
        }
        if (line.lockedElsewhere.isPositive()) {
            undone.push_back(say(Phrase::FlattenNotFree, {line.lockedElsewhere.text(), asset}));
        }
    }
    if (!state.orders.open().empty()) {
        undone.push_back(say(Phrase::FlattenOwnStay, {std::to_string(state.orders.open().size())}));
    }
    if (state.flatten.includeForeignOrders && !state.foreignOrders.empty()) {
        undone.push_back(say(Phrase::FlattenForeignStay, {std::to_string(state.foreignOrders.size())}));
    }
    if (!certificate.verified) {
        undone.push_back(say(Phrase::FlattenUnverified));
    }
    return undone;
}

void Core::Parts::endFlatten(FlattenPhase phase, std::string result, Proof proof)
{
    execution::FlattenState& flatten = state.flatten;
    recordFlattenOrders();
    auto certificate = std::make_shared<FlattenCertificate>();
    certificate->verified = proof == Proof::Verified;
    certificate->reason = flatten.reason;
    certificate->begunAt = flatten.startedAt;
    certificate->endedAt = now();
    certificate->steps = flatten.steps;
    certificate->quote = setup.universe.quote();
    if (state.reported) {
        certificate->readAt = state.reported->begunAt;
        certificate->cashFree = state.reported->cashFree;
        certificate->cashLocked = state.reported->cashLocked;
    }
    for (Slot const slot : kSlots) {
        CertifiedAsset const line = certifiedAsset(slot);
        certificate->assets[slot] = line;
        certificate->gross += line.gross;
        certificate->feeAndTax += line.feeAndTax;
        certificate->net += line.net;
    }
    // An end that somebody must look at is said alone; the certificate has the rest.
    if (certificate->verified) {
        result = withRemains(std::move(result), *certificate);
    }
    certificate->result = result;
    certificate->orders = flatten.orders;
    certificate->undone = leftUndone(*certificate);
    flatten.phase = phase;
    flatten.endedAt = now();
    flatten.result = std::move(result);
    note(NoteKind::OperatorAction, "flatten", flatten.result, flatten.reason);
    noteCertificate(*certificate);
    state.certificate = std::move(certificate);
}

// The journal keeps it for good: the orders by their ids, the assets as the exchange showed them, what was not done.
void Core::Parts::noteCertificate(FlattenCertificate const& certificate)
{
    for (std::string const& sentence : certificate.undone) {
        note(NoteKind::OperatorAction, "certificate", say(Phrase::CertificateUndone, {sentence}));
    }
    Decimal const seconds = divide(Decimal(certificate.elapsed().count()), Decimal(1'000), Rounding::HalfEven);
    std::string text = say(Phrase::CertificateHead, {seconds.text(), std::to_string(certificate.orders.size())});
    text = say(Phrase::CertificateAsset,
               {text, certificate.quote.text(), certificate.cashFree.text(), certificate.cashLocked.text()});
    for (CertifiedAsset const& asset : certificate.assets) {
        text = say(Phrase::CertificateAsset, {text, asset.asset.text(), asset.free.text(), asset.locked.text()});
    }
    for (FlattenOrder const& order : certificate.orders) {
        text = say(Phrase::CertificateOrder, {text, oneWord(order.clientOrderId), orderStateText(order.state),
                                              std::to_string(number(order.exchangeOrderId))});
    }
    note(NoteKind::OperatorAction, "certificate", std::move(text), certificate.reason);
}

}  // namespace pentad::runtime
