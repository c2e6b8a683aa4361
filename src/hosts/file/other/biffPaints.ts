import { spotKey, type Area } from '../../../core/draw/address.js';
import type { Sheet } from '../../../core/draw/sheet.js';
import { USUAL_PALETTE } from '../colours/palette.js';
import { isTinyType } from '../colours/tinyType.js';
import type { ConditionalLook } from '../reading/conditionalLooks.js';
import { cellPainter } from '../reading/paintCells.js';
import { MOST_AREAS, type PaintRule } from '../reading/paintRules.js';
import { conditionsOf } from './biffConditions.js';
import { biffDressing } from './biffDressing.js';
import { eachFormat, FIGURES } from './biffFormats.js';
import type { SheetRecord } from './biffSheets.js';
import type { RunGround } from './binaryRuns.js';

const [AREAS, RULE] = [0x01b0, 0x01b1];
/** The records of a single figure. */
const SINGLE: ReadonlySet<number> = new Set(FIGURES);

/** The conditional formats of a sheet, and the number of the format of each of its figures. */
interface BiffPaint {
  areas: readonly Area[];
  count: number;
  readonly rules: PaintRule[];
  readonly formats: Map<number, number>;
}

/** The conditional formats of the sheets of an .xls file, found in their records. */
export interface BiffPaints {
  readonly take: (record: SheetRecord) => void;
  /** A sheet as they paint it: figures that they hide are marked, those that they show are not. */
  readonly paint: (sheet: Sheet) => Sheet;
}

/** Finds conditional formats ([MS-XLS] 2.4.56, 2.4.42); `grounds` are the formats of cells. */
export function biffPaints(grounds: readonly (RunGround | undefined)[]): BiffPaints {
  const found = new Map<string, BiffPaint>();
  const looks: ConditionalLook[] = [];
  const formats = grounds.map((on) => on && paintedFormat(on));
  const palette = grounds.find((on) => on !== undefined)?.palette ?? USUAL_PALETTE;
  const styles = { formats: () => formats, looks: () => looks, palette: () => palette };
  return {
    take: ({ sheet, isInner, type, contents }) => {
      if (isInner) return;
      const on = found.get(sheet) ?? { areas: [], count: 0, rules: [], formats: new Map<number, number>() };
      found.set(sheet, on);
      if (type === AREAS) {
        on.areas = areasOf(contents);
        on.count += on.areas.length;
      } else if (type === RULE && contents.byteLength >= 12 && on.count <= MOST_AREAS) {
        const look = looks.push(biffDressing(contents)) - 1;
        on.rules.push(ruleOf(contents, on.areas, look, on.rules.length));
      } else
        eachFormat({ type, contents }, SINGLE, (row, column, format) =>
          on.formats.set(spotKey({ row, column }), format),
        );
    },
    paint: (sheet) => {
      const {
        rules = [],
        count = 0,
        formats: noted = new Map<number, number>(),
      } = found.get(sheet.name) ?? {};
      if (rules.length === 0 || count > MOST_AREAS) return sheet;
      const painter = cellPainter(styles);
      for (const cell of sheet.cells) painter.note(cell, String(noted.get(spotKey(cell)) ?? 0));
      return { ...sheet, cells: painter.paint(sheet.cells, rules) };
    },
  };
}

function paintedFormat({ font, ground }: RunGround) {
  return { colour: font.colour, ground, isTiny: isTinyType(font.size) };
}

/** A rule; in such a file none below one that holds counts. */
function ruleOf(contents: DataView, areas: readonly Area[], look: number, priority: number): PaintRule {
  return { ...conditionsOf(contents, areas), areas, look, priority, isLast: true, hidesValue: false };
}

/** The areas of a conditional format: their first and last rows and columns. */
function areasOf(contents: DataView): readonly Area[] {
  const count = contents.byteLength >= 14 ? contents.getUint16(12, true) : 0;
  const most = Math.min(count, Math.floor((contents.byteLength - 14) / 8));
  return Array.from({ length: Math.max(most, 0) }, (_, at) => {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map(
      (part) => contents.getUint16(14 + at * 8 + part, true) + 1,
    );
    return { top, bottom, left, right };
  });
}
