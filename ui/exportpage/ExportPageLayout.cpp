// SPDX-License-Identifier: GPL-3.0-or-later
// How the reports screen is put together, and what it says.
#include "exportpage/ExportPage.h"

#include "format/Words.h"
#include "look/Icons.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace pentad::exportpage {
namespace {

using widgets::named;
using widgets::ofKind;

constexpr int kFormWidth = 460;
constexpr ReportKind kKinds[] = {ReportKind::Trades, ReportKind::Orders, ReportKind::Ledger, ReportKind::Decisions,
                                 ReportKind::DailyPnl};

QFrame* divider(QWidget* parent)
{
    return ofKind(new QFrame(parent), "divider");
}

}  // namespace

ExportPage::ExportPage(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "exports", parent), m_header(new widgets::PanelHeader(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* left = new QWidget(this);
    left->setFixedWidth(kFormWidth);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(look::kPanelInset, look::kPanelInset, look::kPanelInset, look::kPanelInset);
    leftColumn->setSpacing(look::kGap);
    leftColumn->addWidget(makeForm());
    leftColumn->addWidget(makeResult());
    leftColumn->addStretch(1);
    row->addWidget(left);
    row->addWidget(divider(this));
    row->addWidget(makeHistory(), 1);
    column->addLayout(row, 1);

    connect(&desk, &widgets::Desk::answered, this, &ExportPage::settle);
    connect(&desk, &widgets::Desk::refreshed, this, [this] {
        if (this->desk().snapshot()) {
            record(*this->desk().snapshot());
        }
    });
}

QWidget* ExportPage::makeForm()
{
    auto* form = new QWidget(this);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_kindLabel = ofKind(new QLabel(form), "label");
    m_kind = named(new QComboBox(form), "exports.kind");
    for (ReportKind const kind : kKinds) {
        m_kind->addItem(format::word(kind));
    }
    m_kindHint = ofKind(new QLabel(form), "meta");
    m_kindHint->setWordWrap(true);
    m_periodLabel = ofKind(new QLabel(form), "label");
    m_presets = named(new widgets::Segments(form), "exports.preset");
    m_fromLabel = ofKind(new QLabel(form), "label");
    m_from = named(new QDateEdit(form), "exports.from");
    m_toLabel = ofKind(new QLabel(form), "label");
    m_to = named(new QDateEdit(form), "exports.to");
    m_zoneHint = ofKind(new QLabel(form), "meta");
    m_fileLabel = ofKind(new QLabel(form), "label");
    m_path = named(new QLineEdit(form), "exports.path");
    m_choose = named(new QPushButton(form), "exports.choose");
    m_start = named(ofKind(new QPushButton(form), "primary"), "exports.start");
    m_cancel = named(new QPushButton(form), "exports.cancel");
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setSpecialValueText(format::Format::missing());
        edit->setDate(edit->minimumDate());
        edit->setEnabled(false);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_presets->setCurrent(static_cast<int>(Preset::Own));
            choosePeriod();
        });
    }

    column->addWidget(m_kindLabel);
    column->addWidget(m_kind);
    column->addWidget(m_kindHint);
    column->addSpacing(look::kGap);
    column->addWidget(m_periodLabel);
    auto* presets = new QHBoxLayout;
    presets->addWidget(m_presets);
    presets->addStretch(1);
    column->addLayout(presets);
    auto* dates = new QGridLayout;
    dates->setHorizontalSpacing(look::kGap);
    dates->setVerticalSpacing(4);
    dates->addWidget(m_fromLabel, 0, 0);
    dates->addWidget(m_toLabel, 0, 1);
    dates->addWidget(m_from, 1, 0);
    dates->addWidget(m_to, 1, 1);
    column->addLayout(dates);
    column->addWidget(m_zoneHint);
    column->addSpacing(look::kGap);
    column->addWidget(m_fileLabel);
    auto* file = new QHBoxLayout;
    file->setSpacing(look::kGap);
    file->addWidget(m_path, 1);
    file->addWidget(m_choose);
    column->addLayout(file);
    column->addSpacing(look::kPanelInset);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(look::kGap);
    buttons->addWidget(m_start, 1);
    buttons->addWidget(m_cancel);
    column->addLayout(buttons);

    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        proposePath();
        retranslate();
    });
    connect(m_presets, &widgets::Segments::chosen, this, &ExportPage::choosePreset);
    connect(m_path, &QLineEdit::textEdited, this, [this] {
        m_pathChosen = true;
        refreshButtons();
    });
    connect(m_choose, &QPushButton::clicked, this, &ExportPage::chooseFile);
    connect(m_start, &QPushButton::clicked, this, &ExportPage::start);
    connect(m_cancel, &QPushButton::clicked, this, [this] { this->desk().issue(CancelExport{}); });
    return form;
}

