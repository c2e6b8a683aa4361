import { MARK_LEVELS, type Mark, type MarkLevel } from '../../../core/draw/mark.js';
import { joinUpTo, markedCells } from '../../markedCells.js';
import { SIGNATURE } from '../../signature.js';
import { attributeOf, setAttribute } from '../xml/attributes.js';
import { applyEdits, insertAfter, remove, withPrefix, type TextEdit } from '../xml/edit.js';
import { escapeXml } from '../xml/escape.js';
import {
  childrenNamed,
  childrenOf,
  localName,
  openingsNamed,
  prefixOf,
  rootOf,
  type Element,
  type Opening,
} from '../xml/scan.js';
import { unescapeReferences } from '../xmlText.js';

/** The number of the differential style of each level. */
export type LevelStyles = Readonly<Record<MarkLevel, number>>;

interface FormatRule {
  readonly opening: Opening;
  readonly priority: number;
}

const SQREF_LIMIT = 8191;

// What stands before conditional formats in a worksheet (CT_Worksheet is a sequence).
const EARLIER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
];

/**
 * The XML of a worksheet with these marks and no earlier ones: conditional formats that come before all
 * others. A cell marked at several levels shows the gravest. In a sheet with formats of a pivot table they
 * come after all others. Throws a RangeError for what is not an address. A sheet without marks, now or
 * before, is given back as it is.
 */
export function markSheet(xml: string, marks: readonly Mark[], styles: LevelStyles): string {
  const cleared = clearRules(xml, SIGNATURE);
  const blocks = MARK_LEVELS.flatMap((level) => blocksOf(markedCells(marks, level), styles[level]));
  if (blocks.length === 0 && cleared === xml) return xml;
  const root = rootOf(cleared);
  const rules = rulesOf(cleared, root);
  const stays = isTiedToPivot(cleared, root);
  const first = stays ? 1 + rules.reduce((most, { priority }) => Math.max(most, priority), 0) : 1;
  const text = blocks.map((block, index) => block(first + index)).join('');
  const insert = insertAfter(cleared, root, EARLIER, withPrefix(text, prefixOf(root)));
  return applyEdits(cleared, [insert, ...(stays ? [] : movePriorities(cleared, rules, blocks.length + 1))]);
}

/** A conditional format as XML without prefixes: the style where the formula holds. */
export function formatRule(sqref: string, formula: string, style: number, priority: number): string {
  return (
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${style}" priority="${priority}">` +
    `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

/** True where a worksheet holds a conditional format with this formula. */
export function hasRule(xml: string, formula: string): boolean {
  return clearRules(xml, formula) !== xml;
}

function clearRules(xml: string, formula: string): string {
  // Nearly every sheet ends here, without being scanned.
  if (!xml.includes('xxgk-report')) return xml;
  const edits = childrenNamed(xml, rootOf(xml), 'conditionalFormatting').flatMap((format) => {
    const children = childrenOf(xml, format);
    const ours = children.filter(
      (child) => localName(child) === 'cfRule' && saysFormula(xml, child, formula),
    );
    return (ours.length === children.length && ours.length > 0 ? [format] : ours).map(remove);
  });
  return applyEdits(xml, edits);
}

function saysFormula(xml: string, rule: Element, formula: string): boolean {
  const [first] = childrenNamed(xml, rule, 'formula');
  if (first === undefined) return false;
  return (
    unescapeReferences(xml.slice(first.openEnd, first.closeStart)).replace(/^\s*=|\s+/g, '') ===
    formula.replace(/\s+/g, '')
  );
}

function blocksOf(cells: readonly string[], style: number): readonly ((priority: number) => string)[] {
  return joinUpTo(SQREF_LIMIT, ' ', cells).map(
    (sqref) => (priority) => formatRule(sqref, SIGNATURE, style, priority),
  );
}

/** The rules of a sheet that have a priority, those in its extension list too. */
function rulesOf(xml: string, root: Element): readonly FormatRule[] {
  return childrenOf(xml, root)
    .filter((child) => ['conditionalFormatting', 'extLst'].includes(localName(child)))
    .flatMap((child) => openingsNamed(xml, child, 'cfRule'))
    .map((opening) => ({ opening, priority: Number(attributeOf(xml, opening, 'priority') ?? NaN) }))
    .filter(({ priority }) => Number.isInteger(priority));
}

// A pivot table finds its rules by their priority, so these must not move: ours come last in such a sheet.
function isTiedToPivot(xml: string, root: Element): boolean {
  return childrenNamed(xml, root, 'conditionalFormatting').some((format) =>
    ['1', 'true'].includes(attributeOf(xml, format, 'pivot') ?? ''),
  );
}

function movePriorities(xml: string, rules: readonly FormatRule[], to: number): readonly TextEdit[] {
  const first = rules.reduce((least, { priority }) => Math.min(least, priority), Infinity);
  return rules.map(({ opening, priority }) =>
    setAttribute(xml, opening, 'priority', String(priority - first + to)),
  );
}
