// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PanelHeader.h"

#include "look/Theme.h"
#include "widgets/Panel.h"

namespace pentad::widgets {

PanelHeader::PanelHeader(QWidget* parent) : QFrame(parent)
{
    ofKind(this, "header");
    setFixedHeight(look::kPanelHeaderHeight);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(look::kPanelInset, 0, look::kPanelInset, 0);
    m_row->setSpacing(look::kGap);
    m_title = ofKind(new QLabel(this), "head");
    m_note = ofKind(new QLabel(this), "meta");
    m_meta = ofKind(new QLabel(this), "meta");
    m_meta->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // A long note gives way before it widens the panel.
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_row->addWidget(m_title);
    m_row->addWidget(m_note, 1);
    m_row->addWidget(m_meta);
}

void PanelHeader::addControl(QWidget* control)
{
    // The style sheet makes it as low as the header allows.
    control->setProperty("small", true);
    m_row->addWidget(control);
}

// Compact is the window, not the panel.
void PanelHeader::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    int const wanted =
        window()->width() < look::kCompactBelow ? look::kPanelHeaderHeightCompact : look::kPanelHeaderHeight;
    if (height() != wanted) {
        setFixedHeight(wanted);
        // On its way to the screen it is told of one size only: the one that has just been changed.
        m_row->setGeometry(contentsRect());
    }
}

void PanelHeader::setInTabRow(bool inTabRow)
{
    if (m_inTabRow != inTabRow) {
        m_inTabRow = inTabRow;
        m_title->setVisible(!inTabRow);
        setKind(this, inTabRow ? "tabrow" : "header");
    }
}

int PanelHeader::widthInTabRow() const
{
    int const title = m_inTabRow ? 0 : m_title->minimumSizeHint().width() + m_row->spacing();
    return minimumSizeHint().width() - title;
}

void PanelHeader::addBesideTitle(QWidget* control)
{
    m_row->insertWidget(++m_besideTitle, control);
}

}  // namespace pentad::widgets
