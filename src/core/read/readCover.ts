import type { Edition } from '../form/edition.js';
import { fold } from '../form/fold.js';
import type { Raw } from '../form/number.js';
import type { Remark } from '../report/finding.js';
import { cellAt, placeName, type View } from './view.js';

/** What the cover says, with the addresses of its fields under `cover.` and their code. */
export interface CoverRead {
  readonly org: string;
  readonly year: number | null;
  readonly contact: Readonly<Record<string, string>>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

const TITLE = /^(.+?)(\d{4})年(?:度)?政府信息公开工作年度报告/;

/**
 * Reads the cover: each field is the cell to the right of its label. Without a cover, body and year are taken
 * from a title.
 */
export function readCover(views: readonly View[], edition: Edition): CoverRead {
  const labels = new Map(edition.cover.map((field) => [fold(field.label), field.code]));
  const sheets = views.map((view) => ({
    view,
    hits: new Set(view.keys.filter(({ key }) => labels.has(key)).map(({ key }) => key)).size,
  }));
  const best = sheets.sort((a, b) => b.hits - a.hits)[0];
  if (!best || best.hits < 3) return readTitle(views);
  const { view } = best;
  const others = sheets
    .slice(1)
    .filter(({ hits }) => hits >= 3)
    .map((other): Remark => ({ kind: 'secondCover', sheet: other.view.sheet.name }));
  const said: Record<string, Raw> = {};
  const addresses = new Map<string, string>();
  for (const { key, row, column } of view.keys) {
    const code = labels.get(key);
    if (code === undefined || addresses.has(`cover.${code}`)) continue;
    addresses.set(`cover.${code}`, placeName(view, row, column + 1));
    said[code] = cellAt(view, row, column + 1)?.value ?? null;
  }
  const { org, year, edition: stated, ...rest } = said;
  const contact = Object.fromEntries(
    Object.entries(rest)
      .map(([code, value]) => [code, textOf(value)])
      .filter(([, text]) => text !== ''),
  );
  return {
    org: textOf(org),
    year: yearOf(textOf(year)),
    contact,
    addresses,
    remarks: [...checkStated(textOf(stated), edition, addresses), ...others],
  };
}

function readTitle(views: readonly View[]): CoverRead {
  for (const { key } of views.flatMap((view) => view.keys)) {
    const [, org = '', year = ''] = TITLE.exec(key) ?? [];
    if (org !== '') return { org, year: yearOf(year), contact: {}, addresses: new Map(), remarks: [] };
  }
  return { org: '', year: null, contact: {}, addresses: new Map(), remarks: [] };
}

function checkStated(
  stated: string,
  edition: Edition,
  addresses: ReadonlyMap<string, string>,
): readonly Remark[] {
  const id = /\d{4}/.exec(stated)?.[0];
  return stated === '' || id === edition.id
    ? []
    : [{ kind: 'coverEdition', stated, address: addresses.get('cover.edition') ?? '' }];
}

function textOf(value: Raw | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}

function yearOf(text: string): number | null {
  const year = /^(\d{4})(?:年度?)?$/.exec(fold(text))?.[1];
  return year === undefined ? null : Number(year);
}
