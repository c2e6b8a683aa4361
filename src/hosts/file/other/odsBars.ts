import { contains, type Area } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import { parseArea } from '../reading/cellPlace.js';
import type { NamedElement } from '../../../core/read/opened/namedElements.js';

/** Bars and icons of conditional formats that stand in place of figures. */
export interface OdsBars {
  readonly open: (element: NamedElement) => void;
  /** A sheet whose figures behind them are marked as unseen. */
  readonly mark: <Kind extends Sheet>(sheet: Kind) => Kind;
}

/** The elements that say whether figures are seen; of icons the first of their bounds does. */
const SHOWING: ReadonlySet<string> = new Set([
  ...['calcext:data-bar', 'calcext:icon-set', 'calcext:formatting-entry'],
]);
/** The most areas of bars and icons of a document; of more, none is looked at. */
const MOST_AREAS = 200;

/** Collects bars and icons from the conditional formats that LibreOffice writes behind the rows. */
export function odsBars(current: () => Sheet | undefined): OdsBars {
  const found: { readonly sheet: Sheet | undefined; readonly areas: readonly Area[] }[] = [];
  let areas: readonly Area[] = [];
  return {
    open: ({ name, attributes }) => {
      if (name === 'calcext:conditional-format')
        areas = areasIn(attributes.get('calcext:target-range-address') ?? '');
      else if (!SHOWING.has(name)) return;
      else if (attributes.get('calcext:show-value') === 'false') found.push({ sheet: current(), areas });
    },
    mark: (sheet) => {
      const own = found.filter((each) => each.sheet?.name === sheet.name).flatMap((each) => each.areas);
      if (own.length === 0 || own.length > MOST_AREAS) return sheet;
      const cells = sheet.cells.map((cell) =>
        typeof cell.value === 'number' && own.some((area) => contains(area, cell))
          ? { ...cell, isInvisible: true }
          : cell,
      );
      return { ...sheet, cells };
    },
  };
}

/** A reference with the name of its sheet: `.D5`, `表三.D5:表三.I29`, `'表 三'.$D$5:.$I$29`. */
const REFERENCE = /\.\$?([A-Z]+)\$?(\d+)(?::(?:'[^']*'|[^\s:'.]*)\.\$?([A-Z]+)\$?(\d+))?(?=\s|$)/g;

/** The areas of references, on the sheet that is around them. */
export function areasIn(references: string): readonly Area[] {
  return [...references.matchAll(REFERENCE)].flatMap(
    ([, left = '', top = '', right = left, bottom = top]) =>
      parseArea(`${left}${top}:${right}${bottom}`) ?? [],
  );
}
