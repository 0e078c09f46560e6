# SPDX-License-Identifier: GPL-3.0-or-later
#
# One library per folder, with a private include root that holds nothing but a link to that folder.
# `#include "risk/RiskEngine.h"` therefore works exactly for those whose line in the map names `risk`.

# Collects `resources/<dir>` into a list of `{"file name", R"(text)"},` lines, to be read inside an array:
#     constexpr std::pair<std::string_view, std::string_view> kFiles[] = {
#     #include "embedded/<last part of dir>.inc"
#     };
# It needs no Qt and no start-up code, and survives linking from a static library.
function(pentad_embed target dir)
    file(GLOB files CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${dir}/*")
    list(SORT files)
    set(lines "")
    foreach(file IN LISTS files)
        set_property(DIRECTORY "${CMAKE_SOURCE_DIR}" APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
        get_filename_component(file_name "${file}" NAME)
        file(READ "${file}" text)
        string(APPEND lines "{\"${file_name}\", R\"pentad~(${text})pentad~\"},\n")
    endforeach()
    get_filename_component(dir_name "${dir}" NAME)
    set(root "${CMAKE_BINARY_DIR}/embedded-of/${target}")
    set(output "${root}/embedded/${dir_name}.inc")
    set(lines_before "")
    if(EXISTS "${output}")
        file(READ "${output}" lines_before)
    endif()
    if(NOT EXISTS "${output}" OR NOT lines STREQUAL lines_before)
        file(WRITE "${output}" "${lines}")
    endif()
    target_include_directories(${target} PRIVATE "${root}")
endfunction()

# Drops the names of folders that do not exist; a name with `::` is a library that must exist.
function(pentad_present result)
    set(present "")
    foreach(name IN LISTS ARGN)
        if(TARGET ${name} OR name MATCHES "::")
            list(APPEND present ${name})
        endif()
    endforeach()
    set(${result} ${present} PARENT_SCOPE)
endfunction()

# pentad_layer(name [DIR folder] [DEPENDS shown…] [PARTS hidden…] [EMBED resources/folder])
function(pentad_layer name)
    cmake_parse_arguments(L "" "DIR;EMBED" "DEPENDS;PARTS" ${ARGN})
    if(NOT L_DIR)
        set(L_DIR "engine/${name}")
    endif()
    set(folder "${CMAKE_SOURCE_DIR}/${L_DIR}")
    file(GLOB sources CONFIGURE_DEPENDS "${folder}/*.cpp")
    file(GLOB headers CONFIGURE_DEPENDS "${folder}/*.h")
    if(NOT sources AND NOT headers)
        message(STATUS "Pentad: no files in ${L_DIR}, layer ${name} is left out")
        return()
    endif()

    set(root "${CMAKE_BINARY_DIR}/include-of/${name}")
    file(MAKE_DIRECTORY "${root}")
    file(CREATE_LINK "${folder}" "${root}/${name}" SYMBOLIC)

    pentad_present(depends ${L_DEPENDS})
    pentad_present(parts ${L_PARTS})
    if(sources)
        add_library(${name} STATIC ${sources} ${headers})
        target_include_directories(${name} PUBLIC "${root}")
        target_link_libraries(${name} PUBLIC ${depends} PRIVATE ${parts} pentad_flags)
        if("${depends};${parts}" MATCHES "Qt6::")
            set_target_properties(${name} PROPERTIES AUTOMOC ON)
        endif()
        if(L_EMBED)
            pentad_embed(${name} ${L_EMBED})
        endif()
        if("${L_DEPENDS}" MATCHES "Qt6::Widgets")
            pentad_precompile(${name})
        endif()
    else()
        add_library(${name} INTERFACE)
        target_include_directories(${name} INTERFACE "${root}")
        target_link_libraries(${name} INTERFACE ${depends})
    endif()
    set_property(GLOBAL APPEND PROPERTY PENTAD_LAYERS ${name})
endfunction()

# The headers that every page includes, compiled once: they are two thirds of what a page costs to compile. The first
# layer of the terminal carries them for all others.
function(pentad_precompile name)
    get_property(carrier GLOBAL PROPERTY PENTAD_PCH_CARRIER)
    if(carrier)
        target_precompile_headers(${name} REUSE_FROM ${carrier})
    else()
        set_property(GLOBAL PROPERTY PENTAD_PCH_CARRIER ${name})
        target_precompile_headers(${name} PRIVATE
            <QWidget> <QLabel> <QPainter> <QHBoxLayout> <QAbstractButton> <QTimer> <QSettings>
            <functional> <memory> <optional> <string> <variant> <vector>)
    endif()
    if(PENTAD_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${name} PRIVATE -fpch-preprocess)
    endif()
endfunction()

# pentad_program(name DIR folder PARTS libraries…): an executable from every .cpp in the folder.
function(pentad_program name)
    cmake_parse_arguments(L "" "DIR" "PARTS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${L_DIR}/*.cpp")
    if(NOT sources)
        message(STATUS "Pentad: no files in ${L_DIR}, program ${name} is left out")
        return()
    endif()
    pentad_present(parts ${L_PARTS})
    add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE ${parts} pentad_flags)
    if("${parts}" MATCHES "Qt6::|composition")
        set_target_properties(${name} PROPERTIES AUTOMOC ON)
    endif()
endfunction()

# pentad_translations(layer ts…): puts the compiled translations into the layer as resources below :/i18n, and gives the
# target `translations`, which collects the texts of ui/ into the .ts files anew.
function(pentad_translations layer)
    if(NOT TARGET ${layer})
        return()
    endif()
    list(TRANSFORM ARGN PREPEND "${CMAKE_SOURCE_DIR}/" OUTPUT_VARIABLE sources)
    set_source_files_properties(${sources} PROPERTIES OUTPUT_LOCATION "${CMAKE_BINARY_DIR}/i18n")
    qt_add_lrelease(${layer} TS_FILES ${sources} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${layer} translations PREFIX "/i18n" BASE "${CMAKE_BINARY_DIR}/i18n" FILES ${compiled})
    add_custom_target(translations
        COMMAND Qt6::lupdate -locations none -no-obsolete "${CMAKE_SOURCE_DIR}/ui" -ts ${sources}
        VERBATIM)
endfunction()
