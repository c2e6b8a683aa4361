import type { Selection } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { PlacedPiece } from '../../index.js';
import { selectedArea } from '../selection/move.js';
import { FIRST_PARAGRAPH, replaceParagraphs } from '../selection/paragraphs.js';
import { blockOf, tellRow } from './clipBlock.js';
import type { Copied } from './readClip.js';
import { emptyPlan, type PastePlan } from './pastePlan.js';

/**
 * Plans a paragraph for each line and each row of a table, in the place of those selected; a heading that is
 * selected with them stays. `around` is what stays before the first and after the last of them.
 */
export function planParagraphs(
  sheet: PageSheet,
  selection: Selection,
  pieces: readonly PlacedPiece[],
  around: Copied['around'] = { before: '', after: '' },
): PastePlan {
  const area = selectedArea(sheet, selection);
  const top = Math.max(area.top, FIRST_PARAGRAPH);
  const texts = pieces
    .flatMap(({ piece }) => (piece.kind === 'line' ? [piece.text] : blockOf(piece).map(tellRow)))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (texts.length === 0) return emptyPlan;
  const whole = texts.map((text, at) =>
    [at === 0 ? around.before : '', text, at === texts.length - 1 ? around.after : ''].join(''),
  );
  return {
    ...emptyPlan,
    typed: replaceParagraphs(sheet, top, area.bottom - top + 1, whole),
    found: [{ name: sheet.layout.sheet, count: texts.length, unit: '段' }],
  };
}
