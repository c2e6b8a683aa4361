import { cellNamed, formOf } from '../../core/form/form.js';
import { lacksReason, type Edition, type Finding } from '../../index.js';
import { tellAreas } from '../tellAreas.js';

/** A finding as the office that reviews tells it: where, what, and whether the body must answer it. */
export interface ReviewPoint {
  readonly level: Finding['level'];
  /** `表三 E9`; the table or chapter where the report came from no sheet; empty for the whole report. */
  readonly place: string;
  /** One Chinese sentence without a full stop. */
  readonly message: string;
  /** True where something is not filled in or missing. */
  readonly isGap: boolean;
  /** The reason that the report gives for a warning; it then need not be explained again. */
  readonly reason?: string;
  /** Passages that another text has too, each beside the other's. */
  readonly passages?: readonly { readonly text: string; readonly other: string }[];
}

/** A finding of a check as a point of a review. */
export function reviewPointOf(finding: Finding, edition: Edition): ReviewPoint {
  const { level, message, isGap = false, note, passages } = finding;
  return {
    level,
    place: placeOf(finding, edition),
    message,
    isGap,
    ...(note === undefined || lacksReason(finding) ? {} : { reason: note }),
    ...(passages ? { passages } : {}),
  };
}

/** True for what a body must mend or explain. */
export function mustBeAnswered({ level, reason }: ReviewPoint): boolean {
  return level === 'error' || (level === 'warning' && reason === undefined);
}

function placeOf({ addresses, cells }: Finding, edition: Edition): string {
  if (addresses.length > 0) return tellAreas(addresses);
  return [...new Set(cells.map((cell) => partOf(cell, edition)))].join('、');
}

/** What a cell name is part of: a table, the heading of a chapter, or the cover. */
function partOf(name: string, edition: Edition): string {
  const code = name.slice(0, name.indexOf('.'));
  if (code === 'cover') return edition.coverSheet;
  if (code === 'attachment') return edition.attachments.label;
  const chapter = edition.chapters.find((each) => each.code === code);
  if (chapter) return `“${chapter.title}”`;
  return formOf(edition).indexOf.has(name) ? cellNamed(formOf(edition), name).table.name : '';
}
