// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/StartProblem.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace pentad::shell {
namespace {

// The texts of this file, as one context of the translation.
class StartText {
    Q_DECLARE_TR_FUNCTIONS(Start)
};

}  // namespace

QString sentenceOf(StartProblem problem)
{
    switch (problem) {
    case StartProblem::Settings:
        return StartText::tr(
            "Pentad cannot start: its settings have mistakes. Mend what is named below and start again; "
            "nothing was traded and nothing was changed.");
    case StartProblem::StatePlace:
        return StartText::tr(
            "Pentad cannot start: there is no place to keep its journal. Name another one in the "
            "settings, or make room for it.");
    }
    return {};
}

QMessageBox* makeStartWindow(StartProblem problem, QString const& details)
{
    auto* box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Pentad"), sentenceOf(problem));
    box->setObjectName(QStringLiteral("start.problem"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(details);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->addButton(StartText::tr("Close"), QMessageBox::RejectRole);
    box->setAttribute(Qt::WA_DeleteOnClose);
    return box;
}

}  // namespace pentad::shell
