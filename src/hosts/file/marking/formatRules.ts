import { isSignature } from '../../marking/signature.js';
import { attributeOf, setAttribute } from '../xml/attributes.js';
import { remove, type TextEdit } from '../xml/edit.js';
import {
  childrenNamed,
  childrenOf,
  localName,
  openingsNamed,
  type Element,
  type Opening,
} from '../xml/elements.js';
import { escapeXml, unescapeXml } from '../xml/escapeXml.js';

/** A rule of a conditional format that has a priority. */
interface FormatRule {
  readonly opening: Opening;
  readonly priority: number;
}

/** A conditional format as XML without prefixes: the style where the formula is true. */
export function formatRule(sqref: string, formula: string, style: number, priority: number): string {
  return (
    `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${style}" priority="${priority}">` +
    `<formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`
  );
}

/** The edits that remove every rule with this formula; a format is removed with the last of its rules. */
export function removeRules(xml: string, root: Element, formula: string): readonly TextEdit[] {
  return childrenNamed(xml, root, 'conditionalFormatting').flatMap((format) => {
    const children = childrenOf(xml, format);
    const ours = children.filter((child) => localName(child) === 'cfRule' && hasFormula(xml, child, formula));
    return (ours.length === children.length && ours.length > 0 ? [format] : ours).map(remove);
  });
}

function hasFormula(xml: string, rule: Element, formula: string): boolean {
  const [first] = childrenNamed(xml, rule, 'formula');
  return first !== undefined && isSignature(unescapeXml(xml.slice(first.openEnd, first.closeStart)), formula);
}

/** The rules of a sheet that have a priority, those in its extension list too. */
export function rulesOf(xml: string, root: Element): readonly FormatRule[] {
  return childrenOf(xml, root)
    .filter((child) => ['conditionalFormatting', 'extLst'].includes(localName(child)))
    .flatMap((child) => openingsNamed(xml, child, 'cfRule'))
    .map((opening) => ({ opening, priority: Number(attributeOf(xml, opening, 'priority') ?? NaN) }))
    .filter(({ priority }) => Number.isInteger(priority));
}

/** The edits that move the priorities of rules so that the first of them becomes `to`. */
export function movePriorities(xml: string, rules: readonly FormatRule[], to: number): readonly TextEdit[] {
  const first = rules.reduce((least, { priority }) => Math.min(least, priority), Infinity);
  return rules.map(({ opening, priority }) =>
    setAttribute(xml, opening, 'priority', String(priority - first + to)),
  );
}
