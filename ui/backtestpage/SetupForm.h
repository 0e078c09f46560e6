// SPDX-License-Identifier: GPL-3.0-or-later
// What a backtest is asked for: candles, assets, time, strategy, policy, market. Every field is checked while it is
// typed; one that differs from run A wears the colour of run B. The form computes nothing and starts nothing.
// Thread: the interface's.
#pragma once

#include "backtestpage/RunWords.h"
#include "backtestpage/SetupFields.h"
#include "domain/Instrument.h"
#include "widgets/FieldMessage.h"
#include "widgets/SettingField.h"

#include <array>
#include <memory>

class QComboBox;
class QFrame;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace pentad::widgets {
class PanelHeader;
}

namespace pentad::backtestpage {

class SetupForm final : public QWidget {
    Q_OBJECT

public:
    explicit SetupForm(widgets::Desk& desk, QWidget* parent = nullptr);

    // Nothing while a field is not fine.
    std::optional<BacktestRequest> request() const;
    // The run that the fields are compared with.
    void compareWith(std::optional<BacktestRun> const& runA);
    // Puts everything back to what this run was asked for.
    void take(BacktestRequest const& request);
    // The pairs of the session: what is tested unless other pairs are typed.
    void setSymbols(std::vector<std::string> const& symbols);
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    struct Field {
        widgets::SettingField* field = nullptr;
        QLabel* label = nullptr;
        SetupGroup group = SetupGroup::Top;
    };

    void buildTop(QVBoxLayout& column);
    void buildGroups(QVBoxLayout& column);
    void addField(SettingRow const& row, SetupGroup group, QGridLayout* grid);
    void chooseFolder();
    void buildMessage(QVBoxLayout& column);
    void showStrategy();
    void review();
    // One sentence about the first of the plain fields that is not fine.
    QString problem() const;
    QString automaticLabel() const;
    static QString saidOf(Field const& field);
    int differences(SetupGroup group) const;
    bool differs(widgets::SettingField const& field) const;
    std::string strategyName() const;
    std::optional<UtcTime> dayOf(QLineEdit const& line, int daysLater) const;
    // As typed, in capitals; between them may stand whatever is no letter or digit.
    std::vector<std::string> symbols() const;
    void showAssets(QString const& symbols);
    // A fee that is the exchange's for pairs of one currency becomes its fee for those of the other.
    void followFees();
    QString assetsProblem() const;
    bool isDayFine(QLineEdit const& line) const;
    void mark(QWidget& widget, bool isDifferent, bool isWrong) const;

    widgets::Desk& m_desk;
    QLabel* m_folderTitle;
    QLineEdit* m_folder;
    QToolButton* m_choose;
    QLabel* m_assetsTitle;
    QLineEdit* m_assets;
    QLabel* m_fromTitle;
    QLineEdit* m_from;
    QLabel* m_untilTitle;
    QLineEdit* m_until;
    QLabel* m_intervalTitle;
    QComboBox* m_interval;
    QLabel* m_nameTitle;
    QLineEdit* m_name;
    QHBoxLayout* m_strategyRow = nullptr;
    widgets::PanelHeader* m_header;
    std::array<widgets::PanelHeader*, 3> m_headers{};
    widgets::FieldMessage* m_message;
    QLabel* m_sentence;
    std::vector<Field> m_fields;
    QString m_ofSession;           // the pairs of the session, as the field shows them
    std::optional<Asset> m_quote;  // of the pairs whose fees are shown
    std::optional<BacktestRequest> m_requestA;
    widgets::SettingField* m_inHand = nullptr;
};

}  // namespace pentad::backtestpage
