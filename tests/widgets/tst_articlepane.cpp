// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/articlepane.h"
#include "reading/findbar.h"
#include "reading/textgeometry.h"
#include "samplepairs.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <numeric>
#include <thread>

using namespace diptych;
using namespace diptych::test;

class TestArticlePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordIsShownWhereTheMapSays();
    void aPointOfTheTextLeadsBackToItsOffset();
    void theColumnKeepsItsMeasureInAWidePane();
    void theTitleIsTheLargestAndCaptionsStandBack();
    void rightToLeftReportsHaveTheirNumbersOnTheRight();
    void copyingGivesThePlainText();
    void zoomKeepsItsBoundsAndThePlace();
    void zoomingWithTheWheelTellsOthers();
    void resizingKeepsTheTextAtTheUpperEdge();
    void anEmptyArticleAndNoneAreShownAsNothing();
    void nothingIsLoadedFromOutside();
    void spaceTurnsThePage();
    void stretchesInMixedDirectionsHaveTheirOwnRectangles();
    void aNumberInRightToLeftTextIsMarkedWhereItStands();
    void anyPlaceOfALongArticleIsShownAtOnce();
    void theEndOfALongArticleIsOneKeyAway();
    void aDocumentFromAnotherThreadIsTaken();

    void findGoesRoundInBothDirections();
    void theBarCountsAndStepsByKeyboard();
    void closingTheBarClearsItsMarks();
    void theBarFollowsTheCurrentPane();

private:
    static std::unique_ptr<ArticlePane> shownPane(const ArticlePtr &article, QSize size = {700, 500});
};

std::unique_ptr<ArticlePane> TestArticlePane::shownPane(const ArticlePtr &article, QSize size)
{
    auto pane = std::make_unique<ArticlePane>();
    pane->setReadingFont(pinnedFont());
    pane->resize(size);
    pane->setArticle(article);
    pane->show();
    return pane;
}

void TestArticlePane::everyWordIsShownWhereTheMapSays()
{
    const ArticlePtr report =
        article(test::report({1, 2, 3}).replace(QStringLiteral("\n"), QStringLiteral("\r\n")));
    const auto pane = shownPane(report);
    const QString shown = pane->document()->toPlainText();
    for (const Range &word : report->segmentation.words)
        QCOMPARE(pane->documentRange(word).in(shown).toString(), word.in(report->text).toString());
}

