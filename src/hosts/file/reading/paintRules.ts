import type { Area } from '../../../core/draw/address.js';
import { parseArea } from './cellPlace.js';
import type { PaintCondition } from './paintCondition.js';
import type { Attributes } from './startTag.js';
import type { XmlHandler } from './streamXml.js';

/** The most areas of conditional formats on a sheet; of more, none is looked at. */
const MOST_AREAS = 200;

/** A rule of a conditional format. */
export interface PaintRule extends PaintCondition {
  /** The place of its look among those of the workbook. */
  readonly look: number | undefined;
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

/** Rules are read as far as their conditions, looks and order go. */
export function paintRules(): PaintRules {
  const rules: (PaintRule & { formulas: string[] })[] = [];
  let areas: readonly Area[] = [];
  let count = 0;
  let isFormula = false;
  return {
    open: (name, attributes) => {
      const rule = rules.at(-1);
      if (name === 'conditionalFormatting') {
        areas = areasIn(attributes.named('sqref') ?? '');
        count += areas.length;
      } else if (name === 'cfRule' && count <= MOST_AREAS) rules.push(ruleOf(areas, attributes));
      else if (name === 'formula' && rule) {
        isFormula = true;
        rule.formulas.push('');
      } else if (rule && (name === 'dataBar' || name === 'iconSet') && isFalse(attributes.named('showValue')))
        rules[rules.length - 1] = { ...rule, hidesValue: true };
    },
    text: (text) => {
      const formulas = isFormula ? rules.at(-1)?.formulas : undefined;
      formulas?.push((formulas.pop() ?? '') + text);
    },
    close: () => {
      isFormula = false;
    },
    all: () => (count > MOST_AREAS ? [] : rules.sort((a, b) => a.priority - b.priority)),
  };
}

function ruleOf(areas: readonly Area[], { named }: Attributes): PaintRule & { formulas: string[] } {
  const look = named('dxfId');
  return {
    areas,
    type: named('type') ?? '',
    operator: named('operator') ?? '',
    formulas: [],
    look: look === undefined ? undefined : Number(look),
    priority: Number(named('priority') ?? 0),
    isLast: /^(?:1|true)$/.test(named('stopIfTrue') ?? ''),
    hidesValue: false,
  };
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

function areasIn(references: string): readonly Area[] {
  return references.split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}
