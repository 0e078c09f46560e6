// SPDX-License-Identifier: GPL-3.0-or-later
// The certificate of a flatten that has ended: what was sold, what the exchange and the ledger say, what remains and why,
// and when each phase was. Frozen at the snapshot it was opened with; can be saved as a text file. Trading stays paused.
// Thread: the interface's.
#pragma once

#include "controls/ControlDialog.h"
#include "controls/FigureRow.h"
#include "controls/PlainTable.h"
#include "controls/PointList.h"

namespace pentad::controls {

class FlattenResult final : public ControlDialog {
    Q_OBJECT

public:
    explicit FlattenResult(widgets::Desk& desk, QWidget* parent = nullptr);

    // The certificate as the text file has it.
    QString certificate() const;
    bool saveTo(QString const& path);

protected:
    void retranslate() override;

private:
    // Nothing is left that could be sold, and nothing of ours is open.
    bool isFlat() const;
    void showFigures();
    void showSales();
    void showProof();
    void showRemains();
    void showTimeline();
    void chooseFile();

    SnapshotPtr m_snapshot;
    QString m_sentenceText;
    FigureRow* m_figures;
    PlainTable* m_sales;
    PointList* m_proof;
    PointList* m_remains;
    PointList* m_timeline;
    VerbButton* m_save;
    VerbButton* m_close;
};

}  // namespace pentad::controls
