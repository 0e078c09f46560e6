// SPDX-License-Identifier: GPL-3.0-or-later
// How often each code refused an intent, in A and in B, as two bars on one scale; the most frequent code first.
// Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "widgets/Desk.h"

#include <QWidget>

namespace pentad::backtestpage {

class RefusalBars final : public QWidget {
    Q_OBJECT

public:
    explicit RefusalBars(widgets::Desk& desk, QWidget* parent = nullptr);

    void setRuns(ShownRuns const& runs);
    // As one line each: code, count of A, count of B; for descriptions.
    QStringList lines() const;
    std::uint64_t totalOfA() const { return m_totalA; }
    std::uint64_t totalOfB() const { return m_totalB; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Line {
        RefusalCode code{};
        std::uint64_t a = 0;
        std::uint64_t b = 0;
    };

    widgets::Desk& m_desk;
    std::vector<Line> m_lines;
    std::uint64_t m_totalA = 0;
    std::uint64_t m_totalB = 0;
    bool m_hasA = false;
    bool m_hasB = false;
};

}  // namespace pentad::backtestpage
