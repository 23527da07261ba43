// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and bookmarks on articles and on words in them, in the real window.
#include "articles/articlemodel.h"
#include "corpus/articlemarks.h"
#include "ferrytexts.h"
#include "reading/articlepane.h"
#include "realwindow.h"
#include "session/sessionfile.h"

#include <QAbstractButton>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextCursor>

using namespace diptych;
using namespace Qt::StringLiterals;
using test::RealWindow;

namespace {

} // namespace

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RealWindow::prepare(); }
    void init();
    void cleanup() { m_real.reset(); }

    void bookmarkOfAnArticleIsMadeAndUndone();
    void noteOnWordsStandsBesideThem();
    void marksBelongToTheArticleWhateverItIsComparedWith();
    void signsAreReachedByKeyboardAndReadAloud();
    void passagesHaveSignsOnBothSides();
    void signLeavesTheNumberOfAParagraphInSight();
    void noteIsReadInAWideMargin();
    void marksAreSavedAndComeBack();
    void marksSurviveAChangedFile();
    void exportsHoldThem();

private:
    void openPair()
    {
        m_real->window()->compareFiles({{m_left, m_right}});
        QTRY_VERIFY(m_real->showsPair());
    }
    /// Answers the dialog that is open.
    void answer(const QString &note)
    {
        auto *dialog = m_real->find<QInputDialog>("noteDialog");
        QVERIFY(dialog);
        dialog->setTextValue(note);
        dialog->accept();
    }
    void select(ArticlePane *pane, const QString &words)
    {
        const qsizetype at = pane->article()->text.indexOf(words);
        QVERIFY(at >= 0);
        QTextCursor cursor = pane->textCursor();
        cursor.setPosition(pane->documentPosition(at));
        cursor.setPosition(pane->documentPosition(at + words.size()), QTextCursor::KeepAnchor);
        pane->setTextCursor(cursor);
        pane->setFocus();
    }
    [[nodiscard]] QList<QAbstractButton *> signs(Side side) const
    {
        return m_real->view()->pane(side)->viewport()->findChildren<QAbstractButton *>(u"noteSign"_s);
    }
    [[nodiscard]] ArticleMarks *marks() const { return m_real->window()->findChild<ArticleMarks *>(); }

    std::unique_ptr<RealWindow> m_real;
    QString m_left;
    QString m_right;
};

void TestNotes::init()
{
    m_real = std::make_unique<RealWindow>();
    QVERIFY(m_real->open());
    m_left = m_real->write(u"a.txt"_s, ferry);
    m_right = m_real->write(u"b.txt"_s, echo);
}

void TestNotes::bookmarkOfAnArticleIsMadeAndUndone()
{
    openPair();
    m_real->view()->pane(Side::Left)->setFocus();
    m_real->action("bookmarkArticle")->trigger();
    QCOMPARE(marks()->all().size(), 1);
    QCOMPARE(marks()->all()[0].article.path, m_left);
    QCOMPARE(signs(Side::Left).size(), 1);
    QCOMPARE(signs(Side::Right).size(), 0);
    QVERIFY(m_real->action("bookmarkArticle")->isChecked());
    auto *model = m_real->window()->findChild<ArticleModel *>();
    const QModelIndex row = model->index(model->rowOf(m_left));
    QVERIFY(row.data(ArticleModel::DetailRole).toString().contains(u"bookmarked"));
    m_real->action("undo")->trigger();
    QVERIFY(marks()->all().empty());
    QTRY_COMPARE(signs(Side::Left).size(), 0);
    QVERIFY(!row.data(ArticleModel::DetailRole).toString().contains(u"bookmarked"));
    m_real->action("redo")->trigger();
    QCOMPARE(marks()->all().size(), 1);
}

