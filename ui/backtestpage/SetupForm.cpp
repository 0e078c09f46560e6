// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtestpage/SetupForm.h"

#include "domain/Parameters.h"
#include "look/Icons.h"
#include "widgets/Panel.h"
#include "widgets/PanelHeader.h"

#include <QComboBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <set>
#include <utility>

namespace pentad::backtestpage {

using widgets::named;
using widgets::ofKind;
using widgets::SettingField;

namespace {

constexpr int kFieldWidth = 116;
constexpr std::array<char const*, 6> kIntervals{"1m", "5m", "15m", "1h", "4h", "1d"};
constexpr std::array<SetupGroup, 3> kGroups{SetupGroup::Strategy, SetupGroup::Policy, SetupGroup::Market};

QDate dateOf(QString const& text)
{
    return QDate::fromString(text.trimmed(), Qt::ISODate);
}

QString valueIn(BacktestRequest const& request, std::string const& key)
{
    for (auto const& [each, value] : request.settings) {
        if (each == key) {
            return format::text(value);
        }
    }
    return {};
}

QString shownTogether(std::vector<std::string> const& symbols)
{
    QStringList names;
    for (std::string const& symbol : symbols) {
        names << format::text(symbol);
    }
    return names.join(QLatin1Char(' '));
}

// A field under its title, as the upper part of the form has them.
QVBoxLayout* titled(QLabel* title, QWidget* field)
{
    auto* column = new QVBoxLayout();
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(field);
    return column;
}

}  // namespace

SetupForm::SetupForm(widgets::Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_folderTitle(ofKind(new QLabel(this), "meta")),
      m_folder(named(new QLineEdit(this), "backtest.folder")),
      m_choose(named(new QToolButton(this), "backtest.chooseFolder")),
      m_assetsTitle(ofKind(new QLabel(this), "meta")),
      m_assets(named(new QLineEdit(this), "backtest.assets")),
      m_fromTitle(ofKind(new QLabel(this), "meta")),
      m_from(named(new QLineEdit(this), "backtest.from")),
      m_untilTitle(ofKind(new QLabel(this), "meta")),
      m_until(named(new QLineEdit(this), "backtest.until")),
      m_intervalTitle(ofKind(new QLabel(this), "meta")),
      m_interval(named(new QComboBox(this), "backtest.interval")),
      m_nameTitle(ofKind(new QLabel(this), "meta")),
      m_name(named(new QLineEdit(this), "backtest.name")),
      m_header(new widgets::PanelHeader(this)),
      m_message(new widgets::FieldMessage(QStringLiteral("backtest.message"), this)),
      m_sentence(named(ofKind(new QLabel(this), "error"), "backtest.problem"))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_header);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildTop(*column);
    buildGroups(*column);
    column->addStretch(1);
    area->setWidget(content);
    outer->addWidget(area, 1);
    buildMessage(*outer);
    connect(m_assets, &QLineEdit::textChanged, this, [this] { followFees(); });
    for (QLineEdit* const line : {m_folder, m_assets, m_from, m_until, m_name}) {
        connect(line, &QLineEdit::textChanged, this, [this] {
            m_inHand = nullptr;
            review();
        });
    }
    connect(m_interval, &QComboBox::currentTextChanged, this, [this] { review(); });
    connect(m_choose, &QToolButton::clicked, this, [this] { chooseFolder(); });
    showStrategy();
}

