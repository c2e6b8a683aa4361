import { joinAddresses } from '../core/draw/address.js';
import { LEVELS, type Finding } from '../index.js';
import { showInLine } from './showControls.js';

/** So many areas of cells are named in full. */
const MOST_AREAS = 4;

/** A finding for reading: its level, its cells, its sentence and, on lines below, the reason given for it. */
export function tellFinding({ level, addresses, message, note }: Finding): string {
  const reason =
    note === undefined ? '' : `\n           说明：${note.replaceAll('\n', '\n                 ')}`;
  return `    [${LEVELS[level]}] ${showInLine(tellPlace(addresses))}${showInLine(message)}${reason}`;
}

function tellPlace(addresses: Finding['addresses']): string {
  const areas = joinAddresses(addresses);
  if (areas.length === 0) return '';
  const more = areas.length > MOST_AREAS ? ` 等 ${addresses.length} 格` : '';
  return `${areas.slice(0, MOST_AREAS).join(' ')}${more}　`;
}
