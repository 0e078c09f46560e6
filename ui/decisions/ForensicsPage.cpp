// SPDX-License-Identifier: GPL-3.0-or-later
#include "decisions/ForensicsPage.h"

#include "decisions/DecisionCopy.h"
#include "decisions/DecisionSeen.h"

#include <QApplication>
#include <QClipboard>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace pentad::decisions {
namespace {

constexpr int kListWidth = 330;
constexpr int kListWidthCompact = 252;
constexpr int kRightWidth = 430;
constexpr int kRightWidthCompact = 292;
// Below this the right column goes under the evaluation.
constexpr int kStackedBelow = 1060;
constexpr int kStackedHeight = 220;
constexpr std::chrono::milliseconds kAskAfter{150};
constexpr std::size_t kAnswersKept = 64;

QFrame* divider(QWidget* parent)
{
    return widgets::ofKind(new QFrame(parent), "divider");
}

}  // namespace

ForensicsPage::ForensicsPage(widgets::Desk& desk, QWidget* parent)
    : Panel(desk, "forensics", parent), m_list(new DecisionList(desk, this))
{
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_list);
    row->addWidget(divider(this));
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(0);
    m_body->addWidget(makeMiddle(), 1);
    m_body->addWidget(makeRight());
    row->addLayout(m_body, 1);

    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(kAskAfter);
    connect(&m_askSoon, &QTimer::timeout, this, [this] { explain(); });
    connect(m_list, &DecisionList::chosen, this, [this](quint64 id) { present(id); });
    connect(&desk, &widgets::Desk::decisionWanted, this, [this](quint64 id) { open(id); });
    connect(&desk, &widgets::Desk::answered, this, [this](CommandAnswer const& answer) { take(answer); });
    connect(&desk, &widgets::Desk::engineEnded, this, [this] {
        if (m_decision) {
            presentChanges();
        }
    });
    auto* find = new QShortcut(QKeySequence(Qt::Key_Slash), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_list, [this] { m_list->focusSearch(); });
}

QWidget* ForensicsPage::makeMiddle()
{
    auto* middle = new QWidget(this);
    middle->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(20, 14, 20, 8);
    head->setSpacing(4);
    m_firstRow = new QHBoxLayout;
    m_firstRow->setSpacing(10);
    m_title = widgets::ofKind(widgets::named(new QLabel(middle), "forensics.title"), "topbar");
    m_title->setMinimumWidth(120);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_value = widgets::ofKind(widgets::named(new QLabel(middle), "forensics.value"), "sentence");
    m_chip = new OutcomeChip(desk(), "forensics.outcome", middle);
    m_copies = new QWidget(middle);
    auto* copies = new QHBoxLayout(m_copies);
    copies->setContentsMargins(0, 0, 0, 0);
    copies->setSpacing(look::kGap);
    m_copyText = widgets::named(new QPushButton(m_copies), "forensics.copyText");
    m_copyJson = widgets::named(new QPushButton(m_copies), "forensics.copyJson");
    copies->addWidget(m_copyText);
    copies->addWidget(m_copyJson);
    m_firstRow->addWidget(m_title);
    m_firstRow->addWidget(m_value);
    m_firstRow->addWidget(m_chip);
    m_firstRow->addStretch(1);
    m_firstRow->addWidget(m_copies);
    m_sentence = widgets::ofKind(widgets::named(new QLabel(middle), "forensics.sentence"), "sentence");
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::RichText);
    m_meta = widgets::ofKind(widgets::named(new QLabel(middle), "forensics.meta"), "meta");
    m_meta->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_meta->setWordWrap(true);
    head->addLayout(m_firstRow);
    head->addWidget(m_sentence);
    m_lastRow = new QHBoxLayout;
    m_lastRow->addWidget(m_meta, 1);
    head->addLayout(m_lastRow);
    column->addLayout(head);
    m_evaluation = new EvaluationView(desk(), "forensics.gates", middle);
    column->addWidget(m_evaluation, 1);
    connect(m_copyText, &QPushButton::clicked, this, [this] {
        if (m_decision) {
            QApplication::clipboard()->setText(decisionText(*m_decision));
        }
    });
    connect(m_copyJson, &QPushButton::clicked, this, [this] {
        if (m_decision) {
            QApplication::clipboard()->setText(QString::fromUtf8(decisionJson(*m_decision)));
        }
    });
    return middle;
}