void SetupForm::buildTop(QVBoxLayout& column)
{
    auto* top = new QVBoxLayout();
    top->setContentsMargins(look::kPanelInset, look::kGap, look::kPanelInset, look::kPanelInset);
    top->setSpacing(look::kGap);
    auto* folder = new QHBoxLayout();
    folder->setSpacing(2);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    auto* candles = new QVBoxLayout();
    candles->setSpacing(2);
    candles->addWidget(m_folderTitle);
    candles->addLayout(folder);
    candles->addSpacing(4);
    candles->addWidget(m_assetsTitle);
    candles->addWidget(m_assets);
    top->addLayout(candles);
    auto* time = new QHBoxLayout();
    time->setSpacing(look::kGap);
    time->addLayout(titled(m_fromTitle, m_from), 3);
    time->addLayout(titled(m_untilTitle, m_until), 3);
    time->addLayout(titled(m_intervalTitle, m_interval), 2);
    top->addLayout(time);
    m_strategyRow = new QHBoxLayout();
    m_strategyRow->setSpacing(look::kGap);
    top->addLayout(m_strategyRow);
    top->addLayout(titled(m_nameTitle, m_name));
    for (char const* const interval : kIntervals) {
        m_interval->addItem(QString::fromLatin1(interval));
    }
    m_folder->setText(m_desk.preferences().value(QStringLiteral("backtest/folder")).toString());
    m_interval->setCurrentText(
        m_desk.preferences().value(QStringLiteral("backtest/interval"), QStringLiteral("1h")).toString());
    column.addLayout(top);
}

void SetupForm::buildGroups(QVBoxLayout& column)
{
    std::array<QGridLayout*, kGroups.size()> grids{};
    for (std::size_t i = 0; i < kGroups.size(); ++i) {
        m_headers[i] = new widgets::PanelHeader(this);
        column.addWidget(m_headers[i]);
        grids[i] = new QGridLayout();
        grids[i]->setContentsMargins(look::kPanelInset, 4, look::kPanelInset, 4);
        grids[i]->setVerticalSpacing(2);
        grids[i]->setColumnStretch(0, 1);
        column.addLayout(grids[i]);
    }
    SettingsDesk const* const settings = m_desk.services().settings;
    for (SettingRow const& row : settings != nullptr ? settings->rows() : std::vector<SettingRow>{}) {
        if (std::optional<SetupGroup> const group = setupGroupOf(row.key)) {
            auto const place = std::find(kGroups.begin(), kGroups.end(), *group);
            addField(row, *group,
                     place == kGroups.end() ? nullptr : grids[static_cast<std::size_t>(place - kGroups.begin())]);
        }
    }
}

void SetupForm::addField(SettingRow const& row, SetupGroup group, QGridLayout* grid)
{
    Field const added{new SettingField(m_desk, row, QStringLiteral("backtest.field.") + format::text(row.key), this),
                      ofKind(new QLabel(this), grid == nullptr ? "meta" : "label"), group};
    if (grid == nullptr) {
        m_strategyRow->addLayout(titled(added.label, added.field), row.key == "strategy.name" ? 3 : 2);
    } else {
        int const line = grid->rowCount();
        added.field->setFixedWidth(kFieldWidth);
        grid->addWidget(added.label, line, 0);
        grid->addWidget(added.field, line, 1);
    }
    m_fields.push_back(added);
    connect(added.field, &SettingField::changed, this, [this, field = added.field] {
        m_inHand = field;
        if (field->key() == "strategy.name") {
            showStrategy();
        }
        review();
    });
}

void SetupForm::buildMessage(QVBoxLayout& column)
{
    // Its height is kept free, so that typing moves nothing.
    auto* footer = ofKind(new QFrame(this), "footer");
    footer->setFixedHeight(44);
    auto* row = new QVBoxLayout(footer);
    row->setContentsMargins(look::kPanelInset, 2, look::kPanelInset, 2);
    m_sentence->setWordWrap(true);
    row->addWidget(m_message);
    row->addWidget(m_sentence);
    column.addWidget(footer);
}

