// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary folder with one database in it, ways to fill it, to change it behind the program's back with plain SQL,
// and to look at its files. Thread: the test's.
#pragma once

#include "persistence/SqliteJournal.h"

#include <QTemporaryDir>

#include <string>
#include <vector>

namespace pentad::test {

class StateFolder {
public:
    StateFolder();

    std::string folder() const;
    std::string path(std::string const& name = "state.db") const;
    persistence::OpenOptions options() const;

    // Opens the database, or fails the test and returns nothing.
    std::unique_ptr<persistence::SqliteJournal> open() const;
    // A closed database with that many steps of SampleBooks in it, written in appends of three.
    void fill(std::size_t steps) const;
    // Runs SQL on the closed file. The first value of the result, if there is one.
    std::string sql(std::string const& statement) const;

    static std::string read(std::string const& path);
    static void write(std::string const& path, std::string const& bytes);
    std::vector<std::string> files() const;

private:
    QTemporaryDir m_folder;
};

}  // namespace pentad::test
