// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportpage/ExportPage.h"

#include "format/EngineWords.h"
#include "format/Words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

namespace pentad::exportpage {
namespace {

// File names are the machine's: no language, no spaces.
char const* fileWord(ReportKind kind)
{
    switch (kind) {
    case ReportKind::Trades: return "trades";
    case ReportKind::Orders: return "orders";
    case ReportKind::Ledger: return "ledger";
    case ReportKind::Decisions: return "decisions";
    case ReportKind::DailyPnl: return "daily-pnl";
    }
    return "report";
}

}  // namespace

bool ExportPage::isRunning() const
{
    return desk().snapshot() && desk().snapshot()->exporting.phase == ExportPhase::Running;
}

QTimeZone ExportPage::zone() const
{
    return format::zoneNamed(desk().snapshot() ? std::string_view(desk().snapshot()->timeZone) : std::string_view());
}

std::optional<QDate> ExportPage::today() const
{
    return desk().snapshot() ? std::optional(dayOf(desk().snapshot()->at, zone())) : std::nullopt;
}

ReportKind ExportPage::kind() const
{
    return static_cast<ReportKind>(m_kind->currentIndex());
}

void ExportPage::choosePreset(int index)
{
    auto const preset = static_cast<Preset>(index);
    std::optional<QDate> const day = today();
    m_from->setEnabled(day && preset != Preset::All);
    m_to->setEnabled(day && preset != Preset::All);
    if (!day) {
        return;  // chosen again with the first snapshot
    }
    if (std::optional<Days> const days = daysOf(preset, *day)) {
        QSignalBlocker const quietFrom(m_from);
        QSignalBlocker const quietTo(m_to);
        m_from->setDate(days->first);
        m_to->setDate(days->last);
    }
    choosePeriod();
}

void ExportPage::choosePeriod()
{
    m_periodChosen = true;
    proposePath();
    refreshNow();
}

void ExportPage::proposePath()
{
    if (m_pathChosen) {
        return;
    }
    // A desktop names its folder of documents whether it is there or not.
    QString const documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString const folder = QDir(documents).exists() ? documents : QDir::homePath();
    QString const mode =
        desk().snapshot() ? format::text(tradingModeText(desk().snapshot()->mode)) : QStringLiteral("session");
    QString const period = m_from->isEnabled() ? m_from->date().toString(Qt::ISODate) + QLatin1Char('_') +
                                                     m_to->date().toString(Qt::ISODate)
                                               : QStringLiteral("all");
    QStringList const parts{QStringLiteral("pentad"), mode, QString::fromLatin1(fileWord(kind())), period};
    m_path->setText(QDir(folder).filePath(parts.join(QLatin1Char('-')) + QStringLiteral(".csv")));
}

void ExportPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Write the report to"));
    dialog->setObjectName(QStringLiteral("exports.dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    QFileInfo const proposed(m_path->text());
    dialog->setDirectory(proposed.absolutePath());
    dialog->selectFile(proposed.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](QString const& path) {
        m_pathChosen = true;
        // The dialog has asked already.
        m_replaced = QFileInfo::exists(path) ? path : QString();
        m_path->setText(path);
        refreshButtons();
    });
    dialog->open();
}

void ExportPage::start()
{
    QString const path = m_path->text().trimmed();
    // The first press only says that a file is lost.
    if (QFileInfo::exists(path) && m_replaced != path) {
        m_replaced = path;
        refreshButtons();
        return;
    }
    m_replaced.clear();
    ExportReport wanted;
    wanted.kind = kind();
    wanted.path = path.toStdString();
    if (m_from->isEnabled()) {
        wanted.from = beginOf(m_from->date(), zone());
        // The last day is in the report: its end is the beginning of the next one.
        wanted.to = beginOf(m_to->date().addDays(1), zone());
    }
    m_refusal.clear();
    CommandId const command = desk().issue(std::move(wanted));
    if (desk().isPending(command)) {
        m_command = command;
    }
    refreshNow();
}

void ExportPage::settle(CommandAnswer const& answer)
{
    if (m_command != answer.id) {
        return;
    }
    m_command.reset();
    if (!answer.accepted) {
        m_refusal = format::said(format(), answer.text);
    } else {
        m_sawRunning = true;
    }
    refreshNow();
}

void ExportPage::record(EngineSnapshot const& snapshot)
{
    ExportView const& view = snapshot.exporting;
    if (view.phase == ExportPhase::Running) {
        m_sawRunning = true;
    } else if (m_sawRunning && view.phase != ExportPhase::None) {
        m_sawRunning = false;
        m_ended.push_back(Ended{view, snapshot.at});
        refreshHistory();
    }
}

void ExportPage::openFolder(QString const& path)
{
    QString const folder = QFileInfo(path).absolutePath();
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        desk().notify([folder] { return tr("No program here opens folders; the report is in %1").arg(folder); });
    }
}

void ExportPage::refresh(EngineSnapshot const& snapshot)
{
    // A period that is named by today moves with the day, unless a report of it is being written.
    std::optional<QDate> const day = today();
    if (!m_periodChosen || (day != m_presetDay && !isRunning())) {
        m_presetDay = day;
        choosePreset(m_presets->current());
    }
    QString const hint =
        tr("Days begin at midnight in %1; both days are included").arg(format::text(snapshot.timeZone));
    if (m_zoneHint->text() != hint) {
        m_zoneHint->setText(hint);
    }
    refreshResult(snapshot.exporting);
    refreshButtons();
}

void ExportPage::refreshButtons()
{
    bool const isOrdered = !m_from->isEnabled() || m_from->date() <= m_to->date();
    bool const isBusy = isRunning() || m_command.has_value();
    widgets::setInvalid(m_path, m_path->text().trimmed().isEmpty());
    m_start->setEnabled(!isBusy && isOrdered && !m_path->text().trimmed().isEmpty() && desk().snapshot() != nullptr);
    m_cancel->setEnabled(isRunning());
    bool const replaces = !m_replaced.isEmpty() && m_replaced == m_path->text().trimmed();
    m_start->setText(replaces ? tr("Replace the file that is there") : tr("Write report"));
    if (!isOrdered) {
        widgets::setKind(m_status, "error");
        m_status->setText(tr("The period ends before it begins: choose a later last day."));
    }
}

}  // namespace pentad::exportpage