void SetupForm::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Folder of candle files"), m_folder->text());
    dialog->setObjectName(QStringLiteral("backtest.folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void SetupForm::setSymbols(std::vector<std::string> const& symbols)
{
    QString const before = std::exchange(m_ofSession, shownTogether(symbols));
    if (m_ofSession != before && m_assets->text() == before) {
        showAssets(m_ofSession);
    }
}

// From its beginning, where the field is too narrow for the five.
void SetupForm::showAssets(QString const& symbols)
{
    m_assets->setText(symbols);
    m_assets->setCursorPosition(0);
}

std::vector<std::string> SetupForm::symbols() const
{
    static QRegularExpression const between(QStringLiteral("[^A-Za-z0-9]+"));
    std::vector<std::string> found;
    for (QString const& symbol : m_assets->text().split(between, Qt::SkipEmptyParts)) {
        found.push_back(QLocale::c().toUpper(symbol).toStdString());
    }
    return found;
}

void SetupForm::followFees()
{
    std::vector<std::string> const typed = symbols();
    auto const pair = typed.empty() ? std::nullopt : splitSymbol(typed.front());
    if (!pair || pair->quote == m_quote) {
        return;
    }
    std::optional<Asset> const before = std::exchange(m_quote, pair->quote);
    if (!before) {
        return;
    }
    FeeParameters const left = publishedFees(*before);
    FeeParameters const come = publishedFees(pair->quote);
    for (Field const& each : m_fields) {
        SettingField& field = *each.field;
        if (field.key() == "fees.maker_rate" && field.value() == left.makerRate.text()) {
            field.setValue(come.makerRate.text());
        } else if (field.key() == "fees.taker_rate" && field.value() == left.takerRate.text()) {
            field.setValue(come.takerRate.text());
        }
    }
}

QString SetupForm::assetsProblem() const
{
    std::vector<std::string> const typed = symbols();
    std::set<std::string> const distinct(typed.begin(), typed.end());
    if (typed.empty() && m_ofSession.isEmpty()) {
        return tr("The five pairs of the session are not known yet; type five, for example BTCUSDT.");
    }
    return typed.size() == kUniverseSize && distinct.size() == kUniverseSize
               ? QString()
               : tr("Five different pairs are tested together; these are %1.").arg(distinct.size());
}

std::string SetupForm::strategyName() const
{
    auto const field = std::find_if(m_fields.begin(), m_fields.end(),
                                    [](Field const& each) { return each.field->key() == "strategy.name"; });
    return field == m_fields.end() ? std::string() : field->field->value();
}

// Only the parameters of the chosen strategy.
void SetupForm::showStrategy()
{
    std::string const name = strategyName();
    for (Field const& each : m_fields) {
        if (each.group == SetupGroup::Strategy) {
            bool const isShown = strategyOf(each.field->key()) == name;
            each.field->setVisible(isShown);
            each.label->setVisible(isShown);
        }
    }
    m_headers[0]->setMeta(format::text(name));
}

void SetupForm::compareWith(std::optional<BacktestRun> const& runA)
{
    m_requestA = runA ? std::optional(runA->request) : std::nullopt;
    review();
}

bool SetupForm::differs(SettingField const& field) const
{
    return m_requestA && valueIn(*m_requestA, field.key()) != format::text(field.value());
}

int SetupForm::differences(SetupGroup group) const
{
    return static_cast<int>(std::count_if(m_fields.begin(), m_fields.end(), [&](Field const& each) {
        return each.group == group && !each.field->isHidden() && differs(*each.field);
    }));
}

void SetupForm::mark(QWidget& widget, bool isDifferent, bool isWrong) const
{
    widgets::setInvalid(&widget, isWrong);
    QString const sheet = isDifferent && !isWrong
                              ? QStringLiteral("%1 { border: 1px solid %2; }")
                                    .arg(QLatin1String(widget.metaObject()->className()), m_desk.theme().runB.name())
                              : QString();
    if (widget.styleSheet() != sheet) {
        widget.setStyleSheet(sheet);
    }
}

std::optional<UtcTime> SetupForm::dayOf(QLineEdit const& line, int daysLater) const
{
    QDate const date = dateOf(line.text());
    if (!date.isValid()) {
        return std::nullopt;
    }
    return UtcTime(Milliseconds(date.addDays(daysLater).startOfDay(Qt::UTC).toMSecsSinceEpoch()));
}

bool SetupForm::isDayFine(QLineEdit const& line) const
{
    return line.text().trimmed().isEmpty() || dateOf(line.text()).isValid();
}

QString SetupForm::problem() const
{
    if (m_folder->text().trimmed().isEmpty()) {
        return tr("Choose the folder that holds the candle files of the five pairs.");
    }
    if (!isDayFine(*m_from) || !isDayFine(*m_until)) {
        return tr("Write days as 2026-08-31, or leave the field empty for all there is.");
    }
    if (dateOf(m_from->text()).isValid() && dateOf(m_until->text()).isValid() &&
        dateOf(m_from->text()) > dateOf(m_until->text())) {
        return tr("The first day is after the last one.");
    }
    return assetsProblem();
}

void SetupForm::review()
{
    QString const plain = problem();
    auto const wrong = std::find_if(m_fields.begin(), m_fields.end(), [](Field const& each) {
        return !each.field->isHidden() && each.field->state() != SettingField::State::Fine;
    });
    bool const isInHandFine = m_inHand == nullptr || m_inHand->state() == SettingField::State::Fine;
    SettingField* const speaks = isInHandFine && wrong != m_fields.end() ? wrong->field : m_inHand;
    bool const saysPlain = !plain.isEmpty() && wrong == m_fields.end();
    m_sentence->setText(saysPlain ? plain : QString());
    m_sentence->setVisible(saysPlain);
    // Nothing is wrong with a form that nobody has begun to fill.
    widgets::setKind(m_sentence, m_folder->text().trimmed().isEmpty() ? "meta" : "error");
    m_message->setVisible(!saysPlain);
    m_message->tell(speaks);
    for (Field const& each : m_fields) {
        each.field->setMark(differs(*each.field) ? m_desk.theme().runB : QColor());
    }
    m_assets->setToolTip(m_assets->text());
    bool const hasA = m_requestA.has_value();
    mark(*m_folder, hasA && m_requestA->dataDirectory != m_folder->text().trimmed().toStdString(), false);
    mark(*m_assets, hasA && m_requestA->symbols != symbols(), !assetsProblem().isEmpty());
    mark(*m_interval, hasA && m_requestA->interval != m_interval->currentText().toStdString(), false);
    mark(*m_from, hasA && m_requestA->from != dayOf(*m_from, 0), !isDayFine(*m_from));
    mark(*m_until, hasA && m_requestA->to != dayOf(*m_until, 1), !isDayFine(*m_until));
    for (std::size_t i = 1; i < kGroups.size(); ++i) {
        int const changed = differences(kGroups[i]);
        m_headers[i]->setMeta(changed > 0 ? tr("changed from A: %1").arg(changed) : QString());
    }
    m_name->setPlaceholderText(automaticLabel());
    Q_EMIT edited();
}

// "Edge minimum, bp" of 12 is "Edge minimum 12 bp".
QString SetupForm::saidOf(Field const& field)
{
    QString const label = setupLabelOf(field.field->key());
    QString const value = format::text(field.field->value());
    qsizetype const comma = label.lastIndexOf(QLatin1String(", "));
    return comma < 0 ? tr("%1 %2", "field and value").arg(label, value)
                     : tr("%1 %2 %3", "field, value and unit").arg(label.left(comma), value, label.mid(comma + 2));
}

// By what it differs from run A, else by strategy and interval.
QString SetupForm::automaticLabel() const
{
    QStringList changed;
    for (Field const& each : m_fields) {
        if (!each.field->isHidden() && differs(*each.field)) {
            changed << saidOf(each);
        }
    }
    if (changed.isEmpty()) {
        return tr("%1, %2", "strategy and interval").arg(format::text(strategyName()), m_interval->currentText());
    }
    return changed.size() > 2 ? tr("%1 and %2 more").arg(changed.first(), QString::number(changed.size() - 1))
                              : changed.join(QStringLiteral(", "));
}

std::optional<BacktestRequest> SetupForm::request() const
{
    bool const isFine = std::all_of(m_fields.begin(), m_fields.end(), [](Field const& each) {
        return each.field->isHidden() || each.field->state() == SettingField::State::Fine;
    });
    if (!isFine || !problem().isEmpty()) {
        return std::nullopt;
    }
    BacktestRequest request;
    QString const label = m_name->text().trimmed();
    request.label = (label.isEmpty() ? automaticLabel() : label).toStdString();
    request.dataDirectory = m_folder->text().trimmed().toStdString();
    request.interval = m_interval->currentText().toStdString();
    request.symbols = symbols();
    request.from = dayOf(*m_from, 0);
    // The last day is meant whole.
    request.to = dayOf(*m_until, 1);
    for (Field const& each : m_fields) {
        if (!each.field->isHidden()) {
            request.settings.emplace_back(each.field->key(), each.field->value());
        }
    }
    m_desk.preferences().setValue(QStringLiteral("backtest/folder"), m_folder->text().trimmed());
    m_desk.preferences().setValue(QStringLiteral("backtest/interval"), m_interval->currentText());
    return request;
}

void SetupForm::take(BacktestRequest const& request)
{
    auto const dayText = [](std::optional<UtcTime> const& at, int daysLater) {
        return at ? QDateTime::fromMSecsSinceEpoch(at->time_since_epoch().count(), Qt::UTC)
                        .date()
                        .addDays(daysLater)
                        .toString(Qt::ISODate)
                  : QString();
    };
    m_folder->setText(format::text(request.dataDirectory));
    showAssets(shownTogether(request.symbols));
    m_interval->setCurrentText(format::text(request.interval));
    m_from->setText(dayText(request.from, 0));
    m_until->setText(dayText(request.to, -1));
    m_name->clear();
    for (Field const& each : m_fields) {
        for (auto const& [key, value] : request.settings) {
            if (key == each.field->key()) {
                each.field->setValue(value);
            }
        }
    }
    m_inHand = nullptr;
    showStrategy();
    review();
}

void SetupForm::retranslate()
{
    m_header->setTitle(tr("Setup"));
    m_headers[0]->setTitle(tr("Strategy"));
    m_headers[1]->setTitle(tr("Policy"));
    m_headers[2]->setTitle(tr("Market model"));
    m_folderTitle->setText(tr("Candles"));
    m_folder->setAccessibleName(tr("Folder of candle files"));
    m_folder->setPlaceholderText(tr("Folder of candle files"));
    m_choose->setIcon(look::icon(look::Icon::Folder, m_desk.theme().text2));
    m_choose->setToolTip(tr("Choose folder"));
    m_choose->setAccessibleName(tr("Choose folder"));
    m_assetsTitle->setText(tr("Five assets, one quote currency"));
    m_assets->setAccessibleName(tr("Five assets, one quote currency"));
    m_fromTitle->setText(tr("From, UTC"));
    m_untilTitle->setText(tr("To, UTC"));
    m_intervalTitle->setText(tr("Interval"));
    m_nameTitle->setText(tr("Name of the run"));
    m_from->setAccessibleName(tr("First day"));
    m_until->setAccessibleName(tr("Last day"));
    m_from->setPlaceholderText(tr("all"));
    m_until->setPlaceholderText(tr("all"));
    m_interval->setAccessibleName(tr("Interval"));
    m_name->setAccessibleName(tr("Name of the run"));
    for (Field const& each : m_fields) {
        QString const label = setupLabelOf(each.field->key());
        each.label->setText(label);
        each.field->editor()->setAccessibleName(label);
        each.field->retranslate();
        each.label->setToolTip(widgets::settingDocumentation(each.field->row()));
        each.field->setToolTip(each.label->toolTip());
    }
    review();
}

}  // namespace pentad::backtestpage
