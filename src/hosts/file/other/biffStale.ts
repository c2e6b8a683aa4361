import { biffRecords } from './biffSheets.js';

/** A formula, what says that the results of a sheet are old, and which program worked them out. */
const [FORMULA, UNCALCULATED, CALCULATED_BY] = [0x0006, 0x005e, 0x01c1];
/** Where a formula has its eight bytes of result, and behind them the flag that asks to work it out. */
const [RESULT_AT, FLAGS_AT, ON_LOAD] = [6, 14, 0x02];

/**
 * True where the results of formulas in an .xls file are not worked out ([MS-XLS] 2.4.127): a sheet says so,
 * or no program says that it did it, and all formulas that ask to be worked out on opening have 0, as
 * libraries write that cannot reckon. `stream` is the workbook stream.
 */
export function isUncalculated(stream: Uint8Array): boolean {
  let [isAsking, isReckoned] = [false, false];
  for (const { type, contents } of biffRecords(stream)) {
    if (type === UNCALCULATED) return true;
    if (type === CALCULATED_BY) isReckoned = true;
    if (type !== FORMULA || contents.byteLength <= FLAGS_AT) continue;
    if ((contents.getUint8(FLAGS_AT) & ON_LOAD) === 0) continue;
    isAsking = true;
    if (contents.getFloat64(RESULT_AT, true) !== 0) isReckoned = true;
  }
  return isAsking && !isReckoned;
}
