// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/TicketPanel.h"

#include "controls/GatesWindow.h"
#include "format/EngineWords.h"
#include "format/Words.h"
#include "widgets/Geometry.h"
#include "widgets/PanelHeader.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::controls {
namespace {

constexpr std::chrono::milliseconds kCheckAfter{250};
constexpr std::int64_t kCheckAgainMs = 2'000;
constexpr int kBodyHeight = 380;
constexpr int kHundred = 100;
// Narrower than this, the two buttons stand one above the other: each is as wide as its longest words.
constexpr int kButtonsBeside = 340;
constexpr double kLargeShare = 0.1;  // of the equity

bool sameTicket(PlaceOrder const& a, PlaceOrder const& b)
{
    return a.symbol == b.symbol && a.side == b.side && a.type == b.type && a.size == b.size &&
           a.limitPrice == b.limitPrice;
}

// A part of an amount the engine gave, for filling a field: cut off at the scale, never rounded up.
Quantity partOf(Quantity amount, int percent, int scale)
{
    return portion(amount, rateFromBps(Decimal(percent * kHundred)), Rounding::Down).round(scale, Rounding::Down);
}

}  // namespace

TicketPanel::TicketPanel(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "ticket", parent),
      m_form(new TicketForm(desk)),
      m_verdict(new TicketVerdict(desk)),
      m_reason(new ReasonField("ticket.reason", true)),
      m_toggle(widgets::ofKind(widgets::named(new QToolButton(this), "ticket.toggle"), "ghost")),
      m_body(widgets::named(new QScrollArea(this), "ticket.body")),
      m_buttons(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_gates(widgets::ofKind(widgets::named(new QPushButton(this), "ticket.gates"), "ghost")),
      m_send(widgets::named(new QPushButton(this), "ticket.send"))
{
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = widgets::ofKind(new QFrame(this), "header");
    header->setFixedHeight(look::kPanelHeaderHeight);
    auto* headerRow = new QHBoxLayout(header);
    headerRow->setContentsMargins(4, 0, look::kPanelInset, 0);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setCheckable(true);
    m_toggle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    headerRow->addWidget(m_toggle, 1);
    column->addWidget(header);

    auto* content = new QWidget(m_body);
    auto* parts = new QVBoxLayout(content);
    parts->setContentsMargins(look::kPanelInset, 10, look::kPanelInset, 10);
    parts->setSpacing(10);
    parts->addWidget(m_form);
    parts->addWidget(m_verdict);
    parts->addWidget(m_reason);
    m_reason->hide();
    m_buttons->setSpacing(look::kGap);
    m_buttons->addWidget(m_gates);
    m_buttons->addWidget(m_send, 1);
    parts->addLayout(m_buttons);
    parts->addStretch(1);
    m_body->setWidget(content);
    m_body->setWidgetResizable(true);
    m_body->setFocusPolicy(Qt::NoFocus);
    m_body->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body->setMinimumHeight(kBodyHeight);
    m_body->hide();
    column->addWidget(m_body, 1);

    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(kCheckAfter);
    connect(&m_checkSoon, &QTimer::timeout, this, [this] { check(); });
    connect(m_toggle, &QToolButton::clicked, this, [this](bool on) { setExpanded(on); });
    connect(m_form, &TicketForm::changed, this, [this] { edited(); });
    connect(m_form, &TicketForm::percentWanted, this, [this](int percent) { fillPercent(percent); });
    connect(m_reason, &ReasonField::changed, this, [this] { showSend(); });
    connect(m_send, &QPushButton::clicked, this, [this] { send(); });
    connect(m_gates, &QPushButton::clicked, this, [this] { showAllGates(); });
    connect(&desk, &widgets::Desk::answered, this, [this](CommandAnswer const& answer) { take(answer); });
    connect(&desk, &widgets::Desk::ticketWanted, this, [this](widgets::TicketDraft const& draft) {
        if (SnapshotPtr const& snapshot = this->desk().snapshot()) {
            m_form->refresh(*snapshot);
            m_form->fill(draft);
            setExpanded(true);
            m_form->focusFirst();
        }
    });
}

void TicketPanel::setExpanded(bool expanded)
{
    m_toggle->setChecked(expanded);
    if (m_expanded == expanded) {
        return;
    }
    m_expanded = expanded;
    m_body->setVisible(expanded);
    restyle();
    refreshNow();
}

void TicketPanel::refresh(EngineSnapshot const& snapshot)
{
    if (!m_expanded) {
        return;
    }
    m_form->refresh(snapshot);
    // The market moves under an unchanged ticket: what was said about it is asked again now and then.
    bool const isOld = m_sinceCheck.isValid() && m_sinceCheck.elapsed() > kCheckAgainMs;
    if (isOld && m_checked && !m_checkAsked && !m_sendAsked && !m_checkSoon.isActive()) {
        check();
    }
}

void TicketPanel::edited()
{
    m_checked.reset();
    m_evaluation.reset();
    m_confirmed.clear();
    m_checkAsked.reset();
    // What the gates admit was asked about the ticket as it was.
    m_percentAsked.reset();
    QString const missing = m_form->missing();
    if (missing.isEmpty()) {
        m_verdict->setPending();
        m_checkSoon.start();
    } else {
        m_checkSoon.stop();
        m_verdict->setMessage(missing);
    }
    showSend();
}

void TicketPanel::check()
{
    m_sinceCheck.start();
    if (auto const ticket = m_form->ticket()) {
        m_checked = ticket;
        m_checkAsked = desk().issue(CheckOrder{*ticket});
    }
}

void TicketPanel::fillPercent(int percent)
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (!snapshot) {
        return;
    }
    AssetSnapshot const& asset = snapshot->assets[m_form->slot()];
    if (m_form->side() == Side::Sell) {
        m_form->setQuantity(partOf(asset.unlocked + asset.guarded, percent, asset.instrument.quantityScale));
        return;
    }
    // How much the gates admit of everything the available cash would buy, fee included, only they know.
    PlaceOrder question;
    question.symbol = asset.instrument.symbol;
    question.type = m_form->type();
    Price const price = m_form->price().value_or(asset.quote.ask);
    if (question.type == OrderType::Limit) {
        question.limitPrice = price;
    }
    if (!price.isPositive() || !snapshot->capital.cashAvailable.isPositive()) {
        m_verdict->setMessage(tr("There is no price or no cash to take a part of."));
        return;
    }
    question.size = BaseSize{quantityFor(snapshot->capital.cashAvailable, price, Rounding::Down)
                                 .round(asset.instrument.quantityScale, Rounding::Down)};
    m_percent = percent;
    m_verdict->setPending();
    m_percentAsked = desk().issue(CheckOrder{question});
}

