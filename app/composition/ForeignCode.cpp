// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ForeignCode.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QStringList>

#include <link.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace pentad::composition {
namespace {

constexpr char const* kCodeVariables[] = {"QT_PLUGIN_PATH",         "QT_QPA_PLATFORM_PLUGIN_PATH",
                                          "QT_QPA_GENERIC_PLUGINS", "OPENSSL_CONF",
                                          "OPENSSL_ENGINES",        "OPENSSL_MODULES"};
constexpr char const* kLoaderVariables[] = {"LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH"};
// From the start that left them to the one that tells of it.
constexpr char kLeftBehind[] = "PENTAD_LEFT_BEHIND";

std::filesystem::path thisProgram()
{
    std::error_code unreadable;
    return std::filesystem::read_symlink("/proc/self/exe", unreadable);
}

bool isOpenToOthers(std::filesystem::path const& folder)
{
    using std::filesystem::perms;
    std::error_code unreadable;
    perms const given = std::filesystem::status(folder, unreadable).permissions();
    return !unreadable && (given & perms::others_write) != perms::none;
}

}  // namespace

std::string leaveLoaderVariables(char** arguments)
{
    QByteArray left;
    for (char const* const name : kLoaderVariables) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            left += left.isEmpty() ? "" : ",";
            left += name;
        }
    }
    if (left.isEmpty()) {
        return {};
    }
    for (char** argument = arguments; *argument != nullptr; ++argument) {
        if (*argument == kKeepsLoaderVariables) {
            return {};
        }
    }
    for (char const* const name : kLoaderVariables) {
        qunsetenv(name);
    }
    qputenv(kLeftBehind, left);
    execv(thisProgram().c_str(), arguments);
    return left.toStdString() +
           " would put code of others into this process, which may hold keys, and it could not be " +
           "started without (" + std::strerror(errno) + "); start it without yourself, or keep them with " +
           std::string(kKeepsLoaderVariables);
}

std::vector<std::string> dropForeignCode()
{
    std::vector<std::string> dropped;
    for (char const* const name : kCodeVariables) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            dropped.emplace_back(name);
        }
        qunsetenv(name);
    }
    QList<QByteArray> const left = qgetenv(kLeftBehind).split(',');
    qunsetenv(kLeftBehind);
    for (char const* const name : kLoaderVariables) {
        if (left.contains(QByteArray(name))) {
            dropped.emplace_back(name);
        }
    }
    return dropped;
}

void keepToInstalledPlugins()
{
    QCoreApplication::setLibraryPaths({QLibraryInfo::path(QLibraryInfo::PluginsPath)});
}

std::vector<std::string> foreignCodeWarnings(std::vector<std::string> const& dropped, bool isLive)
{
    std::vector<std::string> sentences;
    sentences.reserve(dropped.size());
    for (std::string const& name : dropped) {
        sentences.push_back(name + " was ignored: code is taken from where it was installed and from nowhere else");
    }
    if (!isLive) {
        return sentences;
    }
    for (char const* const name : kLoaderVariables) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            sentences.push_back(std::string(name) +
                                " puts code of others into this process, which holds the keys of a live account; start "
                                "without it unless you know whose code that is");
        }
    }
    if (std::filesystem::path const folder = thisProgram().parent_path(); isOpenToOthers(folder)) {
        sentences.push_back("everybody may write to " + folder.string() +
                            ", where this program lies, which holds the keys of a live account; take that right away");
    }
    return sentences;
}

std::vector<std::string> foldersOfLoadedCode()
{
    std::vector<std::string> files;
    dl_iterate_phdr(
        [](dl_phdr_info* object, std::size_t, void* into) {
            // The program itself has no name here, and what the kernel maps has no folder.
            if (std::strchr(object->dlpi_name, '/') != nullptr) {
                static_cast<std::vector<std::string>*>(into)->emplace_back(object->dlpi_name);
            }
            return 0;
        },
        &files);
    std::vector<std::string> folders;
    folders.reserve(files.size());
    for (std::string const& file : files) {
        std::filesystem::path const told = std::filesystem::path(file).parent_path();
        std::error_code unreadable;
        std::filesystem::path const folder = std::filesystem::canonical(told, unreadable);
        folders.push_back(unreadable ? told.string() : folder.string());
    }
    std::sort(folders.begin(), folders.end());
    folders.erase(std::unique(folders.begin(), folders.end()), folders.end());
    return folders;
}

}  // namespace pentad::composition
