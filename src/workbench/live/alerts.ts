import { cellAddress } from '../../core/draw/address.js';
import type { MarkLevel } from '../../core/draw/markLooks.js';
import type { Form } from '../../core/form/form.js';
import { remember } from '../../core/form/remember.js';
import type { PageBook } from '../../hosts/page/pageHost.js';
import { cellsOn, type PageSheet } from '../../hosts/page/pageSheet.js';
import { glanceAt, type Glance } from '../../index.js';
import { marksOn } from '../paper/paperLook.js';
import { formOn } from '../paper/tellPlace.js';

/** What a cell tells at once: that its sum is broken, or what is wrong with what was typed in it. */
export interface CellAlert {
  readonly isBroken: boolean;
  /** A sentence, where something else than a fitting number stands in the cell. */
  readonly wrong?: string;
}

/** The alerts of the cells of a sheet, by address; worked out anew where any sheet changes. */
function alertsOn(sheet: PageSheet, sheets: readonly PageSheet[]): ReadonlyMap<string, CellAlert> {
  const { broken, wrong } = glanceOf(sheets);
  return new Map(
    cellsOn(sheet).flatMap(({ row, column, cell = '' }) => {
      const sentence = wrong.get(cell);
      if (!broken.has(cell) && sentence === undefined) return [];
      const alert: CellAlert = {
        isBroken: broken.has(cell),
        ...(sentence === undefined ? {} : { wrong: sentence }),
      };
      return [[cellAddress(row, column), alert] as const];
    }),
  );
}

const NOTHING: Glance = { broken: new Set(), wrong: new Map() };

const glanceOf = remember((sheets: readonly PageSheet[]): Glance => {
  const form: Form | undefined = formOn(sheets);
  if (!form) return NOTHING;
  const values = new Map(
    sheets.flatMap((sheet) =>
      cellsOn(sheet).flatMap(({ cell, value }) => (cell === undefined ? [] : [[cell, value] as const])),
    ),
  );
  return glanceAt(form.edition, (name) => values.get(name) ?? null);
});

/** The alerts of a sheet and its marks; the cells that have an alert look as in Excel, red. */
export function alertsAndMarks(
  sheet: PageSheet,
  { sheets, marks }: Pick<PageBook, 'sheets' | 'marks'>,
): {
  readonly alerts: ReadonlyMap<string, CellAlert>;
  readonly marks: ReadonlyMap<string, MarkLevel>;
} {
  const alerts = alertsOn(sheet, sheets);
  const red = [...alerts.keys()].map((address) => [address, 'error'] as const);
  return { alerts, marks: new Map([...red, ...marksOn(sheet.layout.sheet, marks)]) };
}
