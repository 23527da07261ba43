// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formats/htmlstyle.h"

namespace diptych {

namespace {

constexpr char16_t screenStyle[] = uR"css(
:root {
  color-scheme: light dark;
  --page: #f4f3f0; --sheet: #ffffff; --ink: #1d1e20; --soft: #62666d; --hair: #d9d8d3;
  --verbatim: #bfd8f6; --edited: #e6f0fb; --line: #2b66ab; --rule: #a9adb3; --differ: #b36b00;
  --differ-ground: #ffd9a1;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", "Noto Serif", Georgia, "DejaVu Serif", serif;
  --sans: system-ui, "Noto Sans", "Segoe UI", "DejaVu Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #141618; --sheet: #1c1f22; --ink: #e3e3df; --soft: #9ba0a7; --hair: #34383d;
    --verbatim: #284b7b; --edited: #203147; --line: #82b4ee; --rule: #62676e; --differ: #e8a33d;
    --differ-ground: #774e11;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 96rem; padding: 1.5rem; background: var(--page); color: var(--ink);
  font: 0.9375rem/1.5 var(--sans); overflow-wrap: break-word; }
h1, h2, h3, h4, p { margin: 0; }
h1 { font-size: 0.875rem; font-weight: 600; letter-spacing: 0.04em; color: var(--soft); }
.lead { max-width: 60rem; margin-block: 0.25rem 0.75rem; font: 1.375rem/1.4 var(--serif); text-wrap: pretty; }
.legend { display: flex; flex-wrap: wrap; gap: 0.45rem 1.5rem; margin: 0 0 1.25rem; padding: 0;
  list-style: none; font-size: 0.8125rem; color: var(--soft); }
.legend mark, .legend b, .legend .copy, .legend .d { font-weight: 400; color: var(--ink); }
.rule { padding-inline-start: 0.4rem; border-inline-start: 1px solid var(--rule); color: var(--ink); }

.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.25rem; }
.pane { max-height: calc(100vh - 1.5rem); overflow: auto; background: var(--sheet);
  border: 1px solid var(--hair); border-radius: 6px; }
.pane:focus-visible { outline: 2px solid var(--line); }
.pane > header { position: sticky; top: 0; z-index: 1; display: flex; gap: 1rem; align-items: baseline;
  padding: 0.5rem 1.25rem; background: var(--sheet); border-bottom: 1px solid var(--hair);
  font-size: 0.8125rem; color: var(--soft); }
.pane > header h2 { flex: none; font-size: inherit; color: var(--ink); }
.pane > header p { overflow-wrap: anywhere; }
.text { max-width: 40rem; margin: 0 auto; padding: 1.25rem 1.25rem 2rem; font: 1.0625rem/1.65 var(--serif); }
.par { position: relative; margin-block: 0 0.85rem; padding-inline-start: 2.25rem; scroll-margin-top: 5rem; }
h3.par { font-size: 1.5rem; line-height: 1.3; margin-bottom: 1rem; }
h4.par { font-size: 1.0625rem; }
.par + h4.par, ul + h4.par { margin-top: 1.4rem; }
.caption { font: italic 0.9375rem/1.55 var(--serif); color: var(--soft); }
.note { font: 0.9375rem/1.55 var(--serif); color: var(--soft); }
.caption mark, .note mark { color: var(--ink); }
ul { margin: 0; padding: 0; }
li.par { list-style: none; margin-bottom: 0.4rem; }
ul + .par { margin-top: 0.85rem; }
.loose, .empty { padding-inline-start: 2.25rem; margin-bottom: 0.85rem; color: var(--soft); }
.pn { position: absolute; inset-inline-start: 0; width: 1.4rem; text-align: end; text-decoration: none;
  font: 0.6875rem/1 var(--sans); padding-top: 0.55em; color: var(--soft); user-select: none; }
h3 > .pn { padding-top: 0.9em; }
.alone::before, .partly::before { content: ""; position: absolute; inset-block: 0.3em;
  inset-inline-start: 1.7rem; border-inline-start: 1px solid var(--rule); }
.partly::before { border-inline-start-style: dotted; }

mark { color: inherit; background: none; border-radius: 2px; padding-block: 0.1em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; }
mark.v { background: var(--verbatim); }
mark.e { background: var(--edited); }
mark.r { border-bottom: 2px dotted var(--line); }
u { text-decoration: underline 2px var(--line); text-underline-offset: 0.2em; text-decoration-skip-ink: none; }
.copy { text-decoration: overline 1px dashed var(--soft); }
.no { position: relative; top: -0.45em; margin-inline: 0.15em 0.1em; padding: 0 0.1em; font: 0.6875rem/1 var(--sans);
  color: var(--line); text-decoration: none; white-space: nowrap; user-select: none; scroll-margin-block: 35vh; }
.no:hover, .no:focus-visible, .pn:hover { text-decoration: underline; }
.no:target { font-weight: 700; color: var(--sheet); background: var(--line); border-radius: 2px; }
.no.again { color: var(--soft); }
.no.again:target { color: var(--sheet); background: var(--soft); }

.differ { margin-top: 1.75rem; font-size: 0.875rem; }
.differ h2 { font-size: 1rem; }
.differ p { margin-bottom: 0.4rem; color: var(--soft); }
.differ table { table-layout: fixed; }
.differ tbody th { white-space: normal; color: var(--soft); }
.differ td { padding-bottom: 0.6rem; font: 0.9375rem/1.5 var(--serif); }
u.d, .d { background: var(--differ-ground); border-radius: 2px; text-decoration: underline double 1px var(--differ);
  text-underline-offset: 0.18em; text-decoration-skip-ink: none; color: inherit; }

.passages { margin-top: 1.75rem; font-size: 0.875rem; }
.passages h2 { font-size: 1rem; }
.passages p { color: var(--soft); }
.passages table { table-layout: fixed; }
.passages th:first-child { width: 9rem; white-space: normal; }
.passages tbody tr { border-top: 1px solid var(--hair); }
.passages td { padding-block: 0.4rem; vertical-align: top; font: 0.9375rem/1.5 var(--serif); }
.passages tbody th { padding-block: 0.4rem; vertical-align: top; }
.passages td p { color: var(--ink); }
.passages small { font: 0.75rem/1.4 var(--sans); color: var(--soft); user-select: none; }
.passages a { color: var(--line); text-decoration: none; }
.passages .none { font: 0.8125rem/1.5 var(--sans); color: var(--soft); }

.onlys { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 1.25rem 2.5rem;
  margin-top: 1.75rem; font-size: 0.875rem; }
.only h2 { font-size: 1rem; }
.only p { margin-bottom: 0.4rem; color: var(--soft); }
.only li { list-style: none; margin-bottom: 0.45rem; padding-inline-start: 0.75rem;
  border-inline-start: 1px solid var(--rule); }
.only li p { margin-bottom: 0.15rem; color: inherit; }
.only a { color: var(--line); text-decoration: none; }
.only span { font: 0.9375rem/1.5 var(--serif); unicode-bidi: isolate; }

.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 34rem), 1fr)); gap: 1.25rem 2.5rem;
  margin-top: 1.75rem; font-size: 0.875rem; }
