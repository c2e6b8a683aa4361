import type { PageRead } from '../../index.js';

/** So many texts of a kind are told. */
const MOST_TOLD = 5;

/** Says what is hidden in a block that goes in order, which other cells may then be meant for. */
export function tellHidden({ hidden = [] }: PageRead): readonly string[] {
  if (hidden.length === 0) return [];
  return [
    `复制的表格里有 ${hidden.length} 处隐藏的行、列或单元格，没有写入；请核对其余各数的位置，不对就取消，取消隐藏以后再复制。`,
  ];
}

/** What the page itself strikes out or marks, and what is therefore not pasted. */
export function tellDropped({
  pieces,
  struck,
  marks,
  invisible = [],
  stored = [],
  isUnstyled,
}: PageRead): readonly string[] {
  const tell = (texts: readonly string[]) =>
    `${texts.slice(0, MOST_TOLD).join('、')}${texts.length > MOST_TOLD ? '等' : ''}`;
  return [
    ...(struck.length === 0 ? [] : [`去掉了 ${struck.length} 处带删除线的文字：${tell(struck)}。`]),
    ...(invisible.length === 0
      ? []
      : [`去掉了表格里 ${invisible.length} 处看不见的文字：${tell(invisible)}。`]),
    ...tellUnseen(pieces),
    ...(marks.length === 0 ? [] : [`去掉了表格里 ${marks.length} 处上标（脚注号）：${tell(marks)}。`]),
    ...(stored.length === 0 ? [] : [tellStored(stored)]),
    ...(isUnstyled ? ['复制的网页样式表太长，没有判断它隐藏了哪些文字，请对照网页核对写入的内容。'] : []),
  ];
}

/** Says which figures nobody sees on the page, as white ones on white; they are written all the same. */
function tellUnseen(pieces: PageRead['pieces']): readonly string[] {
  const unseen = pieces
    .flatMap((piece) => (piece.kind === 'table' ? piece.cells : []))
    .filter(({ value, isInvisible }) => isInvisible === true && /\d/.test(value));
  if (unseen.length === 0) return [];
  const first = unseen.slice(0, MOST_TOLD).map(({ value }) => value);
  const more = unseen.length > MOST_TOLD ? '等' : '';
  return [
    `复制的表格里有 ${unseen.length} 格的数字在原处看不见（如白底白字），会照样写入：${first.join('、')}${more}；请核对，不对就取消。`,
  ];
}

/** Says which copied cells show another number than they hold, of which the one that is shown is written. */
function tellStored(cells: NonNullable<PageRead['stored']>): string {
  const tell = ({ shown, stored }: (typeof cells)[number]) => `${shown || '空白'}（实际是 ${stored}）`;
  const first = cells.slice(0, MOST_TOLD).map(tell).join('、');
  const more = cells.length > MOST_TOLD ? '等' : '';
  return `复制的表格里有 ${cells.length} 格显示的与格里的数不同，按显示的写入：${first}${more}；请核对。`;
}