QWidget* ExportPage::makeResult()
{
    auto* result = new QWidget(this);
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, look::kPanelInset, 0, 0);
    column->setSpacing(6);
    m_progress = named(new QProgressBar(result), "exports.progress");
    m_progress->setTextVisible(false);
    m_status = named(new QLabel(result), "exports.status");
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // Two lines are kept free: nothing moves when a sentence gets longer.
    m_status->setMinimumHeight(2 * (look::kTextSize + 4) + 4);
    m_status->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_sumLabel = ofKind(new QLabel(result), "label");
    m_sum = named(new QLineEdit(result), "exports.sum");
    m_sum->setReadOnly(true);
    m_copySum = named(new QPushButton(result), "exports.copySum");
    m_folder = named(new QPushButton(result), "exports.folder");
    column->addWidget(m_progress);
    column->addWidget(m_status);
    column->addWidget(m_sumLabel);
    auto* sum = new QHBoxLayout;
    sum->setSpacing(look::kGap);
    sum->addWidget(m_sum, 1);
    sum->addWidget(m_copySum);
    column->addLayout(sum);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder);
    folder->addStretch(1);
    column->addLayout(folder);
    connect(m_copySum, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_sum->text()); });
    connect(m_folder, &QPushButton::clicked, this,
            [this] { openFolder(format::text(this->desk().snapshot()->exporting.path)); });
    return result;
}

QWidget* ExportPage::makeHistory()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_historyHeader = new widgets::PanelHeader(side);
    m_history = new widgets::DataTable(desk(), "exports.history", side);
    m_history->addControlsTo(*m_historyHeader);
    column->addWidget(m_historyHeader);
    column->addWidget(m_history, 1);
    connect(m_history, &widgets::DataTable::activated, this,
            [this](QString const& id) { openFolder(format::text(m_ended[id.toUInt()].view.path)); });
    return side;
}

void ExportPage::retranslate()
{
    m_header->setTitle(tr("Reports"));
    m_header->setNote(tr("complete CSV files from the journal, with row count and checksum beside them"));
    m_kindLabel->setText(tr("Report"));
    m_kind->setAccessibleName(tr("Kind of report"));
    for (int i = 0; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, format::word(kKinds[i]));
    }
    switch (kind()) {
    case ReportKind::Trades:
        m_kindHint->setText(tr("Every trade with price, size, fee, tax and realised profit"));
        break;
    case ReportKind::Orders: m_kindHint->setText(tr("Every order with its life, from plan to end")); break;
    case ReportKind::Ledger: m_kindHint->setText(tr("Every posting of the double-entry ledger")); break;
    case ReportKind::Decisions: m_kindHint->setText(tr("Every intent and what each gate said to it")); break;
    case ReportKind::DailyPnl: m_kindHint->setText(tr("One row per day: equity, flows, profit or loss")); break;
    }
    m_periodLabel->setText(tr("Period"));
    bool const isFirst = m_presets->current() < 0;
    m_presets->setChoices(
        {tr("Today"), tr("This month"), tr("Last month"), tr("This year"), tr("All"), tr("Own days")});
    if (isFirst) {
        m_presets->setCurrent(static_cast<int>(Preset::ThisMonth));
    }
    m_fromLabel->setText(tr("First day"));
    m_from->setAccessibleName(tr("First day of the report"));
    m_toLabel->setText(tr("Last day"));
    m_to->setAccessibleName(tr("Last day of the report"));
    bool const isTurkish = format().language() == format::Language::Turkish;
    QString const pattern = isTurkish ? QStringLiteral("dd.MM.yyyy") : QStringLiteral("yyyy-MM-dd");
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(pattern);
        edit->setLocale(QLocale(isTurkish ? QLocale::Turkish : QLocale::English));
    }
    m_fileLabel->setText(tr("File"));
    m_path->setAccessibleName(tr("File of the report"));
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(tr("Choose the file of the report"));
    refreshButtons();
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel the report"));
    m_progress->setAccessibleName(tr("Progress of the report"));
    m_sumLabel->setText(tr("SHA-256 of the file"));
    m_sum->setAccessibleName(tr("SHA-256 of the file"));
    m_copySum->setText(tr("Copy"));
    m_copySum->setAccessibleName(tr("Copy the checksum"));
    m_folder->setText(tr("Open folder"));
    m_historyHeader->setTitle(tr("Reports of this session"));
    m_history->setAccessibleName(tr("Reports of this session"));
    m_history->setEmptyText(tr("No report was written yet. Choose what and when on the left, then write one."));
    m_history->setColumns({
        widgets::Column{.key = QStringLiteral("time"), .title = tr("Time"), .width = 108},
        widgets::Column{.key = QStringLiteral("kind"), .title = tr("Report"), .width = 90},
        widgets::Column{.key = QStringLiteral("result"), .title = tr("Result"), .width = 104},
        widgets::Column{.key = QStringLiteral("rows"), .title = tr("Rows"), .numeric = true, .width = 70},
        widgets::Column{.key = QStringLiteral("path"), .title = tr("File"), .width = 200, .stretch = true},
        widgets::Column{.key = QStringLiteral("sha256"), .title = tr("SHA-256"), .width = 170},
    });
    refreshHistory();
}

void ExportPage::restyle()
{
    m_folder->setIcon(look::icon(look::Icon::Folder, theme().text2));
    m_copySum->setIcon(look::icon(look::Icon::Copy, theme().text2));
    m_start->setIcon(look::iconOnAccent(look::Icon::Save, theme()));
}

}  // namespace pentad::exportpage
