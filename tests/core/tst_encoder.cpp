// SPDX-License-Identifier: GPL-3.0-or-later
#include "encode/encoderpass.h"
#include "encode/sentenceencoder.h"
#include "encode/wordpieces.h"
#include "modelfile.h"

#include "compare/compare.h"
#include "corpus/article.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace diptych;

namespace {

const QStringList sentences{u"The ferry ran aground."_s, u"A ship hit rocks; nobody was hurt."_s, u"Ferry"_s,
                            u""_s};

} // namespace

/// The sentence encoder by a tiny one that the test makes, and by the real one where it is installed.
class EncoderTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] std::shared_ptr<const EncoderModel> tinyModel() const
    {
        const auto model = EncoderModel::open(path(u"tiny.bin"_s));
        return model ? model.value() : nullptr;
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
    QByteArray m_bytes;

private Q_SLOTS:
    void initTestCase()
    {
        m_bytes = tinyModelFile();
        write(u"tiny.bin"_s, m_bytes);
        QVERIFY(tinyModel());
    }

    void damagedFileIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QString damaged = u"the sentence encoder is damaged; fetch it again"_s;
        const QString foreign = u"it is no sentence encoder of this program"_s;
        const auto changed = [this](qsizetype at) {
            QByteArray bytes = m_bytes;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x11);
            return bytes;
        };
        QTest::newRow("empty") << QByteArray() << foreign;
        QTest::newRow("text") << QByteArray(1000, 'x') << foreign;
        QTest::newRow("header alone") << m_bytes.first(128) << damaged;
        QTest::newRow("cut") << m_bytes.chopped(1) << damaged;
        QTest::newRow("longer") << m_bytes + "x" << damaged;
        QTest::newRow("version") << changed(8) << u"it was made for another version of this program"_s;
        QTest::newRow("layers") << changed(12) << damaged;
        QTest::newRow("width") << changed(18) << damaged;
        QTest::newRow("heads") << changed(20) << damaged;
        QTest::newRow("pieces") << changed(30) << damaged;
        QTest::newRow("hash") << changed(100) << damaged;
        QTest::newRow("weights") << changed(m_bytes.size() - 40) << damaged;
    }

    void damagedFileIsRefusedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        write(u"damaged.bin"_s, bytes);
        const auto model = SentenceEncoder::open(path(u"damaged.bin"_s));
        QVERIFY(!model);
        QTEST(model.failure().reason, "reason");
    }

    void missingFileIsSaid()
    {
        QCOMPARE(SentenceEncoder::open(path(u"none.bin"_s)).failure().reason, u"there is no such file"_s);
    }

    void wordIsTakenApartIntoTheLongestPieces_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QStringList>("pieces");
        QTest::newRow("words and marks")
            << u"The FERRY hit!"_s << QStringList{u"the"_s, u"ferry"_s, u"hit"_s, u"!"_s};
        QTest::newRow("pieces") << u"ferries"_s << QStringList{u"fer"_s, u"##ries"_s};
        QTest::newRow("unknown end") << u"ferz the"_s << QStringList{u"[UNK]"_s, u"the"_s};
        QTest::newRow("accents") << u"fér\u0301ry"_s << QStringList{u"ferry"_s};
        QTest::newRow("marks inside") << u"ferry-the"_s << QStringList{u"ferry"_s, u"-"_s, u"the"_s};
        QTest::newRow("soft hyphen") << u"fer\u00ADry"_s << QStringList{u"ferry"_s};
        QTest::newRow("nothing") << u" "_s << QStringList{};
        QTest::newRow("beyond what it looks at")
            << QString(u"the "_s).repeated(100) << QStringList(14, u"the"_s);
    }

    void wordIsTakenApartIntoTheLongestPieces()
    {
        QFETCH(QString, sentence);
        QFETCH(QStringList, pieces);
        const auto model = tinyModel();
        std::vector<int> expected{model->piece("[CLS]")};
        for (const QString &piece : pieces)
            expected.push_back(model->piece(piece.toUtf8()));
        expected.push_back(model->piece("[SEP]"));
        QCOMPARE(wordPieces(*model, sentence), expected);
    }

    void vectorsAreThoseOfThePlainFormulas()
    {
        const auto model = tinyModel();
        std::vector<std::vector<int>> pieces;
        for (const QString &sentence : sentences)
            pieces.push_back(wordPieces(*model, sentence));
        const auto vectors = encodePieces(*model, availableKernels().front(), pieces);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::vector<double> expected = plainVector(m_bytes, pieces[i]);
            QCOMPARE(vectors[i].size(), expected.size());
            for (std::size_t d = 0; d < expected.size(); ++d)
                QVERIFY2(
                    std::abs(double(vectors[i][d]) - expected[d]) < 0.001,
                    qPrintable(u"%1, %2: %3, not %4"_s.arg(i).arg(d).arg(vectors[i][d]).arg(expected[d])));
        }
    }

    void everyProcessorGivesTheSameToTheLastBit()
    {
        const auto model = tinyModel();
        std::vector<std::vector<int>> pieces;
        for (const QString &sentence : sentences)
            pieces.push_back(wordPieces(*model, sentence));
        const auto first = encodePieces(*model, availableKernels().front(), pieces);
        for (const Kernels &kernels : availableKernels())
            QVERIFY2(encodePieces(*model, kernels, pieces) == first, kernels.name);
    }

    void sentenceHasOneVectorWhateverStandsBesideIt()
    {
        const auto encoder = SentenceEncoder::open(path(u"tiny.bin"_s)).value();
        QStringList many;
        for (int i = 0; i < 200; ++i)
            many << u"The ferry %1 ran aground"_s.arg(i) << sentences;
        const auto together = encoder->encode(many);
        QCOMPARE(together.size(), std::size_t(many.size()));
        for (const QString &sentence : sentences) {
            const auto fresh = SentenceEncoder::open(path(u"tiny.bin"_s)).value()->encode({sentence});
            QCOMPARE(fresh.front(), together[static_cast<std::size_t>(many.indexOf(sentence))]);
        }
        QVERIFY(cosineOf(together[0], together[0]) > 0.999);
    }

    void keptVectorsAreTheSame()
    {
        const QString cache = path(u"cache"_s);
        const auto first = SentenceEncoder::open(path(u"tiny.bin"_s), cache).value()->encode(sentences);
        const QStringList files = QDir(cache).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QCOMPARE(SentenceEncoder::open(path(u"tiny.bin"_s), cache).value()->encode(sentences), first);
        // One that was damaged is made anew.
        QFile file(cache + u'/' + files.front());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("damaged");
        file.close();
        QCOMPARE(SentenceEncoder::open(path(u"tiny.bin"_s), cache).value()->encode(sentences), first);
    }

    void cancellingGivesNothing()
    {
        const auto encoder = SentenceEncoder::open(path(u"tiny.bin"_s)).value();
        std::atomic<int> asked = 0;
        QVERIFY(encoder->encode(sentences, [&asked] { return ++asked > 0; }).empty());
        QVERIFY(asked > 0);
        QCOMPARE(encoder->encode(sentences).size(), std::size_t(sentences.size()));
    }

    void comparisonNamesTheEncoderThatItUsed()
    {
        const auto encoder = SentenceEncoder::open(path(u"tiny.bin"_s)).value();
        const Article left = articleFromText(
            u"left.txt"_s, u"The ferry ran aground on the rocks on Tuesday and nobody was hurt there."_s);
        const Article right = articleFromText(
            u"right.txt"_s, u"No one of those who were on board of the ship was injured when it struck."_s);
        CompareOptions options;
        QCOMPARE(compare(left, right, options, {}, encoder.get())->rewordedBy.encoder, encoder->name());
        QVERIFY(compare(left, right, options)->rewordedBy.encoder.isEmpty());
        options.encoder = EncoderUse::Off;
        QVERIFY(compare(left, right, options, {}, encoder.get())->rewordedBy.encoder.isEmpty());
        options = {};
        options.reworded = RewordedLevel::Off;
        QVERIFY(compare(left, right, options, {}, encoder.get())->rewordedBy.encoder.isEmpty());
    }

    void otherLanguagesGoWithoutIt()
    {
        const auto encoder = SentenceEncoder::open(path(u"tiny.bin"_s)).value();
        const Article german = articleFromText(
            u"d.txt"_s,
            u"Die Fähre lief am Dienstagmorgen vor der Insel auf Grund, verletzt wurde niemand."_s);
        QCOMPARE(german.language, u"de"_s);
        QVERIFY(compare(german, german, {}, {}, encoder.get())->rewordedBy.encoder.isEmpty());
    }

    // Against the weights as they were published, by a program of its own in single precision.
    void installedEncoderGivesThePublishedVectors()
    {
        const auto installed = SentenceEncoder::openInstalled();
        if (!installed || !installed.value())
            QSKIP("no sentence encoder is installed (packaging/fetch-encoder)");
        const auto vectors =
            installed.value()->encode({u"The ferry ran aground near Hallinsund on Tuesday morning."_s,
                                       u"A passenger ship hit rocks off Hallinsund early on Tuesday."_s,
                                       u"Inflation fell to 2.1 per cent in October, the central bank said."_s,
                                       u"“Unbowed”, she said: the café won't close!"_s});
        constexpr double published[4][4] = {{1, 0.5429, 0.0228, 0.1002},
                                            {0.5429, 1, -0.0068, 0.0076},
                                            {0.0228, -0.0068, 1, 0.0167},
                                            {0.1002, 0.0076, 0.0167, 1}};
        for (std::size_t i = 0; i < 4; ++i) {
            for (std::size_t j = 0; j < 4; ++j) {
                const double cosine = cosineOf(vectors[i], vectors[j]);
                QVERIFY2(std::abs(cosine - published[i][j]) < 0.01, qPrintable(QString::number(cosine)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(EncoderTest)
#include "tst_encoder.moc"
