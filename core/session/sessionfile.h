// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "session/session.h"

namespace diptych {

// A session is one JSON file, `*.diptych`, of the type application/vnd.diptych.session+json:
//
// {
//   "diptych_session": 1,                       version of this format
//   "program": "0.1.0",                         that wrote it
//   "corpus": [{"path": "../reports", "absolute": "/home/ada/reports"}],
//   "current": 0,                               index into comparisons, or null
//   "comparisons": [{
//     "open": true,                             false: closed, kept for its decisions
//     "left": {"path": "a.txt", "absolute": "/home/ada/a.txt", "title": "...", "sha256": "..."},
//     "right": {"name": "Pasted text 1", "title": "...", "sha256": "...", "text": "..."},
//     "options": {"ignore": ["case"], "min_words": 4, "reworded": "balanced", "encoder": "auto"},
//     "filter": {"kinds": ["verbatim"], "min_words": 1, "quotations": "any", "moved_only": false,
//                "differing_only": false, "min_score": 0.0},
//     "reading": {                            where the reader stands; may be missing
//       "left": {"upper": 0, "cursor": 0},    what is at the upper edge, and the text cursor
//       "right": {"upper": 310, "cursor": 42},
//       "passage": {                          what the current link ties, or null
//         "left": {"start": 0, "end": 9}, "right": {"start": 12, "end": 20}
//       }
//     },
//     "decisions": [{
//       "kind": "noted",                        or linked, accepted, rejected, bookmarked, left_out
//       "at": "2026-03-05T14:02:11.250Z",
//       "note": "...",                          of "noted" alone
//       "left": {"exact": "...", "prefix": "...", "suffix": "...", "start": 0, "end": 9},
//       "right": {}
//     }]
//   }],
//   "marked": [{                                bookmarks and notes on one report, whatever it is held
//   against
//     "path": "a.txt", "absolute": "/home/ada/a.txt", "title": "...", "sha256": "...",
//     "marks": [{
//       "kind": "noted",                        or bookmarked
//       "at": "2026-03-05T14:02:11.250Z",
//       "note": "...",                          of "noted" alone
//       "place": {"exact": "...", "prefix": "...", "suffix": "...", "start": 0, "end": 9}   null: all of it
//     }]
//   }],                                         may be missing
//   "layout": {                                 how the window stands; may be missing
//     "window": {"width": 1200, "height": 800, "maximized": false},
//     "panels": ["facts", "passages"],          that are open: facts, filters, passages, table
//     "docks": "AAAA/w...",                     where panels and bars stand: QMainWindow::saveState(0) in
//     base64 "article_list": true, "list_width": 320,  the list beside what is read; 0: its width is not
//     known "subject": "shared",                      what is marked: or only_left, only_right, everything
//     "zoom": 1.0, "follow_scrolling": true
//   }
// }
//
// Sizes are in device-independent pixels. A window is not made larger than the screen that it is opened on,
// and where `docks` cannot be used (another build of the libraries) the panels stand in their own places.
//
// A copy that is kept for recovery has the session's own file as "origin".
//
// A path is relative to the session's folder; where no file is there, the absolute one counts. `start` and
// `end` count code points and are a hint: what finds a stretch are its words. Readers pass over keys that
// they do not know. The version goes up when what stands here changes its meaning, not when a key is added:
// files without `reading` and `layout` are of this version, too.

inline constexpr int sessionFormat = 1;

/// The session as it is saved in a file of this name. Same session, same bytes.
[[nodiscard]] QByteArray sessionBytes(const Session &session, const QString &path);

/// What a file of this name holds. The failure says in a sentence why it cannot be used: damaged, no session,
/// saved by a newer version.
[[nodiscard]] Result<Session> sessionFromBytes(const QByteArray &bytes, const QString &path);

[[nodiscard]] Result<Session> readSession(const QString &path);

/// Writes it whole or not at all.
[[nodiscard]] std::optional<Failure> saveSession(const Session &session, const QString &path);

/// The names of what can be marked and stepped through, in the order of the keys 1 to 4.
[[nodiscard]] QStringList subjectNames();

/// The ending of sessions' files, with the point.
[[nodiscard]] QString sessionEnding();
[[nodiscard]] bool isSessionFile(const QString &path);

} // namespace diptych
