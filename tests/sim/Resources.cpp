// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/Resources.h"

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace pentad::sim {

Resources resourcesNow()
{
    Resources resources;
    std::error_code error;
    std::filesystem::directory_iterator const open("/proc/self/fd", error);
    if (!error) {
        resources.descriptors = static_cast<std::size_t>(std::distance(begin(open), end(open)));
    }
    std::size_t pages = 0;
    std::size_t residentPages = 0;
    if (std::ifstream("/proc/self/statm") >> pages >> residentPages) {
        resources.residentBytes = residentPages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    }
    return resources;
}

}  // namespace pentad::sim
