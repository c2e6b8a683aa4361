import type { Sheet } from '../../draw/sheet.js';
import type { Edition } from '../../form/edition.js';
import type { Attachment } from '../../report/attachment.js';
import { readAttachments, takeAttachments } from './readAttachments.js';
import { placeName, viewOf } from '../view/view.js';

/** The attachments of a workbook as they stand on its sheets. */
export interface AttachmentsOn {
  readonly edition: Edition;
  readonly attachments: readonly Attachment[];
  /** The names of the sheets of attachments, hidden ones too. */
  readonly sheets: readonly string[];
  /**
   * The addresses of what would be lost if these sheets were drawn anew: formulas, pictures, texts that
   * belong to no attachment, what is not read or read otherwise than it is shown; the name of a hidden sheet.
   */
  readonly unkept: readonly string[];
}

/** Reads the attachments of a workbook alone. */
export function attachmentsOn(
  sheets: readonly Sheet[],
  edition: Edition,
  editions: readonly Edition[],
): AttachmentsOn {
  const { sheets: views } = takeAttachments(sheets.map(viewOf), editions);
  const { said, remarks } = readAttachments(views, edition);
  const formulas = views.flatMap((view) => {
    const { cells, pictures = [], floating = [] } = view.sheet;
    const lost = cells.filter(({ isFormula, error }) => isFormula === true || error !== undefined);
    return [...lost, ...pictures, ...floating].map(({ row, column }) => placeName(view, row, column));
  });
  const told = remarks.map((remark) =>
    'address' in remark && remark.address !== undefined
      ? remark.address
      : (views.find(({ sheet }) => sheet.hidden)?.sheet.name ?? ''),
  );
  return {
    edition,
    attachments: said.attachments ?? [],
    sheets: views.map(({ sheet }) => sheet.name),
    unkept: [...new Set([...formulas, ...told])],
  };
}
