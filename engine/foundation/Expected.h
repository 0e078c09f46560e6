// SPDX-License-Identifier: GPL-3.0-or-later
// The result of something that can fail: a value, or an error that says why.
// Standard names, so that it becomes a `using` when the toolchain has std::expected.
// Reading the wrong alternative is a bug and fails a check; there is no empty state. Thread: any, as a value.
#pragma once

#include "foundation/Check.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace pentad {

template <typename E>
class Unexpected {
public:
    constexpr explicit Unexpected(E error) : m_error(std::move(error)) {}
    constexpr E const& error() const& { return m_error; }
    constexpr E&& error() && { return std::move(m_error); }

private:
    E m_error;
};

template <typename E>
Unexpected(E) -> Unexpected<E>;

template <typename T, typename E>
class [[nodiscard]] Expected {
public:
    using value_type = T;
    using error_type = E;

    constexpr Expected(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    template <typename G>
    requires std::is_convertible_v<G, E>
    constexpr Expected(Unexpected<G> unexpected) : m_state(std::in_place_index<1>, std::move(unexpected).error()) {}

    constexpr bool has_value() const { return m_state.index() == 0; }
    constexpr explicit operator bool() const { return has_value(); }

    constexpr T const& value() const&
    {
        check(has_value(), "Expected: value() of an error");
        return *std::get_if<0>(&m_state);
    }
    constexpr T& value() &
    {
        check(has_value(), "Expected: value() of an error");
        return *std::get_if<0>(&m_state);
    }
    constexpr T&& value() &&
    {
        check(has_value(), "Expected: value() of an error");
        return std::move(*std::get_if<0>(&m_state));
    }
    constexpr T const& operator*() const& { return value(); }
    constexpr T& operator*() & { return value(); }
    constexpr T&& operator*() && { return std::move(*this).value(); }
    constexpr T const* operator->() const { return &value(); }
    constexpr T* operator->() { return &value(); }

    constexpr E const& error() const&
    {
        check(!has_value(), "Expected: error() of a value");
        return *std::get_if<1>(&m_state);
    }
    constexpr E&& error() &&
    {
        check(!has_value(), "Expected: error() of a value");
        return std::move(*std::get_if<1>(&m_state));
    }

    constexpr T value_or(T fallback) const { return has_value() ? value() : std::move(fallback); }

    template <typename F>
    constexpr auto transform(F&& function) const -> Expected<std::invoke_result_t<F, T const&>, E>
    {
        if (!has_value()) {
            return Unexpected(error());
        }
        return std::forward<F>(function)(value());
    }
    template <typename F>
    constexpr auto and_then(F&& function) const -> std::invoke_result_t<F, T const&>
    {
        if (!has_value()) {
            return Unexpected(error());
        }
        return std::forward<F>(function)(value());
    }

private:
    std::variant<T, E> m_state;
};

template <typename E>
class [[nodiscard]] Expected<void, E> {
public:
    using value_type = void;
    using error_type = E;

    constexpr Expected() : m_state(std::in_place_index<0>) {}
    template <typename G>
    requires std::is_convertible_v<G, E>
    constexpr Expected(Unexpected<G> unexpected) : m_state(std::in_place_index<1>, std::move(unexpected).error()) {}

    constexpr bool has_value() const { return m_state.index() == 0; }
    constexpr explicit operator bool() const { return has_value(); }
    constexpr void value() const { check(has_value(), "Expected: value() of an error"); }
    constexpr E const& error() const&
    {
        check(!has_value(), "Expected: error() of a value");
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<std::monostate, E> m_state;
};

}  // namespace pentad
