// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/lexical/wordalignment.h"

#include <functional>
#include <string>

#include <dtl/dtl.hpp>

namespace diptych {

namespace {

std::vector<int> idsOf(const TokenText &text, TokenRange range)
{
    std::vector<int> ids;
    ids.reserve(static_cast<std::size_t>(range.size()));
    for (int i = range.begin; i < range.end; ++i)
        ids.push_back(text[i].id);
    return ids;
}

// Word pairs that are looked at before an alignment is tried; setting one up takes as long as some hundred.
constexpr int tinyGap = 64;

bool shareWord(const TokenPair &pair, TokenRange left, TokenRange right)
{
    for (int l = left.begin; l < left.end; ++l) {
        for (int r = right.begin; r < right.end; ++r) {
            if (pair.texts[Side::Left][l].id == pair.texts[Side::Right][r].id)
                return true;
        }
    }
    return false;
}

void appendToken(std::vector<Match> &matches, int left, int right)
{
    if (!matches.empty() && matches.back().leftEnd() == left && matches.back().rightEnd() == right)
        ++matches.back().length;
    else
        matches.push_back({left, right, 1});
}

} // namespace

std::vector<Match> alignWords(const TokenPair &pair, TokenRange left, TokenRange right)
{
    std::vector<Match> matches;
    if (left.size() <= 0 || right.size() <= 0 || left.size() > longestAlignment ||
        right.size() > longestAlignment)
        return matches;
    // Most gaps hold a word or two that have nothing in common: not worth the set-up of an alignment.
    if (left.size() * right.size() <= tinyGap && !shareWord(pair, left, right))
        return matches;
    dtl::Diff<int, std::vector<int>> diff(idsOf(pair.texts[Side::Left], left),
                                          idsOf(pair.texts[Side::Right], right));
    diff.compose();
    // Places are counted along the script: the indices that dtl stores go wrong when it restarts.
    int l = left.begin;
    int r = right.begin;
    const auto script = diff.getSes().getSequence();
    for (const auto &[id, step] : script) {
        switch (step.type) {
        case dtl::SES_COMMON:
            appendToken(matches, l++, r++);
            break;
        case dtl::SES_DELETE:
            ++l;
            break;
        case dtl::SES_ADD:
            ++r;
            break;
        }
    }
    return matches;
}

} // namespace diptych
