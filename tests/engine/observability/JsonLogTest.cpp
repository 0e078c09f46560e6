// SPDX-License-Identifier: GPL-3.0-or-later
#include "observability/JsonLog.h"
#include "support/TextTable.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace pentad::observability {
namespace {

namespace fs = std::filesystem;

class UmaskFor {
public:
    explicit UmaskFor(mode_t mask) : m_before(::umask(mask)) {}
    ~UmaskFor() { ::umask(m_before); }
    UmaskFor(UmaskFor const&) = delete;
    UmaskFor& operator=(UmaskFor const&) = delete;

private:
    mode_t m_before;
};

class JsonLogTest : public testing::Test {
protected:
    fs::path path(std::string const& name = "pentad.log") const
    {
        return fs::path(m_folder.path().toStdString()) / name;
    }
    static std::vector<std::string> linesOf(fs::path const& file)
    {
        std::ifstream stream(file, std::ios::binary);
        std::vector<std::string> lines;
        for (std::string line; std::getline(stream, line);) {
            lines.push_back(line);
        }
        return lines;
    }
    // What strict JSON makes of a line; empty if it is none.
    static QJsonObject parsed(std::string const& line)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
    }
    std::vector<std::string> written(LogLine const& line) const
    {
        JsonLog log(path(), Level::Info, "demo");
        EXPECT_EQ(log.problem(), "");
        log.write(Level::Info, line);
        log.flush();
        return linesOf(path());
    }
    static QString field(QJsonObject const& object, char const* name)
    {
        return object.value(QLatin1String(name)).toString();
    }

private:
    QTemporaryDir m_folder;
};

TEST_F(JsonLogTest, WritesOneObjectWithTheStableFields)
{
    LogLine line;
    line.event = "risk.reject";
    line.outcome = "refused";
    line.cycleId = 42;
    line.symbol = "BTCTRY";
    line.clientOrderId = "P1ABC";
    line.message = "too much";
    line.utcMilliseconds = 1'700'000'000'007;
    auto const lines = written(line);
    ASSERT_EQ(lines.size(), 1U);
    QJsonObject const object = parsed(lines[0]);
    EXPECT_EQ(field(object, "timestamp"), QStringLiteral("2023-11-14T22:13:20.007Z"));
    EXPECT_EQ(field(object, "level"), QStringLiteral("info"));
    EXPECT_EQ(field(object, "service"), QStringLiteral("pentad"));
    EXPECT_EQ(field(object, "mode"), QStringLiteral("demo"));
    EXPECT_EQ(object.value(QStringLiteral("cycle_id")).toInt(), 42);
    EXPECT_EQ(field(object, "symbol"), QStringLiteral("BTCTRY"));
    EXPECT_EQ(field(object, "client_order_id"), QStringLiteral("P1ABC"));
    EXPECT_EQ(field(object, "event"), QStringLiteral("risk.reject"));
    EXPECT_EQ(field(object, "outcome"), QStringLiteral("refused"));
    EXPECT_EQ(field(object, "message"), QStringLiteral("too much"));
}

TEST_F(JsonLogTest, HasEveryFieldInEveryLine)
{
    LogLine line;
    line.event = "session";
    QJsonObject object = parsed(written(line).at(0));
    for (char const* name : {"timestamp", "level", "service", "mode", "cycle_id", "symbol", "client_order_id", "event",
                             "outcome", "latency_ms", "message"}) {
        EXPECT_TRUE(object.contains(QLatin1String(name))) << name;
    }
    EXPECT_TRUE(object.value(QStringLiteral("symbol")).isNull());
    EXPECT_TRUE(object.value(QStringLiteral("latency_ms")).isNull());
    EXPECT_EQ(field(object, "outcome"), QStringLiteral("ok"));
    fs::remove(path());
    line.latencyMs = 17;
    EXPECT_EQ(parsed(written(line).at(0)).value(QStringLiteral("latency_ms")).toInt(), 17);
}

