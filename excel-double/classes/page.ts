import { permitWrite } from '../guard.js';
import { areasObject, isServerObject, type ClassOf, type Context } from '../objects.js';
import { refusal } from '../refuse.js';
import type { SheetState } from '../state.js';
import { numberOf, pointsOf, textOf, truthOf, wordOf } from '../wireValues.js';
import { areasFrom } from './addresses.js';

interface OfSheet {
  readonly sheet: SheetState;
}

/** The properties, and how a value that is set is read. */
const PROPERTIES: Readonly<Record<string, (value: unknown) => unknown>> = {
  Orientation: (value) => wordOf(value, 'Portrait', 'Landscape'),
  PaperSize: textOf,
  CenterHorizontally: truthOf,
  LeftMargin: (value) => pointsOf(value),
  RightMargin: (value) => pointsOf(value),
  TopMargin: (value) => pointsOf(value),
  BottomMargin: (value) => pointsOf(value),
  HeaderMargin: (value) => pointsOf(value),
  FooterMargin: (value) => pointsOf(value),
  Zoom: zoomOf,
};

/** A scale from 10 to 400 per cent, or a number of pages across and down. */
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

const camelCase = (name: string) => name[0]?.toLowerCase() + name.slice(1);

/** `Excel.PageLayout` */
export const pageLayoutClass: ClassOf<OfSheet> = {
  get: Object.fromEntries(
    Object.keys(PROPERTIES).map((name) => [name, ({ sheet }: OfSheet) => sheet.page[camelCase(name)]]),
  ),
  set: Object.fromEntries(
    Object.entries(PROPERTIES).map(([name, read]) => [
      name,
      ({ sheet }: OfSheet, value: unknown, { book }: Context) => {
        permitWrite(book);
        sheet.page[camelCase(name)] = read(value);
      },
    ]),
  ),
  call: {
    SetPrintArea: ({ sheet }, [area], { book }) => {
      permitWrite(book);
      sheet.printArea =
        isServerObject(area) && (area.kind === 'Range' || area.kind === 'RangeAreas')
          ? area.areas
          : areasFrom(textOf(area), sheet);
    },
    GetPrintAreaOrNullObject: ({ sheet }) => (sheet.printArea ? areasObject(sheet, sheet.printArea) : null),
  },
};
