<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>RecentItem</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::ArticleModel</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::ArticlesPane</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles are selected. Select two to compare them.</source>
        <translation>
            <numerusform>%Ln article is selected. Select two to compare them.</numerusform>
            <numerusform>%Ln articles are selected. Select two to compare them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::DuplicatesPage</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::EncodingDialog</name>
    <message numerus="yes">
        <source>%Ln byte(s) could not be decoded</source>
        <translation>
            <numerusform>%Ln byte could not be decoded</numerusform>
            <numerusform>%Ln bytes could not be decoded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::ExportSetDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) of this export are in “%1” already. Replace them?</source>
        <translation>
            <numerusform>%Ln file of this export is in “%1” already. Replace it?</numerusform>
            <numerusform>%Ln files of this export are in “%1” already. Replace them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln comparison(s).</source>
        <translation>
            <numerusform>Saved %Ln comparison.</numerusform>
            <numerusform>Saved %Ln comparisons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be compared or written; the index says why.</source>
        <translation>
            <numerusform>%Ln could not be compared or written; the index says why.</numerusform>
            <numerusform>%Ln could not be compared or written; the index says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::FieldsDialog</name>
    <message numerus="yes">
        <source>%1 of the first %n record(s) hold an article.</source>
        <translation>
            <numerusform>%1 of %n record holds an article.</numerusform>
            <numerusform>%1 of the first %n records hold an article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::FindBar</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::MainWindow</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be read</source>
        <translation>
            <numerusform>%Ln could not be read</numerusform>
            <numerusform>%Ln could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not read yet</source>
        <translation>
            <numerusform>%Ln not read yet</numerusform>
            <numerusform>%Ln not read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles are selected</source>
        <translation>
            <numerusform>%Ln article is selected</numerusform>
            <numerusform>%Ln articles are selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::MetadataDialog</name>
    <message numerus="yes">
        <source>The table knows %1 of %n article(s).</source>
        <translation>
            <numerusform>The table knows %1 of %n article.</numerusform>
            <numerusform>The table knows %1 of %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::PassageList</name>
    <message numerus="yes">
        <source>%Ln passages</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::PassageText</name>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n more places: click again to step on</source>
        <translation>
            <numerusform>In %n more place: click again to step on</numerusform>
            <numerusform>In %n more places: click again to step on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::PastePage</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::ScoreHistogram</name>
    <message numerus="yes">
        <source>%Ln pair(s) from %1</source>
        <translation>
            <numerusform>%Ln pair from %1</numerusform>
            <numerusform>%Ln pairs from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::SearchPage</name>
    <message numerus="yes">
        <source>%Ln article(s) hold this, the best first.</source>
        <translation>
            <numerusform>%Ln article holds this.</numerusform>
            <numerusform>%Ln articles hold this, the best first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::Sessions</name>
    <message numerus="yes">
        <source>%Ln decision(s) of this session are about words that are no longer there; they are kept in it.</source>
        <translation>
            <numerusform>%Ln decision of this session is about words that are no longer there; it is kept in it.</numerusform>
            <numerusform>%Ln decisions of this session are about words that are no longer there; they are kept in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %Ln more are not where this session has them.</source>
        <translation>
            <numerusform>“%1” and %Ln more are not where this session has them.</numerusform>
            <numerusform>“%1” and %Ln more are not where this session has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::SimilarPage</name>
    <message numerus="yes">
        <source>No two of the %Ln article(s) share much text.</source>
        <translation>
            <numerusform>One article has none to share text with.</numerusform>
            <numerusform>No two of the %Ln articles share much text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::StoriesPage</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No two of the %Ln article(s) were found to report the same event.</source>
        <translation>
            <numerusform>One article is the only one on its event.</numerusform>
            <numerusform>No two of the %Ln articles were found to report the same event.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::ToldPane</name>
    <message numerus="yes">
        <source>No match found in the %Ln other report(s).</source>
        <translation>
            <numerusform>No match found in the %Ln other report.</numerusform>
            <numerusform>No match found in the %Ln other reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Told by %1 of %Ln other report(s): %2</source>
        <translation>
            <numerusform>Told by %1 of %Ln other report: %2</numerusform>
            <numerusform>Told by %1 of %Ln other reports: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>diptych::ToldView</name>
    <message numerus="yes">
        <source>Of %Ln sentence(s)</source>
        <translation>
            <numerusform>Of %Ln sentence</numerusform>
            <numerusform>Of %Ln sentences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln report(s) could not be read.</source>
        <translation>
            <numerusform>%Ln report could not be read.</numerusform>
            <numerusform>%Ln reports could not be read.</numerusform>
        </translation>
    </message>
</context>
</TS>
