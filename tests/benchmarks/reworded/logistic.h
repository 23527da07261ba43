// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace diptych {

/// A case of a logistic regression: what speaks for it, what is added to its odds as it stands, and its
/// probability.
template <std::size_t N>
struct LogisticCase
{
    std::array<double, N> features{};
    double offset = 0;
    double probability = 0;
};

template <std::size_t N>
struct LogisticModel
{
    std::array<double, N> weights{};
    double bias = 0;

    [[nodiscard]] double odds(const std::array<double, N> &features) const
    {
        double sum = bias;
        for (std::size_t i = 0; i < N; ++i)
            sum += weights[i] * features[i];
        return sum;
    }
};

/// Fits by Newton's method, with a penalty of one half of the squared weights of the features in units of
/// their standard deviation.
template <std::size_t N>
[[nodiscard]] LogisticModel<N> fitLogistic(const std::vector<LogisticCase<N>> &cases)
{
    constexpr int steps = 30;
    std::array<double, N> mean{};
    std::array<double, N> scale{};
    for (const auto &entry : cases) {
        for (std::size_t i = 0; i < N; ++i) {
            mean[i] += entry.features[i] / double(cases.size());
            scale[i] += entry.features[i] * entry.features[i] / double(cases.size());
        }
    }
    for (std::size_t i = 0; i < N; ++i)
        scale[i] = std::sqrt(std::max(scale[i] - mean[i] * mean[i], 1e-12));

    std::array<double, N + 1> weights{}; // of the scaled features, and the bias
    for (int step = 0; step < steps; ++step) {
        std::array<std::array<double, N + 2>, N + 1> system{};
        for (std::size_t i = 0; i < N; ++i) {
            system[i][i] = 1;
            system[i][N + 1] = -weights[i];
        }
        for (const auto &entry : cases) {
            std::array<double, N + 1> x{};
            x[N] = 1;
            double odds = entry.offset + weights[N];
            for (std::size_t i = 0; i < N; ++i) {
                x[i] = (entry.features[i] - mean[i]) / scale[i];
                odds += weights[i] * x[i];
            }
            const double p = 1 / (1 + std::exp(-odds));
            for (std::size_t i = 0; i <= N; ++i) {
                system[i][N + 1] += x[i] * (entry.probability - p);
                for (std::size_t j = 0; j <= N; ++j)
                    system[i][j] += x[i] * x[j] * p * (1 - p);
            }
        }
        for (std::size_t i = 0; i <= N; ++i) { // Gauss and Jordan
            for (std::size_t j = 0; j <= N; ++j) {
                if (j == i)
                    continue;
                const double factor = system[j][i] / system[i][i];
                for (std::size_t k = i; k < N + 2; ++k)
                    system[j][k] -= factor * system[i][k];
            }
        }
        for (std::size_t i = 0; i <= N; ++i)
            weights[i] += system[i][N + 1] / system[i][i];
    }
    LogisticModel<N> model;
    model.bias = weights[N];
    for (std::size_t i = 0; i < N; ++i) {
        model.weights[i] = weights[i] / scale[i];
        model.bias -= weights[i] * mean[i] / scale[i];
    }
    return model;
}

} // namespace diptych
