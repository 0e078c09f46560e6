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
