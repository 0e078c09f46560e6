// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/FirstRunWizard.h"

#include "preferences/FirstRunPolicy.h"
#include "preferences/FirstRunReady.h"
#include "widgets/Panel.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pentad::preferences {

using widgets::named;
using widgets::ofKind;

FirstRunWizard::FirstRunWizard(widgets::Desk& desk, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_step(named(ofKind(new QLabel(this), "meta"), "first.step")),
      m_title(named(ofKind(new QLabel(this), "title"), "first.title")),
      m_pages(new QStackedWidget(this)),
      m_layoutPage(new LayoutPage(desk, m_pages)),
      m_mistakes(named(ofKind(new QLabel(this), "error"), "first.mistakes")),
      m_skip(named(ofKind(new QPushButton(this), "dialog"), "first.skip")),
      m_back(named(ofKind(new QPushButton(this), "dialog"), "first.back")),
      m_next(named(ofKind(new QPushButton(this), "primary"), "first.next"))
{
    setObjectName(QStringLiteral("first"));
    setFixedSize(720, 600);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(look::kDialogInset, look::kDialogInset, look::kDialogInset, look::kDialogInset);
    column->setSpacing(look::kPanelInset);
    column->addWidget(m_step);
    column->addWidget(m_title);
    for (FirstRunPage* const each : std::initializer_list<FirstRunPage*>{
             new WelcomePage(desk, m_pages), new DemoPage(desk, m_pages), new AssetsPage(desk, m_pages),
             new PolicyPage(desk, m_pages), new ReadyPage(desk, m_pages), m_layoutPage}) {
        m_pages->addWidget(each);
        connect(each, &FirstRunPage::edited, this, [this] { showState(); });
    }
    column->addWidget(m_pages, 1);
    m_mistakes->setWordWrap(true);
    m_mistakes->hide();
    column->addWidget(m_mistakes);

    auto* buttons = new QHBoxLayout();
    buttons->setSpacing(look::kGap);
    // As high as the others, in the colour of the one button that leads on.
    m_next->setStyleSheet(QStringLiteral("min-height: %1px; padding: 0 20px; font-size: %2px;")
                              .arg(look::kDialogButtonHeight - 2)
                              .arg(look::kPolicySize));
    m_next->setDefault(true);
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    column->addLayout(buttons);

    connect(m_skip, &QPushButton::clicked, this, [this] { skip(); });
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_pages->currentIndex() - 1); });
    connect(m_next, &QPushButton::clicked, this,
            [this] { m_pages->currentIndex() + 1 < m_pages->count() ? go(m_pages->currentIndex() + 1) : finish(); });
    connect(&m_desk, &widgets::Desk::restyled, this, [this] { retranslate(); });
    retranslate();
    m_next->setFocus();
}

FirstRunPage& FirstRunWizard::page(int index) const
{
    return *static_cast<FirstRunPage*>(m_pages->widget(index));
}

void FirstRunWizard::go(int index)
{
    m_pages->setCurrentIndex(index);
    showState();
}

// Back to what it was, and on; skipping the last page ends the guide like its button.
void FirstRunWizard::skip()
{
    int const index = m_pages->currentIndex();
    page(index).skip();
    index + 1 < m_pages->count() ? go(index + 1) : finish();
}

void FirstRunWizard::finish()
{
    SettingChanges changes;
    for (int i = 0; i < m_pages->count(); ++i) {
        SettingChanges const ofPage = page(i).changes();
        changes.insert(changes.end(), ofPage.begin(), ofPage.end());
    }
    SettingsDesk* const settings = m_desk.services().settings;
    if (!changes.empty() && settings != nullptr) {
        if (auto const saved = settings->save(changes); !saved) {
            QStringList lines;
            for (std::string const& mistake : saved.error()) {
                lines << format::text(mistake);
            }
            m_mistakes->setText(lines.join(QLatin1Char('\n')));
            m_mistakes->show();
            return;
        }
    }
    m_desk.preferences().setValue(QStringLiteral("layout/locked"), m_layoutPage->wantsLock());
    remember();
    Q_EMIT layoutLockWanted(m_layoutPage->wantsLock());
    Q_EMIT demoWanted();
    accept();
}

void FirstRunWizard::remember()
{
    m_desk.preferences().setFirstRunDone(true);
    m_desk.preferences().sync();
}

void FirstRunWizard::reject()
{
    remember();
    QDialog::reject();
}

void FirstRunWizard::retranslate()
{
    setWindowTitle(tr("First start"));
    for (int i = 0; i < m_pages->count(); ++i) {
        page(i).retranslate();
    }
    showState();
}

void FirstRunWizard::showState()
{
    int const index = m_pages->currentIndex();
    bool const isLast = index + 1 == m_pages->count();
    m_step->setText(tr("Step %1 of %2").arg(index + 1).arg(m_pages->count()));
    m_title->setText(page(index).title());
    m_skip->setText(tr("Skip"));
    m_back->setText(tr("Back"));
    bool const isDemo = m_desk.tradingMode() == TradingMode::Demo;
    m_next->setText(!isLast ? tr("Next") : isDemo ? tr("Start demo") : tr("Finish"));
    m_back->setEnabled(index > 0);
    m_next->setEnabled(page(index).isFine());
    m_mistakes->hide();
}

}  // namespace pentad::preferences
