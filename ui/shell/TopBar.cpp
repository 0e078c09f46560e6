// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/TopBar.h"

#include "format/Words.h"
#include "shell/DrawdownGauge.h"
#include "shell/StateBlock.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace pentad::shell {
namespace {

QFrame* divider(QWidget* parent)
{
    auto* line = widgets::ofKind(new QFrame(parent), "divider");
    line->setFixedHeight(36);
    return line;
}

void say(QLabel* label, QString const& text)
{
    if (label->text() != text) {
        label->setText(text);
    }
}

void colour(QLabel* label, QColor const& colour)
{
    QString const sheet = QStringLiteral("color: ") + colour.name();
    if (label->styleSheet() != sheet) {
        label->setStyleSheet(sheet);
    }
}

}  // namespace

TopBar::TopBar(widgets::Desk& desk, QWidget* parent) : Panel(desk, "topBar", parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(11);
    m_badge = new QLabel(this);
    m_badge->setObjectName(QStringLiteral("topBar.mode"));
    m_badge->setAlignment(Qt::AlignCenter);
    m_badge->setFixedSize(64, 30);
    row->addWidget(m_badge);
    m_state = new StateBlock(desk, this);
    row->addWidget(m_state);
    row->addWidget(divider(this));
    m_equity = addFigure("topBar.equity");
    m_day = addFigure("topBar.day");
    row->addWidget(divider(this));
    m_drawdown = addFigure("topBar.drawdown");
    m_gauge = new DrawdownGauge(desk, this);
    row->addWidget(m_gauge);
    m_nextStep = addFigure("topBar.nextStep");
    m_gross = addFigure("topBar.gross");
    row->addStretch(1);
    m_arm = widgets::named(new QPushButton(this), "topBar.arm");
    m_arm->setFocusPolicy(Qt::TabFocus);
    m_arm->hide();
    row->addWidget(m_arm);
    m_pause = widgets::named(new widgets::HoldButton(widgets::HoldButton::Role::Pause, this), "topBar.pause");
    m_flatten = widgets::named(new widgets::HoldButton(widgets::HoldButton::Role::Flatten, this), "topBar.flatten");
    m_kill = widgets::named(new widgets::HoldButton(widgets::HoldButton::Role::Kill, this), "topBar.kill");
    row->addWidget(m_pause);
    row->addWidget(m_flatten);
    row->addSpacing(13);
    row->addWidget(divider(this));
    row->addSpacing(13);
    row->addWidget(m_kill);

    connect(m_pause, &widgets::HoldButton::acted, this, &TopBar::pauseOrResume);
    connect(m_flatten, &widgets::HoldButton::acted, this, &TopBar::flattenWanted);
    connect(m_arm, &QPushButton::clicked, this, &TopBar::armWanted);
    connect(m_kill, &widgets::HoldButton::acted, this, [this] { m_killed ? Q_EMIT rearmWanted() : kill(); });
    setCompact(false);
}

TopBar::Figure TopBar::addFigure(char const* name)
{
    Figure figure;
    figure.box = new QWidget(this);
    figure.box->setAttribute(Qt::WA_NoSystemBackground);
    figure.box->setStyleSheet(QStringLiteral("background: transparent"));
    auto* column = new QVBoxLayout(figure.box);
    column->setContentsMargins(0, 0, 11, 0);
    column->setSpacing(1);
    column->addStretch(1);
    figure.name = widgets::ofKind(new QLabel(figure.box), "meta");
    column->addWidget(figure.name);
    auto* values = new QHBoxLayout;
    values->setSpacing(6);
    figure.value = widgets::ofKind(new QLabel(figure.box), "topbar");
    figure.value->setObjectName(QString::fromLatin1(name));
    figure.value->setTextInteractionFlags(Qt::NoTextInteraction);
    figure.aside = widgets::ofKind(new QLabel(figure.box), "label");
    values->addWidget(figure.value);
    values->addWidget(figure.aside);
    values->addStretch(1);
    column->addLayout(values);
    column->addStretch(1);
    layout()->addWidget(figure.box);
    return figure;
}

