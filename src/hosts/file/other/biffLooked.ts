import { spotKey } from '../../../core/draw/address.js';
import type { BinaryLook, LookedCells } from './binaryLooks.js';
import type { FormatLooks, RunText } from './binaryRuns.js';
import { eachFormat, FIGURES, TEXTS } from './biffFormats.js';
import type { SheetRecord } from './biffSheets.js';

/** The records of a single figure or text, and that of a shared text with where its number stands. */
const SINGLE: ReadonlySet<number> = new Set([...FIGURES, ...TEXTS]);
const [SHARED_TEXT, TEXT] = [0x00fd, 6];

/** The cells of the sheets of an .xls file whose formats do something, found in their records. */
export interface BiffLooked {
  readonly take: (record: SheetRecord) => void;
  /** Those of a sheet, by its name. */
  readonly of: (sheet: string) => LookedCells | undefined;
}

/** Finds the cells whose formats do something, or whose texts have runs; `texts` are the shared ones. */
export function biffLooked(
  { ofFormats, ofRuns }: FormatLooks,
  texts: ReadonlyMap<number, RunText> = new Map(),
): BiffLooked {
  const found = new Map<string, LookedCells>();
  const isAny = texts.size > 0 || ofFormats.some((look) => look !== undefined);
  const note = (sheet: string, row: number, column: number, format: number, text?: RunText) => {
    const look = text ? ofRuns(text, format) : ofFormats[format];
    if (!look) return;
    const cells: LookedCells = found.get(sheet) ?? new Map<number, BinaryLook>();
    found.set(sheet, cells.set(spotKey({ row, column }), look));
  };
  return {
    of: (sheet) => found.get(sheet),
    take: ({ sheet, isInner, type, contents }) => {
      if (!isAny || isInner) return;
      const hasText = type === SHARED_TEXT && contents.byteLength >= TEXT + 4;
      const text = hasText ? texts.get(contents.getUint32(TEXT, true)) : undefined;
      eachFormat({ type, contents }, SINGLE, (row, column, format) => note(sheet, row, column, format, text));
    },
  };
}
