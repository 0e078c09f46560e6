// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/FirstRunReady.h"

#include "preferences/KeyDialog.h"
#include "preferences/KeyWords.h"
#include "widgets/Panel.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::named;

ReadyPage::ReadyPage(widgets::Desk& desk, QWidget* parent)
    : FirstRunPage(desk, "first.ready", parent),
      m_keysTitle(addSentence("head")),
      m_keys(named(addSentence("label"), "first.keys")),
      m_openKeys(named(new QPushButton(this), "first.openKeys"))
{
    column().addWidget(m_openKeys, 0, Qt::AlignLeft);
    m_clockTitle = addSentence("head");
    m_clock = named(addSentence("label"), "first.clock");
    column().addStretch(1);
    connect(m_openKeys, &QPushButton::clicked, this, [this] { openKeys(); });
    connect(&this->desk(), &widgets::Desk::refreshed, this, [this] {
        if (isVisible()) {
            showState();
        }
    });
}

QString ReadyPage::title() const
{
    return tr("Keys and clock");
}

void ReadyPage::retranslate()
{
    m_keysTitle->setText(tr("Keys of the exchange"));
    m_openKeys->setText(tr("Store and test keys…"));
    m_openKeys->setAccessibleName(m_openKeys->text());
    m_clockTitle->setText(tr("Clock of this computer"));
    showState();
}

void ReadyPage::showEvent(QShowEvent* event)
{
    FirstRunPage::showEvent(event);
    showState();
    askKeys();
}

void ReadyPage::showState()
{
    showKeys();
    showClock();
}

bool ReadyPage::needsKeys() const
{
    return desk().services().keys != nullptr && desk().tradingMode() == TradingMode::Live;
}

void ReadyPage::askKeys()
{
    if (!needsKeys()) {
        return;
    }
    KeyDesk& keys = *desk().services().keys;
    keys.askStatus(keys.profile(), [self = QPointer<ReadyPage>(this)](KeyStatus status) {
        if (!self.isNull()) {
            self->m_status = std::move(status);
            self->showKeys();
        }
    });
}

void ReadyPage::openKeys()
{
    auto* dialog = new KeyDialog(desk(), *desk().services().keys, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] { askKeys(); });
    dialog->open();
}

void ReadyPage::showKeys()
{
    bool const isNeeded = needsKeys();
    m_openKeys->setVisible(isNeeded);
    if (!isNeeded) {
        m_keys->setText(
            tr("This mode needs none. Before live trading, store them under Settings, Exchange keys, and test there "
               "what they may do."));
        widgets::setKind(m_keys, "label");
        return;
    }
    m_keys->setText(m_status ? keyWords(*m_status) : tr("Asking the keyring…"));
    widgets::setKind(m_keys, m_status ? statusKind(*m_status) : "label");
}

// Where the dialog would ask to do something in it, the button that opens it is named.
QString ReadyPage::keyWords(KeyStatus const& status) const
{
    QString const button = m_openKeys->text();
    if (status.source == SecretSource::Environment) {
        return statusWords(desk().format(), status);
    }
    switch (status.outcome()) {
    case SecretOutcome::Missing:
        return status.areGone() && !status.storedBefore
                   ? tr("No keys are stored for this profile. Press “%1”.").arg(button)
                   : statusWords(desk().format(), status);
    case SecretOutcome::Locked: return tr("The keyring is locked. Unlock it, then press “%1”.").arg(button);
    case SecretOutcome::NoKeyring:
        return tr("There is no keyring on this desktop. Start one, such as GNOME Keyring or KWallet, then press “%1”.")
            .arg(button);
    case SecretOutcome::TimedOut: return tr("The keyring did not answer. “%1” asks it again.").arg(button);
    case SecretOutcome::Denied:
        return tr("The keyring refused. Allow Pentad to use it in the keyring's own program, then press “%1”.")
            .arg(button);
    case SecretOutcome::Found:
    case SecretOutcome::Empty:
    case SecretOutcome::Failed: return statusWords(desk().format(), status);
    }
    return {};
}

void ReadyPage::showClock()
{
    SnapshotPtr const& snapshot = desk().snapshot();
    if (desk().tradingMode() == TradingMode::Demo || (snapshot && !snapshot->channel.present)) {
        m_clock->setText(
            tr("Nothing to compare: the exchange of this session is inside the program. In paper and live trading the "
               "clock is compared with the exchange's."));
        widgets::setKind(m_clock, "label");
        return;
    }
    if (!snapshot || !snapshot->channel.clockOffset) {
        m_clock->setText(tr("The exchange's clock has not been read yet. It is asked again and again; wait here."));
        widgets::setKind(m_clock, "label");
        return;
    }
    ChannelView const& channel = snapshot->channel;
    auto const milliseconds = [this](Milliseconds time, format::Sign sign) {
        return desk().format().number(Decimal(time.count()), 0, sign);
    };
    QString const apart = tr("The exchange's clock less this computer's is %1 ms; %2 ms are allowed.")
                              .arg(milliseconds(*channel.clockOffset, format::Sign::Always),
                                   milliseconds(channel.clockTolerance, format::Sign::WhenNegative));
    QString const advice =
        channel.clockBlocked  ? tr("Signed calls wait until it is right: switch on the system's time synchronisation.")
        : channel.clockWarned ? tr("Switch on the system's time synchronisation before signed calls have to wait.")
                              : tr("Nothing has to be done.");
    m_clock->setText(QStringLiteral("%1 %2").arg(apart, advice));
    widgets::setKind(m_clock, channel.clockBlocked ? "error" : channel.clockWarned ? "warn" : "ok");
}

}  // namespace pentad::preferences