.facts h2 { font-size: 1rem; margin-bottom: 0.4rem; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; text-align: start; vertical-align: baseline; font-weight: 400; }
td { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
thead th { color: var(--soft); }
tbody { border-top: 1px solid var(--hair); }
tbody th { white-space: nowrap; }
.remark { white-space: pre-wrap; font-style: italic; }
.formula { color: var(--soft); font-size: 0.8125rem; }
.sources { table-layout: fixed; }
.sources tr > :first-child { width: 10rem; color: var(--soft); }
.bar { display: flex; width: 7rem; height: 0.5rem; margin-top: 0.2rem; border: 1px solid var(--soft); }
.bar .v { background: var(--line); }
.bar .e { background: var(--verbatim); }
.bar .r { background: repeating-linear-gradient(90deg, var(--line) 0 2px, transparent 2px 5px); }
footer { max-width: 70rem; margin-top: 1.75rem; padding-top: 0.75rem; border-top: 1px solid var(--hair);
  font-size: 0.8125rem; color: var(--soft); }
footer dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 0.75rem; margin: 0; }
footer dd { margin: 0; overflow-wrap: anywhere; }
code { overflow-wrap: anywhere; }
@media screen and (max-width: 50rem) {
  body { padding: 0.75rem; }
  .pair { grid-template-columns: minmax(0, 1fr); }
  .pane { max-height: 75vh; }
}
)css";

// Without colours the kinds differ by their lines: thick, thin, dotted.
constexpr char16_t printStyle[] = uR"css(
@media print, (forced-colors: active) {
  mark.v { border-bottom: 2px solid; }
  mark.e { border-bottom: 1px solid; }
  mark.r { border-bottom: 2px dotted; }
}
@page { size: auto; margin: 15mm 12mm; }
@media print {
  :root { color-scheme: light;
    --page: #fff; --sheet: #fff; --ink: #000; --soft: #444; --hair: #999;
    --verbatim: #d2d2d2; --edited: #efefef; --line: #000; --rule: #777; --differ: #000;
    --differ-ground: #dcdcdc; }
  body { max-width: none; padding: 0; font-size: 8.5pt; }
  .lead { font-size: 12pt; }
  .legend { font-size: 8pt; }
  .pair { gap: 6mm; }
  .pane { max-height: none; overflow: visible; border: 0; }
  .pane > header { position: static; padding: 0 0 1mm; font-size: 8pt; }
  .text { padding: 2mm 0 0; font-size: 9.5pt; line-height: 1.5; max-width: none; }
  .par, .loose { padding-inline-start: 1.9em; margin-bottom: 2mm; orphans: 2; widows: 2; }
  .alone::before, .partly::before { inset-inline-start: 1.5em; }
  .pn { font-size: 6pt; width: 1.9em; text-align: start; }
  .no { font-size: 6.5pt; }
  h3.par { font-size: 13pt; }
  h4.par { font-size: 9.5pt; }
  .caption, .note { font-size: 8.5pt; }
  h3, h4, tr, .facts table { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .differ { font-size: 8.5pt; }
  .differ tbody { break-inside: avoid; }
  .passages { font-size: 8.5pt; }
  .passages th:first-child { width: 28mm; }
  .passages td { font-size: 9pt; }
  .passages .none { font-size: 8pt; }
  .onlys { display: block; font-size: 8.5pt; }
  .only { margin-bottom: 4mm; }
  .only li { break-inside: avoid; }
  .facts { display: block; font-size: 8.5pt; }
  .facts section { margin-bottom: 4mm; break-inside: avoid; }
}
)css";

} // namespace

QString htmlStyle()
{
    // The line feed behind each opening quote is not part of the sheet.
    return QStringView(screenStyle).sliced(1).toString() + QStringView(printStyle).sliced(1).toString();
}

} // namespace diptych
