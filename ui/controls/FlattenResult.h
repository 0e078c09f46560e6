// SPDX-License-Identifier: GPL-3.0-or-later
// The certificate of the last flatten that has ended: what was sold, what the exchange shows free and locked, what the
// ledger says, what remains and why, what could not be done, every order, and when each phase was. Frozen at the snapshot
// it was opened with; can be saved as a text file. Trading stays paused. Thread: the interface's.
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
    FlattenCertificate const* told() const { return m_flatten.certificate.get(); }
    void showFigures();
    void showSales();
    void showProof();
    void showRemains();
    void showUndone();
    void showOrders();
    QString reasonFor(CertifiedAsset const& asset, Slot slot) const;
    void showTimeline();
    void chooseFile();

    SnapshotPtr m_snapshot;
    FlattenView m_flatten;  // the flatten that is told about
    QString m_sentenceText;
    FigureRow* m_figures;
    PlainTable* m_sales;
    PointList* m_proof;
    PointList* m_remains;
    PointList* m_undone;
    PointList* m_timeline;
    PlainTable* m_orders;
    VerbButton* m_save;
    VerbButton* m_close;
};

}  // namespace pentad::controls
