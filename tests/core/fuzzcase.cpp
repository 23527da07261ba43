// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzcase.h"

#include "compare/compare.h"
#include "laws.h"
#include "report/formats/jsonreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace diptych {

namespace {

constexpr unsigned char byDefault = 0x80;

ArticlePtr articleOf(const QString &name, const QByteArray &bytes)
{
    return std::make_shared<const Article>(makeArticle(name, bytes, decodeText(bytes)));
}

/// Text that was decoded without damage from UTF-8 is the bytes again.
QStringList brokenByDecoding(const Article &article, const QByteArray &bytes)
{
    static const QByteArray mark("\xef\xbb\xbf");
    if (article.damaged > 0 || article.encoding != u"UTF-8"_s)
        return {};
    const QByteArray again = article.text.toUtf8();
    return again == bytes || mark + again == bytes ? QStringList() : QStringList(u"decoding lost bytes"_s);
}

/// The JSON can be read, and its texts are those of its spans.
QStringList brokenByJson(const ComparedPair &pair)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(jsonReport(pair, {}), &error).object();
    if (error.error != QJsonParseError::NoError)
        return {u"the JSON is none: "_s + error.errorString()};
    const QJsonArray links = json[u"links"].toArray();
    if (links.size() != static_cast<qsizetype>(pair.comparison.links.size()))
        return {u"the JSON has other links"_s};
    const auto text = pair.articles[Side::Left]->text.toUcs4();
    for (const QJsonValue &link : links) {
        const QJsonValue left = link[u"left"];
        const qsizetype start = left[u"start"].toInteger(-1);
        const qsizetype size = left[u"end"].toInteger(-1) - start;
        if (start < 0 || size <= 0 || start + size > text.size())
            return {u"a span of the JSON lies outside the text"_s};
        if (text.sliced(start, size) != left[u"text"].toString().toUcs4())
            return {u"a text of the JSON is not that of its span"_s};
    }
    return {};
}

} // namespace

FuzzCase parseFuzzCase(const QByteArray &bytes)
{
    FuzzCase result;
    if (bytes.size() < 2)
        return result;
    const auto ignore = static_cast<unsigned char>(bytes[0]);
    const auto numbers = static_cast<unsigned char>(bytes[1]);
    if ((ignore & byDefault) == 0)
        result.options.ignore = IgnoreSet::fromInt(ignore);
    result.options.minWords = 1 + (numbers & 0x0f);
    result.options.reworded = static_cast<RewordedLevel>((numbers >> 4) & 0x03);
    const qsizetype separator = bytes.indexOf(fuzzSeparator, 2);
    result.left = bytes.sliced(2, (separator < 0 ? bytes.size() : separator) - 2);
    result.right = separator < 0 ? QByteArray() : bytes.sliced(separator + 1);
    return result;
}

QStringList brokenByFuzzCase(const FuzzCase &fuzzCase)
{
    const Sided<ArticlePtr> owned{
        {articleOf(u"left"_s, fuzzCase.left), articleOf(u"right"_s, fuzzCase.right)}};
    const Sided<const Article *> articles{{owned[Side::Left].get(), owned[Side::Right].get()}};
    QStringList broken = laws::broken(articles, fuzzCase.options);
    broken += brokenByDecoding(*articles[Side::Left], fuzzCase.left);
    broken += brokenByDecoding(*articles[Side::Right], fuzzCase.right);
    if (!broken.isEmpty())
        return broken;
    const auto comparison = compare(*articles[Side::Left], *articles[Side::Right], fuzzCase.options);
    return brokenByJson({owned, comparison.value()});
}

} // namespace diptych
