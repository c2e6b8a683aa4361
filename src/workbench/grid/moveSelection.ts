import type { Selection } from '../../hosts/page/pageHost.js';
import type { PageSheet } from '../../hosts/page/pageSheet.js';
import type { MoveAction } from './gridKeys.js';
import { FIRST_PARAGRAPH, isProse } from '../selection/paragraphs.js';
import { nextOpen, openInColumn, sizeOf, stepFrom } from '../selection/move.js';

type SelectedBlock = Pick<Selection, 'at' | 'to'>;

/** What is selected after a move; undefined where there is nowhere to go. */
export function moveSelection(
  action: MoveAction,
  sheet: PageSheet,
  now: SelectedBlock,
): SelectedBlock | undefined {
  const { at } = now;
  switch (action.does) {
    case 'step':
      return step(action, sheet, now);
    case 'corner':
      return extend(action, at, action.isEnd ? lastSpot(sheet) : { row: 1, column: 1 });
    case 'next':
      return single(nextOpen(sheet, at, action.isBack));
    case 'line':
      return single(openInColumn(sheet, at, action.isBack));
    case 'all':
      return { at: { row: isProse(sheet) ? FIRST_PARAGRAPH : 1, column: 1 }, to: lastSpot(sheet) };
  }
}

function step(
  action: Extract<MoveAction, { does: 'step' }>,
  sheet: PageSheet,
  { at, to }: SelectedBlock,
): SelectedBlock {
  const from = action.extends ? to : at;
  return extend(action, at, stepFrom(sheet, from, action.rows, action.columns));
}

/** A block from the selected cell to a place where the move extends the selection, else the place alone. */
function extend(
  action: { readonly extends: boolean },
  at: SelectedBlock['at'],
  to: SelectedBlock['to'],
): SelectedBlock {
  return { at: action.extends ? at : to, to };
}

function single(at: SelectedBlock['at'] | undefined): SelectedBlock | undefined {
  return at && { at, to: at };
}

function lastSpot(sheet: PageSheet): SelectedBlock['to'] {
  const { rows, columns } = sizeOf(sheet);
  return { row: rows, column: columns };
}