void TopBar::setCompact(bool compact)
{
    m_compact = compact;
    setFixedHeight(compact ? 52 : 56);
    layout()->setContentsMargins(compact ? 10 : 16, 0, compact ? 10 : 16, 0);
    layout()->setSpacing(compact ? 6 : 11);
    m_state->setCompact(compact);
    m_gauge->setCompact(compact);
    m_nextStep.box->setVisible(!compact);
    m_gross.box->setVisible(!compact);
    for (auto* button : {m_pause, m_flatten, m_kill}) {
        button->setCompact(compact);
    }
}

void TopBar::retranslate()
{
    showMode();
    say(m_equity.name, tr("Equity"));
    say(m_day.name, tr("Today"));
    say(m_drawdown.name, tr("Drawdown"));
    say(m_gross.name, tr("Gross exposure"));
    m_arm->setText(tr("Arm live…"));
    m_flatten->setText(tr("FLATTEN"));
    m_flatten->setAccessibleName(tr("Flatten: pause, cancel all orders, sell everything, verify"));
    bool const hold = desk().preferences().flattenGesture() == widgets::FlattenGesture::Hold;
    m_flatten->setHold(hold);
    m_flatten->setHint(hold ? tr("hold 1 s") : QString());
    m_flatten->setToolTip(
        tr("Pauses, cancels every order, sells all five assets and verifies at the exchange.\n"
           "Trading stays paused afterwards."));
    m_kill->setHold(true);
    m_kill->setToolTip(
        tr("Hold for one second: cancels every order and latches. Positions stay.\n"
           "Only re-arming with a reason leaves it."));
    if (desk().snapshot()) {
        refreshButtons(*desk().snapshot());
    } else {
        m_pause->setText(tr("PAUSE"));
        m_pause->setAccessibleName(tr("Pause trading"));
        m_kill->setText(tr("KILL"));
        m_kill->setAccessibleName(tr("Kill switch"));
        for (Figure const& figure : {m_equity, m_day, m_drawdown, m_nextStep, m_gross}) {
            say(figure.value, format::Format::missing());
        }
    }
}

void TopBar::restyle()
{
    for (auto* button : {m_pause, m_flatten, m_kill}) {
        button->setTheme(theme());
    }
}

// Before the engine's first word too: as the program was started.
void TopBar::showMode()
{
    look::ModeKind const mode = desk().mode();
    say(m_badge, format::word(desk().tradingMode()));
    QString const badge =
        QStringLiteral("background: %1; color: %2; border-radius: 4px; font-size: 13px; font-weight: 500;")
            .arg(theme().mode(mode).name(), theme().badge(mode).name());
    if (m_badge->styleSheet() != badge) {
        m_badge->setStyleSheet(badge);
        m_badge->setToolTip(mode == look::ModeKind::Live ? tr("Real orders, real money")
                                                         : tr("No real money is at stake"));
    }
}

