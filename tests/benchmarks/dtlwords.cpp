// SPDX-License-Identifier: GPL-3.0-or-later
// dtl alone on the words of two files, as a mark to measure against: reads, splits at white space, numbers
// the words, and lets dtl find the edit script. Prints how many words differ.
#include <cstdio>
#include <fstream>
#include <string>
#include <unordered_map>
#include <vector>

#include <dtl/dtl.hpp>

namespace {

std::vector<int> wordsOf(const char *path, std::unordered_map<std::string, int> &numbers)
{
    std::ifstream file(path);
    std::vector<int> words;
    for (std::string word; file >> word;)
        words.push_back(numbers.try_emplace(word, static_cast<int>(numbers.size())).first->second);
    return words;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fputs("dtlwords LEFT RIGHT\n", stderr);
        return 2;
    }
    std::unordered_map<std::string, int> numbers;
    const std::vector<int> left = wordsOf(argv[1], numbers);
    const std::vector<int> right = wordsOf(argv[2], numbers);
    dtl::Diff<int, std::vector<int>> diff(left, right);
    diff.compose();
    long differing = 0;
    const auto script = diff.getSes().getSequence();
    for (const auto &step : script)
        differing += step.second.type != dtl::SES_COMMON;
    std::printf("%ld\n", differing);
}
