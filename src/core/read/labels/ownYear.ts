import { labelWords } from '../../form/labelNote.js';
import { foldLabels } from '../../form/labels.js';
import type { Line } from '../../form/outline.js';
import { assignLines, type CandidateLine, type FoundLines } from './assignLines.js';
import type { FoundLine } from './foundLine.js';
import type { KnownFacts } from './knownFacts.js';
import type { Key } from '../view/view.js';
import { yearBefore, yearNamed, type YearNamed } from './yearNamed.js';

/**
 * Assigns official lines to the rows or columns of a sheet that are of the report's year. Those of other
 * years, of changes and of shares are lines too many, also where a line is missing in their place.
 */
export function assignOwnYear(
  lines: readonly Line[],
  candidates: readonly CandidateLine[],
  { others, year }: KnownFacts,
  areHeaded = false,
): FoundLines {
  const spots = withOwnYear(candidates, year);
  const isLine = linesInPart(lines, spots);
  const isOther = otherYearTeller(lines, year);
  const own = spots.filter((spot) => !isOther(spot) || isLine(spot));
  const found = assignLines(lines, own, others, areHeaded);
  const known = year === null ? found : withoutOtherYears(found, own, year);
  return tellOtherYears(known, spots, isOther);
}

/** Tells the figures whose labels all name another year than that of the report, alone or before a label. */
function otherYearTeller(lines: readonly Line[], year: number | null): (spot: CandidateLine) => boolean {
  const labels = new Set(foldLabels(lines).map(labelWords));
  const isOfLine = ({ text }: Key) => {
    const before = yearBefore(text);
    return before && !isYear(before.year, year) && labels.has(labelWords(before.rest));
  };
  return (spot) => isOfAnother(spot, year) || (spot.isNumbered && spot.keys.some(isOfLine));
}

/**
 * Tells the figures whose label is a part of that of a line, as 增减 of 本年增/减, where there are no more figures
 * than lines and that line has no other.
 */
function linesInPart(
  lines: readonly Line[],
  spots: readonly CandidateLine[],
): (spot: CandidateLine) => boolean {
  const isExact = (label: string) => spots.some(({ keys }) => keys.some(({ key }) => key === label));
  if (spots.filter(({ isNumbered }) => isNumbered).length !== lines.length) return () => false;
  const left = foldLabels(lines)
    .filter((label) => !isExact(label))
    .map(wordsOf);
  const isPart = (part: string) => part.length > 1 && left.some((words) => words.includes(part));
  return ({ keys }) => keys.some(({ key }) => isPart(wordsOf(key)));
}

/** What tells a label from others: without signs, and words that any may have. */
function wordsOf(key: string): string {
  return key.replace(/[^\p{L}]|数量?|情况|一(?=年)/gu, '');
}

/** The same without the places of lines behind whose label another year stands, and none is the report's. */
function withoutOtherYears(
  { lines, extras }: FoundLines,
  spots: readonly CandidateLine[],
  year: number,
): FoundLines {
  if (!spots.some((spot) => yearOf(spot) !== undefined)) return { lines, extras };
  const keysAt = new Map(spots.map(({ at, keys }) => [at, keys]));
  const left = lines.map((line): FoundLine => {
    const keys = (line.at === undefined ? undefined : keysAt.get(line.at)) ?? [];
    const behind = keys.slice(keys.findIndex((key) => key === line.match?.found) + 1);
    const years = behind.filter(({ text }) => yearNamed(text) !== undefined);
    const [otherYear] = years;
    const isOther = otherYear && !years.some(({ text }) => isYear(yearNamed(text), year));
    return isOther ? { ...line, at: undefined, otherYear } : line;
  });
  return { lines: left, extras };
}

/**
 * Lines of several years under one label, as 上年 and 本年 under 自然人, with the label at that of the report's
 * year: it stands at the first of them. The others keep their years alone, and are lines too many.
 */
function withOwnYear(unsorted: readonly CandidateLine[], year: number | null): readonly CandidateLine[] {
  if (!unsorted.some((spot) => yearOf(spot) !== undefined)) return unsorted;
  const spots = [...unsorted].sort((a, b) => a.at - b.at);
  const isOwn = (spot: CandidateLine) => isYear(yearOf(spot), year);
  spots.forEach((spot, at) => {
    const labels = spot.keys.filter(({ text }) => yearNamed(text) === undefined);
    if (yearOf(spot) === undefined || isOwn(spot) || labels.length === 0) return;
    const own = spots.slice(at + 1, endOfYears(spots, at + 1)).find(isOwn);
    if (!own) return;
    spots[spots.indexOf(own)] = { ...own, keys: [...labels, ...own.keys] };
    spots[at] = { ...spot, keys: spot.keys.filter((key) => !labels.includes(key)) };
  });
  return spots;
}

/** The same lines, with those of other years among the ones too many, also before the first line found. */
function tellOtherYears(
  { lines, extras }: FoundLines,
  spots: readonly CandidateLine[],
  isOther: (spot: CandidateLine) => boolean,
): FoundLines {
  const known = new Set([...lines, ...extras].map(({ at }) => at));
  const others = spots.filter((spot) => !known.has(spot.at) && isOther(spot));
  return others.length > 0
    ? { lines, extras: [...others, ...extras].sort((a, b) => a.at - b.at) }
    : { lines, extras };
}

/** True for figures whose labels all name another year than that of the report. */
export function isOfAnother({ keys, isNumbered }: CandidateLine, year: number | null): boolean {
  return isNumbered && keys.length > 0 && keys.every(({ text }) => isAnother(text, year));
}

function isAnother(text: string, year: number | null): boolean {
  const named = yearNamed(text);
  return named !== undefined && !isYear(named, year);
}

/** True where a label names the year of the report. */
export function isYear(named: YearNamed | undefined, year: number | null): boolean {
  return named === 'own' || (named !== undefined && named === year);
}

/** The end of the lines with figures, from one on, whose labels all name years. */
function endOfYears(spots: readonly CandidateLine[], from: number): number {
  const end = spots.findIndex(
    ({ keys, isNumbered }, at) =>
      at >= from &&
      !(isNumbered && keys.length > 0 && keys.every(({ text }) => yearNamed(text) !== undefined)),
  );
  return end < 0 ? spots.length : end;
}

function yearOf({ keys, isNumbered }: CandidateLine): YearNamed | undefined {
  if (!isNumbered) return undefined;
  return keys.map(({ text }) => yearNamed(text)).find((each) => each !== undefined);
}
