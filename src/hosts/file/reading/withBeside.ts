import { withBoxes, type Sheet } from '../../../core/draw/sheet.js';

/** What stands beside the cells of a sheet. */
type BesideCells = Pick<Sheet, 'boxes' | 'comments' | 'margins' | 'floating' | 'embedded'>;

/** A sheet with what stands beside its cells, as far as there is any. */
export function withBeside<Kind extends Sheet>(sheet: Kind, beside: BesideCells): Kind {
  const { boxes, comments = [], margins = [], floating = [], embedded = 0 } = beside;
  const found = {
    ...(comments.length > 0 ? { comments } : {}),
    ...(margins.length > 0 ? { margins } : {}),
    ...(floating.length > 0 ? { floating } : {}),
    ...(embedded > 0 ? { embedded } : {}),
  };
  return { ...withBoxes(sheet, boxes), ...found };
}
