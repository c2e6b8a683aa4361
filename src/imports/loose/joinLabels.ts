import { tablesOf, type Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { labelsOf } from '../../core/form/labels.js';
import { remember } from '../../core/form/remember.js';
import { pageLine, type PagePiece } from '../pieces/pieces.js';
import { isPageNumber } from '../pieces/wrapped.js';
import { rowWidths } from './rowWidths.js';
import { spacedFigures } from './spacedFigures.js';

/** The text and the figures of a label that stands on one line or several. */
interface LabelRun {
  readonly text: string;
  readonly figures: readonly string[];
  /** The place after its last line. */
  readonly end: number;
}

/**
 * Joins the lines on which a label of the form is broken to one, with the figures that stand on or between
 * them behind it, and parts figures that run up to a label: 数量12. The lines that are joined are just that
 * label. Figures above its end belong to it where they are as many as its row has cells.
 */
export function joinLabels(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  const joined: PagePiece[] = [];
  let isChanged = false;
  for (let at = 0; at < pieces.length;) {
    const run = labelFrom(pieces, at, editions);
    joined.push(run ? pageLine([run.text, ...run.figures].join(' ')) : (pieces[at] as PagePiece));
    isChanged ||= run !== undefined;
    at = run?.end ?? at + 1;
  }
  return isChanged ? joined : pieces;
}

/** The longest label that begins at a line; undefined where it stands whole on it, apart from its figures. */
function labelFrom(
  pieces: readonly PagePiece[],
  from: number,
  editions: readonly Edition[],
): LabelRun | undefined {
  const { labels, beginnings } = formLabels(editions);
  const widths = rowWidths(editions);
  let [text, figures, isAbove]: [string, readonly string[], boolean] = ['', [], false];
  let found: LabelRun | undefined;
  for (let at = from; at < pieces.length; at += 1) {
    const line = lineAt(pieces[at]);
    if (!line || (line.text === '' && (text === '' || labels.has(fold(text))))) break;
    if (line.figures.length > 0 && figures.length > 0) break;
    text += line.text;
    if (text.length > LONGEST_JOINED) break;
    const key = fold(text);
    if (!beginnings.has(key)) break;
    isAbove = figures.length > 0;
    figures = isAbove ? figures : line.figures;
    if (!labels.has(key) || (at === from && !line.isRunUp)) continue;
    const isOwn = figures.length === 0 || widths.has(key);
    const isWhole = widths.get(key)?.has(figures.length) === true && !isOfFigures(pieces[at + 1]);
    if (isOwn && (!isAbove || isWhole)) found = { text, figures, end: at + 1 };
  }
  return found;
}

/** A line with the figures at its end, those that run up to its text too. */
interface LabelLine {
  readonly text: string;
  readonly figures: readonly string[];
  readonly isRunUp: boolean;
}

/** A text of more characters is no part of a label. */
const LONGEST = 60;
/** Nor are lines of more together: those of quotes alone change no label, and any number may follow. */
const LONGEST_JOINED = 600;
/** A text that a figure ends without a space between. */
const RUN_UP = /^(.*[^\d,，.．])(\d[\d,，.．]*)$/;

/** A line of the length of a label and its figures; undefined for prose, cells and the number of a page. */
function lineAt(piece: PagePiece | undefined): LabelLine | undefined {
  if (piece?.kind !== 'line' || piece.cells || isPageNumber(piece.text)) return undefined;
  const { text, figures } = spacedFigures(piece.text);
  if (text.length > LONGEST) return undefined;
  const [, before, figure] = RUN_UP.exec(text) ?? [];
  if (before === undefined || figure === undefined) return { text, figures, isRunUp: false };
  return { text: before, figures: [figure, ...figures], isRunUp: true };
}

function isOfFigures(piece: PagePiece | undefined): boolean {
  const line = lineAt(piece);
  return line?.text === '' && line.figures.length > 0;
}

/** The labels of the form, folded, and each of them up to each of its characters. */
interface FormLabels {
  readonly labels: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

const formLabels = remember((editions: readonly Edition[]): FormLabels => {
  const labels = new Set(editions.flatMap(tablesOf).flatMap((table) => [...labelsOf(table)]));
  const beginnings = [...labels].flatMap((label) => [...label].map((_, at) => label.slice(0, at + 1)));
  return { labels, beginnings: new Set(beginnings) };
});