TEST_F(JsonLogTest, MasksWhatLooksLikeASecretInEveryText)
{
    std::string const planted = "c2VjcmV0LW9mLXRoZS1leGNoYW5nZS0wMTIzNDU2Nzg5QUJD";
    LogLine line;
    line.event = "exchange.call";
    std::string const header = "X-Signature: " + planted + ", and on";
    line.message = header;
    std::string const outcome = "token=" + planted;
    line.outcome = outcome;
    auto const lines = written(line);
    EXPECT_EQ(lines[0].find(planted), std::string::npos);
    EXPECT_EQ(field(parsed(lines[0]), "message"), QStringLiteral("X-Signature: ***, and on"));
    EXPECT_EQ(field(parsed(lines[0]), "outcome"), QStringLiteral("token=***"));
}

TEST_F(JsonLogTest, GivesUpDebugLinesFirstAndSaysHowMany)
{
    // A disk that takes nothing until somebody reads: writing must not wait for it.
    ASSERT_EQ(::mkfifo(path().c_str(), 0600), 0);
    int const reader = ::open(path().c_str(), O_RDWR);
    ASSERT_GE(reader, 0);
    std::string seen;
    {
        JsonLog log(path(), Level::Trace, "demo", LogLimits{16, 10U * 1024 * 1024, 5});
        std::string const message(2'000, 'x');
        LogLine debug{"debug"};
        debug.message = message;
        for (int i = 0; i < 300; ++i) {
            log.write(Level::Debug, debug);
        }
        for (int i = 0; i < 10; ++i) {
            log.write(Level::Error, LogLine{"error"});
        }
        std::string const told = std::to_string(log.dropped()) + " lines";
        EXPECT_GT(log.dropped(), 100U);
        while (seen.find(told) == std::string::npos || seen.back() != '\n') {
            char buffer[4096];
            auto const size = ::read(reader, buffer, sizeof buffer);
            ASSERT_GT(size, 0);
            seen.append(buffer, static_cast<std::size_t>(size));
        }
    }
    ::close(reader);
    int errors = 0;
    int losses = 0;
    std::istringstream lines(seen);
    for (std::string line; std::getline(lines, line);) {
        QJsonObject const object = parsed(line);
        errors += field(object, "event") == QStringLiteral("error") ? 1 : 0;
        losses += field(object, "event") == QStringLiteral("log.dropped") ? 1 : 0;
    }
    EXPECT_EQ(errors, 10) << "none of what matters was lost";
    EXPECT_GE(losses, 1);
}

TEST_F(JsonLogTest, MakesOneLineOfOneEventWhateverTheExchangeSent)
{
    for (std::string const& nasty : {std::string("two\nlines\r\nand more"),
                                     std::string("\x1b[31mred\x1b[0m \x9b"
                                                 "31m"),
                                     std::string("\"quotes\" and \\backslashes\\\\"), std::string("nul \0 inside", 12),
                                     std::string("\",\"event\":\"forged"), std::string("{} %s {0} %v"),
                                     std::string("T\xC3\xBCrk\xC3\xA7"
                                                 "e \xF0\x9F\x98\x80"),
                                     std::string("cut \xF0\x9F\x98"), std::string("\xFF\xFE\xC0\x80\xED\xA0\x80"),
                                     std::string(100'000, 'x'), std::string(100'000, '\n'),
                                     std::string("\xC2\x9B"
                                                 "31m \xE2\x80\xA8 \xE2\x80\xA9")}) {
        SCOPED_TRACE(nasty.substr(0, 40));
        fs::remove(path());
        LogLine line;
        line.event = "note";
        line.symbol = nasty;
        line.clientOrderId = nasty;
        line.message = nasty;
        auto const lines = written(line);
        ASSERT_EQ(lines.size(), 1U);
        EXPECT_FALSE(parsed(lines[0]).isEmpty()) << "strict JSON";
        EXPECT_EQ(field(parsed(lines[0]), "event"), QStringLiteral("note"));
        for (char const c : lines[0]) {
            ASSERT_GE(static_cast<unsigned char>(c), 0x20U);
            ASSERT_NE(c, '\x7F');
        }
        EXPECT_LT(lines[0].size(), 60'000U) << "and a bounded one";
    }
}

TEST_F(JsonLogTest, NoTextIsLongerThanTwoKibibytesAndACutOneSaysSo)
{
    constexpr qsizetype kMost = 2'048;
    QString const mark = QStringLiteral(" [cut]");
    for (std::size_t const length : {2'047U, 2'048U, 2'049U, 4'096U, 4'097U, 100'000U}) {
        for (std::string const& unit : {std::string("x "), std::string("\xC3\xA7 "), std::string("\xF0\x9F\x98\x80 "),
                                        std::string("\n "), std::string("\xFF ")}) {
            SCOPED_TRACE(std::to_string(length) + ' ' + unit);
            std::string text;
            while (text.size() + unit.size() <= length) {
                text += unit;
            }
            text.resize(length, '.');
            fs::remove(path());
            LogLine line;
            line.message = text;
            QString const read = field(parsed(written(line).at(0)), "message");
            bool const isCut = length > static_cast<std::size_t>(kMost);
            EXPECT_EQ(read.endsWith(mark), isCut);
            if (unit.front() != '\xFF') {
                EXPECT_LE(read.toUtf8().size(), kMost);
                EXPECT_FALSE(read.contains(QChar(QChar::ReplacementCharacter))) << "a character was cut in two";
            }
            if (!isCut) {
                EXPECT_EQ(read.back(), QString::fromStdString(text).back());
            }
        }
    }
}

TEST_F(JsonLogTest, ASecretAtTheCutIsMaskedWhole)
{
    std::string const secret = "c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=";
    for (std::size_t shown = 4; shown < secret.size(); shown += 4) {
        fs::remove(path());
        LogLine line;
        std::string text = std::string(2'048 - shown, ' ') + secret + " and more";
        text.replace(0, 1, "x");
        line.message = text;
        EXPECT_FALSE(field(parsed(written(line).at(0)), "message").contains(QStringLiteral("c2lt"))) << shown;
    }
}

// What was masked before it makes the text short enough to be shown to its end.
TEST_F(JsonLogTest, ASecretWhereTheLookEndsIsMaskedWhole)
{
    std::string const secret = "c2ltdWxhdG9yLXNlY3JldC1rZXktMzItYnl0ZXMhISE=";
    for (std::size_t shown = 4; shown < secret.size(); shown += 4) {
        fs::remove(path());
        LogLine line;
        std::string text = "token=";
        text.resize(4'096 - shown - 1, 'x');
        text += ' ' + secret + " and more";
        line.message = text;
        QString const read = field(parsed(written(line).at(0)), "message");
        EXPECT_FALSE(read.contains(QStringLiteral("c2lt"))) << shown << read.toStdString();
        EXPECT_TRUE(read.startsWith(QStringLiteral("token=*** ***"))) << shown << read.toStdString();
    }
}

TEST_F(JsonLogTest, KeepsTextThatIsGood)
{
    LogLine line;
    line.message =
        "T\xC3\xBCrk\xC3\xA7"
        "e, \"tab\t\" {}";
    EXPECT_EQ(field(parsed(written(line).at(0)), "message"), QString::fromUtf8("T\xC3\xBCrk\xC3\xA7"
                                                                               "e, \"tab\t\" {}"));
}

TEST(JsonEscapedTest, EscapesWhatEndsAStringOrALineOrSteersATerminal)
{
    struct Row {
        std::string_view text;
        std::string_view escaped;
    };
    using namespace std::string_view_literals;
    for (Row const& row : {
             Row{"", ""},
             Row{"plain", "plain"},
             Row{"a\"b\\c", R"(a\"b\\c)"},
             Row{"\n\r\t", R"(\n\r\t)"},
             Row{"\0\x01\x1f\x7f"sv, R"(\u0000\u0001\u001f\u007f)"},
             Row{"\x1b[2J", R"(\u001b[2J)"},
             Row{"\xC3\xBC \xE2\x82\xBA \xF0\x9F\x98\x80", "\xC3\xBC \xE2\x82\xBA \xF0\x9F\x98\x80"},
             Row{"\xC2\x80\xC2\x9F\xC2\xA0", "\\u0080\\u009f\xC2\xA0"},
             Row{"\xE2\x80\xA8\xE2\x80\xA9", R"(\u2028\u2029)"},
             // What turns the direction of text: marks, overrides, isolates; their neighbours stay.
             Row{"\xE2\x80\x8D\xE2\x80\x8E\xE2\x80\x8F", "\xE2\x80\x8D\\u200e\\u200f"},
             Row{"\xE2\x80\xAE\xE2\x80\xAF", "\\u202e\xE2\x80\xAF"},
             Row{"\xE2\x81\xA5\xE2\x81\xA6\xE2\x81\xA9", "\xE2\x81\xA5\\u2066\\u2069"},
             // Not UTF-8: alone, cut, too long a form, half a surrogate, beyond the last character.
             Row{"\x80z", R"(\ufffdz)"},
             Row{"\xE2\x82", R"(\ufffd\ufffd)"},
             Row{"\xC0\xAF", R"(\ufffd\ufffd)"},
             Row{"\xE0\x80\xAF", R"(\ufffd\ufffd\ufffd)"},
             Row{"\xED\xA0\x80", R"(\ufffd\ufffd\ufffd)"},
             Row{"\xF4\x90\x80\x80", R"(\ufffd\ufffd\ufffd\ufffd)"},
             Row{"\xF5z", R"(\ufffdz)"},
         }) {
        EXPECT_EQ(jsonEscaped(row.text), row.escaped);
    }
}

TEST_F(JsonLogTest, WritesItsLevelAndAboveOnly)
{
    auto const rows = test::textTable(R"(
        # level   lines
        trace     5
        debug     4
        info      3
        warning   2
        error     1
    )");
    for (std::size_t level = 0; level < rows.size(); ++level) {
        fs::path const file = path(rows[level][0] + ".log");
        JsonLog log(file, static_cast<Level>(level), "demo");
        for (int each = 0; each < 5; ++each) {
            log.write(static_cast<Level>(each), LogLine{"event"});
        }
        log.flush();
        auto const lines = linesOf(file);
        ASSERT_EQ(lines.size(), std::stoul(rows[level][1]));
        EXPECT_EQ(field(parsed(lines[0]), "level").toStdString(), rows[level][0]);
        EXPECT_EQ(log.dropped(), 0U) << "what nobody wanted was not lost";
    }
}

TEST_F(JsonLogTest, IsReadableByItsOwnerOnly)
{
    for (mode_t const mask : {mode_t{077}, mode_t{022}, mode_t{0}}) {
        UmaskFor const set(mask);
        fs::path const file = path("mask" + std::to_string(mask) + ".log");
        JsonLog log(file, Level::Info, "demo");
        struct stat about = {};
        ASSERT_EQ(::stat(file.c_str(), &about), 0);
        EXPECT_EQ(about.st_mode & 0777U, 0600U) << mask;
    }
}

TEST_F(JsonLogTest, StaysPrivateWhenTheFileRotates)
{
    UmaskFor const set(022);
    JsonLog log(path(), Level::Info, "demo");
    std::string const longText(2'000, 'x');
    LogLine line;
    line.symbol = longText;
    line.clientOrderId = longText;
    line.message = longText;
    for (int i = 0; i < 1'900; ++i) {
        log.write(Level::Info, line);
    }
    log.flush();
    ASSERT_TRUE(fs::exists(path("pentad.1.log")));
    for (char const* name : {"pentad.log", "pentad.1.log"}) {
        struct stat about = {};
        ASSERT_EQ(::stat(path(name).c_str(), &about), 0);
        EXPECT_EQ(about.st_mode & 0777U, 0600U) << name;
    }
    EXPECT_EQ(log.dropped(), 0U);
}

TEST_F(JsonLogTest, MakesTheFolderThatIsMissing)
{
    fs::path const file = path("a/b/c.log");
    JsonLog log(file, Level::Info, "demo");
    EXPECT_EQ(log.problem(), "");
    EXPECT_TRUE(fs::exists(file));
}

TEST_F(JsonLogTest, GoesOnWhereTheFileEnded)
{
    for (int run = 0; run < 2; ++run) {
        JsonLog log(path(), Level::Info, "demo");
        log.write(Level::Info, LogLine{"session"});
    }
    EXPECT_EQ(linesOf(path()).size(), 2U) << "everything is written when the log is closed";
}

TEST_F(JsonLogTest, LogsNowhereWithoutAPath)
{
    JsonLog log({}, Level::Trace, "demo");
    log.write(Level::Error, LogLine{"event"});
    log.flush();
    EXPECT_EQ(log.problem(), "");
    EXPECT_EQ(log.dropped(), 0U);
}

TEST_F(JsonLogTest, SaysWhyItCannotWriteCountsWhatIsLostAndNeverThrows)
{
    fs::path const notAFolder = path("file");
    std::ofstream(notAFolder) << "x";
    fs::create_directory(path("folder.log"));
    for (fs::path const& hopeless : {notAFolder / "deeper" / "pentad.log", path("folder.log")}) {
        JsonLog log(hopeless, Level::Info, "demo");
        EXPECT_NE(log.problem().find(hopeless.string()), std::string::npos);
        log.write(Level::Error, LogLine{"event"});
        log.write(Level::Trace, LogLine{"event"});
        log.flush();
        EXPECT_EQ(log.dropped(), 1U);
    }
}

TEST_F(JsonLogTest, RefusesALinkAndAFileOfSomebodyElse)
{
    fs::path const precious = path("precious");
    std::ofstream(precious) << "kept\n";
    for (fs::path const& target : {precious, path("nowhere")}) {
        fs::remove(path());
        fs::create_symlink(target, path());
        JsonLog log(path(), Level::Info, "demo");
        EXPECT_NE(log.problem().find("is a link"), std::string::npos) << log.problem();
        log.write(Level::Info, LogLine{"event"});
        log.flush();
        EXPECT_EQ(log.dropped(), 1U);
    }
    EXPECT_EQ(fs::file_size(precious), 5U);
    EXPECT_FALSE(fs::exists(path("nowhere")));

    fs::path foreign = "/etc/passwd";  // of root
    if (::geteuid() == 0) {
        foreign = precious;
        ASSERT_EQ(::chown(foreign.c_str(), 65534, 65534), 0);
    }
    EXPECT_NE(JsonLog(foreign, Level::Info, "demo").problem().find("another user"), std::string::npos);
}

TEST_F(JsonLogTest, GoesOnWhereItsFilesCannotBeRotated)
{
    fs::create_directories(path("pentad.1.log") / "in its way");
    LogLimits limits;
    limits.fileBytesMaximum = 4'096;
    limits.files = 1;
    JsonLog log(path(), Level::Info, "demo", limits);
    std::string const longText(1'000, 'x');
    LogLine line;
    line.message = longText;
    for (int i = 0; i < 12; ++i) {
        log.write(Level::Info, line);
    }
    for (int i = 0; i < 3; ++i) {
        log.write(Level::Info, LogLine{"short"});
    }
    log.flush();
    EXPECT_GT(log.dropped(), 0U) << "what could not be written is counted";
    EXPECT_GT(fs::file_size(path()), 0U);
    EXPECT_LE(fs::file_size(path()), limits.fileBytesMaximum) << "and the file does not grow for ever";
    fs::remove_all(path("pentad.1.log"));
    for (int i = 0; i < 12; ++i) {
        log.write(Level::Info, line);
    }
    log.flush();
    EXPECT_TRUE(fs::is_regular_file(path("pentad.1.log")));
}

TEST_F(JsonLogTest, SurvivesADiskThatIsFull)
{
    if (!fs::exists("/dev/full")) {
        GTEST_SKIP() << "this system has no /dev/full";
    }
    fs::create_symlink("/dev/full", path());
    JsonLog log(path(), Level::Info, "demo");
    std::string const longText(2'000, 'x');
    for (int i = 0; i < 50; ++i) {
        LogLine line;
        line.message = longText;
        log.write(Level::Info, line);
    }
    log.flush();
    EXPECT_GT(log.dropped(), 0U);
    EXPECT_EQ(log.problem(), "") << "it could be opened";
}

}  // namespace
}  // namespace pentad::observability
