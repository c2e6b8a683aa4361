import type { Area } from '../../../core/draw/address.js';
import { rememberText } from '../../../core/form/remember.js';
import { isSameInk, WHITE } from '../colours/palette.js';
import { parseArea } from './cellPlace.js';
import { conditionalLooks, type ConditionalLook } from './conditionalLooks.js';
import { isAboutText, textTest, type FigureTest } from './figureTests.js';
import { colourOf } from './inkOfCells.js';
import type { PaintCondition } from './paintCondition.js';
import type { Attributes } from './startTag.js';
import type { XmlHandler } from './streamXml.js';
import { isFalse, isTrue } from './xmlBoolean.js';

/** The most areas of conditional formats on a sheet; of more, none is looked at. */
export const MOST_AREAS = 200;

/** A rule of a conditional format. */
export interface PaintRule extends PaintCondition {
  /** The place of its look among those of the workbook. */
  readonly look: number | undefined;
  /** Its look where it states that itself. */
  readonly ownLook?: ConditionalLook | undefined;
  readonly priority: number;
  /** True where no rule below it counts once it holds. */
  readonly isLast: boolean;
  /** True for bars or icons that stand in place of the figure. */
  readonly hidesValue: boolean;
}

/** Collects the rules of the conditional formats of a sheet, as its elements come. */
export interface PaintRules extends Required<Pick<XmlHandler, 'open' | 'text' | 'close'>> {
  /** The rules, those that come first in front. */
  readonly all: () => readonly PaintRule[];
}

/** A rule while it is read. */
interface OpenRule extends PaintRule {
  areas: readonly Area[];
  formulas: string[];
  hidesValue: boolean;
  ownLook?: ConditionalLook | undefined;
}

/**
 * Rules are read as far as their conditions, looks and order go. Those that came with Excel 2010 state their
 * looks themselves, and their areas come after them.
 */
export function paintRules(): PaintRules {
  const rules: OpenRule[] = [];
  /** The rules of the format that is open, and its areas. */
  let [own, areas]: [OpenRule[], readonly Area[]] = [[], []];
  let count = 0;
  let within: 'formula' | 'sqref' | undefined;
  let written = '';
  const dressing = ownLooks();
  const setAreas = (references: string) => {
    areas = areasIn(references);
    count += areas.length;
    for (const rule of own) rule.areas = areas;
  };
  return {
    open: (name, attributes) => {
      const rule = own.at(-1);
      dressing.open(name, attributes, rule);
      if (name === 'conditionalFormatting') {
        own = [];
        setAreas(attributes.named('sqref') ?? '');
      } else if (name === 'cfRule' && count <= MOST_AREAS) {
        own.push(ruleOf(areas, attributes));
        rules.push(...own.slice(-1));
      } else if (name === 'formula' || name === 'sqref') [within, written] = [name, ''];
      else if (rule && name === 'f') [within, written] = ['formula', ''];
      else if (rule && (name === 'dataBar' || name === 'iconSet'))
        rule.hidesValue ||= isFalse(attributes.named('showValue'));
    },
    text: (text) => {
      if (within !== undefined) written += text;
    },
    close: (name) => {
      if (name === 'conditionalFormatting') own = [];
      if (within === 'formula') own.at(-1)?.formulas.push(written);
      else if (within === 'sqref' && own.length > 0) setAreas(written);
      within = undefined;
      dressing.close(name, own.at(-1));
    },
    all: () => (count > MOST_AREAS ? [] : rules.sort((a, b) => a.priority - b.priority)),
  };
}

/** Reads the looks that stand within rules, and what scales of colours say. */
function ownLooks() {
  const { looks, open } = conditionalLooks();
  const scale = scaleGround();
  /** The elements around the one that comes, within a look. */
  let path: string[] = [];
  return {
    open: (name: string, attributes: Attributes, rule: OpenRule | undefined) => {
      scale.open(name, attributes);
      if (rule && name === 'dxf') path = ['dxfs'];
      if (path.length === 0) return;
      open(path.join('/'), name, attributes);
      path.push(name);
      if (rule) rule.ownLook = looks.at(-1);
    },
    close: (name: string, rule: OpenRule | undefined) => {
      scale.close(name, rule);
      path.pop();
      if (path.length === 1) path = [];
    },
  };
}

/**
 * Reads the colours of scales. A figure on one has a ground that is not known, and is not white where even
 * the most of red, of green and of blue that the colours have would be none: what is between them has less.
 */
function scaleGround() {
  let colours: string[] | undefined;
  return {
    open: (name: string, attributes: Attributes) => {
      if (name === 'colorScale') colours = [];
      else if (name === 'color') colours?.push(colourOf(attributes, ''));
    },
    close: (name: string, rule: OpenRule | undefined) => {
      if (name !== 'colorScale') return;
      if (rule && colours && isNowhereWhite(colours)) rule.ownLook = { ground: '' };
      colours = undefined;
    },
  };
}

function isNowhereWhite(colours: readonly string[]): boolean {
  if (colours.length === 0 || !colours.every((each) => /^[\da-f]{6}$/i.test(each))) return false;
  const most = [0, 2, 4].map((at) =>
    colours
      .map((each) => each.slice(at, at + 2).toLowerCase())
      .sort()
      .at(-1),
  );
  return !isSameInk(most.join(''), WHITE);
}

function ruleOf(areas: readonly Area[], attributes: Attributes): OpenRule {
  const { named } = attributes;
  const [look, type] = [named('dxfId'), named('type') ?? ''];
  const test = testOf(type, attributes);
  return {
    areas,
    // What text a cell has that is looked for is only known by the formula.
    type: test === undefined && isAboutText(type) ? 'expression' : type,
    operator: named('operator') ?? '',
    formulas: [],
    test,
    look: look === undefined ? undefined : Number(look),
    priority: Number(named('priority') ?? 0),
    isLast: isTrue(named('stopIfTrue')),
    hidesValue: false,
  };
}

/** What a rule asks of a figure, by its type. */
function testOf(type: string, { named }: Attributes): FigureTest | undefined {
  if (type === 'top10')
    return {
      kind: 'rank',
      rank: Number(named('rank') ?? 10),
      isPercent: isTrue(named('percent')),
      isBottom: isTrue(named('bottom')),
    };
  if (type === 'aboveAverage')
    return {
      kind: 'average',
      isBelow: isFalse(named(type)),
      isEqualToo: isTrue(named('equalAverage')),
      deviations: Number(named('stdDev') ?? 0),
    };
  if (type === 'duplicateValues' || type === 'uniqueValues')
    return { kind: 'repeated', isOnce: type === 'uniqueValues' };
  return type === 'timePeriod' ? { kind: 'period' } : textTest(type, named('text'));
}

const areasIn = rememberText((references): readonly Area[] =>
  references
    .trim()
    .split(/\s+/)
    .flatMap((reference) => parseArea(reference) ?? []),
);