void TicketPanel::send()
{
    auto ticket = m_form->ticket();
    // The gates being asked again about the same ticket hinders nobody: they judge the order itself once more.
    if (!ticket || !m_evaluation || !m_evaluation->accepted || m_sendAsked || !m_checked ||
        !sameTicket(*ticket, *m_checked)) {
        return;
    }
    if (std::vector<Warning> const warnings = warningsNow(); !isConfirmed(warnings)) {
        m_confirmed = warnings;
        showSend();
        if (needsReason() && !m_reason->isAcceptable()) {
            m_reason->focus();
        }
        return;
    }
    if (needsReason()) {
        ticket->reason = m_reason->reason();
    }
    m_sent = m_form->ticket();
    m_sendAsked = desk().issue(*ticket);
    showSend();
}

void TicketPanel::take(CommandAnswer const& answer)
{
    if (m_checkAsked && answer.id == *m_checkAsked) {
        m_checkAsked.reset();
        m_evaluation = answer.evaluation;
        showEvaluation();
    } else if (m_percentAsked && answer.id == *m_percentAsked) {
        m_percentAsked.reset();
        SnapshotPtr const& snapshot = desk().snapshot();
        if (!answer.evaluation || !answer.evaluation->accepted) {
            if (answer.evaluation && snapshot) {
                m_verdict->setEvaluation(*answer.evaluation, snapshot->assets[m_form->slot()].instrument, Side::Buy);
            }
            return;
        }
        if (auto const* const base = std::get_if<BaseSize>(&answer.evaluation->admittedSize)) {
            int const scale = snapshot->assets[m_form->slot()].instrument.quantityScale;
            m_form->setQuantity(partOf(base->quantity, m_percent, scale));
        }
    } else if (m_sendAsked && answer.id == *m_sendAsked) {
        m_sendAsked.reset();
        auto const ticket = m_form->ticket();
        bool const isSame = ticket && m_sent && sameTicket(*ticket, *m_sent);
        if (answer.accepted && isSame) {
            // The same order again must be typed again; another one that was begun meanwhile is kept.
            m_form->clearQuantity();
            m_reason->clear();
        }
        m_verdict->setSent(answer.accepted, format::said(format(), answer.text));
        showSend();
    }
}

void TicketPanel::showEvaluation()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (m_evaluation && snapshot) {
        m_verdict->setEvaluation(*m_evaluation, snapshot->assets[m_form->slot()].instrument, m_form->side());
        QStringList sentences;
        for (Warning const warning : warningsNow()) {
            sentences << sentenceOf(warning);
        }
        m_verdict->setWarnings(sentences);
    } else {
        m_verdict->setMessage(tr("The engine gave no evaluation."));
    }
    showSend();
}