void TestNotes::noteOnWordsStandsBesideThem()
{
    openPair();
    ArticlePane *pane = m_real->view()->pane(Side::Right);
    select(pane, u"187 people"_s);
    m_real->action("noteWords")->trigger();
    answer(u"Ask the company."_s);
    QTRY_COMPARE(signs(Side::Right).size(), 1);
    const QAbstractButton *sign = signs(Side::Right).constFirst();
    QVERIFY(sign->toolTip().contains(u"Ask the company."));
    const qsizetype at = pane->article()->text.indexOf(u"187 people"_s);
    QVERIFY(std::abs(sign->y() - pane->verticalSpan({at, at + 10}).top) < 3);
    // Enter opens it to be changed; an empty one is taken away.
    signs(Side::Right).constFirst()->click();
    QCOMPARE(m_real->find<QInputDialog>("noteDialog")->textValue(), u"Ask the company."_s);
    answer({});
    QTRY_COMPARE(signs(Side::Right).size(), 0);
}

void TestNotes::marksBelongToTheArticleWhateverItIsComparedWith()
{
    openPair();
    m_real->view()->pane(Side::Left)->setFocus();
    m_real->action("noteArticle")->trigger();
    answer(u"The first to report."_s);
    const QString third = m_real->write(u"c.txt"_s, echo + "\nA third one said nothing more about it.\n");
    m_real->window()->compareFiles({{third, m_left}});
    QTRY_VERIFY(m_real->showsPair() && m_real->document()->pair()->articles[Side::Left]->path == third);
    QTRY_COMPARE(signs(Side::Right).size(), 1);
    QVERIFY(signs(Side::Right).constFirst()->accessibleName().contains(u"The first to report."));
    QCOMPARE(signs(Side::Left).size(), 0);
}

void TestNotes::signsAreReachedByKeyboardAndReadAloud()
{
    openPair();
    m_real->view()->pane(Side::Left)->setFocus();
    m_real->action("noteArticle")->trigger();
    answer(u"The <b>first</b> to report."_s);
    QTRY_COMPARE(signs(Side::Left).size(), 1);
    QAbstractButton *sign = signs(Side::Left).constFirst();
    QVERIFY(sign->focusPolicy() & Qt::TabFocus);
    QVERIFY(sign->accessibleName().contains(u"The <b>first</b> to report."));
    QVERIFY(sign->toolTip().contains(u"&lt;b&gt;first"));
    QTest::keyClick(sign, Qt::Key_Return);
    QVERIFY(m_real->find<QInputDialog>("noteDialog"));
    answer(u"The second."_s);
    QTRY_VERIFY(signs(Side::Left).constLast()->accessibleName().contains(u"The second."));
}

void TestNotes::passagesHaveSignsOnBothSides()
{
    openPair();
    m_real->document()->setNote(m_real->document()->pair()->comparison.links.front().span,
                                u"Who told both?"_s);
    for (const Side side : bothSides) {
        QTRY_COMPARE(signs(side).size(), 1);
        QVERIFY(signs(side).constFirst()->toolTip().contains(u"Who told both?"));
    }
}

void TestNotes::signLeavesTheNumberOfAParagraphInSight()
{
    m_real->window()->resize(640, 600); // No margin is left beside the numbers.
    openPair();
    const Sided<Range> span = m_real->document()->pair()->comparison.links.front().span;
    m_real->document()->setNote(span, u"Who told both?"_s);
    QTRY_COMPARE(signs(Side::Left).size(), 1);
    const ArticlePane *pane = m_real->view()->pane(Side::Left);
    const qsizetype begin = span[Side::Left].begin;
    const int scrolled = pane->verticalScrollBar()->value();
    QTRY_VERIFY(signs(Side::Left).constFirst()->y() + 1 >=
                pane->verticalSpan({begin, begin + 1}).bottom - scrolled);
}

