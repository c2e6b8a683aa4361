import type { Area } from '../../../core/draw/address.js';
import { MOST_AREAS, type PaintRule } from '../reading/paintRules.js';
import { conditionOfKind } from './biffConditions.js';
import { formulaAt, XLSB_FORMULAS } from './binaryFormula.js';
import { testOfKind } from './binaryTests.js';
import { areasAt } from './binaryAreas.js';
import type { SheetPaint } from './painting.js';

/** A conditional format with its areas, a rule of it, and the icons or the bar of that. */
const [AREAS, RULE, ICONS, BAR] = [461, 463, 465, 467];
/** The same of Excel 2010, of which it is only known whether icons or a bar stand in place of figures. */
const [LATER_AREAS, LATER_RULE, LATER_BAR, LATER_ICONS] = [1046, 1048, 1051, 1052];
const KINDS: ReadonlySet<number> = new Set([
  ...[AREAS, RULE, ICONS, BAR],
  ...[LATER_AREAS, LATER_RULE, LATER_BAR, LATER_ICONS],
]);
/** Where the number of areas stands; that of Excel 2010 stands behind flags, a one, and flags. */
const [COUNT_AT, LATER_COUNT_AT] = [8, 12];
/** Where a rule says its kind, its look, its order, how it compares, its flags, the sizes of its formulas. */
const [KIND_AT, LOOK_AT, ORDER_AT, OPERATOR_AT, FLAGS_AT, SIZES_AT, TEXT_AT] = [0, 8, 12, 16, 28, 30, 42];
/** The flag of a rule below which none counts once it holds; that of icons alone. */
const [IS_LAST, ICONS_ALONE] = [0x02, 0x02];
/** Where a rule says which one of its kind it is; the flags of the last figures, and of a share of them. */
const [TEMPLATE_AT, IS_BOTTOM, IS_PERCENT] = [4, 0x08, 0x10];
/** Where icons have their flags, and where a bar says whether the figure is seen. */
const [ICON_FLAGS, SHOWS_VALUE] = [4, 2];
/** In records of Excel 2010 they stand behind so many bytes. */
const LATER = 4;
/** The rule has no look, and no text. */
const NONE = 0xffff_ffff;

type GrowingRule = { -readonly [Key in keyof PaintRule]: PaintRule[Key] };

/** Takes the records of the conditional formats of a sheet of an .xlsb file ([MS-XLSB] 2.4.22 to 2.4.39). */
export interface XlsbRules {
  readonly kinds: ReadonlySet<number>;
  readonly take: (type: number, record: DataView) => void;
}

/** Collects the rules of the conditional formats of a sheet. */
export function xlsbRules(paint: SheetPaint): XlsbRules {
  let areas: readonly Area[] = [];
  let rule: GrowingRule | undefined;
  return {
    kinds: KINDS,
    take: (type, record) => {
      if (type === AREAS || type === LATER_AREAS) {
        areas = areasAt(record, type === AREAS ? COUNT_AT : LATER_COUNT_AT, 4);
        paint.count += areas.length;
      } else if (type === RULE || type === LATER_RULE) {
        const read = type === RULE ? ruleOf(record, areas) : laterRule(areas);
        rule = paint.count <= MOST_AREAS ? read : undefined;
        if (rule) paint.rules.push(rule);
        paint.rules.sort((a, b) => a.priority - b.priority);
      } else if (rule && hidesValue(type, record)) rule.hidesValue = true;
    },
  };
}

function hidesValue(type: number, record: DataView): boolean {
  const from = type === BAR || type === ICONS ? 0 : LATER;
  const isBar = type === BAR || type === LATER_BAR;
  const at = from + (isBar ? SHOWS_VALUE : ICON_FLAGS);
  if (record.byteLength <= at) return false;
  return isBar ? record.getUint8(at) === 0 : (record.getUint8(at) & ICONS_ALONE) > 0;
}

/** A rule of Excel 2010: it has no order here. */
function laterRule(areas: readonly Area[]): GrowingRule {
  const base = { type: '', operator: '', formulas: [], look: undefined, priority: 0 };
  return { ...base, areas, isLast: false, hidesValue: false };
}

/** A rule; undefined for one that is cut. */
function ruleOf(record: DataView, areas: readonly Area[]): GrowingRule | undefined {
  if (record.byteLength < TEXT_AT + 4) return undefined;
  const [kind = 0, look = NONE, priority = 0, operator = 0] = [KIND_AT, LOOK_AT, ORDER_AT, OPERATOR_AT].map(
    (at) => record.getUint32(at, true),
  );
  const flags = record.getUint8(FLAGS_AT);
  return {
    ...conditionOfKind(kind, operator, formulasOf(record, areas[0])),
    test: testOfKind(kind, record.getUint32(TEMPLATE_AT, true), operator, {
      isPercent: (flags & IS_PERCENT) > 0,
      isBottom: (flags & IS_BOTTOM) > 0,
    }),
    areas,
    look: look === NONE ? undefined : look,
    priority,
    isLast: (flags & IS_LAST) > 0,
    hidesValue: false,
  };
}

/** The formulas behind the text of a rule, each with its size before it and more behind it. */
function formulasOf(record: DataView, area: Area | undefined): readonly string[] {
  const length = record.getUint32(TEXT_AT, true);
  let at = TEXT_AT + 4 + (length === NONE ? 0 : length * 2);
  return [0, 1].map((which) => {
    const isThere = record.getUint32(SIZES_AT + which * 4, true) > 0;
    if (!isThere || at + 4 > record.byteLength) return '?';
    const [start, end] = [at + 4, at + 4 + record.getUint32(at, true)];
    at = end + 4 + (end + 4 <= record.byteLength ? record.getUint32(end, true) : 0);
    return formulaAt(record, [start, end], area, XLSB_FORMULAS);
  });
}
