import type { Placed } from '../../core/draw/layout.js';
import type { Pasted } from '../clip/pasteCells.js';

/** What the page says after a paste. */
export function tellPasted({ taken, over }: Pasted): string {
  if (taken === 0 && over === 0) return '剪贴板里没有可以粘贴的内容。';
  if (taken === 0) return '没有粘贴：所选位置不能填写，请选择白色的格再粘贴。';
  const left = over === 0 ? '' : `，另有 ${over} 处未粘贴（在表中没有对应的位置）`;
  return `已粘贴 ${taken} 格${left}。`;
}

/** Why nothing can be typed in a cell. */
export function tellLocked(cell: Placed | undefined): string {
  if (cell?.look === 'noteKey') return '这一列由程序填写，不能改动。';
  return '这里的文字按官方格式固定，不能改动。';
}
