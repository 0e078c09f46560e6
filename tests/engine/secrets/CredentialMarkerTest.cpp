// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/CredentialMarker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <QTemporaryDir>

namespace pentad::secrets {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CredentialMarkerTest, RemembersProfilesUntilTheyAreCleared)
{
    QTemporaryDir const folder;
    std::filesystem::path const place = folder.filePath(QStringLiteral("below/keys")).toStdString();
    CredentialMarker const marker(place);
    EXPECT_FALSE(marker.isSet("default"));
    EXPECT_THAT(marker.profiles(), IsEmpty());
    marker.set("prod");
    marker.set("default");
    marker.set("default");
    EXPECT_TRUE(CredentialMarker(place).isSet("default"));
    EXPECT_THAT(marker.profiles(), ElementsAre("default", "prod"));
    marker.clear("default");
    marker.clear("default");
    EXPECT_THAT(marker.profiles(), ElementsAre("prod"));
}

TEST(CredentialMarkerTest, WithoutAFolderNothingIsRemembered)
{
    CredentialMarker const marker({});
    marker.set("default");
    marker.clear("default");
    EXPECT_FALSE(marker.isSet("default"));
    EXPECT_THAT(marker.profiles(), IsEmpty());
}

TEST(CredentialMarkerTest, ALinkInItsPlaceIsNotFollowed)
{
    QTemporaryDir const folder;
    std::filesystem::path const place = folder.path().toStdString();
    std::filesystem::create_symlink(place / "elsewhere", place / "default.configured");
    CredentialMarker(place).set("default");
    EXPECT_FALSE(std::filesystem::exists(place / "elsewhere"));
}

}  // namespace
}  // namespace pentad::secrets