void TestNotes::noteIsReadInAWideMargin()
{
    m_real->window()->resize(1900, 800);
    openPair();
    const QString note = u"Both name the harbour master; ask him who told it first, and when, and whom."_s;
    m_real->document()->setNote(m_real->document()->pair()->comparison.links.front().span, note);
    m_real->document()->setBookmarked(m_real->document()->pair()->comparison.links.front().span, true);
    for (const Side side : bothSides) {
        QTRY_COMPARE(signs(side).size(), 2);
        const ArticlePane *pane = m_real->view()->pane(side);
        const QRect sheet = signs(side).constFirst()->geometry();
        QVERIFY(sheet.width() > 100 && sheet.height() > 2 * pane->fontMetrics().height());
        QVERIFY(pane->viewport()->rect().contains(sheet));
        QVERIFY(side == Side::Left ? sheet.right() < pane->columnEdges().left
                                   : sheet.left() > pane->columnEdges().right);
        QVERIFY(!signs(side).constLast()->geometry().intersects(sheet)); // The bookmark stays a sign.
        QVERIFY(signs(side).constLast()->width() < 30);
    }
    // It is a button as before, and a sign again where the margin is narrow.
    QTest::keyClick(signs(Side::Left).constFirst(), Qt::Key_Return);
    QCOMPARE(m_real->find<QInputDialog>("noteDialog")->textValue(), note);
    answer(note);
    m_real->window()->resize(900, 800);
    QTRY_VERIFY(signs(Side::Left).constFirst()->width() < 30);
}

void TestNotes::marksAreSavedAndComeBack()
{
    openPair();
    m_real->view()->pane(Side::Left)->setFocus();
    m_real->action("bookmarkArticle")->trigger();
    select(m_real->view()->pane(Side::Left), u"charted reef"_s);
    m_real->action("noteWords")->trigger();
    answer(u"Which chart?"_s);
    const QString file = m_real->folder() + u"/story.diptych"_s;
    m_real->desktop().saveTo = file;
    m_real->action("saveSession")->trigger();
    const Result<Session> saved = readSession(file);
    QVERIFY(saved.ok());
    QCOMPARE(saved.value().marked, marks()->all());
    QVERIFY(m_real->open());
    QVERIFY(marks()->all().empty());
    m_real->window()->openPaths({file});
    QTRY_VERIFY(m_real->showsPair());
    QCOMPARE(marks()->all(), saved.value().marked);
    QTRY_COMPARE(signs(Side::Left).size(), 2);
}

void TestNotes::marksSurviveAChangedFile()
{
    openPair();
    select(m_real->view()->pane(Side::Left), u"charted reef"_s);
    m_real->action("noteWords")->trigger();
    answer(u"Which chart?"_s);
    std::ignore = m_real->write(u"a.txt"_s, "New headline\n\nMore came in.\n\n" + ferry);
    m_real->window()->compareFiles({{m_left, m_right}});
    QTRY_VERIFY(m_real->showsPair() &&
                m_real->document()->pair()->articles[Side::Left]->text.startsWith(u"New headline"));
    QTRY_COMPARE(signs(Side::Left).size(), 1);
    const ArticlePtr changed = m_real->document()->pair()->articles[Side::Left];
    const std::vector<ShownMark> shown = marks()->on(*changed);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown[0].span.in(changed->text), u"charted reef"_s);
}

void TestNotes::exportsHoldThem()
{
    openPair();
    m_real->view()->pane(Side::Right)->setFocus();
    m_real->action("noteArticle")->trigger();
    answer(u"The first to report."_s);
    m_real->action("exportComparison")->trigger();
    auto *dialog = m_real->find<QDialog>("exportDialog");
    QVERIFY(dialog);
    for (const auto &[button, ending] :
         {std::pair("exportJson", u"json"_s), std::pair("exportText", u"txt"_s),
          std::pair("exportMarkdown", u"md"_s), std::pair("exportHtml", u"html"_s),
          std::pair("exportAnnotations", u"jsonld"_s)}) {
        dialog->findChild<QAbstractButton *>(QLatin1StringView(button))->click();
        const QString file = m_real->folder() + u"/e."_s + ending;
        dialog->findChild<QLineEdit *>(u"exportPath"_s)->setText(file);
        dialog->findChild<QAbstractButton *>(u"exportStart"_s)->click();
        QTRY_VERIFY2(dialog->findChild<QWidget *>(u"exportOpen"_s)->isVisible(), button);
        QVERIFY2(TestFolder::read(file).contains("The first to report."), button);
    }
    const QJsonDocument json = QJsonDocument::fromJson(TestFolder::read(m_real->folder() + u"/e.json"_s));
    const QJsonObject decision = json[u"decisions"][0].toObject();
    QVERIFY(decision[u"left"].isNull());
    QCOMPARE(decision[u"right"][u"start"], 0);
}

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
