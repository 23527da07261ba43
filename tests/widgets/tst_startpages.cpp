// SPDX-License-Identifier: GPL-3.0-or-later
#include "start/messagepage.h"
#include "start/pastepage.h"
#include "start/startpage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace diptych;

class TestStartPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setFont(QFont(QStringLiteral("DejaVu Sans"), 10)); }
    void everyCardAsksForItsThing_data();
    void everyCardAsksForItsThing();
    void cardsWorkByKeyboardAndHaveNames();
    void offersWhatWasOpenBefore();
    void offersNothingTheFirstTime();
    void comparesOnlyWithTwoTexts();
    void pastesFromTheClipboardByKey();
    void ctrlReturnCompares();
    void aLongMessageIsShownWhole();
};

void TestStartPages::everyCardAsksForItsThing_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QByteArray>("signal");
    QTest::newRow("drop zone") << QStringLiteral("startDrop") << QByteArray(SIGNAL(filesWanted()));
    QTest::newRow("paste") << QStringLiteral("startPaste") << QByteArray(SIGNAL(pasteWanted()));
    QTest::newRow("folder") << QStringLiteral("startFolder") << QByteArray(SIGNAL(folderWanted()));
    QTest::newRow("example") << QStringLiteral("startExample") << QByteArray(SIGNAL(exampleWanted()));
}

void TestStartPages::everyCardAsksForItsThing()
{
    QFETCH(QString, card);
    QFETCH(QByteArray, signal);
    StartPage page;
    page.resize(900, 700);
    page.show();
    QSignalSpy asked(&page, signal.constData());
    QTest::mouseClick(page.findChild<QAbstractButton *>(card), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestStartPages::cardsWorkByKeyboardAndHaveNames()
{
    StartPage page;
    page.show();
    auto *card = page.findChild<QAbstractButton *>(QStringLiteral("startExample"));
    QSignalSpy asked(&page, &StartPage::exampleWanted);
    QTest::keyClick(card, Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(QAccessible::queryAccessibleInterface(card)->text(QAccessible::Name),
             QStringLiteral("See the example"));
}

void TestStartPages::offersWhatWasOpenBefore()
{
    StartPage page;
    page.setOffers(StartOffer{{}, QStringLiteral("last"), {}},
                   {{{}, QStringLiteral("one"), {}}, {{}, QStringLiteral("two"), {}}});
    page.show();
    QSignalSpy recent(&page, &StartPage::recentWanted);
    QSignalSpy last(&page, &StartPage::continueWanted);
    page.findChild<QAbstractButton *>(QStringLiteral("startRecent1"))->click();
    QCOMPARE(recent.value(0).value(0).toInt(), 1);
    page.findChild<QAbstractButton *>(QStringLiteral("startContinue"))->click();
    QCOMPARE(last.count(), 1);
}

void TestStartPages::offersNothingTheFirstTime()
{
    StartPage page;
    page.setOffers({}, {{{}, QStringLiteral("one"), {}}});
    page.setOffers({}, {});
    QVERIFY(!page.findChild<QAbstractButton *>(QStringLiteral("startRecent0")));
    QVERIFY(!page.findChild<QAbstractButton *>(QStringLiteral("startContinue")));
}

void TestStartPages::comparesOnlyWithTwoTexts()
{
    PastePage page;
    auto *compare = page.findChild<QPushButton *>(QStringLiteral("pasteCompare"));
    QVERIFY(!compare->isEnabled());
    page.setText(Side::Left, QStringLiteral("One."));
    QVERIFY(!compare->isEnabled());
    page.setText(Side::Right, QStringLiteral("Two."));
    QVERIFY(compare->isEnabled());
    QCOMPARE(page.texts()[Side::Right], QStringLiteral("Two."));
    page.startAnew();
    QVERIFY(!compare->isEnabled());
}

void TestStartPages::pastesFromTheClipboardByKey()
{
    PastePage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QApplication::clipboard()->setText(QStringLiteral("Pasted words."));
    auto *right = page.findChild<QPlainTextEdit *>(QStringLiteral("rightText"));
    right->setFocus();
    QTest::keyClick(right, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.texts()[Side::Right], QStringLiteral("Pasted words."));
}

void TestStartPages::ctrlReturnCompares()
{
    PastePage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.setText(Side::Left, QStringLiteral("One."));
    page.setText(Side::Right, QStringLiteral("Two."));
    QSignalSpy wanted(&page, &PastePage::compareWanted);
    auto *left = page.findChild<QPlainTextEdit *>(QStringLiteral("leftText"));
    left->setFocus();
    QTest::keyClick(left, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(page.texts()[Side::Left], QStringLiteral("One."));
}

void TestStartPages::aLongMessageIsShownWhole()
{
    MessagePage page;
    page.resize(1100, 600);
    page.setMessage(QStringLiteral("warning"), QStringLiteral("Fifteen articles are selected"),
                    QStringLiteral("Select two of them to compare them, or one to read it. ").repeated(4));
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    const auto *text = page.findChild<QLabel *>(QStringLiteral("messageText"));
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
}

QTEST_MAIN(TestStartPages)
#include "tst_startpages.moc"