void TestArticlePane::aDocumentFromAnotherThreadIsTaken()
{
    const auto pane = shownPane(article(test::report({1, 2, 3})));
    pane->verticalScrollBar()->setValue(100);
    const ArticlePtr other = article(test::report({7, 8}));
    const ArticleLayout layout = layOut(*other);
    TextDocumentPtr filled;
    std::thread([&] { filled = textDocument(layout.text); }).join();
    const QTextDocument *document = filled.get();
    QSignalSpy changed(pane.get(), &ArticlePane::articleChanged);
    pane->setArticle(other, layout, std::move(filled));
    QCOMPARE(pane->document(), document);
    QCOMPARE(document->thread(), pane->thread());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(pane->verticalScrollBar()->value(), 0);
    QVERIFY(!document->isUndoRedoEnabled());
    // It is read, styled, laid out and selected as any other.
    const QString own = QString(shownPane(other)->document()->toPlainText());
    QCOMPARE(pane->toPlainText(), own);
    QCOMPARE(pane->contentHeight(), shownPane(other)->contentHeight());
    QTest::keyClick(pane.get(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(pane->textCursor().selectedText().startsWith(QStringLiteral("A headline")));
    QVERIFY(pane->findText(sentence(24).left(20)));
    pane->setZoomFactor(1.5);
    QVERIFY(pane->contentHeight() > shownPane(other)->contentHeight());
    // And goes when another one comes.
    const QPointer<const QTextDocument> former(document);
    pane->setArticle(article(test::report({1})));
    QVERIFY(!former);
    pane->setArticle(nullptr);
    QVERIFY(pane->toPlainText().isEmpty());
}

void TestArticlePane::aPointOfTheTextLeadsBackToItsOffset()
{
    const ArticlePtr report = article(test::report({1, 2}));
    const auto pane = shownPane(report);
    const Range word = report->segmentation.words[20];
    QTextCursor cursor(pane->document());
    cursor.setPosition(pane->documentPosition(word.begin));
    const QRect place = pane->cursorRect(cursor);
    QVERIFY(word.contains(pane->offsetAt(place.center() + QPoint(3, 0))));
    QCOMPARE(pane->offsetAt(QPoint(1, 1)), -1);
}

void TestArticlePane::theColumnKeepsItsMeasureInAWidePane()
{
    const auto pane = shownPane(article(test::report({1, 2, 3})), {1800, 500});
    const ColumnEdges wide = pane->columnEdges();
    const double width = wide.right - wide.left;
    const double letter = QFontMetricsF(pinnedFont()).averageCharWidth();
    QVERIFY2(width > 50 * letter && width < 80 * letter, qPrintable(QString::number(width / letter)));
    QVERIFY(qAbs(wide.left - (1800 - wide.right)) < 30);
    pane->resize(400, 500);
    QVERIFY(pane->columnEdges().right <= 400);
    QVERIFY(pane->columnEdges().right - pane->columnEdges().left > 280);
}

void TestArticlePane::theTitleIsTheLargestAndCaptionsStandBack()
{
    const Typography typography(pinnedFont(), QPalette(), Qt::LeftToRight);
    const auto size = [&](ParagraphKind kind) { return typography.font(kind).pixelSize(); };
    QVERIFY(size(ParagraphKind::Title) > size(ParagraphKind::Heading));
    QVERIFY(size(ParagraphKind::Heading) >= size(ParagraphKind::Body));
    QVERIFY(size(ParagraphKind::Caption) < size(ParagraphKind::Body));
    const auto pane = shownPane(article(test::report({1})));
    const QTextBlock title = pane->document()->begin();
    QCOMPARE(title.begin().fragment().charFormat().font().pixelSize(), size(ParagraphKind::Title));
}

void TestArticlePane::rightToLeftReportsHaveTheirNumbersOnTheRight()
{
    // Narrow, so that the column leaves no more than the margins that it needs.
    const auto pane =
        shownPane(article(QStringLiteral(
                      "هدنة لستين يوما\n\nوقعت الحكومة والجبهة مساء الأربعاء اتفاقا لوقف إطلاق النار.")),
                  {360, 500});
    QCOMPARE(pane->textDirection(), Qt::RightToLeft);
    QCOMPARE(pane->document()->begin().textDirection(), Qt::RightToLeft);
    // All lines of a paragraph begin at its right edge, the short last one, too.
    const QTextBlock last = pane->document()->lastBlock();
    const QTextLayout *lines = last.layout();
    const double right = pane->columnEdges().right - pane->columnEdges().left;
    for (int i = 0; i < lines->lineCount(); ++i)
        QVERIFY(std::abs(lines->lineAt(i).naturalTextRect().right() - right) < 3);
    const ColumnEdges edges = pane->columnEdges();
    QVERIFY(pane->viewport()->width() - edges.right > edges.left);
}

void TestArticlePane::copyingGivesThePlainText()
{
    const ArticlePtr report =
        article(QStringLiteral("A headline of some words\n\nFirst line\nsecond line of the text.\n"));
    const auto pane = shownPane(report);
    pane->selectAll();
    pane->copy();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("A headline of some words\n\nFirst line")), qPrintable(copied));
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
}

