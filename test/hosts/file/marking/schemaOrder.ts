import assert from 'node:assert/strict';
import { childrenOf, localName, rootOf } from '../../../../src/hosts/file/xml/elements.js';

/** The children of a worksheet in the order of the schema. */
export const WORKSHEET_ORDER = [
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
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
/** The children of a styles part in the order of the schema. */
export const STYLES_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** Sees that the children of the root are in this order, and that all elements have a prefix or none has. */
export function assertOrder(xml: string, order: readonly string[], name: string): void {
  const root = rootOf(xml);
  for (const list of childrenOf(xml, root)) {
    for (const { name: full } of [list, ...childrenOf(xml, list)])
      assert.equal(full.includes(':'), root.name.includes(':'), `${name}: ${full}`);
  }
  const places = childrenOf(xml, root).map((child) => order.indexOf(localName(child)));
  assert.ok(!places.includes(-1), `${name}: an element the schema does not know`);
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
    `${name}: out of order`,
  );
}

/** Sees that every list of a styles part counts its children right. */
export function assertCounts(styles: string): void {
  const root = rootOf(styles);
  for (const list of childrenOf(styles, root)) {
    const count = / count="(\d+)"/.exec(styles.slice(list.start, list.openEnd))?.[1];
    if (count !== undefined) assert.equal(Number(count), childrenOf(styles, list).length, list.name);
  }
}
