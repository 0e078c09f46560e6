// SPDX-License-Identifier: GPL-3.0-or-later
#include "controls/GatesWindow.h"

#include "decisions/EvaluationView.h"
#include "format/Format.h"

#include <QVBoxLayout>

namespace pentad::controls {

GatesWindow::GatesWindow(widgets::Desk& desk, QWidget* parent)
    : QDialog(parent), m_view(new decisions::EvaluationView(desk, "ticket.allGates.view", this))
{
    setObjectName(QStringLiteral("ticket.allGates"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    resize(900, 700);
}

void GatesWindow::present(Evaluation const& evaluation, Instrument const& instrument)
{
    setWindowTitle(tr("All gates of the ticket, %1").arg(format::text(instrument.symbol.view())));
    m_view->setEvaluation(evaluation, instrument);
    show();
    raise();
    activateWindow();
}

}  // namespace pentad::controls