void TopBar::refresh(EngineSnapshot const& snapshot)
{
    showMode();
    QString const currency = desk().currency();
    bool const known = isEquityKnown(snapshot);
    // What a silent engine said last must not look as if it were so now.
    bool const isOld = desk().engineSilent();
    for (Figure const& figure : {m_equity, m_drawdown, m_nextStep, m_gross}) {
        colour(figure.value, isOld ? theme().text3 : theme().text1);
    }
    say(m_equity.value, known ? format().money(snapshot.capital.equity) : format::Format::missing());
    say(m_equity.aside, currency);
    say(m_day.value, known ? format().money(snapshot.dailyPnl, format::Sign::Always) : format::Format::missing());
    colour(m_day.value, isOld                            ? theme().text3
                        : snapshot.dailyPnl.isNegative() ? theme().down.text
                        : snapshot.dailyPnl.isPositive() ? theme().up.text
                                                         : theme().text1);
    say(m_day.aside,
        snapshot.dailyReturn ? format().percent(*snapshot.dailyReturn, 2, format::Sign::Always) : QString());
    colour(m_day.aside, isOld                            ? theme().text3
                        : snapshot.dailyPnl.isNegative() ? theme().down.text
                        : snapshot.dailyPnl.isPositive() ? theme().up.text
                                                         : theme().text3);
    say(m_drawdown.value, known ? format().percent(snapshot.capital.drawdown) : format::Format::missing());
    auto const& ladder = snapshot.capitalParameters.ladder;
    auto const step = static_cast<std::size_t>(snapshot.capital.ladderStep);
    bool const hasNext = snapshot.capital.toNextStep.has_value() && step < ladder.size();
    say(m_nextStep.name, hasNext ? tr("To %1").arg(format().factor(ladder[step].multiplier)) : tr("Last step"));
    say(m_nextStep.value, hasNext ? format().money(*snapshot.capital.toNextStep) : format::Format::missing());
    say(m_nextStep.aside, hasNext ? currency : QString());
    say(m_gross.value, snapshot.grossUsed ? format().percent(*snapshot.grossUsed, 1) : format::Format::missing());
    say(m_gross.aside, tr("of cap"));
    refreshButtons(snapshot);
}

void TopBar::refreshButtons(EngineSnapshot const& snapshot)
{
    m_paused = snapshot.paused;
    m_killed = snapshot.killed;
    m_pause->setRole(m_paused ? widgets::HoldButton::Role::Resume : widgets::HoldButton::Role::Pause);
    m_pause->setText(m_paused ? tr("RESUME") : tr("PAUSE"));
    m_pause->setAccessibleName(m_paused ? tr("Resume trading") : tr("Pause trading"));
    m_pause->setHint(m_paused ? QString() : QStringLiteral("Ctrl+P"));
    m_pause->setToolTip(m_paused ? tr("Opens the resume dialog")
                                 : tr("One press: no order that increases risk is sent. Exits go on."));
    m_pause->setPending(desk().isPending(m_pauseAsked));
    m_flatten->setPending(desk().isPending(m_flattenAsked));
    m_kill->setPending(desk().isPending(m_killAsked));
    bool const isOver =
        snapshot.state == EngineState::Failed || snapshot.state == EngineState::Stopping || desk().engineEnd();
    m_pause->setEnabled(!isOver);
    m_flatten->setEnabled(!isOver && snapshot.state != EngineState::Flattening);
    m_arm->setVisible(snapshot.mode == TradingMode::Live && !snapshot.armed && !isOver);
    m_arm->setEnabled(snapshot.worstCase.has_value());
    m_arm->setToolTip((snapshot.everArmed
                           ? tr("Disarmed: no entries; exits and what you order yourself go on.")
                           : tr("Never armed over this journal: nothing is sent that you do not order yourself.")) +
                      QLatin1Char('\n') + tr("Shows the worst case, and asks for a sentence"));
    m_kill->setText(m_killed ? tr("RE-ARM") : tr("KILL"));
    m_kill->setHold(!m_killed);
    m_kill->setAccessibleName(m_killed ? tr("Re-arm after the kill") : tr("Kill switch: hold for one second"));
    m_kill->setEnabled(!isOver);
}

void TopBar::pauseOrResume()
{
    if (m_paused) {
        Q_EMIT resumeWanted();
    } else {
        pause();
    }
}

void TopBar::pause()
{
    m_pauseAsked = desk().issueTold(Pause{tr("operator").toStdString()});
    m_pause->setPending(true);
}

void TopBar::flatten()
{
    m_flattenAsked = desk().issueTold(Flatten{tr("operator").toStdString()});
    m_flatten->setPending(true);
}

void TopBar::showFailure()
{
    for (auto* button : {m_pause, m_flatten, m_kill}) {
        button->setEnabled(false);
    }
}

void TopBar::kill()
{
    m_killAsked = desk().issueTold(Kill{tr("operator").toStdString()});
    m_kill->setPending(true);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().surface2);
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
}

}  // namespace pentad::shell
