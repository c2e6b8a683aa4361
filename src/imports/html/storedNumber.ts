import { isMoney, readValue } from '../../core/form/number.js';
import type { StoredNumber } from '../pieces/pieces.js';
import type { PageTree } from './pageTree.js';

/** Where programs for spreadsheets write the number of a cell: WPS and Excel, LibreOffice. */
const ATTRIBUTES = ['x:num', 'sdval'] as const;

/**
 * The number that a copied cell holds where its format shows another one or nothing, as 402.2137 shown as
 * 402.21; none for any other cell.
 */
export function storedNumber<Node>(
  { attributeOf }: PageTree<Node>,
  node: Node,
  shown: string,
): readonly StoredNumber[] {
  const stored = ATTRIBUTES.map((name) => attributeOf(node, name)?.trim() ?? '').find((text) => text !== '');
  if (stored === undefined || !Number.isFinite(Number(stored))) return [];
  const reading = readValue(shown, 'money');
  const isOther = isMoney(reading) && reading.unit === null && Number(reading.value) !== Number(stored);
  return reading === null || isOther ? [{ shown, stored }] : [];
}
