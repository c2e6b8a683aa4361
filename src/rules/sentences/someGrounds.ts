import type { Subject } from '../../core/check/rule.js';
import type { Cell } from '../../core/form/form.js';
import { everyLine, leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import { groundOf, type Ground } from './grounds.js';
import {
  ALL_RECEIVED,
  ANSWERED_OF_YEAR,
  DISCLOSED,
  PROCESSED,
  RECEIVED,
  settledOf,
  sumIn,
  totalOf,
} from './rowNames.js';

/** The figures of a table that a sentence may speak of without naming them. */
export function someGrounds(table: string, subject: Subject): readonly Ground[] {
  const known = knownOf(subject);
  const found = known.get(table) ?? namesOf(table, subject).flatMap((name) => groundOf(name, subject) ?? []);
  known.set(table, found);
  return found;
}

const knownOf = remember((_: Subject) => new Map<string, readonly Ground[]>());

function namesOf(table: string, subject: Subject): readonly string[] {
  const cell = subject.form.cells.find((each) => each.table.code === table);
  if (!cell) return [];
  return table === 'disputes' ? disputesOf(cell) : requestsOf(cell);
}

/** Each row in total, and what was received and handled by kind of applicants. */
function requestsOf({ table, band }: Cell): readonly string[] {
  const rows = everyLine(band.rows).map(({ code }) => `${table.code}.${code}`);
  return [
    ...rows.map((row) => totalOf(row)),
    ALL_RECEIVED,
    DISCLOSED,
    ANSWERED_OF_YEAR,
    ...[RECEIVED, PROCESSED].flatMap((row) => everyLine(band.columns).map(({ code }) => sumIn(code, row))),
  ];
}

/** Each kind of case with each result, what is decided of it, and both kinds together. */
function disputesOf({ table, band }: Cell): readonly string[] {
  const rows = everyLine(band.rows).map(({ code }) => `${table.code}.${code}`);
  const top = band.rows.map(({ code }) => `${table.code}.${code}`);
  return [
    ...rows.flatMap((row) => leaves(band.columns).map(({ code }) => sumIn(code, row))),
    ...rows.map((row) => settledOf(row)),
    ...leaves(band.columns).map(({ code }) => sumIn(code, ...top)),
    settledOf(...top),
  ];
}
