import { spotKey } from '../core/draw/address.js';
import type { Edition } from '../core/form/edition.js';
import { isBodyName } from '../core/form/bodyName.js';
import { fold } from '../core/form/fold.js';
import { labelsIn, valueSpots } from '../core/read/cover/coverLabels.js';
import { namesBody } from '../core/read/cover/fieldOf.js';
import { fieldText, yearIn } from '../core/read/cover/fieldText.js';
import { nameAndYear, withoutSeal } from '../core/read/cover/readTitle.js';
import type { ReadResult } from '../core/read/readReport.js';
import { cellAt, placeName, type View } from '../core/read/view/view.js';

/** A title of tables that names a year, and may name a body before it: 青山县民政局2025年度政府信息公开统计表. */
const TITLE =
  /^(?:附[件表]\d*[:、]?)?(\p{Script=Han}{0,30}?)(20\d\d)年(?!度?版)度?[^\d。；,]{0,30}(?:表|情况|报告|年报)(?:\([^()\d]*\))?$/u;
/** What makes the year that of a paper. */
const OF_PAPER = /格式|修[订改]|印发|样[表式]|模板/;
/** Texts of a sheet that may be the title of its tables. */
const MOST_TITLES = 4;

/** A body or a year where it stands. */
export interface SaidAt<Value> {
  readonly value: Value;
  readonly address: string;
  /** True in a title, false beside a label. */
  readonly isTitle: boolean;
}

/** What a sheet says of its report. */
export interface StatedAbove {
  readonly org: readonly SaidAt<string>[];
  readonly year: readonly SaidAt<number>[];
}

/**
 * The same report with the body and the year that stand on the sheets of its tables (填报单位：青山县民政局, a title
 * with its year) or beside their two labels on a cover that has no others, where no cover and no title of a
 * report names them. Where two are named neither is read.
 */
export function withHeads(views: readonly View[], read: ReadResult): ReadResult {
  const { report, addresses } = read;
  if (report.org !== '' || report.year !== null) return read;
  if (addresses.has('cover.org') || addresses.has('cover.year')) return read;
  const places = [...addresses.values()];
  const heads = views
    .filter(({ sheet }) => !sheet.hidden)
    .map((view) => ({ view, heads: headsAbove(view, report.edition) }))
    .filter(({ view, heads: { org, year } }) => {
      const isCover = org.length > 0 && year.length > 0 && !isList(view);
      return isCover || places.some((place) => place.startsWith(view.prefix));
    })
    .map((each) => each.heads);
  const org = onlyOne(heads.flatMap((each) => each.org));
  const year = onlyOne(heads.flatMap((each) => each.year));
  const found = [
    ...(org ? [['cover.org', org.address] as const] : []),
    ...(year ? [['cover.year', year.address] as const] : []),
  ];
  return {
    ...read,
    report: { ...report, org: org?.value ?? '', year: year?.value ?? null },
    addresses: new Map([...addresses, ...found]),
  };
}

/** True for a sheet with the names of several bodies. */
function isList({ keys }: View): boolean {
  return new Set(keys.flatMap(({ key }) => (namesBody(key) ? [key] : []))).size > 1;
}

/** The first of those that say the same; undefined where there is none, or they do not. */
function onlyOne<Value extends string | number>(said: readonly SaidAt<Value>[]): SaidAt<Value> | undefined {
  return new Set(said.map(({ value }) => fold(String(value)))).size === 1 ? said[0] : undefined;
}

/** The bodies and years that a sheet names beside their labels, and in the titles of its tables. */
export function headsAbove(view: View, edition: Edition): StatedAbove {
  const [titled, labelled] = [titlesOn(view), fieldsOn(view, edition)];
  return { org: [...labelled.org, ...titled.org], year: [...labelled.year, ...titled.year] };
}

/** Body and year beside their labels. */
function fieldsOn(view: View, edition: Edition): StatedAbove {
  const [org, year]: [SaidAt<string>[], SaidAt<number>[]] = [[], []];
  const labels = labelsIn(view, edition);
  const spotOf = valueSpots(view, labels);
  const done = new Set<number>();
  for (const label of labels) {
    const { field, rest } = label;
    const { row, column, isLabel } = spotOf(label);
    const cell = isLabel ? undefined : cellAt(view, row, column);
    if (!cell || (rest === undefined && done.has(spotKey({ row, column })))) continue;
    done.add(spotKey({ row, column }));
    const value = rest === undefined ? cell : { ...cell, value: rest };
    const address = placeName(view, row, column);
    const named = field.code === 'org' ? nameAndYear(withoutSeal(fieldText(value, field))) : undefined;
    if (named && namesBody(named.org)) org.push({ value: named.org, address, isTitle: false });
    const said = field.code === 'year' ? yearIn(value) : named?.year;
    if (said !== undefined && said !== null) year.push({ value: said, address, isTitle: false });
  }
  return { org, year };
}

/** Body and year in the first texts of a sheet. */
function titlesOn(view: View): StatedAbove {
  const found = view.keys.slice(0, MOST_TITLES).flatMap(({ key, row, column }) => {
    const [, org = '', year] = OF_PAPER.test(key) ? [] : (TITLE.exec(key) ?? []);
    return year === undefined ? [] : [{ org, year: Number(year), address: placeName(view, row, column) }];
  });
  return {
    org: found.flatMap(({ org, address }) =>
      isBodyName(org) ? [{ value: org, address, isTitle: true }] : [],
    ),
    year: found.map(({ year, address }) => ({ value: year, address, isTitle: true })),
  };
}
