import { permitWrite } from '../guard.js';
import { refusal } from '../refuse.js';
import type { SheetState } from '../state.js';
import {
  areasThing,
  isThing,
  numberOf,
  rangeThing,
  textOf,
  wordOf,
  type ClassOf,
  type Desk,
} from '../things.js';
import { areasFrom } from './addresses.js';

interface OfSheet {
  readonly sheet: SheetState;
}

const truth = (value: unknown) => {
  if (typeof value !== 'boolean') throw refusal('InvalidArgument');
  return value;
};
const points = (value: unknown) => {
  const number = numberOf(value);
  if (number < 0) throw refusal('InvalidArgument');
  return number;
};

/** What may be set, and how it is read. */
const PROPERTIES: Readonly<Record<string, (value: unknown) => unknown>> = {
  Orientation: (value) => wordOf(value, 'Portrait', 'Landscape'),
  PaperSize: textOf,
  BlackAndWhite: truth,
  CenterHorizontally: truth,
  CenterVertically: truth,
  PrintGridlines: truth,
  PrintHeadings: truth,
  DraftMode: truth,
  LeftMargin: points,
  RightMargin: points,
  TopMargin: points,
  BottomMargin: points,
  HeaderMargin: points,
  FooterMargin: points,
  PrintOrder: (value) => wordOf(value, 'DownThenOver', 'OverThenDown'),
  Zoom: zoomOf,
};

/** Either a scale of 10 to 400 per cent, or so many pages across and down. */
function zoomOf(value: unknown): unknown {
  const zoom = Object.fromEntries(
    Object.entries(value ?? {}).filter(([, number]) => number !== null && number !== undefined),
  );
  const names = Object.keys(zoom);
  const isScale = names.join() === 'scale' && numberOf(zoom['scale']) >= 10 && numberOf(zoom['scale']) <= 400;
  const isPages =
    names.length > 0 && names.every((name) => ['horizontalFitToPages', 'verticalFitToPages'].includes(name));
  if (!isScale && !isPages) throw refusal('InvalidArgument');
  return zoom;
}

const camel = (name: string) => name[0]?.toLowerCase() + name.slice(1);

/** `Excel.PageLayout` */
export const pageLayoutClass: ClassOf<OfSheet> = {
  get: Object.fromEntries(
    Object.keys(PROPERTIES).map((name) => [name, ({ sheet }: OfSheet) => sheet.page[camel(name)]]),
  ),
  set: Object.fromEntries(
    Object.entries(PROPERTIES).map(([name, read]) => [
      name,
      ({ sheet }: OfSheet, value: unknown, { book }: Desk) => {
        permitWrite(book);
        sheet.page[camel(name)] = read(value);
      },
    ]),
  ),
  call: {
    SetPrintArea: ({ sheet }, [area], { book }) => {
      permitWrite(book);
      sheet.printArea =
        isThing(area) && (area.kind === 'Range' || area.kind === 'RangeAreas')
          ? area.areas
          : areasFrom(textOf(area), sheet);
    },
    GetPrintArea: ({ sheet }) => {
      if (!sheet.printArea) throw refusal('ItemNotFound');
      return areasThing(sheet, sheet.printArea);
    },
    GetPrintAreaOrNullObject: ({ sheet }) => (sheet.printArea ? areasThing(sheet, sheet.printArea) : null),
    SetPrintTitleRows: ({ sheet }, [rows], { book }) => {
      permitWrite(book);
      sheet.printTitleRows =
        isThing(rows) && rows.kind === 'Range' ? rows.areas[0] : areasFrom(textOf(rows), sheet)[0];
    },
    GetPrintTitleRowsOrNullObject: ({ sheet }) =>
      sheet.printTitleRows ? rangeThing(sheet, sheet.printTitleRows) : null,
    SetPrintMargins: ({ sheet }, [unit, margins], { book }) => {
      permitWrite(book);
      const scale = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        wordOf(unit, 'Points', 'Inches', 'Centimeters')
      ];
      for (const [side, value] of Object.entries(margins ?? {})) {
        if (value !== null && value !== undefined)
          sheet.page[`${wordOf(side, 'top', 'bottom', 'left', 'right', 'header', 'footer')}Margin`] =
            points(value) * scale;
      }
    },
  },
};
