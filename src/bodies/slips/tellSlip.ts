import type { ReturnSlip, SlipItem } from './returnSlip.js';

/** A return slip as plain text: one line a paragraph. */
export function tellSlip({ title, addressee, opening, parts, closing, blanks }: ReturnSlip): string {
  const lines = [
    title,
    '',
    addressee,
    `　　${opening}`,
    ...parts.flatMap(({ heading, lead, items }) => [
      '',
      heading,
      ...(lead === '' ? [] : [`　　${lead}`]),
      ...items.map(tellItem),
    ]),
    '',
    `　　${closing}`,
    '',
    ...blanks.map((line) => `　　${line}`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function tellItem({ place, text }: SlipItem, at: number): string {
  const [first = '', ...more] = text.split('\n');
  return [
    `${at + 1}. ${place === '' ? '' : `[${place}] `}${first}`,
    ...more.map((line) => `   ${line}`),
  ].join('\n');
}
