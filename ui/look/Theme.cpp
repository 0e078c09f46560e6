// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/Theme.h"

#include <QStringList>

#include <cmath>

namespace pentad::look {
namespace {

QColor rgb(QRgb value)
{
    return QColor(value);
}

// `share` of `over` laid upon `under`.
QColor blended(QColor const& over, QColor const& under, double share)
{
    auto const mix = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue())};
}

Theme dark()
{
    Theme theme;
    theme.brightness = Brightness::Dark;
    theme.background = rgb(0x0B0E13);
    theme.surface1 = rgb(0x12171E);
    theme.surface2 = rgb(0x181E27);
    theme.surface3 = rgb(0x212936);
    theme.field = rgb(0x0B0E13);
    theme.line = rgb(0x232C38);
    theme.line2 = rgb(0x364252);
    theme.grid = rgb(0x1B222C);
    theme.selected = rgb(0x1B2E49);
    theme.text1 = rgb(0xE8ECF2);
    theme.text2 = rgb(0xB3BECC);
    theme.text3 = rgb(0x8F9CAE);
    theme.accent = rgb(0x5CA0FF);
    theme.accentTint = rgb(0x16283F);
    theme.up = {rgb(0x26A69A), rgb(0x3DBFB1), rgb(0x11312F)};
    theme.down = {rgb(0xEF5350), rgb(0xF5807C), rgb(0x3A1D20)};
    theme.ok = rgb(0x43B97F);
    theme.warn = {rgb(0xE3B341), rgb(0xE3B341), rgb(0x33290F)};
    theme.unknown = rgb(0xE3A23B);
    theme.danger = {rgb(0xC93038), rgb(0xFF7B78), rgb(0x3B171B)};
    theme.failingRow = rgb(0x25171C);
    theme.reducedRow = rgb(0x211E15);
    theme.orderSent = rgb(0x86C8FF);
    theme.orderWaiting = rgb(0x7C93F5);
    theme.orderCancelRequested = rgb(0xE477D8);
    theme.modeDemo = rgb(0x8F7BF7);
    theme.modePaper = rgb(0x2F9BD8);
    theme.modeLive = rgb(0xFF7A1A);
    theme.modeReplay = theme.text3;
    theme.badgeText = rgb(0x0B0E13);
    theme.badgeTextLive = rgb(0x0B0E13);
    theme.scrim = rgb(0x05070A);
    theme.volume = rgb(0x2B3645);
    theme.runA = rgb(0x5CA0FF);
    theme.runB = rgb(0xF2B36B);
    return theme;
}

Theme light()
{
    Theme theme;
    theme.brightness = Brightness::Light;
    theme.background = rgb(0xD5DBE3);
    theme.surface1 = rgb(0xFFFFFF);
    theme.surface2 = rgb(0xF3F5F8);
    theme.surface3 = rgb(0xE6EBF1);
    theme.field = rgb(0xFFFFFF);
    theme.line = rgb(0xDFE4EA);
    theme.line2 = rgb(0xB5C0CD);
    theme.grid = rgb(0xECEFF3);
    theme.selected = rgb(0xDCE9FC);
    theme.text1 = rgb(0x141C26);
    theme.text2 = rgb(0x3F4C5B);
    theme.text3 = rgb(0x566373);
    theme.accent = rgb(0x1459BF);
    theme.accentTint = rgb(0xE3EDFB);
    theme.up = {rgb(0x17998C), rgb(0x0A7267), rgb(0xDDF1EE)};
    theme.down = {rgb(0xDE4B48), rgb(0xB92B2C), rgb(0xFBE4E3)};
    theme.ok = rgb(0x136E41);
    theme.warn = {rgb(0xC98500), rgb(0x8A5C00), rgb(0xFCF1D6)};
    theme.unknown = rgb(0x8F5A00);
    theme.danger = {rgb(0xC0262D), rgb(0xB4232A), rgb(0xFBE3E3)};
    theme.failingRow = rgb(0xFDF1F1);
    theme.reducedRow = rgb(0xFDF7E8);
    theme.orderSent = rgb(0x0D639F);
    theme.orderWaiting = rgb(0x3D52C4);
    theme.orderCancelRequested = rgb(0xA8269A);
    theme.modeDemo = rgb(0x6A52E0);
    theme.modePaper = rgb(0x12709F);
    theme.modeLive = rgb(0xF47414);
    theme.modeReplay = theme.text3;
    theme.badgeText = rgb(0xFFFFFF);
    theme.badgeTextLive = rgb(0x0B0E13);
    theme.scrim = rgb(0x8A94A0);
    theme.volume = rgb(0xCBD3DC);
    theme.runA = rgb(0x1459BF);
    theme.runB = rgb(0xA85200);
    return theme;
}

}  // namespace

QColor Theme::mode(ModeKind kind) const
{
    switch (kind) {
    case ModeKind::Demo: return modeDemo;
    case ModeKind::Paper: return modePaper;
    case ModeKind::Live: return modeLive;
    case ModeKind::Replay: return modeReplay;
    }
    return modeDemo;
}

bool isDark(QPalette const& desktop)
{
    constexpr int kMiddle = 128;
    return desktop.color(QPalette::Window).lightness() < kMiddle;
}

Theme makeTheme(Brightness brightness, ColourSet colours)
{
    Theme theme = brightness == Brightness::Dark ? dark() : light();
    theme.colours = colours;
    if (colours == ColourSet::RedGreen) {
        std::swap(theme.up, theme.down);
    } else if (colours == ColourSet::BlueOrange) {
        bool const isDark = brightness == Brightness::Dark;
        QColor const up = rgb(isDark ? 0x56B4E9 : 0x0B5FC4);
        QColor const down = rgb(isDark ? 0xF29A4A : 0xA85200);
        constexpr double kTint = 0.18;
        theme.up = {up, up, blended(up, theme.surface1, kTint)};
        // On its own tint and on a selected row the orange of the light theme would be too pale to read.
        theme.down = {down, isDark ? down : rgb(0x984A00), blended(down, theme.surface1, kTint)};
        // Blue means only "up" now.
        theme.accent = theme.text2;
        theme.accentTint = blended(theme.text2, theme.surface1, kTint);
    }
    theme.ladder[0] = theme.ok;
    theme.ladder[1] = theme.warn.fill;
    theme.ladder[2] = brightness == Brightness::Dark ? rgb(0xE07B2A) : rgb(0xB85A10);
    theme.ladder[3] = theme.danger.fill;
    return theme;
}

QFont font(int pixelSize, bool medium)
{
    QFont face;
    face.setFamilies({QStringLiteral("Roboto"), QStringLiteral("Noto Sans"), QStringLiteral("Segoe UI")});
    face.setPixelSize(pixelSize);
    face.setWeight(medium ? QFont::Medium : QFont::Normal);
    return face;
}

}  // namespace pentad::look