QWidget* ForensicsPage::makeRight()
{
    m_right = widgets::named(new QScrollArea(this), "forensics.right");
    m_right->setWidgetResizable(true);
    m_right->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_right->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(m_right);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_changesHeader = new widgets::PanelHeader(content);
    m_changes = new ChangesView(desk(), "forensics.changes", content);
    m_trail = new EdgeTrail(desk(), "forensics.trail", content);
    m_reasons = new NumbersView(desk(), "forensics.reasons", content);
    m_seen = new NumbersView(desk(), "forensics.seen", content);
    column->addWidget(m_changesHeader);
    column->addWidget(m_changes);
    column->addWidget(m_trail);
    column->addWidget(m_reasons);
    column->addWidget(m_seen);
    column->addStretch(1);
    m_right->setWidget(content);
    return m_right;
}

void ForensicsPage::open(std::uint64_t decisionId)
{
    m_list->choose(decisionId);
}

void ForensicsPage::refresh(EngineSnapshot const& snapshot)
{
    m_list->refresh(snapshot);
    if (m_decision) {
        m_trail->refresh(snapshot, m_decision->intent.symbol);
    }
    if (m_decision == nullptr) {
        presentDecision();
    }
}

void ForensicsPage::present(std::uint64_t decisionId)
{
    SnapshotPtr const& snapshot = desk().snapshot();
    auto const found = snapshot && decisionId != 0 ? decisionOf(*snapshot, decisionId) : nullptr;
    if (found == m_decision && found != nullptr) {
        return;
    }
    m_decision = found;
    Instrument const* const instrument = m_decision ? instrumentOf(*snapshot, m_decision->intent.symbol) : nullptr;
    m_instrument = instrument != nullptr ? *instrument : Instrument{};
    presentDecision();
    if (m_decision) {
        m_trail->refresh(*snapshot, m_decision->intent.symbol);
    }
}

void ForensicsPage::presentDecision()
{
    bool const has = m_decision != nullptr;
    for (QWidget* const part :
         std::initializer_list<QWidget*>{m_value, m_chip, m_sentence, m_meta, m_copies, m_right}) {
        part->setVisible(has);
    }
    if (!has) {
        bool const searching = desk().snapshot() && !desk().snapshot()->decisions.empty();
        m_title->setText(searching ? tr("No decision matches the search") : tr("No decision yet"));
        m_evaluation->setEmptyText(searching
                                       ? tr("Clear the search to see every decision again.")
                                       : tr("The strategy decides once per cycle. What it wants appears here with "
                                            "every gate it passed or failed."));
        m_evaluation->clear();
        return;
    }
    OrderIntent const& intent = m_decision->intent;
    Evaluation const& evaluation = m_decision->evaluation;
    m_title->setText(titleOf(format(), intent, m_instrument));
    m_title->setToolTip(m_title->text());
    m_value->setText(tr("%1 %2").arg(format().money(evaluation.wantedNotional), format().currency(m_instrument.quote)));
    m_chip->setOutcome(outcomeOf(evaluation));
    QString const sentence = sentenceOf(format(), evaluation, m_instrument);
    QColor const strong = outcomeOf(evaluation) == Outcome::Refused   ? theme().danger.text
                          : outcomeOf(evaluation) == Outcome::Reduced ? theme().warn.text
                                                                      : theme().ok;
    m_sentence->setText(QString(sentence).replace(
        QLatin1String("<b>"), QStringLiteral("<b style='font-weight:500;color:%1'>").arg(strong.name())));
    m_sentence->setAccessibleName(plain(sentence));
    m_meta->setText(tr("cycle %1 · %2 · strategy %3 · horizon %4 bars · order %5")
                        .arg(format().count(number(m_decision->cycle)), format().exactTime(m_decision->at),
                             format::text(intent.strategy.view()),
                             format().count(static_cast<std::uint64_t>(std::max(0, intent.horizonBars))),
                             format::text(m_decision->clientOrderId.view())));
    m_meta->setToolTip(format().iso(m_decision->at));
    m_evaluation->setEvaluation(evaluation, m_instrument);
    presentSeen();
    presentChanges();
}

void ForensicsPage::presentSeen()
{
    OrderIntent const& intent = m_decision->intent;
    std::vector<NumbersView::Entry> reasons;
    reasons.reserve(intent.reasonCount);
    for (std::size_t i = 0; i < intent.reasonCount; ++i) {
        reasons.push_back({format::text(intent.reasons[i].name.view()), format().exact(intent.reasons[i].value)});
    }
    m_reasons->setHeading(tr("Reasons given by %1").arg(format::text(intent.strategy.view())), tr("named numbers"));
    m_reasons->setEntries(std::move(reasons), tr("It gave no numbers as reasons."));
    m_seen->setHeading(tr("Market and account seen"), seenAge(format(), m_decision->evaluation));
    m_seen->setEntries(seenBy(format(), *m_decision, m_instrument), tr("No gate has recorded what it saw."));
}

