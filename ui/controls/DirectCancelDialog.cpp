// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/DirectCancelDialog.h"

#include "format/EngineWords.h"

#include <QPointer>

#include <algorithm>

namespace pentad::controls {
namespace {

// More would not fit a small screen.
constexpr std::size_t kPointsShown = 14;

void setVerb(VerbButton* button, QString const& text)
{
    button->setText(text);
    button->setAccessibleName(text);
}

}  // namespace

DirectCancelDialog::DirectCancelDialog(widgets::Desk& desk, QWidget* parent)
    : ControlDialog(desk, "directCancel", parent),
      m_points(new PointList("directCancel.points", this)),
      m_close(addVerb(VerbButton::Kind::Safe, "directCancel.close")),
      m_act(addVerb(VerbButton::Kind::Danger, "directCancel.act"))
{
    content()->addWidget(m_points);
    m_act->setSymbol(look::Icon::Kill);
    setSafe(m_close);
    connect(m_act, &VerbButton::acted, this, &DirectCancelDialog::begin);
}

void DirectCancelDialog::begin()
{
    if (m_begun && m_report.phase == DirectCancelPhase::Running) {
        return;
    }
    m_begun = true;
    m_report = {};
    m_close->setFocus();
    retranslate();
    desk().services().directCancel->run([self = QPointer(this)](DirectCancelReport const& report) {
        if (self) {
            self->take(report);
        }
    });
}

void DirectCancelDialog::take(DirectCancelReport const& report)
{
    m_report = report;
    retranslate();
    fit();
}

void DirectCancelDialog::retranslate()
{
    setSymbol(look::Icon::Kill, theme().danger.text);
    setTitle(tr("Cancel at the exchange"));
    bool const isRunning = m_begun && m_report.phase == DirectCancelPhase::Running;
    bool const isClear = m_begun && m_report.phase == DirectCancelPhase::Clear;
    m_act->setPending(isRunning);
    m_act->setEnabled(!isRunning);
    m_act->setVisible(!isClear);
    setVerb(m_act, m_begun && !isRunning ? tr("Try again") : tr("Cancel all orders"));
    setVerb(m_close, m_begun ? tr("Close") : tr("Go back"));
    setMeta(isRunning ? tr("A minute at most. It goes on when this is closed.")
            : m_begun ? tr("Not journalled here: the engine learns of it from the exchange.")
                      : tr("Over a connection of its own, without the engine.\nEsc and Enter go back."));
    m_begun ? resultWords() : askWords();
}

void DirectCancelDialog::askWords()
{
    setSentence(
        tr("Asks the exchange itself which orders of ours are open, and cancels them there. "
           "Nothing has been sent yet."));
    look::Theme const& colours = theme();
    m_points->setHeading(tr("What is done"));
    m_points->setPoints({
        {look::Icon::Check,
         colours.ok,
         tr("Every open order of ours in the five pairs is cancelled, and the exchange is asked again until none "
            "is left."),
         {}},
        {look::Icon::Cross, colours.text3, tr("Nothing is bought or sold, and orders of others stay as they are."), {}},
        {look::Icon::Warning,
         colours.warn.text,
         tr("An engine that still runs may send new orders afterwards; end the program to be sure."),
         {}},
    });
}

void DirectCancelDialog::resultWords()
{
    switch (m_report.phase) {
    case DirectCancelPhase::Running:
        setSentence(tr("Asking the exchange: <b>%1</b> gone, <b>%2</b> open as last listed.")
                        .arg(format().count(m_report.gone.size()), format().count(m_report.open.size())));
        break;
    case DirectCancelPhase::Clear: setSentence(tr("No order of ours is open at the exchange.")); break;
    case DirectCancelPhase::Unfinished:
        setSentence(tr("Not finished: <b>%1</b> orders are known to be open, <b>%2</b> pairs could not be read. Look "
                       "at the exchange's own page.")
                        .arg(format().count(m_report.open.size()), format().count(m_report.unread.size())));
        break;
    }
    m_points->setHeading(tr("What became of them"));
    m_points->setPoints(resultPoints());
    setError(format::said(format(), m_report.why));
}

std::vector<PointList::Point> DirectCancelDialog::resultPoints() const
{
    look::Theme const& colours = theme();
    std::vector<PointList::Point> points;
    auto const add = [&](look::Icon icon, QColor const& colour, DirectOrder const& order, QString const& what) {
        points.push_back({icon,
                          colour,
                          tr("%1 %2, order %3: %4")
                              .arg(format::text(order.symbol.view()), format::word(order.side),
                                   QString::number(number(order.id)), what),
                          {}});
    };
    bool const isRunning = m_report.phase == DirectCancelPhase::Running;
    // What is left first: that is what has to be acted upon.
    for (DirectOrder const& order : m_report.open) {
        add(look::Icon::Warning, colours.warn.text, order,
            order.why.empty() ? tr("the cancel was taken, but it is still listed") : format::said(format(), order.why));
    }
    if (!isRunning) {
        for (UnreadPair const& pair : m_report.unread) {
            points.push_back(
                {look::Icon::Warning,
                 colours.warn.text,
                 tr("%1 could not be read: %2").arg(format::text(pair.symbol.view()), format::said(format(), pair.why)),
                 {}});
        }
    }
    for (DirectOrder const& order : m_report.gone) {
        add(look::Icon::Check, colours.ok, order,
            order.cancelTaken ? tr("cancelled") : tr("ended by itself: filled, or cancelled by somebody else"));
    }
    if (m_report.others > 0) {
        points.push_back({look::Icon::Cross, colours.text3, tr("Open orders of others, left alone"),
                          format().count(m_report.others)});
    }
    if (points.size() > kPointsShown) {
        std::size_t const left = points.size() - kPointsShown + 1;
        points.resize(kPointsShown - 1);
        points.push_back({look::Icon::Cross, colours.text3, tr("and %1 more").arg(format().count(left)), {}});
    }
    return points;
}

}  // namespace pentad::controls
