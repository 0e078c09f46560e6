// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/LayoutFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace pentad::shell {
namespace {

constexpr auto kMark = "pentad-layout";
constexpr qsizetype kPanelsMax = 64;
constexpr qsizetype kNameMax = 40;
constexpr int kGroupMax = 63;
constexpr int kLengthMax = 16'384;
constexpr int kDesktopMax = 65'536;

struct NamedSide {
    char const* name;
    Qt::DockWidgetArea side;
};
constexpr NamedSide kNamedSides[] = {{"left", Qt::LeftDockWidgetArea},
                                     {"right", Qt::RightDockWidgetArea},
                                     {"top", Qt::TopDockWidgetArea},
                                     {"bottom", Qt::BottomDockWidgetArea}};

QString asText(char const* ascii)
{
    return QString::fromLatin1(ascii);
}

// A JSON number is a binary fraction; only whole ones within the bounds are taken.
std::optional<int> wholeNumber(QJsonValue const& value, int min, int max)
{
    double const number = value.toDouble(std::nan(""));
    if (!(number >= min && number <= max) || number != std::floor(number)) {
        return std::nullopt;
    }
    return static_cast<int>(number);
}

bool isName(QString const& text)
{
    return !text.isEmpty() && text.size() <= kNameMax && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
               (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('.') || c == QLatin1Char('-');
    });
}

// Reads one panel key by key and remembers the first that is not as it must be.
class PanelReader {
public:
    explicit PanelReader(QJsonObject panel) : m_panel(std::move(panel)) {}

    QString name()
    {
        QString const text = m_panel.value(asText("name")).toString();
        return isName(text) ? text : bad("name", QString());
    }
    Qt::DockWidgetArea side()
    {
        QString const text = m_panel.value(asText("side")).toString();
        auto const* const found = std::find_if(std::begin(kNamedSides), std::end(kNamedSides),
                                               [&](NamedSide const& one) { return text == asText(one.name); });
        return found != std::end(kNamedSides) ? found->side : bad("side", Qt::LeftDockWidgetArea);
    }
    bool yesOrNo(char const* key)
    {
        QJsonValue const value = m_panel.value(asText(key));
        return value.isBool() ? value.toBool() : bad(key, false);
    }
    int number(char const* key, int min, int max)
    {
        auto const value = wholeNumber(m_panel.value(asText(key)), min, max);
        return value ? *value : bad(key, min);
    }
    std::optional<QRect> floating()
    {
        QJsonValue const value = m_panel.value(asText("floating"));
        if (value.isUndefined()) {
            return std::nullopt;
        }
        QJsonArray const four = value.toArray();
        auto const x = wholeNumber(four.at(0), -kDesktopMax, kDesktopMax);
        auto const y = wholeNumber(four.at(1), -kDesktopMax, kDesktopMax);
        auto const width = wholeNumber(four.at(2), 1, kLengthMax);
        auto const height = wholeNumber(four.at(3), 1, kLengthMax);
        if (four.size() != 4 || !x || !y || !width || !height) {
            return bad("floating", std::optional<QRect>());
        }
        return QRect(*x, *y, *width, *height);
    }
    QString const& fault() const { return m_bad; }

private:
    template <typename Value>
    Value bad(char const* key, Value instead)
    {
        if (m_bad.isEmpty()) {
            m_bad = asText(key);
        }
        return instead;
    }

    QJsonObject m_panel;
    QString m_bad;
};

}  // namespace

QByteArray writeLayout(PanelPlaces const& places)
{
    QJsonArray panels;
    for (PanelPlace const& place : places) {
        auto const* const side = std::find_if(std::begin(kNamedSides), std::end(kNamedSides),
                                              [&](NamedSide const& one) { return one.side == place.side; });
        QJsonObject panel{{asText("name"), place.name},
                          {asText("side"), asText(side == std::end(kNamedSides) ? kNamedSides->name : side->name)},
                          {asText("group"), place.group},
                          {asText("beside"), place.beside},
                          {asText("shown"), place.shown},
                          {asText("open"), place.open},
                          {asText("width"), std::clamp(place.size.width(), 1, kLengthMax)},
                          {asText("height"), std::clamp(place.size.height(), 1, kLengthMax)}};
        if (place.floating) {
            panel.insert(asText("floating"), QJsonArray{place.floating->x(), place.floating->y(),
                                                        place.floating->width(), place.floating->height()});
        }
        panels.append(panel);
    }
    return QJsonDocument(QJsonObject{{asText("format"), asText(kMark)},
                                     {asText("version"), kLayoutVersion},
                                     {asText("panels"), panels}})
        .toJson(QJsonDocument::Indented);
}

Expected<PanelPlaces, LayoutFault> readLayout(QByteArray const& bytes)
{
    using Kind = LayoutFault::Kind;
    if (bytes.size() > kLayoutBytesMax) {
        return Unexpected(LayoutFault{Kind::TooLarge});
    }
    QJsonParseError broken;
    QJsonDocument const document = QJsonDocument::fromJson(bytes, &broken);
    if (broken.error != QJsonParseError::NoError) {
        return Unexpected(LayoutFault{Kind::NotJson, broken.offset});
    }
    QJsonObject const file = document.object();
    auto const version = wholeNumber(file.value(asText("version")), 0, std::numeric_limits<int>::max());
    if (file.value(asText("format")).toString() != asText(kMark) || !version) {
        return Unexpected(LayoutFault{Kind::NotALayout});
    }
    if (*version != kLayoutVersion) {
        return Unexpected(LayoutFault{Kind::OtherVersion, *version});
    }
    QJsonArray const panels = file.value(asText("panels")).toArray();
    if (panels.isEmpty() || panels.size() > kPanelsMax) {
        return Unexpected(LayoutFault{Kind::NotALayout});
    }
    PanelPlaces places;
    for (QJsonValue const value : panels) {
        PanelReader reader(value.toObject());
        PanelPlace place;
        place.name = reader.name();
        place.side = reader.side();
        place.group = reader.number("group", 0, kGroupMax);
        place.beside = reader.yesOrNo("beside");
        place.shown = reader.yesOrNo("shown");
        place.open = reader.yesOrNo("open");
        place.size = QSize(reader.number("width", 1, kLengthMax), reader.number("height", 1, kLengthMax));
        place.floating = reader.floating();
        bool const isTwice =
            std::any_of(places.begin(), places.end(), [&](PanelPlace const& one) { return one.name == place.name; });
        if (!reader.fault().isEmpty() || isTwice) {
            QString const key = reader.fault().isEmpty() ? asText("name") : reader.fault();
            return Unexpected(LayoutFault{Kind::BadPanel, static_cast<int>(places.size()) + 1, key});
        }
        places.push_back(std::move(place));
    }
    return places;
}

}  // namespace pentad::shell
