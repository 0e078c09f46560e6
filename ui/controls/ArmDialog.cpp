// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/ArmDialog.h"

#include "controls/ArmSentence.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace pentad::controls {

class ArmDialog::TypedField final : public QLineEdit {
public:
    explicit TypedField(QWidget* parent) : QLineEdit(parent)
    {
        setAcceptDrops(false);
        setContextMenuPolicy(Qt::NoContextMenu);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        bool const inserts = event->key() == Qt::Key_Insert && event->modifiers().testFlag(Qt::ShiftModifier);
        if (!event->matches(QKeySequence::Paste) && !inserts) {
            QLineEdit::keyPressEvent(event);
        }
    }
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        // The middle button would paste the selection of another window.
        if (event->button() != Qt::MiddleButton) {
            QLineEdit::mouseReleaseEvent(event);
        }
    }
};

ArmDialog::ArmDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "arm", parent),
      m_worst(desk.snapshot()->worstCase.value_or(WorstCase{})),
      m_table(new WorstCaseTable(desk, this)),
      m_gaps(widgets::ofKind(widgets::named(new QLabel(this), "arm.gaps"), "label")),
      m_checks(new PointList("arm.checks", this)),
      m_effects(new PointList("arm.effects", this)),
      m_keyChecked(widgets::named(new QCheckBox(this), "arm.keyChecked")),
      m_ask(widgets::ofKind(widgets::named(new QLabel(this), "arm.ask"), "label")),
      m_field(widgets::named(new TypedField(this), "arm.sentence")),
      m_stay(addVerb(VerbButton::Kind::Safe, "arm.stay")),
      m_arm(addVerb(VerbButton::Kind::Act, "arm.act"))
{
    m_gaps->setWordWrap(true);
    m_ask->setTextFormat(Qt::RichText);
    auto* build = new QVBoxLayout;
    build->addWidget(m_table);
    build->addWidget(m_gaps);
    build->addStretch(1);
    auto* lists = new QVBoxLayout;
    lists->addWidget(m_checks);
    lists->addWidget(m_effects);
    lists->addStretch(1);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(look::kDialogInset);
    halves->addLayout(build, 3);
    halves->addLayout(lists, 2);
    content()->addLayout(halves);
    content()->addWidget(m_keyChecked);
    content()->addWidget(m_ask);
    content()->addWidget(m_field);
    m_arm->setSymbol(look::Icon::Lock);
    setSafe(m_stay);
    connect(m_field, &QLineEdit::textChanged, this, [this] { compare(); });
    connect(m_keyChecked, &QCheckBox::toggled, this, [this] { compare(); });
    connect(m_arm, &VerbButton::acted, this, [this] { send(Arm{m_worst.toAccept}, m_arm); });
}

void ArmDialog::showEvent(QShowEvent* event)
{
    ControlDialog::showEvent(event);
    m_field->setFocus();
}

void ArmDialog::retranslate()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (!snapshot) {
        return;
    }
    Asset const quote = snapshot->assets[Slot{}].instrument.quote;
    QString const currency = format().currency(quote);
    setSymbol(look::Icon::Lock, theme().modeLive);
    setTitle(tr("Arm live trading"));
    QString const share =
        m_worst.ofEquity ? tr(", %1 of equity").arg(format().percent(*m_worst.ofEquity, 1)) : QString();
    setSentence(
        tr("From here on, orders are real. The first may leave within %1. Worst case if everything falls at once: "
           "<b>%2 %3</b>%4.")
            .arg(format().duration(std::chrono::duration_cast<Milliseconds>(snapshot->timing.cadence)),
                 format().money(-m_worst.total), currency, share));
    m_table->setAccessibleName(tr("How the worst case builds up"));
    m_table->show(m_worst, *snapshot);
    m_gaps->setText(
        tr("Policy caps full, then the falls, then the exit. The daily loss limit (%1 %2) and the drawdown ladder "
           "act between cycles; a price gap can jump over both, so the worst case is larger.")
            .arg(format().money(-snapshot->dailyLossLimit), currency));
    showChecks(*snapshot);
    showEffects(*snapshot);
    // The exchange does not tell what a key may do besides.
    m_keyChecked->setText(tr("I have checked at the exchange: this key may not withdraw and is bound to my address"));
    m_wanted = armSentence(format(), m_worst.toAccept, quote);
    m_ask->setText(tr("Type this sentence to arm: <b>%1</b>").arg(m_wanted.toHtmlEscaped()));
    m_field->setAccessibleName(tr("The sentence to type: %1").arg(m_wanted));
    m_field->setToolTip(tr("Rounded up to whole units; either separator is accepted, pasting is off"));
    m_stay->setText(tr("Stay disarmed"));
    m_arm->setText(tr("Arm live"));
    setMeta((snapshot->everArmed ? tr("Esc stays disarmed: no entries; exits and what you order yourself go on.")
                                 : tr("Esc stays disarmed. Never armed over this journal: nothing is sent that you do "
                                      "not order yourself.")) +
            QLatin1Char('\n') + tr("Nothing is armed until the box is ticked and the sentence matches."));
    compare();
}

