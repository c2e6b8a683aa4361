import type { FixedPage, MarkedArea } from '../../../core/read/opened/fixedPage.js';
import { multiply } from '../reading/drawnRules.js';
import { drawOfd, type OfdAround, type OfdDrawing } from './ofdDrawing.js';
import { isSealRed } from '../reading/pdfAreas.js';
import type { OfdText } from './ofdTexts.js';
import { childAt, childrenOf, numbersOf, type OfdElement } from './ofdTree.js';

/** What annotations strike out, and what they say. */
export type OfdMarks = Pick<FixedPage, 'strikes' | 'notes'>;

/** Annotations that leave what is below them to be read. */
const LETTING_THROUGH: ReadonlySet<string> = new Set(['link', 'highlight', 'watermark']);
/** The most annotations of a page that are looked at. */
const MOST_MARKS = 2000;

/**
 * Draws the annotations of a page over it. A text in one that stands over others strikes these out, but for
 * the text of seals; what annotations say is told.
 */
export function drawMarks(
  annotations: readonly OfdElement[],
  around: OfdAround,
  drawn: OfdDrawing,
): OfdMarks {
  const strikes: MarkedArea[] = [];
  const notes: string[] = [];
  for (const each of annotations.slice(0, MOST_MARKS)) {
    const kind = (each.attributes.get('Type') ?? '').toLowerCase();
    if (/^(?:false|0)$/i.test(each.attributes.get('Visible') ?? '')) continue;
    const texts = LETTING_THROUGH.has(kind) ? [] : appearanceOf(each, around, drawn);
    const over = texts.filter(({ glyphs }) =>
      glyphs.every(({ look, colour }) => look === 'seen' && !isSealRed(colour)),
    );
    strikes.push(...over.map(({ text }) => areaOf(text)));
    const said = [childAt(each, 'Remark')?.text.trim() ?? '', over.map(({ text }) => text.text).join('')];
    if (kind !== 'watermark') notes.push(...new Set(said.filter((text) => text !== '')));
  }
  return {
    ...(strikes.length > 0 ? { strikes } : {}),
    ...(notes.length > 0 ? { notes: notes.map((text) => `批注：${text}`) } : {}),
  };
}

/** The texts that annotations draw, which are none of the page; all else of them lies over it. */
function appearanceOf(mark: OfdElement, around: OfdAround, drawn: OfdDrawing): readonly OfdText[] {
  const own: OfdDrawing = { ...drawn, texts: [], aslant: [], ways: [] };
  for (const appearance of childrenOf(mark, 'Appearance')) {
    const [left = 0, top = 0] = numbersOf(appearance.attributes.get('Boundary'));
    drawOfd(appearance, { ...around, matrix: multiply(around.matrix, [1, 0, 0, 1, left, top]) }, own);
  }
  drawn.order = own.order;
  drawn.characters = own.characters;
  return own.texts;
}

function areaOf({ left, right, y, size }: OfdText['text']): MarkedArea {
  return { left, right, top: y - size / 2, bottom: y + size / 2, isCover: true };
}