std::vector<TicketPanel::Warning> TicketPanel::warningsNow() const
{
    SnapshotPtr const& snapshot = desk().snapshot();
    std::vector<Warning> warnings;
    if (!snapshot || !m_evaluation || !m_evaluation->accepted) {
        return warnings;
    }
    auto const warn = [&](bool holds, Warning warning) {
        if (holds) {
            warnings.push_back(warning);
        }
    };
    warn(snapshot->mode == TradingMode::Live, Warning::IsReal);
    AssetSnapshot const& asset = snapshot->assets[m_form->slot()];
    auto const price = m_form->price();
    bool const buys = m_form->side() == Side::Buy;
    warn(m_form->type() == OrderType::Limit && price && asset.hasQuote &&
             (buys ? *price >= asset.quote.ask : *price <= asset.quote.bid),
         Warning::CrossesSpread);
    GateRecord const& collar = m_evaluation->gates[static_cast<std::size_t>(Gate::PriceCollar)];
    warn(collar.hasDistance && collar.distance < collar.numbers[2], Warning::FarFromMarket);
    warn(widgets::share(m_evaluation->admittedNotional, snapshot->capital.equity) > kLargeShare, Warning::Large);
    warn(desk().isOld(asset), Warning::StaleData);
    return warnings;
}

QString TicketPanel::sentenceOf(Warning warning) const
{
    switch (warning) {
    case Warning::IsReal: return tr("Live: the order is real.");
    case Warning::CrossesSpread: return tr("The price crosses the spread: it trades at once and pays the taker fee.");
    case Warning::FarFromMarket:
        return tr("The price is %1 bp from the market, more than half of what is allowed.")
            .arg(format().bps(m_evaluation->gates[static_cast<std::size_t>(Gate::PriceCollar)].numbers[2]));
    case Warning::Large: return tr("The order is worth more than a tenth of the equity.");
    case Warning::StaleData: return tr("The market data of this asset is stale.");
    }
    return {};
}

bool TicketPanel::isConfirmed(std::vector<Warning> const& warnings) const
{
    return std::all_of(warnings.begin(), warnings.end(), [this](Warning warning) {
        return std::find(m_confirmed.begin(), m_confirmed.end(), warning) != m_confirmed.end();
    });
}

bool TicketPanel::needsReason() const
{
    std::vector<Warning> const warnings = warningsNow();
    return std::any_of(warnings.begin(), warnings.end(), [](Warning warning) { return warning != Warning::IsReal; });
}

void TicketPanel::showSend()
{
    bool const buys = m_form->side() == Side::Buy;
    std::vector<Warning> const warnings = warningsNow();
    // While somebody writes it, it stays: gone, it would hand the keys that follow to the quantity.
    m_reason->setVisible(needsReason() || m_reason->isBeingWritten());
    // The first press shows what it is about; only the second one needs the reason.
    bool const isSecond = !warnings.empty() && isConfirmed(warnings);
    bool const lacksReason = isSecond && needsReason() && !m_reason->isAcceptable();
    bool const ready = m_evaluation && m_evaluation->accepted && !m_sendAsked && !lacksReason;
    widgets::setKind(m_send, !ready ? "" : buys ? "buy" : "sell");
    m_send->setEnabled(ready);
    m_gates->setEnabled(m_evaluation.has_value());
    if (m_sendAsked) {
        m_send->setText(tr("Sent, waiting for the answer …"));
    } else if (lacksReason) {
        m_send->setText(tr("Say why, then press again"));
    } else if (isSecond) {
        m_send->setText(buys ? tr("Press again to buy") : tr("Press again to sell"));
    } else if (ready && m_evaluation->reduced) {
        m_send->setText(buys ? tr("Send, buy the reduced size") : tr("Send, sell the reduced size"));
    } else {
        m_send->setText(buys ? tr("Send, buy") : tr("Send, sell"));
    }
    m_send->setAccessibleName(m_send->text());
}

void TicketPanel::showAllGates()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (m_evaluation && snapshot) {
        if (m_window == nullptr) {
            m_window = new GatesWindow(desk(), this);
        }
        m_window->present(*m_evaluation, snapshot->assets[m_form->slot()].instrument);
    }
}

void TicketPanel::retranslate()
{
    m_form->retranslate();
    m_verdict->retranslate();
    m_reason->setHint(tr("why this order all the same"));
    m_toggle->setText(tr("Manual ticket"));
    m_toggle->setToolTip(tr("Shows or hides the manual ticket."));
    m_toggle->setAccessibleName(tr("Manual ticket"));
    m_gates->setText(tr("All gates"));
    m_gates->setAccessibleName(tr("Show all gates of this ticket"));
    m_body->setAccessibleName(tr("Manual ticket"));
    if (m_evaluation) {
        showEvaluation();
    } else {
        edited();
    }
}

void TicketPanel::restyle()
{
    m_toggle->setIcon(look::icon(m_expanded ? look::Icon::Down : look::Icon::Right, theme().text2));
}

void TicketPanel::select(Slot slot)
{
    // A ticket that is being written stays with its asset.
    if (m_form->isBlank()) {
        m_form->setSlot(slot);
    }
}

void TicketPanel::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    m_buttons->setDirection(width() < kButtonsBeside ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
}

void TicketPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_expanded) {
        setExpanded(false);
        m_toggle->setFocus();
        return;
    }
    Panel::keyPressEvent(event);
}

}  // namespace pentad::controls
