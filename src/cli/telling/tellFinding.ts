import { areasBySheet } from '../../core/draw/joinAreas.js';
import { LEVELS, type Finding } from '../../index.js';
import { showInLine } from '../terminal/showControls.js';

/** So many areas of cells are named in full. */
const MOST_AREAS = 4;

/**
 * A finding for reading: its level, its cells, its sentence and, on lines below, the reason given for it. The
 * first sheet is left out where the line stands under its name.
 */
export function tellFinding(finding: Finding, isUnderSheet = true): string {
  const { level, addresses, message } = finding;
  return `    [${LEVELS[level]}] ${showInLine(tellPlace(addresses, isUnderSheet))}${showInLine(message)}${tellPassages(finding)}${tellReason(finding)}`;
}

/** Passages that last year's report has too, each above last year's. */
function tellPassages({ passages = [] }: Finding): string {
  return passages
    .map(({ text, other }) => `\n           本年：${showInLine(text)}\n           上年：${showInLine(other)}`)
    .join('');
}

function tellReason({ note, notedFor }: Finding): string {
  if (note === undefined) return '';
  const earlier =
    notedFor === undefined
      ? ''
      : `\n           这条说明针对的是：${showInLine(notedFor)}。内容已变，请重新确认。`;
  return `\n           说明：${note.split('\n').map(showInLine).join('\n                 ')}${earlier}`;
}

function tellPlace(addresses: Finding['addresses'], isUnderSheet: boolean): string {
  const areas = areasBySheet(addresses).flatMap(({ sheet, areas: own }, at) =>
    at === 0 && isUnderSheet ? own : own.map((area) => `${sheet} ${area}`),
  );
  if (areas.length === 0) return '';
  const more = areas.length > MOST_AREAS ? ` 等 ${addresses.length} 格` : '';
  return `${areas.slice(0, MOST_AREAS).join(' ')}${more}　`;
}
