// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/StuckDialog.h"

namespace pentad::controls {

StuckDialog::StuckDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "stuck", parent),
      m_effects(new PointList("stuck.effects", this)),
      m_wait(addVerb(VerbButton::Kind::Safe, "stuck.wait")),
      m_end(addVerb(VerbButton::Kind::Plain, "stuck.end"))
{
    content()->addWidget(m_effects);
    setSafe(m_wait);
    connect(m_end, &VerbButton::acted, this, &StuckDialog::endWanted);
    connect(&desk, &widgets::Desk::refreshed, this, [this] {
        if (!this->desk().engineSilent() || this->desk().engineEnd()) {
            reject();
        }
    });
    followEngine();
}

void StuckDialog::retranslate()
{
    look::Theme const& colours = theme();
    setSymbol(look::Icon::Warning, colours.warn.text);
    setTitle(tr("The engine does not answer"));
    setSentence(tr("It has said nothing for <b>%1</b> and may be waiting for the disk. Pentad closes by itself as soon "
                   "as the engine has stopped.")
                    .arg(format().duration(desk().engineSilence())));
    m_effects->setHeading(tr("If you end it now"));
    m_effects->setPoints({
        {look::Icon::Check, colours.ok, tr("Everything that was committed is in the journal."), {}},
        {look::Icon::Warning, colours.warn.text, tr("Open orders stay at the exchange, and nobody watches them."), {}},
        {look::Icon::Info,
         colours.text3,
         tr("The next start finds out what became of each order before it trades."),
         {}},
    });
    m_wait->setText(tr("Keep waiting"));
    m_end->setText(tr("End Pentad now"));
    setMeta(tr("Esc keeps waiting."));
}

}  // namespace pentad::controls