void ForensicsPage::presentChanges()
{
    Evaluation const& evaluation = m_decision->evaluation;
    if (outcomeOf(evaluation) == Outcome::Accepted) {
        m_changes->setMessage(tr("Nothing needs to change: it was accepted whole."));
        return;
    }
    auto const known = std::find_if(m_answers.begin(), m_answers.end(),
                                    [this](auto const& answer) { return answer.first == m_decision->id; });
    if (known == m_answers.end() && desk().engineEnd()) {
        m_changes->setMessage(tr("The engine has ended; nobody is left to ask what would make it trade."));
    } else if (known == m_answers.end()) {
        m_changes->setMessage(tr("Asking the gates what would make it trade …"));
        m_askSoon.start();
    } else if (known->second.accepted) {
        m_changes->setAnswer(known->second.counterfactuals, m_decision->intent, evaluation, m_instrument);
    } else {
        m_changes->setMessage(
            tr("The engine no longer has what this decision saw; it keeps that for the newest refused or reduced ones "
               "since the start."));
    }
}

bool ForensicsPage::wantsAnswer() const
{
    if (!m_decision || outcomeOf(m_decision->evaluation) == Outcome::Accepted || desk().engineEnd()) {
        return false;
    }
    bool const isAsked = m_asked && m_askedFor == m_decision->id;
    return !isAsked && std::none_of(m_answers.begin(), m_answers.end(),
                                    [this](auto const& answer) { return answer.first == m_decision->id; });
}

// Whoever left before the question was put finds it asked when he comes back.
void ForensicsPage::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    if (wantsAnswer()) {
        m_askSoon.start();
    }
}

void ForensicsPage::explain()
{
    if (wantsAnswer() && isVisible()) {
        std::uint64_t const id = m_decision->id;
        m_asked = desk().issue(ExplainDecision{id});
        m_askedFor = id;
    }
}

void ForensicsPage::take(CommandAnswer const& answer)
{
    if (!m_asked || answer.id != *m_asked) {
        return;
    }
    m_asked.reset();
    // An engine that has ended has not forgotten the decision: it cannot be asked.
    if (answer.accepted || !desk().engineEnd()) {
        m_answers.emplace_back(m_askedFor, answer);
    }
    if (m_answers.size() > kAnswersKept) {
        m_answers.erase(m_answers.begin());
    }
    if (m_decision) {
        presentChanges();
    }
}

void ForensicsPage::retranslate()
{
    m_list->retranslate();
    m_trail->retranslate();
    m_copyText->setText(tr("Copy as text"));
    m_copyJson->setText(tr("Copy as JSON"));
    m_copyText->setAccessibleName(tr("Copy the decision as text"));
    m_copyJson->setAccessibleName(tr("Copy the decision as JSON"));
    nameChanges();
    presentDecision();
}

void ForensicsPage::nameChanges()
{
    m_changesHeader->setTitle(tr("What would make it trade"));
    // In a narrow column it would push the figures out of sight.
    bool const compact = width() < look::kCompactBelow;
    m_changesHeader->setMeta(compact ? QString() : tr("one change at a time"));
    m_changesHeader->setToolTip(tr("one change at a time"));
}

void ForensicsPage::resizeEvent(QResizeEvent* event)
{
    Panel::resizeEvent(event);
    bool const compact = width() < look::kCompactBelow;
    bool const stacked = width() < kStackedBelow;
    m_list->setFixedWidth(compact ? kListWidthCompact : kListWidth);
    nameChanges();
    // The whole title comes first; where there is no room beside it, the buttons go below.
    QHBoxLayout* const place = compact ? m_lastRow : m_firstRow;
    if (place->indexOf(m_copies) < 0) {
        place->addWidget(m_copies);
    }
    m_body->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (stacked) {
        m_right->setMinimumWidth(0);
        m_right->setMaximumWidth(QWIDGETSIZE_MAX);
        m_right->setFixedHeight(kStackedHeight);
    } else {
        m_right->setMinimumHeight(0);
        m_right->setMaximumHeight(QWIDGETSIZE_MAX);
        m_right->setFixedWidth(compact ? kRightWidthCompact : kRightWidth);
    }
}

}  // namespace pentad::decisions
