import { areasBySheet } from '../core/draw/address.js';
import { cellNamed, formOf } from '../core/form/form.js';
import { lacksReason, type Edition, type Finding } from '../index.js';

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

/** So many areas of cells are named in full. */
const MOST_AREAS = 6;

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
  const places = areasBySheet(addresses).flatMap(({ sheet, areas }) =>
    areas.map((area, at) => (at === 0 ? `${sheet} ${area}` : area)),
  );
  if (places.length === 0) return [...new Set(cells.map((cell) => partOf(cell, edition)))].join('、');
  const more = places.length > MOST_AREAS ? ` 等 ${addresses.length} 格` : '';
  return places.slice(0, MOST_AREAS).join(' ') + more;
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
