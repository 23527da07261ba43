// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/commandlinehelp.h"

namespace diptych {

namespace {

constexpr char programHelp[] = R"(Diptych reads news reports and shows what two of them share.

Opens the window:
  diptych [FILE or FOLDER ...]      with these articles; two files open side by side
  diptych --compare LEFT RIGHT      with these two side by side
  diptych --example                 with two reports that come with the program
  diptych --paste                   and asks for two pasted texts
    --picture FILE                  with --compare or --example: draws the window
                                    into a PNG file and ends; needs no screen

Without a window:
  diptych compare LEFT RIGHT        compares two reports and writes what they share
  diptych verify EXPORT LEFT RIGHT  tells whether an export still fits the reports
  diptych text ARTICLE              prints the text to which all offsets refer
  diptych list CORPUS...            lists the articles of files and folders
  diptych similar CORPUS...         finds the articles that share text
  diptych stories CORPUS...         groups articles by the event that they report
  diptych search CORPUS... QUERY    searches the full text of articles

  diptych COMMAND --help            says more on a command
  diptych --version                 prints the version

The first word decides: write ./compare or -- compare for a file of that name.
Nothing is ever fetched from a network.

Exit status: 0 done, 1 something could not be read or written, 2 the call is off.
)";

constexpr char compareHelp[] = R"(Compares two reports, without regard to order, and writes what they share.

  diptych compare LEFT RIGHT [options]
  diptych compare --pairs TABLE --output-dir DIR [options]

Output:
  --format FORMAT     json, html, markdown, csv, tsv, text, jsonld (W3C Web
                      Annotations), pdf, odt, png or svg; else by the ending of
                      --output, else text
  --output FILE       where to write; - is standard output and the default
  --kinds LIST        which links to write: verbatim, edited, reworded, or all
                      (default); figures and unmatched text stay the same
  --links LIST        the same by numbers of links, such as 1,3-5
  --parts LIST        what goes in beside the sources: texts, links (their table),
                      facts, unmatched (what one report alone says), figures,
                      legend; all (default) or none. Formats for programs hold
                      everything

Comparison:
  --ignore LIST       differences that do not count: case, punctuation, quotes,
                      hyphens, diacritics, whitespace, numbers; or none
                      (default: case,punctuation,quotes,hyphens,whitespace)
  --min-words N       shortest verbatim link in words (default: 4)
  --reworded LEVEL    links between other words: strict, balanced (default),
                      generous or off
  --no-reworded       the same as --reworded off
  --session FILE      links made and rejected by hand, notes, what is left out, and
                      the filter that a session keeps for these two reports
  --no-filter         without that filter
  --encoder USE       sentence encoder for statements in other words, where one is
                      installed: auto (default), off

Many pairs:
  --pairs TABLE       a line a pair: LEFT, a tab, RIGHT; paths from the table's
                      folder. Empty lines are passed over
  --output-dir DIR    gets 000001.FORMAT and so on, and index.tsv with the columns
                      file, left, right, error. A pair that fails keeps its number,
                      is named with its error, and the others go on

Exit status: 0 done, 1 something could not be read or written, 2 the call is off.
)";

constexpr char verifyHelp[] = R"(Tells whether an export still fits two reports, and what changed.

  diptych verify EXPORT LEFT RIGHT

EXPORT is a comparison that was written as HTML, JSON or PDF. The reports' bytes and
texts are held against the hashes in it, and each link against the words that stand
at its place now. Where the texts are the same, they are compared again with the
export's options: each link that was not made by hand has to be found again. What
another version or another encoder finds otherwise is told, but does not count.

Exit status: 0 the export fits the reports; 1 it does not, or something could not be
read; 2 the call is off.
)";

constexpr char textHelp[] = R"(Prints an article's text, to which all offsets refer.

  diptych text ARTICLE

ARTICLE is a file, or FILE#ID for one in a container (JSON, CSV, feed, mailbox, WARC,
archive); list shows the names. The text comes as UTF-8 without a byte-order mark. Of
a plain text file it is the file's own, line ends untouched, and nothing added.

