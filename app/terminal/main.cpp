// SPDX-License-Identifier: GPL-3.0-or-later
// pentad: the terminal. Reads the settings, claims its profile, starts the engine in its thread and opens the window.
// Exit codes: 0 done, 1 failed, 2 usage or configuration, 3 refused for safety. Mistakes are one sentence on stderr, and in
// a window where there is one.
#include "composition/Arguments.h"
#include "composition/BacktestDesk.h"
#include "composition/Composition.h"
#include "composition/CoreFactory.h"
#include "composition/DesktopScheme.h"
#include "composition/EmergencyCancel.h"
#include "composition/ExitCodes.h"
#include "composition/ForeignCode.h"
#include "composition/KeyringDesk.h"
#include "composition/LineSettings.h"
#include "composition/ProcessHardening.h"
#include "composition/SessionBus.h"
#include "composition/SettingsFile.h"
#include "composition/StopSignals.h"
#include "LibraryVersions.h"
#include "look/Theme.h"
#include "observability/QtMessages.h"
#include "Places.h"
#include "secrets/Keychain.h"
#include "secrets/SecretService.h"
#include "shell/Language.h"
#include "shell/MainWindow.h"
#include "shell/StartProblem.h"
#include "SingleInstance.h"
#include "TerminalOptions.h"

#include <QApplication>
#include <QMessageBox>
#include <QStyleFactory>

#include <iostream>

