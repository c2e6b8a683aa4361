import { spotKey, type Area } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import type { ConditionalLook } from '../reading/conditionalLooks.js';
import { MOST_AREAS } from '../reading/paintRules.js';
import { conditionsOf } from './biffConditions.js';
import { biffDressing } from './biffDressing.js';
import { eachFormat, FIGURES, TEXTS } from './biffFormats.js';
import { laterRule, type DressedRule } from './biffLaterRule.js';
import type { SheetRecord } from './biffSheets.js';
import { areasAt } from './binaryAreas.js';
import type { RunGround } from './binaryRuns.js';
import { painted, startPaint, stylesOfGrounds, type SheetPaint } from './painting.js';

/** The areas of a conditional format and its rules, and the same of Excel 2007 behind a header. */
const [AREAS, RULE, LATER_AREAS, LATER_RULE] = [0x01b0, 0x01b1, 0x0879, 0x087a];
const [COUNT_AT, HEADER] = [12, 12];
/** The records of a single cell. */
const SINGLE: ReadonlySet<number> = new Set([...FIGURES, ...TEXTS]);

/** The conditional formats of a sheet, with the areas of the one that is read. */
interface BiffPaint extends SheetPaint {
  areas: readonly Area[];
}

/** The conditional formats of the sheets of an .xls file, found in their records. */
export interface BiffPaints {
  readonly take: (record: SheetRecord) => void;
  /** A sheet as they paint it: figures that they hide are marked, those that they show are not. */
  readonly paint: (sheet: Sheet) => Sheet;
}

/** Finds conditional formats ([MS-XLS] 2.4.42, 2.4.43, 2.4.56, 2.4.57); `grounds` are formats of cells. */
export function biffPaints(grounds: readonly (RunGround | undefined)[]): BiffPaints {
  const found = new Map<string, BiffPaint>();
  const looks: ConditionalLook[] = [];
  const styles = stylesOfGrounds(grounds, looks);
  return {
    take: ({ sheet, isInner, type, contents }) => {
      if (isInner) return;
      const on = found.get(sheet) ?? { ...startPaint(), areas: [] };
      found.set(sheet, on);
      if (type === AREAS || type === LATER_AREAS) {
        on.areas = areasAt(contents, COUNT_AT + (type === AREAS ? 0 : HEADER), 2);
        on.count += on.areas.length;
      } else if (type === RULE || type === LATER_RULE) {
        if (on.count <= MOST_AREAS) addRule(on, looks, type, contents);
      } else
        eachFormat({ type, contents }, SINGLE, (row, column, format) =>
          on.formats.set(spotKey({ row, column }), format),
        );
    },
    paint: (sheet) => painted(sheet, found.get(sheet.name), styles),
  };
}

function addRule(
  { rules, areas }: BiffPaint,
  looks: ConditionalLook[],
  type: number,
  contents: DataView,
): void {
  const read = type === RULE ? firstRule(contents, areas) : laterRule(contents, areas);
  if (!read) return;
  const { paint, ...rule } = read;
  rules.push({ ...rule, areas, look: looks.push(paint) - 1, priority: rules.length });
}

/** A rule of the first kind; none below one that holds counts. */
function firstRule(contents: DataView, areas: readonly Area[]): DressedRule | undefined {
  if (contents.byteLength < 12) return undefined;
  const sizes = [contents.getUint16(2, true), contents.getUint16(4, true)] as const;
  const paint = biffDressing(contents, 6);
  return { ...conditionsOf(contents, areas, sizes), paint, isLast: true, hidesValue: false };
}
