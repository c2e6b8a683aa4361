import type { Area } from '../../../core/draw/address.js';
import type { ConditionalLook } from '../reading/conditionalLooks.js';
import type { FigureTest } from '../reading/figureTests.js';
import type { PaintRule } from '../reading/paintRules.js';
import { conditionsOf } from './biffConditions.js';
import { biffDressing } from './biffDressing.js';
import { RANKED, testOfKind } from './binaryTests.js';

/** A rule with the look that it gives. */
export type DressedRule = Omit<PaintRule, 'areas' | 'look' | 'priority'> & {
  readonly paint: ConditionalLook;
};

/** The header before the rule, and what stands before its look: its kind, the sizes of formulas and look. */
const [HEADER, BEFORE_LOOK, LEAST_LOOK] = [12, 10, 6];
/** What stands in place of a look that is not there. */
const NO_LOOK = 2;
/** What stands behind the formulas: flags, the order, a template with its size and its parts. */
const [SIZE_OF_PARTS, PARTS] = [5, 16];
/** Where among these the template is; behind its parts, where the number of the first or last figures is. */
const [TEMPLATE, RANK] = [3, 3];
/** The flags before that number: of the first figures, and of a share of them. */
const [IS_TOP, IS_PERCENT] = [0x01, 0x02];
/** The flag of a rule below which none counts once it holds. */
const IS_LAST = 0x02;
/** Bars and icons by their kinds: where their flags stand, and the one that says whether figures are seen. */
const BARS = { kind: 4, at: 3, flag: 0x02, hides: false };
const ICONS = { kind: 6, at: 5, flag: 0x01, hides: true };

/** A rule of Excel 2007 in an .xls file ([MS-XLS] 2.4.43, 2.5.19, 2.5.32); undefined for one that is cut. */
export function laterRule(record: DataView, areas: readonly Area[]): DressedRule | undefined {
  if (record.byteLength < HEADER + BEFORE_LOOK + NO_LOOK) return undefined;
  const whole = new DataView(record.buffer, record.byteOffset + HEADER, record.byteLength - HEADER);
  const sizes = [whole.getUint16(2, true), whole.getUint16(4, true)] as const;
  const size = whole.getUint32(6, true);
  const formulas = BEFORE_LOOK + (size || NO_LOOK);
  const scale = formulas + sizes[0] + sizes[1];
  if (scale + 2 > whole.byteLength) return undefined;
  const flags = scale + 2 + whole.getUint16(scale, true);
  const kind = flags + SIZE_OF_PARTS + 1 + PARTS;
  if (kind > whole.byteLength || whole.getUint8(flags + SIZE_OF_PARTS) !== PARTS) return undefined;
  const look = new DataView(whole.buffer, whole.byteOffset, BEFORE_LOOK + size);
  return {
    ...conditionsOf(whole, areas, sizes, formulas),
    test: testOf(whole, flags + TEMPLATE, kind),
    paint: size < LEAST_LOOK ? {} : biffDressing(look, BEFORE_LOOK),
    isLast: (whole.getUint8(flags) & IS_LAST) > 0,
    hidesValue: [BARS, ICONS].some((each) => hidesBy(each, whole, kind)),
  };
}

/** What a rule asks of a figure; the first or the last figures are told behind the parts of its template. */
function testOf(rule: DataView, template: number, start: number): FigureTest | undefined {
  const isRanked = rule.getUint8(0) === RANKED;
  const parameter = isRanked ? start + RANK : start - PARTS;
  if (parameter + 2 > rule.byteLength) return undefined;
  const flags = isRanked ? rule.getUint8(parameter - 1) : 0;
  return testOfKind(rule.getUint8(0), rule.getUint16(template, true), rule.getUint16(parameter, true), {
    isPercent: (flags & IS_PERCENT) > 0,
    isBottom: (flags & IS_TOP) === 0,
  });
}

function hidesBy({ kind, at, flag, hides }: typeof BARS, rule: DataView, start: number): boolean {
  if (rule.getUint8(0) !== kind || start + at >= rule.byteLength) return false;
  return (rule.getUint8(start + at) & flag) > 0 === hides;
}
