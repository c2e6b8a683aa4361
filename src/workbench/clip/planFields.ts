import { fold } from '../../core/form/fold.js';
import type { Form } from '../../core/form/form.js';
import type { Placed } from '../../core/draw/layout.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import type { PageSheets } from '../../index.js';
import { emptyPlan, type PastePlan } from './pastePlan.js';

const YEAR = /^(?:19|20)\d\d$/;

/** Plans the fields that a page states: they fill what is blank on the cover; what differs is told. */
export function planFields(
  sheets: readonly PageSheet[],
  { edition }: Form,
  { title, stated, contact }: PageSheets,
): PastePlan {
  const cover = sheets.find(({ layout }) => layout.sheet === edition.coverSheet);
  if (!cover) return emptyPlan;
  const [org, year] = [(title?.org ?? '') || stated.org, title?.year ?? stated.year];
  const said = new Map([
    ...(org === '' ? [] : [['org', org] as const]),
    ...(year === undefined ? [] : [['year', String(year)] as const]),
    ...contact,
  ]);
  const fields = edition.cover.flatMap(({ code, label }) => {
    const text = said.get(code);
    const field = text === undefined ? undefined : fieldOf(cover, label);
    return text !== undefined && field ? [{ label, text, field, now: String(field.value ?? '') }] : [];
  });
  const blank = fields.filter(({ now }) => now === '');
  const different = fields.filter(({ now, text }) => now !== '' && fold(now) !== fold(text));
  return {
    ...emptyPlan,
    typed: blank.map(({ text, field: { row, column } }) => ({
      sheet: cover.layout.sheet,
      row,
      column,
      text,
    })),
    found: blank.length === 0 ? [] : [{ name: cover.layout.sheet, count: blank.length, unit: '项' }],
    remarks: different.map(
      ({ label, now, text }) => `${label}不同：粘贴的是“${text}”，封面是“${now}”，封面没有改动。`,
    ),
  };
}

/** The year on the cover; undefined where there is none. */
export function yearOnCover(sheets: readonly PageSheet[], { edition }: Form): number | undefined {
  const cover = sheets.find(({ layout }) => layout.sheet === edition.coverSheet);
  const label = edition.cover.find(({ code }) => code === 'year')?.label ?? '';
  const text = String((cover && fieldOf(cover, label)?.value) ?? '').trim();
  return YEAR.test(text) ? Number(text) : undefined;
}

function fieldOf(cover: PageSheet, label: string): Placed | undefined {
  const cells = cellsOn(cover);
  const name = cells.find(({ look, value }) => look === 'fieldLabel' && value === label);
  return name && cells.find(({ row, column }) => row === name.row && column === name.column + 1);
}