void ArmDialog::showChecks(EngineSnapshot const& snapshot)
{
    std::vector<PointList::Point> points;
    auto const add = [&](bool passes, QString const& what, QString const& figure) {
        points.push_back(
            {passes ? look::Icon::Check : look::Icon::Cross, passes ? theme().ok : theme().danger.text, what, figure});
    };
    auto const fresh = std::count_if(snapshot.assets.begin(), snapshot.assets.end(),
                                     [](AssetSnapshot const& asset) { return !asset.stale; });
    auto const closed = std::count_if(snapshot.breakers.begin(), snapshot.breakers.end(),
                                      [](BreakerSnapshot const& one) { return one.phase == BreakerPhase::Closed; });
    auto const unknown = std::count_if(snapshot.openOrders.begin(), snapshot.openOrders.end(),
                                       [](OrderView const& order) { return order.state == OrderState::Unknown; });
    auto const whole = static_cast<std::int64_t>(kUniverseSize);
    if (snapshot.channel.clockOffset) {
        add(!snapshot.channel.clockBlocked, tr("Clock offset"),
            tr("%1 ms").arg(format().number(Decimal(snapshot.channel.clockOffset->count()), 0, format::Sign::Always)));
    }
    add(fresh == whole, tr("Market data"), tr("%1 of %2 fresh").arg(fresh).arg(whole));
    add(snapshot.reconciled, tr("Reconciled"), snapshot.reconciled ? tr("agrees") : tr("not yet"));
    add(closed == static_cast<std::int64_t>(kBreakerGroups), tr("Breakers"), tr("%1 closed").arg(closed));
    add(snapshot.hazards.empty(), tr("Safe mode"), snapshot.hazards.empty() ? tr("off") : tr("on"));
    add(true, tr("Database"), tr("live, account %1").arg(format::text(snapshot.account)));
    add(unknown == 0, tr("Unknown orders"), format().count(static_cast<std::uint64_t>(unknown)));
    auto const passed = std::count_if(points.begin(), points.end(),
                                      [](PointList::Point const& one) { return one.icon == look::Icon::Check; });
    m_checks->setHeading(tr("Checks: %1 of %2 pass").arg(passed).arg(points.size()));
    m_checks->setPoints(std::move(points));
}

void ArmDialog::showEffects(EngineSnapshot const& snapshot)
{
    QString const currency = desk().currency();
    m_effects->setHeading(tr("What arming does"));
    std::vector<PointList::Point> points{
        {look::Icon::Check,
         theme().accent,
         tr("Buys and sells within the five caps, strategy %1").arg(format::text(snapshot.strategyName)),
         {}},
        {look::Icon::Check,
         theme().accent,
         tr("Up to %1 %2 in the market").arg(format().money(m_worst.exposure), currency),
         {}},
        {look::Icon::Cross, theme().text3, tr("Never withdraws, never trades a sixth pair"), {}},
        {look::Icon::Cross, theme().text3, tr("Does not survive a restart: live starts disarmed; exits go on"), {}},
    };
    if (!snapshot.everArmed) {
        // Until now it was nobody's but its owner's.
        points.insert(points.begin() + 1, PointList::Point{look::Icon::Warning,
                                                           theme().warn.text,
                                                           tr("The strategy may sell what the account holds already"),
                                                           {}});
    }
    m_effects->setPoints(std::move(points));
}

void ArmDialog::compare()
{
    m_arm->setEnabled(!isPending() && m_keyChecked->isChecked() && saysSentence(m_field->text(), m_wanted));
}

}  // namespace pentad::controls
