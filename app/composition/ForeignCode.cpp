// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/ForeignCode.h"

#include <QByteArray>

namespace pentad::composition {
namespace {

constexpr char const* kPluginFolders[] = {"QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_GENERIC_PLUGINS"};
constexpr char const* kLoaderOrders[] = {"LD_PRELOAD", "LD_AUDIT", "LD_LIBRARY_PATH"};

}  // namespace

std::vector<std::string> dropPluginFolders()
{
    std::vector<std::string> dropped;
    for (char const* const name : kPluginFolders) {
        if (!qEnvironmentVariableIsEmpty(name)) {
            dropped.emplace_back(name);
        }
        qunsetenv(name);
    }
    return dropped;
}

std::vector<std::string> foreignCodeWarnings(std::vector<std::string> const& dropped, bool isLive)
{
    std::vector<std::string> sentences;
    sentences.reserve(dropped.size());
    for (std::string const& name : dropped) {
        sentences.push_back(name + " was ignored: plugins are taken from where Qt is installed and from nowhere else");
    }
    for (char const* const name : kLoaderOrders) {
        if (isLive && !qEnvironmentVariableIsEmpty(name)) {
            sentences.push_back(std::string(name) +
                                " puts code of others into this process, which holds the keys of a live account; start "
                                "without it unless you know whose code that is");
        }
    }
    return sentences;
}

}  // namespace pentad::composition