namespace pentad::terminal {
namespace {

int say(int code, std::string const& sentence)
{
    std::cerr << sentence << '\n';
    return code;
}

constexpr std::chrono::seconds kSeenInterval{1};

void applyChoices(TerminalOptions const& options, widgets::Preferences& preferences)
{
    if (!options.language.empty()) {
        preferences.setLanguage(options.language == "tr" ? widgets::LanguageChoice::Turkish
                                                         : widgets::LanguageChoice::English);
    }
    if (!options.theme.empty()) {
        preferences.setTheme(options.theme == "dark"    ? widgets::ThemeChoice::Dark
                             : options.theme == "light" ? widgets::ThemeChoice::Light
                                                        : widgets::ThemeChoice::System);
    }
    if (options.resetLayout) {
        for (QString const& group : {QStringLiteral("layout"), QStringLiteral("window"), QStringLiteral("tables")}) {
            for (QString const& key : preferences.keys(group)) {
                preferences.remove(group + QLatin1Char('/') + key);
            }
        }
    }
}

// Where the settings are written: the file that was named, else the usual one, which need not exist yet.
std::filesystem::path settingsFileOf(TerminalOptions const& options)
{
    QString const usual = configFolder() + QStringLiteral("/config.toml");
    return options.settings.file ? *options.settings.file : std::filesystem::path(usual.toStdString());
}

std::vector<std::pair<QString, QString>> placesOf(TerminalOptions const& options, std::filesystem::path const& state)
{
    return {{QStringLiteral("settings"), QString::fromStdString(settingsFileOf(options).string())},
            {QStringLiteral("window and shortcuts"), preferencesFile(QString::fromStdString(options.settings.profile))},
            {QStringLiteral("journal"), QString::fromStdString(state.string())},
            {QStringLiteral("log"), stateFolder()}};
}

int tellInWindow(int code, shell::StartProblem problem, QString const& details)
{
    auto* box = shell::makeStartWindow(problem, details);
    QObject::connect(box, &QObject::destroyed, qApp, [code] { QCoreApplication::exit(code); });
    box->open();
    return QCoreApplication::exec();
}

int tellMistakes(config::ConfigErrors const& mistakes)
{
    composition::printErrors(mistakes);
    QStringList lines;
    for (config::ConfigError const& mistake : mistakes) {
        lines << QString::fromStdString(mistake.line());
    }
    return tellInWindow(kUsage, shell::StartProblem::Settings, lines.join(QLatin1Char('\n')));
}

void bringToFront(shell::MainWindow& window)
{
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

// Asked now, when the choice becomes that of the system, and whenever this program is come back to: whoever changes the
// scheme does so elsewhere. A bus that is slow to answer keeps nobody from PAUSE, FLATTEN and KILL.
void followScheme(composition::DesktopScheme& scheme, shell::MainWindow& window, widgets::Desk& desk,
                  widgets::Preferences const& preferences)
{
    auto const ask = [&scheme, &preferences] {
        if (preferences.theme() == widgets::ThemeChoice::System) {
            scheme.ask();
        }
    };
    QObject::connect(&scheme, &composition::DesktopScheme::told, &window, &shell::MainWindow::followDesktop);
    QObject::connect(&desk, &widgets::Desk::restyled, &scheme, ask);
    QObject::connect(qApp, &QGuiApplication::applicationStateChanged, &scheme, [ask](Qt::ApplicationState now) {
        if (now == Qt::ApplicationActive) {
            ask();
        }
    });
    ask();
}

bool isLive(config::Settings const& settings)
{
    return settings.trading.mode == config::TradingMode::Live;
}

int open(TerminalOptions const& options, QApplication& application, std::vector<std::string> const& dropped)
{
    QString const profile = QString::fromStdString(options.settings.profile);
    widgets::Preferences preferences(preferencesFile(profile));
    shell::Language language(preferences);
    auto const loaded = options.settings.load();
    if (!loaded) {
        return tellMistakes(loaded.error());
    }
    config::Settings const& settings = loaded->settings;
    std::filesystem::path const state = composition::statePath(settings);
    if (auto const place = composition::prepareStatePlace(settings, state); !place) {
        say(kUsage, place.error());
        return tellInWindow(kUsage, shell::StartProblem::StatePlace, QString::fromStdString(place.error()));
    }
    SingleInstance instance(profile);
    if (!instance.claim()) {
        return say(0, "Pentad is already running with this profile; its window was asked to come to the front");
    }

    applyChoices(options, preferences);
    SystemClock const clock;
    auto const share = std::make_shared<btcturk::LineShare>();
    composition::BacktestDesk backtests(options.settings.request(), clock);
    composition::SettingsFile settingsFile(options.settings.request(), settingsFileOf(options), *loaded);
    secrets::SecretService secretService(QApplication::applicationName());
    secrets::Keychain keychain(secretService);
    composition::KeyringDesk keys(options.settings, keychain, nullptr, composition::credentialMarker(),
                                  composition::keyTesterMaker(clock, share));
    std::optional<composition::EmergencyCancel> emergency;
    std::optional<composition::LiveKeys> liveKeys;
    if (isLive(settings)) {
        emergency.emplace(settings, share);
        liveKeys.emplace(
            composition::LiveKeys{composition::keyReferences(*loaded, options.settings.profile), keychain, nullptr,
                                  [&emergency](btcturk::Signer signer) { emergency->setSigner(std::move(signer)); }});
    }
    auto const warnings = composition::foreignCodeWarnings(dropped, isLive(settings));
    for (std::string const& warning : warnings) {
        std::cerr << warning << '\n';
    }
    gateway::EngineGateway gateway;
    composition::Session session(composition::TradeOptions{.settings = settings,
                                                           .state = state,
                                                           .cyclesMaximum = std::nullopt,
                                                           .faultFile = options.faults,
                                                           .journalInFront = {},
                                                           .warnings = warnings,
                                                           .hasWindow = true,
                                                           .share = share,
                                                           .showsLastState = true},
                                 gateway, std::move(liveKeys));
    gateway.tellSeenEvery(kSeenInterval);
    session.start();  // what it says is heard once the window is there and its events are taken
    widgets::Desk desk(gateway, preferences,
                       widgets::Services{&backtests, &settingsFile, &keys, composition::tradingMode(settings),
                                         emergency ? &*emergency : nullptr});
    desk.setSystemDark(look::isDark(QApplication::palette()));
    widgets::Shortcuts shortcuts(preferences);
    shell::MainWindow window(desk, shortcuts, {terminal::libraryVersions(), placesOf(options, state)});

    int exitCode = 0;
    QObject::connect(&session, &composition::Session::stopped, &window, [&](QString const& failure, int code) {
        exitCode = code;
        if (!failure.isEmpty()) {
            std::cerr << failure.toStdString() << '\n';
        }
        window.engineStopped(failure);
    });
    QObject::connect(&window, &shell::MainWindow::closed, &application, [&] { QCoreApplication::exit(exitCode); });
    QObject::connect(&window, &shell::MainWindow::abandoned, &application, [] { composition::endAtOnce(); });
    QObject::connect(&instance, &SingleInstance::raiseWanted, &window, [&window] { bringToFront(window); });
    composition::StopSignals stopSignals;
    QObject::connect(&stopSignals, &composition::StopSignals::stopWanted, &window,
                     [&] { window.stopAndClose(settings.operatorControls.cancelOpenOrdersOnShutdown); });
    composition::DesktopScheme scheme([] { return composition::sessionBus(QStringLiteral("pentad-look")); });
    window.restorePlace();
    options.minimized ? window.showMinimized() : window.show();
    followScheme(scheme, window, desk, preferences);
    // In live trading nothing opens by itself over what the engine says.
    if (!preferences.firstRunDone() && !isLive(settings)) {
        window.openFirstRun();
    }
    return QCoreApplication::exec();
}

}  // namespace
}  // namespace pentad::terminal

int main(int argumentCount, char** argumentTexts)
{
    using namespace pentad;
    if (std::string const mistake = composition::leaveLoaderVariables(argumentTexts); !mistake.empty()) {
        return terminal::say(kRefused, mistake);
    }
    composition::hardenProcess();
    observability::captureQtMessages();
    auto const dropped = composition::dropForeignCode();
    std::vector<std::string> arguments(argumentTexts + 1, argumentTexts + argumentCount);
    std::erase(arguments, composition::kKeepsLoaderVariables);
    if (std::string const mistake = composition::argumentMistake(arguments); !mistake.empty()) {
        return terminal::say(kUsage, mistake);
    }
    // What needs no display must not ask for one.
    auto const options = terminal::parseTerminalOptions(arguments);
    if (!options) {
        return terminal::say(kUsage, options.error());
    }
    if (options->help) {
        std::cout << terminal::terminalUsage();
        return 0;
    }
    if (options->version) {
        std::cout << "pentad " << composition::kVersion << '\n';
        return 0;
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && !options->paths) {
        return terminal::say(kUsage,
                             "there is no display to open the terminal on; use pentad-cli trade, which runs the same "
                             "engine without one");
    }
    if (options->paths) {
        auto const loaded = options->settings.load();
        std::filesystem::path const state = loaded ? composition::statePath(loaded->settings) : std::filesystem::path();
        for (auto const& [what, where] : terminal::placesOf(*options, state)) {
            std::cout << what.toStdString() << ": " << where.toStdString() << '\n';
        }
        return 0;
    }
    QApplication application(argumentCount, argumentTexts);
    composition::keepToInstalledPlugins();
    QApplication::setApplicationName(QStringLiteral("pentad"));
    QApplication::setApplicationVersion(QString::fromLatin1(composition::kVersion.data()));
    QGuiApplication::setDesktopFileName(QStringLiteral("pentad"));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setQuitOnLastWindowClosed(false);
    return terminal::open(*options, application, dropped);
}
