// SPDX-License-Identifier: GPL-3.0-or-later
#include "assetpage/AssetPage.h"

#include "book/BookPanel.h"
#include "chart/ChartPanel.h"
#include "decisions/DecisionsPanel.h"

#include <QHBoxLayout>
#include <QSplitter>

namespace pentad::assetpage {
namespace {

QSplitter* splitter(Qt::Orientation orientation, char const* name, QWidget* parent)
{
    auto* made = new QSplitter(orientation, parent);
    made->setObjectName(QString::fromLatin1(name));
    made->setHandleWidth(look::kPanelGap);
    made->setChildrenCollapsible(false);
    return made;
}

}  // namespace

AssetPage::AssetPage(widgets::Desk& desk, QWidget* parent) : Panel(desk, "assetpage", parent)
{
    auto* whole = splitter(Qt::Horizontal, "assetpage.splitter", this);
    auto* left = splitter(Qt::Vertical, "assetpage.left", whole);
    left->addWidget(new chart::ChartPanel(desk, "assetpage.chart", left));
    left->addWidget(new decisions::DecisionsPanel(desk, left, decisions::DecisionsPanel::Of::Selected));
    // Room for some decisions below the chart, in the same proportion at every height.
    left->setSizes({700, 260});
    whole->addWidget(left);
    whole->addWidget(new book::BookPanel(desk, whole));
    // Wide enough for the book; the rest is the chart's.
    constexpr int kBookWidth = 300;
    whole->setStretchFactor(0, 1);
    whole->setStretchFactor(1, 0);
    whole->setSizes({4 * kBookWidth, kBookWidth});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(whole);
}

void AssetPage::retranslate()
{
    setAccessibleName(tr("Asset"));
}

}  // namespace pentad::assetpage
