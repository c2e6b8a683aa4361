import { formOf, type Cell } from '../form/form.js';
import { isUnread, showReading } from '../form/number.js';
import { findNamed, type Unnamed } from './findNamed.js';
import { coverText, readingOf, type Report } from './report.js';

/** A text with figures and fields in the place of their names. */
interface FilledText {
  readonly text: string;
  /** The names that are unknown or have more than one meaning. */
  readonly unknown: readonly { readonly name: string; readonly why: Unnamed }[];
  /** True where a brace is left that belongs to no name. */
  readonly hasStrayBrace: boolean;
}

const BRACE = /[{}｛｝]/;
const PLACEHOLDER = /[{｛]([^{}｛｝]*)[}｝]/g;

/**
 * Writes figures and fields in the place of their names. A blank becomes `blank`; an unknown name stays as it
 * is and is reported.
 */
export function fillPlaceholders(text: string, report: Report, blank: string): FilledText {
  if (!BRACE.test(text)) return { text, unknown: [], hasStrayBrace: false };
  const unknown: { name: string; why: Unnamed }[] = [];
  const filled = text.replace(PLACEHOLDER, (written: string, name: string) => {
    const filled = fillName(name, report);
    if (typeof filled === 'string') return filled || blank;
    unknown.push({ name, why: filled });
    return written;
  });
  return { text: filled, unknown, hasStrayBrace: BRACE.test(text.replace(PLACEHOLDER, '')) };
}

/** The figure or field of a name, empty where it is blank; or why it stands for none. */
export function fillName(name: string, report: Report): string | Unnamed {
  const named = findNamed(formOf(report.edition), name);
  if (named.kind === 'field') return coverText(report, named.code);
  return named.kind === 'cells' ? showSum(named.cells, report) : named;
}

/** One reading as it is shown, or the sum of several; empty where one of them is no number. */
function showSum(cells: readonly Cell[], report: Report): string {
  const readings = cells.map((cell) => readingOf(report, cell));
  const [first = null] = readings;
  if (readings.length === 1) return isUnread(first) ? '' : showReading(first, cells[0]?.kind ?? 'count');
  const numbers = readings.filter((reading) => typeof reading === 'number');
  if (numbers.length < readings.length) return '';
  return String(numbers.reduce((sum, each) => sum + each, 0));
}