void TestArticlePane::zoomKeepsItsBoundsAndThePlace()
{
    const ArticlePtr report = article(test::report({1, 2, 3, 4, 5, 6, 7, 8}));
    const auto pane = shownPane(report);
    const Range middle = report->segmentation.paragraphs[4].range;
    pane->showRange(middle);
    const qsizetype upper = pane->articleOffset(pane->cursorForPosition({200, 2}).position());
    pane->setZoomFactor(1.5);
    const qsizetype after = pane->articleOffset(pane->cursorForPosition({200, 2}).position());
    QVERIFY2(qAbs(after - upper) < 120, qPrintable(QStringLiteral("%1 %2").arg(upper).arg(after)));
    pane->setZoomFactor(99);
    QCOMPARE(pane->zoomFactor(), maximumZoom);
    pane->setZoomFactor(0.01);
    QCOMPARE(pane->zoomFactor(), minimumZoom);
    pane->resetZoom();
    QCOMPARE(pane->zoomFactor(), 1.0);
}

void TestArticlePane::zoomingWithTheWheelTellsOthers()
{
    const auto pane = shownPane(article(test::report({1})));
    QSignalSpy changed(pane.get(), &ArticlePane::zoomFactorChanged);
    QWheelEvent wheel(QPointF(50, 50), pane->mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(pane->viewport(), &wheel);
    QCOMPARE(changed.size(), 1);
    QVERIFY(pane->zoomFactor() > 1.05);
}

void TestArticlePane::resizingKeepsTheTextAtTheUpperEdge()
{
    const ArticlePtr report = article(test::report({1, 2, 3, 4, 5, 6, 7, 8}));
    const auto pane = shownPane(report, {800, 500});
    pane->showRange(report->segmentation.paragraphs[5].range);
    const qsizetype upper = pane->articleOffset(pane->cursorForPosition({300, 2}).position());
    pane->resize(420, 500);
    const qsizetype after = pane->articleOffset(pane->cursorForPosition({200, 2}).position());
    QVERIFY2(qAbs(after - upper) < 120, qPrintable(QStringLiteral("%1 %2").arg(upper).arg(after)));
}

void TestArticlePane::anEmptyArticleAndNoneAreShownAsNothing()
{
    const auto pane = shownPane(article(QString()));
    QCOMPARE(pane->document()->toPlainText(), QString());
    QVERIFY(!pane->findText(QStringLiteral("a")));
    pane->setArticle(nullptr);
    QVERIFY(!pane->article());
    pane->grab();
}

void TestArticlePane::nothingIsLoadedFromOutside()
{
    const auto pane = shownPane(article(
        QStringLiteral("A headline\n\n<img src=\"http://example.org/a.png\"> and http://example.org/b")));
    QVERIFY(pane->document()->toPlainText().contains(QStringLiteral("<img src=")));
    pane->setSource(QUrl(QStringLiteral("file:///etc/hostname")));
    QVERIFY(pane->document()->toPlainText().contains(QStringLiteral("A headline")));
}

void TestArticlePane::spaceTurnsThePage()
{
    const auto pane = shownPane(article(test::report({1, 2, 3, 4, 5, 6, 7, 8})));
    QTest::keyClick(pane.get(), Qt::Key_Space);
    QVERIFY(pane->verticalScrollBar()->value() > 200);
    QTest::keyClick(pane.get(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(pane->verticalScrollBar()->value(), 0);
}

void TestArticlePane::stretchesInMixedDirectionsHaveTheirOwnRectangles()
{
    QTextDocument document;
    document.setDefaultFont(pinnedFont());
    document.setPlainText(QStringLiteral("The word שלום עולם means peace."));
    document.setTextWidth(600);
    document.size();
    const QTextBlock block = document.begin();
    // Across the border of directions a stretch is two pieces on the screen, not one over both.
    const std::vector<QRectF> across = stretchRects(block, 4, 13);
    QCOMPARE(across.size(), std::size_t(2));
    QVERIFY(!across[0].intersects(across[1]));
    QCOMPARE(stretchRects(block, 0, 8).size(), std::size_t(1));
    QVERIFY(stretchRects(block, 3, 3).empty());
}

void TestArticlePane::aNumberInRightToLeftTextIsMarkedWhereItStands()
{
    QTextDocument document;
    document.setDefaultFont(pinnedFont());
    document.setPlainText(QStringLiteral("وقال المتحدث إن 7 جنود أصيبوا"));
    QTextOption option = document.defaultTextOption();
    option.setTextDirection(Qt::RightToLeft);
    document.setDefaultTextOption(option);
    document.setTextWidth(600);
    document.size();
    const QTextBlock block = document.begin();
    const int number = static_cast<int>(block.text().indexOf(u'7'));
    const std::vector<QRectF> rects = stretchRects(block, number, number + 1);
    QCOMPARE(rects.size(), std::size_t(1));
    QVERIFY(rects.front().width() > 5);
    // Words before it stand to its right, words behind it to its left.
    QVERIFY(rects.front().right() <= stretchRects(block, 0, 4).front().left());
    QVERIFY(rects.front().left() >= stretchRects(block, number + 2, number + 6).front().right());
}

void TestArticlePane::anyPlaceOfALongArticleIsShownAtOnce()
{
    QList<int> paragraphs(3000);
    std::iota(paragraphs.begin(), paragraphs.end(), 0);
    const ArticlePtr text = article(test::report(paragraphs));
    const auto pane = shownPane(text);
    QVERIFY(!pane->isLaidOut());
    const Range middle{text->text.size() / 2, text->text.size() / 2 + 9};
    const double estimated = pane->verticalSpan(middle).top;
    QVERIFY(estimated > pane->viewport()->height());
    // A jump far down needs none of the lines above.
    pane->showRange(middle);
    QVERIFY(!pane->isLaidOut());
    const auto top = [&] { return pane->verticalSpan(middle).top - pane->verticalScrollBar()->value(); };
    QVERIFY2(qAbs(top() - pane->viewport()->height() / 3.0) < 2, qPrintable(QString::number(top())));
    QTextCursor cursor(pane->document());
    cursor.setPosition(pane->documentPosition(middle.begin));
    QVERIFY(qAbs(pane->cursorRect(cursor).top() - top()) < 2);
    // The true heights of what is above move nothing that is in view.
    const double before = top();
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLaidOut(), 60000);
    QVERIFY2(qAbs(top() - before) <= 1, qPrintable(QStringLiteral("%1 %2").arg(before).arg(top())));
    const double exact = pane->verticalSpan(middle).top;
    QVERIFY2(qAbs(estimated - exact) < exact * 0.1,
             qPrintable(QStringLiteral("%1 %2").arg(estimated).arg(exact)));
    // Another width or size begins anew, and the reader's place stays in view.
    pane->setZoomFactor(1.5);
    QVERIFY(!pane->isLaidOut());
    QVERIFY2(qAbs(top() - 1.5 * before) < pane->viewport()->height() / 2.0,
             qPrintable(QString::number(top())));
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLaidOut(), 60000);
    QVERIFY(pane->contentHeight() > 3 * exact);
}

void TestArticlePane::theEndOfALongArticleIsOneKeyAway()
{
    QList<int> paragraphs(3000);
    std::iota(paragraphs.begin(), paragraphs.end(), 0);
    const ArticlePtr text = article(test::report(paragraphs));
    const auto pane = shownPane(text);
    const auto lastLineIsInView = [&] {
        const VerticalSpan last = pane->verticalSpan({text->text.size() - 5, text->text.size() - 1})
                                      .moved(-pane->verticalScrollBar()->value());
        const bool inView = last.top >= 0 && last.bottom <= pane->viewport()->height() + 1;
        if (!inView)
            qWarning("The last line stands at %f to %f of %d", last.top, last.bottom,
                     pane->viewport()->height());
        return inView;
    };
    QTest::keyClick(pane.get(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(!pane->isLaidOut());
    QVERIFY(lastLineIsInView());
    QTest::keyClick(pane.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(pane->verticalScrollBar()->value(), 0);
    // And by the scroll bar, however far the estimated height is off.
    pane->verticalScrollBar()->setValue(pane->verticalScrollBar()->maximum());
    QVERIFY(!pane->isLaidOut());
    QCOMPARE(pane->verticalScrollBar()->value(), pane->verticalScrollBar()->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(pane->isLaidOut(), 60000);
    QCOMPARE(pane->verticalScrollBar()->value(), pane->verticalScrollBar()->maximum());
}

void TestArticlePane::findGoesRoundInBothDirections()
{
    const auto pane =
        shownPane(article(QStringLiteral("A headline here\n\nOne ferry, two Ferry, three FERRY.")));
    QCOMPARE(pane->findAll(QStringLiteral("ferry")).size(), std::size_t(3));
    QCOMPARE(pane->findAll(QStringLiteral("ferry"), QTextDocument::FindCaseSensitively).size(),
             std::size_t(1));
    for (const QString &expected : {QStringLiteral("ferry"), QStringLiteral("Ferry"), QStringLiteral("FERRY"),
                                    QStringLiteral("ferry")}) {
        QVERIFY(pane->findText(QStringLiteral("ferry")));
        QCOMPARE(pane->textCursor().selectedText(), expected);
    }
    QVERIFY(pane->findText(QStringLiteral("ferry"), QTextDocument::FindBackward));
    QCOMPARE(pane->textCursor().selectedText(), QStringLiteral("FERRY"));
    QVERIFY(!pane->findText(QStringLiteral("submarine")));
}

void TestArticlePane::theBarCountsAndStepsByKeyboard()
{
    const auto pane =
        shownPane(article(QStringLiteral("A headline here\n\nOne ferry, two ferry, three ferry.")));
    FindBar bar;
    bar.setPanes({{pane.get(), {}}});
    bar.open();
    auto *edit = bar.findChild<QLineEdit *>(QStringLiteral("findText"));
    auto *count = bar.findChild<QLabel *>(QStringLiteral("findCount"));
    QTest::keyClicks(edit, QStringLiteral("ferry"));
    QCOMPARE(count->text(), QStringLiteral("1 of 3"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(count->text(), QStringLiteral("2 of 3"));
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count->text(), QStringLiteral("1 of 3"));
    QTest::keyClicks(edit, QStringLiteral("boat"));
    QCOMPARE(count->text(), QStringLiteral("Not found"));
}

void TestArticlePane::closingTheBarClearsItsMarks()
{
    const auto pane = shownPane(article(QStringLiteral("A headline here\n\nOne ferry, two ferry.")));
    FindBar bar;
    bar.setPanes({{pane.get(), {}}});
    bar.open();
    auto *edit = bar.findChild<QLineEdit *>(QStringLiteral("findText"));
    QTest::keyClicks(edit, QStringLiteral("ferry"));
    QCOMPARE(pane->findMatches().size(), std::size_t(2));
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(bar.isHidden());
    QVERIFY(pane->findMatches().empty());
}

void TestArticlePane::theBarFollowsTheCurrentPane()
{
    const auto first = shownPane(article(QStringLiteral("A headline here\n\nOne ferry.")));
    const auto second = shownPane(article(QStringLiteral("A headline here\n\nFerry, ferry and ferry.")));
    FindBar bar;
    bar.setPanes({{first.get(), {}}});
    bar.open();
    QTest::keyClicks(bar.findChild<QLineEdit *>(QStringLiteral("findText")), QStringLiteral("ferry"));
    bar.setPanes({{second.get(), {}}});
    QVERIFY(first->findMatches().empty());
    QCOMPARE(second->findMatches().size(), std::size_t(3));
    bar.setPanes({});
    QVERIFY(!bar.isEnabled());
}

QTEST_MAIN(TestArticlePane)
#include "tst_articlepane.moc"
