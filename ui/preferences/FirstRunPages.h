// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the first-run guide. Each says one thing, asks at most two, and can be skipped: skipping leaves
// everything as it was. Appearance takes effect at once; settings of the engine are only collected here and written when
// the guide ends. Thread: the interface's.
#pragma once

#include "widgets/FieldMessage.h"
#include "widgets/Segments.h"
#include "widgets/SettingField.h"

class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace pentad::preferences {

using SettingChanges = std::vector<std::pair<std::string, std::string>>;

class FirstRunPage : public QWidget {
    Q_OBJECT

public:
    FirstRunPage(widgets::Desk& desk, char const* name, QWidget* parent);

    virtual QString title() const = 0;
    virtual void retranslate() = 0;
    virtual void skip() {}
    virtual bool isFine() const { return true; }
    virtual SettingChanges changes() const { return {}; }

Q_SIGNALS:
    void edited();

protected:
    widgets::Desk& desk() const { return m_desk; }
    QVBoxLayout& column() const { return *m_column; }
    QLabel* addSentence(char const* kind = "sentence");
    // Each call reads the settings file anew. Nothing where the session has no settings.
    std::vector<SettingRow> settingRows() const;
    // Null where there is no such one.
    static SettingRow const* rowOf(std::vector<SettingRow> const& rows, std::string_view key);

private:
    widgets::Desk& m_desk;
    QVBoxLayout* m_column;
};

class WelcomePage final : public FirstRunPage {
    Q_OBJECT

public:
    WelcomePage(widgets::Desk& desk, QWidget* parent);
    QString title() const override;
    void retranslate() override;
    void skip() override;

private:
    widgets::LanguageChoice m_languageBefore;
    widgets::ThemeChoice m_themeBefore;
    QLabel* m_sentence;
    QLabel* m_languageTitle;
    widgets::Segments* m_language;
    QLabel* m_themeTitle;
    widgets::Segments* m_theme;
};

class DemoPage final : public FirstRunPage {
    Q_OBJECT

public:
    DemoPage(widgets::Desk& desk, QWidget* parent);
    QString title() const override;
    void retranslate() override;

private:
    QLabel* m_what;
    QLabel* m_needs;
    QLabel* m_same;
    QLabel* m_later;
};

// The five assets and where their candles come from.
class AssetsPage final : public FirstRunPage {
    Q_OBJECT

public:
    AssetsPage(widgets::Desk& desk, QWidget* parent);
    QString title() const override;
    void retranslate() override;
    void skip() override;
    bool isFine() const override;
    SettingChanges changes() const override;

private:
    struct Asked {
        QLabel* title = nullptr;
        widgets::SettingField* field = nullptr;  // null where the session has no settings
        widgets::FieldMessage* message = nullptr;
        std::string before;
    };

    Asked ask(SettingRow const* row, char const* name);
    // What stands under the fields.
    void tell();
    void chooseFolder();

    QLabel* m_sentence;
    Asked m_symbols;
    Asked m_folder;
    QPushButton* m_choose;
};

class LayoutPage final : public FirstRunPage {
    Q_OBJECT

public:
    LayoutPage(widgets::Desk& desk, QWidget* parent);
    QString title() const override;
    void retranslate() override;
    void skip() override;
    bool wantsLock() const;

private:
    QLabel* m_sentence;
    QRadioButton* m_locked;
    QLabel* m_lockedNote;
    QRadioButton* m_free;
    QLabel* m_freeNote;
};

}  // namespace pentad::preferences
