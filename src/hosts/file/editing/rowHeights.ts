import type { CellEdit } from '../../../core/book/cellEdit.js';
import { attributeOf, setAttribute } from '../xml/attributes.js';
import type { TextEdit } from '../xml/edit.js';
import { childrenNamed, type Element } from '../xml/elements.js';
import type { SheetMeasures } from './sheetMeasures.js';
import { cellsOf, type NumberedElement } from './sheetRows.js';

/** The height of a new row as an attribute, where its texts may take several lines. */
export function newRowHeight(measures: SheetMeasures, edits: readonly CellEdit[]): string {
  const height = heightOf(measures, edits);
  return height === 0 ? '' : ` ht="${height}"`;
}

/**
 * The edit of the height of a row whose texts changed: programs keep the height that a file states. One that
 * the user has set, and one that other cells of the row may need, is never made less.
 */
export function heightEdits(
  { xml, measures }: { readonly xml: string; readonly measures: SheetMeasures },
  row: NumberedElement,
  edits: readonly { readonly edit: CellEdit; readonly cell: Element | undefined }[],
): readonly TextEdit[] {
  const { element } = row;
  const needed = heightOf(
    measures,
    edits.map(({ edit }) => edit),
  );
  if (needed === 0) return [];
  const stated = Number(attributeOf(xml, element, 'ht') ?? 0);
  const edited = new Set(edits.map(({ cell }) => cell));
  const isAlone = cellsOf(xml, row).every((each) => edited.has(each.element) || !isFilled(xml, each.element));
  const isSet = ['1', 'true'].includes(attributeOf(xml, element, 'customHeight') ?? '');
  const height = isAlone && !isSet ? needed : Math.max(stated, needed);
  return height === stated ? [] : [setAttribute(xml, element, 'ht', String(height))];
}

function heightOf(measures: SheetMeasures, edits: readonly CellEdit[]): number {
  return edits.reduce(
    (most, edit) =>
      edit.wraps && typeof edit.value === 'string'
        ? Math.max(most, measures.heightFor(edit.value, edit))
        : most,
    0,
  );
}

function isFilled(xml: string, cell: Element): boolean {
  return ['v', 'is', 'f'].some((name) => childrenNamed(xml, cell, name).length > 0);
}