Exit status: 0 done, 1 something could not be read or written, 2 the call is off.
)";

constexpr char listHelp[] = R"(Lists articles: path, title, words, language, date.

  diptych list CORPUS... [--format tsv|json]

CORPUS is any mixture of files and folders, with their sub-folders, in any format; an
article in a container is FILE#ID. The table has a header line; tabs and line ends inside a field stand as spaces, what is not known is
empty. JSON is one array of objects, with null for what is not known. Files that are
no articles are named on standard error and left out.

  --fields LIST       which fields of tables and JSON are what, where their names do not
                      tell: title=NAME,text=NAME, also date, outlet, author, id
  --metadata TABLE    a CSV or TSV file of what is known of the articles (title, date,
                      outlet, author), joined by id or file name: its column file,
                      filename, path, id or name, else its first one. May be repeated

Exit status: 0 if at least one article could be read, else 1; 2 the call is off.
)";

constexpr char similarHelp[] = R"(Finds the pairs of articles that share text, or groups of duplicates.

  diptych similar CORPUS... [--min-score X] [--format tsv|json]
  diptych similar CORPUS... --clusters [--keep RULE] [--min-score X]
                            [--format tsv|json|jsonl]

A pair has the columns left, right, score, left_in_right, right_in_left: what the
sets of word 5-grams share, as a part of both together (Jaccard), of the left one, of
the right one. Pairs come from a score of 0.2 or a part of 0.3 on, the highest score
first. Lines that stand under many otherwise different articles do not count.

  --min-score X       only pairs with a score of X, from 0 to 1
  --clusters          a list of what to keep and what to drop: cluster, decision,
                      path, kept, score, date, words, reason. Whatever is to be
                      dropped has itself a score of X (default: 0.5) with the one
                      that is kept. No file is touched
  --keep RULE         of a cluster, the earliest (default) or longest article
  --fields, --metadata  as for list

Exit status: 0 if at least one article could be read, else 1; 2 the call is off.
)";

constexpr char storiesHelp[] = R"(Groups articles by the event that they report: story, path, title.

  diptych stories CORPUS... [--format tsv|json]
  diptych stories CORPUS... --pairs copied|differing|new [--format tsv|json]

Told by words, names and dates. The story is the title of the article that is likest
to the others of it. The largest story first, its articles by date; an article that
nothing goes with is alone in its story.

  --pairs ORDER       the pairs of each story instead, the most copied first, or those
                      with most facts that may differ, or with most new words: story,
                      left, right, copied, differing, new. The left one is the earlier
                      one by date. Copied is the share of words that stand in the other
                      in runs of five and more, of the article that has more of it; new
                      counts the words of the right one without a match in the left
  --fields, --metadata  as for list

Exit status: 0 if at least one article could be read, else 1; 2 the call is off.
)";

constexpr char searchHelp[] = R"(Finds articles by their full text, best first: path, title, snippet.

  diptych search CORPUS... QUERY [--format tsv|json]

The last word is the query, in the language of SQLite's FTS5: words, all of which
must be there; "several words" in this order; begin*; AND, OR, NOT; NEAR(one two, 5);
title:word. Case and accents do not count. A query that is not well formed is taken
word by word. In the snippet, [brackets] mark what was found. --fields and --metadata
are as for list.

The first search of a corpus makes an index in the cache folder, later ones read
what has changed. It can be deleted at any time.

Exit status: 0 if at least one article could be read, else 1; 2 the call is off.
)";

} // namespace

QByteArray helpText(QStringView command)
{
    if (command == u"compare")
        return compareHelp;
    if (command == u"verify")
        return verifyHelp;
    if (command == u"text")
        return textHelp;
    if (command == u"list")
        return listHelp;
    if (command == u"similar")
        return similarHelp;
    if (command == u"stories")
        return storiesHelp;
    if (command == u"search")
        return searchHelp;
    return programHelp;
}

QByteArray versionText()
{
    return "diptych " DIPTYCH_VERSION "\n";
}

} // namespace diptych
