import type { Sheet } from '../draw/sheet.js';
import { tablesOf, type Edition } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { labelsOf } from '../form/labels.js';
import { remember } from '../form/remember.js';
import { viewOf } from './view/view.js';

/** So many different labels of a form make a sheet seem to be a report's; a ledger may have one of them. */
const ENOUGH = 2;

/** The folded names and texts by which sheets of a report are known. */
interface KnownTexts {
  readonly names: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

/**
 * True where a sheet, known by its name and its first rows, seems to hold a part of a report. For choosing
 * what to read first; false is no proof.
 */
export function mayHoldReport(sheet: Sheet, editions: readonly Edition[]): boolean {
  const known = textsOf(editions);
  if (known.names.has(fold(sheet.name))) return true;
  const found = new Set<string>();
  for (const { key } of viewOf(sheet).keys) {
    if (known.titles.has(key)) return true;
    if (known.labels.has(key.replace(/:$/, ''))) found.add(key);
  }
  return found.size >= ENOUGH;
}

const textsOf = remember((editions: readonly Edition[]): KnownTexts => {
  const folded = (texts: readonly string[]) => new Set(texts.map(fold));
  return {
    names: folded(editions.flatMap(namesOf)),
    titles: folded(
      editions.flatMap(({ chapters, notes, log, last, attachments, coverTitle }) => [
        ...chapters.map(({ title }) => title),
        notes.title,
        log.title,
        last.title,
        attachments.title,
        coverTitle,
      ]),
    ),
    labels: new Set(editions.flatMap(foldedLabels)),
  };
});

function namesOf(edition: Edition): readonly string[] {
  const { coverSheet, chapters, notes, log, attachments } = edition;
  const prose = chapters.flatMap(({ sheet }) => sheet ?? []);
  return [
    coverSheet,
    ...prose,
    ...tablesOf(edition).map(({ name }) => name),
    notes.sheet,
    log.sheet,
    attachments.sheet,
  ];
}

function foldedLabels(edition: Edition): readonly string[] {
  return [
    ...tablesOf(edition).flatMap((table) => [...labelsOf(table)]),
    ...edition.cover.map(({ label }) => fold(label)),
    ...[edition.notes.about, edition.notes.text, ...Object.values(edition.log.columns)].map(fold),
  ];
}
