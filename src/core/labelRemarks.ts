import type { Table } from './edition.js';
import type { Matched } from './findLines.js';
import type { Remark } from './finding.js';
import { fold, likeness } from './fold.js';
import { everyLine, leaves } from './outline.js';
import type { Place } from './placeTable.js';
import { placeName, type Key, type View } from './view.js';

/** A heading is told from other text by being as like the official one as this. */
const ALIKE = 0.7;

/** What is to be remarked about the labels of a table: lines that are missing, and words that are not the official ones. */
export function labelRemarks(view: View, table: Table, places: readonly Place[], matched: readonly Matched[]): readonly Remark[] {
  return [...missingLines(table, places), ...wrongLabels(view, table, matched)];
}

function missingLines(table: Table, places: readonly Place[]): readonly Remark[] {
  const remarks = places.flatMap(({ band, rows, columns }) => [
    ...leaves(band.rows).filter((_, at) => rows[at] === undefined),
    ...leaves(band.columns).filter((_, at) => columns[at] === undefined && rows.some((row) => row !== undefined)),
  ].map(({ code, label }): Remark => ({ kind: 'missingLine', table: table.code, line: code, label })));
  const seen = new Set<string>();
  return remarks.filter((remark) => remark.kind === 'missingLine' && !seen.has(remark.line) && seen.add(remark.line));
}

/** Labels whose wording is not the official one: of rows, of columns, and of the headings that something like them stands for. */
function wrongLabels(view: View, table: Table, matched: readonly Matched[]): readonly Remark[] {
  const lines = matched.flatMap(({ line, match, row, column }): Remark[] => {
    if (row === undefined || column === undefined || match?.found.key === fold(line.label)) return [];
    const address = match ? placeName(view, match.found.row, match.found.column) : placeName(view, row, column);
    return [{ kind: 'label', official: line.label, found: match?.found.text.replace(/\s+/g, '') ?? '', address }];
  });
  const taken = new Set(matched.map(({ match }) => match?.found));
  const looked = new Set(matched.map(({ line }) => line.label));
  const headings = table.bands.flatMap((band) => [band.title, band.corner, ...[...everyLine(band.rows), ...everyLine(band.columns)].map(({ label }) => label)]);
  const official = [...new Set(headings.flatMap((label) => (label === undefined || looked.has(label) ? [] : [label])))];
  const known = new Set([...official, ...looked].map(fold));
  const free = view.keys.filter((key) => !taken.has(key) && !known.has(key.key));
  return [...lines, ...official.flatMap((label) => wrongHeading(view, label, free))];
}

function wrongHeading(view: View, label: string, free: readonly Key[]): readonly Remark[] {
  const key = fold(label);
  if (view.keys.some((each) => each.key === key)) return [];
  const alike = free.map((each) => ({ each, like: likeness(key, each.key) })).sort((a, b) => b.like - a.like)[0];
  if (!alike || alike.like < ALIKE) return [];
  return [{ kind: 'label', official: label, found: alike.each.text.replace(/\s+/g, ''), address: placeName(view, alike.each.row, alike.each.column) }];
}
