// SPDX-License-Identifier: GPL-3.0-or-later
// Complete reports of a period, written by the engine into a file the reader chose: what, from when to when, whereto;
// then how far it is, and at the end the number of rows and the checksum. What is in the file is the engine's business.
// Reports that ended while the page was hidden are on its list all the same. Thread: the interface's.
#pragma once

#include "exportpage/ReportPeriod.h"
#include "widgets/DataTable.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"
#include "widgets/Segments.h"

#include <vector>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace pentad::exportpage {

class ExportPage final : public widgets::Panel {
    Q_OBJECT

public:
    explicit ExportPage(widgets::Desk& desk, QWidget* parent = nullptr);

protected:
    void refresh(EngineSnapshot const& snapshot) override;
    void retranslate() override;
    void restyle() override;

private:
    struct Ended {
        ExportView view;
        UtcTime at;
    };

    QWidget* makeForm();
    QWidget* makeResult();
    QWidget* makeHistory();
    void choosePreset(int index);
    void choosePeriod();
    void chooseFile();
    void proposePath();
    void start();
    void settle(CommandAnswer const& answer);
    void record(EngineSnapshot const& snapshot);
    void refreshResult(ExportView const& view);
    void refreshButtons();
    void refreshHistory();
    void openFolder(QString const& path);
    bool isRunning() const;
    QTimeZone zone() const;
    // As the engine counts days; nothing before it has spoken.
    std::optional<QDate> today() const;
    ReportKind kind() const;

    widgets::PanelHeader* m_header;
    QLabel* m_kindLabel = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_kindHint = nullptr;
    QLabel* m_periodLabel = nullptr;
    widgets::Segments* m_presets = nullptr;
    QLabel* m_fromLabel = nullptr;
    QDateEdit* m_from = nullptr;
    QLabel* m_toLabel = nullptr;
    QDateEdit* m_to = nullptr;
    QLabel* m_zoneHint = nullptr;
    QLabel* m_fileLabel = nullptr;
    QLineEdit* m_path = nullptr;
    QPushButton* m_choose = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_status = nullptr;
    QLabel* m_sumLabel = nullptr;
    QLineEdit* m_sum = nullptr;
    QPushButton* m_copySum = nullptr;
    QPushButton* m_folder = nullptr;
    widgets::PanelHeader* m_historyHeader = nullptr;
    widgets::DataTable* m_history = nullptr;

    bool m_periodChosen = false;       // dates were set by the reader or a preset
    std::optional<QDate> m_presetDay;  // the day that the preset was counted from
    bool m_pathChosen = false;         // the path is the reader's, not a proposal
    QString m_replaced;                // a file that is there already, and whose loss was said
    std::optional<CommandId> m_command;
    QString m_refusal;
    bool m_sawRunning = false;
    std::vector<Ended> m_ended;  // newest last
};

}  // namespace pentad::exportpage
