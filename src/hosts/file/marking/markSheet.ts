import type { Mark } from '../../../core/draw/mark.js';
import { MARK_LEVELS } from '../../../core/draw/markLooks.js';
import { joinUpTo } from '../../marking/joinUpTo.js';
import { markedCells } from '../../marking/markedCells.js';
import { SIGNATURE } from '../../marking/signature.js';
import { attributeOf } from '../xml/attributes.js';
import { applyEdits, insertAfter, withPrefix } from '../xml/edit.js';
import { childrenNamed, prefixOf, rootOf, type Element } from '../xml/elements.js';
import { formatRule, movePriorities, removeRules, rulesOf } from './formatRules.js';
import type { LevelStyles } from './levelStyles.js';

/** The most characters of the list of cells that Excel takes for one conditional format. */
const SQREF_LIMIT = 8191;

/** The elements that come before conditional formats in a worksheet (CT_Worksheet is a sequence). */
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
 * The XML of a worksheet with these marks and without earlier ones. Marks are conditional formats that come
 * before all others; in a sheet with formats of a pivot table they come last. A cell marked at several levels
 * shows the gravest. A sheet without marks, now or before, stays as it is. Throws a RangeError for what is
 * not an address.
 */
export function markSheet(xml: string, marks: readonly Mark[], styles: LevelStyles): string {
  const cleared = clearRules(xml, SIGNATURE);
  const blocks = MARK_LEVELS.flatMap((level) => blocksOf(markedCells(marks, level), styles[level]));
  if (blocks.length === 0 && cleared === xml) return xml;
  const root = rootOf(cleared);
  const rules = rulesOf(cleared, root);
  const isLast = isTiedToPivot(cleared, root);
  const first = isLast ? 1 + rules.reduce((most, { priority }) => Math.max(most, priority), 0) : 1;
  const text = blocks.map((block, index) => block(first + index)).join('');
  const insert = insertAfter(cleared, root, EARLIER, withPrefix(text, prefixOf(root)));
  const moved = isLast ? [] : movePriorities(cleared, rules, blocks.length + 1);
  return applyEdits(cleared, [insert, ...moved]);
}

/** True where a worksheet holds a conditional format with this formula. */
export function hasRule(xml: string, formula: string): boolean {
  return clearRules(xml, formula) !== xml;
}

function clearRules(xml: string, formula: string): string {
  // Both signatures contain this word. Nearly every sheet ends here, without being scanned.
  if (!xml.includes('xxgk-report')) return xml;
  return applyEdits(xml, removeRules(xml, rootOf(xml), formula));
}

function blocksOf(cells: readonly string[], style: number): readonly ((priority: number) => string)[] {
  return joinUpTo(SQREF_LIMIT, ' ', cells).map(
    (sqref) => (priority) => formatRule(sqref, SIGNATURE, style, priority),
  );
}

/** True for a sheet with rules of a pivot table, which finds them by priority: these must not move. */
function isTiedToPivot(xml: string, root: Element): boolean {
  return childrenNamed(xml, root, 'conditionalFormatting').some((format) =>
    ['1', 'true'].includes(attributeOf(xml, format, 'pivot') ?? ''),
  );
}
