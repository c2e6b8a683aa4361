import { dropPart } from '../parts/dropPart.js';
import { readPart, writePart, type Parts } from '../parts/parts.js';
import { relationshipsOf } from '../parts/relationships.js';
import { workbookOf } from '../parts/workbook.js';
import { attributeOf, removeAttributes, setAttribute } from '../xml/attributes.js';
import { applyEdits, insertAfter, withPrefix } from '../xml/edit.js';
import { childrenNamed, prefixOf, rootOf } from '../xml/elements.js';

/** The elements that come before the settings of calculation in a workbook (CT_Workbook is a sequence). */
const EARLIER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

/**
 * How a workbook asks to be worked out when it is opened. `always`: it says so, and the results in it count
 * as old. `byVersion`: it no longer says which version worked it out, and Excel does it again.
 */
export type Recalculation = 'always' | 'byVersion';

/** Asks for a workbook to be worked out when it is opened; one that asks already stays as it is. */
export function askRecalculation(parts: Parts, way: Recalculation): void {
  const part = workbookOf(parts);
  const xml = readPart(parts, part);
  const root = rootOf(xml);
  const [settings] = childrenNamed(xml, root, 'calcPr');
  if (way === 'byVersion') {
    if (!settings) return;
    const text = removeAttributes(xml.slice(settings.start, settings.openEnd), ['calcId']);
    writePart(parts, part, applyEdits(xml, [{ start: settings.start, end: settings.openEnd, text }]));
  } else if (!settings) {
    const text = withPrefix('<calcPr fullCalcOnLoad="1"/>', prefixOf(root));
    writePart(parts, part, applyEdits(xml, [insertAfter(xml, root, EARLIER, text)]));
  } else if (!['1', 'true', 'on'].includes(attributeOf(xml, settings, 'fullCalcOnLoad') ?? ''))
    writePart(parts, part, applyEdits(xml, [setAttribute(xml, settings, 'fullCalcOnLoad', '1')]));
}

/** Removes the list of formulas in the order in which they were worked out; programs make it anew. */
export function dropCalculationChain(parts: Parts): void {
  const workbook = workbookOf(parts);
  for (const { id, part, type } of relationshipsOf(parts, workbook))
    if (type.endsWith('/calcChain')) dropPart(parts, workbook, { id, part });
}
