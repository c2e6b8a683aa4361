import type { CellEdit } from '../../../core/book/cellEdit.js';
import type { Layout } from '../../../core/draw/layout.js';
import { groupBy } from '../../../core/form/group.js';
import { packageReader } from '../reading/packageReader.js';
import { openPackage, type Package } from '../zip/openPackage.js';
import { readStyles } from '../reading/readStyles.js';
import { readPart, writePart, type Parts } from '../parts/parts.js';
import { partsOf, repackParts } from '../parts/packageParts.js';
import { removeWorksheet } from '../parts/removeWorksheet.js';
import { relationshipsOf } from '../parts/relationships.js';
import { workbookOf, worksheetsOf } from '../parts/workbook.js';
import { addDrawn } from './addDrawn.js';
import { editSheet } from './editSheet.js';
import { askRecalculation, dropCalculationChain, type Recalculation } from './recalculation.js';
import { openStyles, type StyleBook } from './styleBook.js';

/**
 * What is done to a package: cells that change, sheets that are added or removed, and how it asks to be
 * worked out.
 */
export interface PackageEdit {
  readonly edits: readonly CellEdit[];
  readonly added: readonly Layout[];
  /** The names of sheets that go; nothing else may refer to them. */
  readonly removed?: readonly string[];
  readonly recalculation: Recalculation;
}

/**
 * A workbook with some cells changed, everything else as it was: parts that do not change keep their packed
 * bytes, and cells that do not change their markup. Shared texts stay; new texts stand in their cells. The
 * same edits give the same bytes. A digital signature of the file no longer holds.
 *
 * Throws what cannot be edited rightly as a RangeError, SyntaxError or TypeError, `textTooLong`, and a
 * `Problem` as `openPackage` does.
 */
export async function editPackage(bytes: Uint8Array, edit: PackageEdit): Promise<Uint8Array> {
  const opened = openPackage(bytes);
  const parts = partsOf(opened);
  const before = new Map(parts);
  editSheets(parts, opened, edit.edits);
  removeSheets(parts, edit.removed ?? []);
  await addDrawn(parts, edit.added);
  askRecalculation(parts, edit.recalculation);
  return repackParts(bytes, before, parts);
}

/** True for a package with a digital signature, which holds for its bytes as they are. */
export function isSigned(bytes: Uint8Array): boolean {
  return openPackage(bytes).names.some((name) => /^_xmlsignatures\//i.test(name));
}

function editSheets(parts: Parts, opened: Package, edits: readonly CellEdit[]): void {
  const sheets = worksheetsOf(parts);
  const stylesPart = relationshipsOf(parts, workbookOf(parts)).find(({ type }) =>
    type.endsWith('/styles'),
  )?.part;
  const styles = stylesOf(parts, opened, stylesPart);
  let hasLostFormula = false;
  for (const group of groupBy(edits, ({ sheet }) => sheet)) {
    const [found, second] = sheets.filter(({ name }) => name === group[0]?.sheet);
    if (!found || second) throw new RangeError(`no worksheet ${group[0]?.sheet}`);
    const edited = editSheet(readPart(parts, found.part), group, styles);
    writePart(parts, found.part, edited.xml);
    hasLostFormula ||= edited.hasLostFormula;
  }
  if (stylesPart !== undefined && parts.has(stylesPart)) writePart(parts, stylesPart, styles.xml());
  if (hasLostFormula) dropCalculationChain(parts);
}

function removeSheets(parts: Parts, names: readonly string[]): void {
  for (const { name, part } of worksheetsOf(parts)) if (names.includes(name)) removeWorksheet(parts, part);
}

/** The styles of a workbook; one without such a part has none that could be derived from. */
function stylesOf(parts: Parts, opened: Package, part: string | undefined): StyleBook {
  if (part !== undefined && parts.has(part))
    return openStyles(readPart(parts, part), readStyles(packageReader(opened), part).formats);
  return { wrapping: (style) => style, plain: (style) => style, xml: () => '' };
}
