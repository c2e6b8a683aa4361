import type { Block, BlockCell } from '../../core/publish/block.js';
import type { Letter } from '../../core/publish/letter.js';
import type { ReturnSlip, SlipItem } from './returnSlip.js';

const HEAD = ['序号', '位置', '问题和要求'];
/** The widths of the columns in characters. */
const WIDTHS = [6, 20, 60];

/** A return slip as an official letter: a table for each part whose points have places, a list for others. */
export function slipLetter({ title, addressee, opening, parts, closing, blanks }: ReturnSlip): Letter {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return {
    title,
    addressee,
    blocks: [
      paragraph(opening),
      ...parts.flatMap(({ heading, lead, items }): readonly Block[] => [
        { kind: 'heading', level: 1, text: heading },
        ...(lead === '' ? [] : [paragraph(lead)]),
        ...(items.some(({ place }) => place !== '')
          ? [tableOf(heading, items)]
          : items.flatMap(({ text }, at) => `${at + 1}.${text}`.split('\n').map(paragraph))),
      ]),
      paragraph(closing),
      ...blanks.map(paragraph),
    ],
  };
}

function tableOf(name: string, items: readonly SlipItem[]): Block {
  const rows = [
    HEAD.map((text, at) => cellOf(text, 1, at + 1, 'head', 'center')),
    ...items.map(({ place, text }, at) => [
      cellOf(String(at + 1), at + 2, 1, 'label', 'center'),
      cellOf(place === '' ? '整份报告' : place, at + 2, 2, 'label', 'left'),
      cellOf(text, at + 2, 3, 'label', 'left'),
    ]),
  ];
  return { kind: 'table', name, columns: WIDTHS, rows, isList: true };
}

function cellOf(
  text: string,
  row: number,
  column: number,
  role: BlockCell['role'],
  align: BlockCell['align'],
): BlockCell {
  return { text, row, column, rowSpan: 1, columnSpan: 1, role, align };
}
