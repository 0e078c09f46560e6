// SPDX-License-Identifier: GPL-3.0-or-later
// One evaluation, whole: all gates in their fixed order with formula, distance and verdict. The first failing gate is
// open from the start and shows its parts as a bar; Enter, Space or a click opens and closes any other. A reducing gate
// always shows what it admits. Reads its colours and its language from the desk. Thread: the interface's.
#pragma once

#include "decisions/Breakdown.h"
#include "widgets/Desk.h"

#include <QAbstractScrollArea>

#include <array>

namespace pentad::decisions {

class EvaluationView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    EvaluationView(widgets::Desk& desk, char const* name, QWidget* parent = nullptr);

    void setEvaluation(Evaluation const& evaluation, Instrument const& instrument);
    void clear();
    // What stands there without an evaluation.
    void setEmptyText(QString const& text);

    int current() const { return m_current; }
    void setCurrent(int index);
    bool isOpen(int index) const { return m_open[static_cast<std::size_t>(index)]; }
    void toggle(int index);
    int rowHeight(int index) const { return m_rows[static_cast<std::size_t>(index)].height; }
    // A row as one line, as it is shown: number, name, formula, distance, verdict.
    QString rowText(int index) const;

    QSize sizeHint() const override { return {720, 560}; }
    QSize minimumSizeHint() const override { return {380, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    static constexpr int kHeader = look::kTableHeaderHeight;
    static constexpr int kLine = 16;
    static constexpr int kOpenPadding = 12;  // above and below what an open row says

    struct RowText {
        QString name;
        QString formula;
        QString admission;
        QString code;
        QString distance;
        Verdict verdict = Verdict::Pass;
        std::optional<Breakdown> breakdown;
        int top = 0;
        int height = 0;
        int formulaHeight = 0;
    };
    struct Columns {
        int number = 0;
        int name = 0;
        int formula = 0;
        int distance = 0;  // left edge; right-aligned
        int verdict = 0;
        int right = 0;
    };

    void rebuild();
    void relayout();
    Columns columns() const;
    int rowAt(QPoint const& position) const;
    int formulaHeight(std::size_t index, int width) const;
    bool isMedium(std::size_t index) const;
    void paintRow(QPainter& painter, int index, Columns const& at);
    void paintHeader(QPainter& painter, Columns const& at);

    widgets::Desk& m_desk;
    std::optional<Evaluation> m_evaluation;
    Instrument m_instrument;
    QString m_emptyText;
    std::array<RowText, kGates> m_rows;
    std::array<bool, kGates> m_open{};
    int m_current = 0;
};

}  // namespace pentad::decisions
