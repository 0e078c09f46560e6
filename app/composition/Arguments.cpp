// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/Arguments.h"

#include <QString>

#include <algorithm>

namespace pentad::composition {
namespace {

bool isLineOfText(std::string const& argument)
{
    // What is not UTF-8 comes back as the replacement character.
    QString const text = QString::fromStdString(argument);
    return text.toStdString() == argument && std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
                      c.category() == QChar::Separator_Paragraph;
           });
}

}  // namespace

std::string argumentMistake(std::span<std::string const> arguments)
{
    auto const found = std::find_if_not(arguments.begin(), arguments.end(), isLineOfText);
    return found == arguments.end()
               ? std::string()
               : "argument " + std::to_string(found - arguments.begin() + 1) +
                     " is not one line of text in UTF-8; write it without control characters, or rename the file";
}

std::string optionName(std::string const& argument)
{
    return argument.substr(0, argument.find('='));
}

Expected<std::string, std::string> optionValue(std::span<std::string const> arguments, std::size_t& position)
{
    std::string const& argument = arguments[position++];
    if (auto const equals = argument.find('='); equals != std::string::npos) {
        return argument.substr(equals + 1);
    }
    if (position == arguments.size() || arguments[position].starts_with("--")) {
        return Unexpected(argument + " needs a value; write it after the option");
    }
    return arguments[position++];
}

Expected<std::string, std::string> GivenOnce::value(std::span<std::string const> arguments, std::size_t& position)
{
    std::string const name = optionName(arguments[position]);
    auto found = optionValue(arguments, position);
    if (found) {
        if (std::string wrong = mistake(name, *found); !wrong.empty()) {
            return Unexpected(std::move(wrong));
        }
    }
    return found;
}

std::string GivenOnce::mistake(std::string const& name, std::string const& value)
{
    if (value.empty()) {
        return name + " needs a value, and what stands behind it is empty; write one, or leave the option away";
    }
    auto const [first, isNew] = m_given.try_emplace(name, value);
    return isNew || first->second == value
               ? std::string()
               : name + " is given twice, as '" + first->second + "' and as '" + value + "'; give it once";
}

}  // namespace pentad::composition
