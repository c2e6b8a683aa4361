import { emptied } from '../selection/emptied.js';
import type { ParagraphAction } from '../grid/gridKeys.js';
import type { Drafting, GridWork } from '../grid/gridWork.js';
import { isOnParagraph } from '../selection/paragraphs.js';
import { clearSelection, performAction } from '../grid/performAction.js';
import { copyToClipboard } from '../../pane/browser/copyToClipboard.js';
import { clipOf } from '../clip/copyCells.js';
import { readSystemClip } from './readSystemClip.js';

/** One line of the menu of cells; `keys` do the same. */
export interface MenuItem {
  readonly text: string;
  readonly keys: string;
  readonly act: () => void;
}

/** The menu of the selected cells; on a sheet of prose also that of the selected paragraphs. */
export function menuItems(grid: GridWork, drafting: Drafting, insertFigure: () => void): readonly MenuItem[] {
  const arrange = (does: ParagraphAction) => () => void performAction({ does }, grid, drafting);
  const paragraph: readonly MenuItem[] = [
    { text: '插入数字…', keys: '', act: insertFigure },
    { text: '在下方加一段', keys: 'Alt+Insert', act: arrange('add') },
    { text: '上移一段', keys: 'Alt+↑', act: arrange('raise') },
    { text: '下移一段', keys: 'Alt+↓', act: arrange('lower') },
    { text: '删除本段', keys: 'Alt+Delete', act: arrange('remove') },
  ];
  return [
    {
      text: '剪切',
      keys: 'Ctrl+X',
      act: () => void copy(grid, () => grid.host.type(emptied(grid.sheet, grid.selection))),
    },
    { text: '复制', keys: 'Ctrl+C', act: () => void copy(grid, () => undefined) },
    { text: '粘贴', keys: 'Ctrl+V', act: () => void pasteHere(grid) },
    { text: '清除内容', keys: 'Delete', act: () => clearSelection(grid) },
    ...(isOnParagraph(grid.sheet, grid.selection) ? paragraph : []),
  ];
}

async function copy({ sheet, selection, say }: GridWork, then: () => void): Promise<void> {
  if (await copyToClipboard(clipOf(sheet, selection))) then();
  else say('浏览器不允许网页写入剪贴板，请按 Ctrl+C 复制、Ctrl+X 剪切。');
}

async function pasteHere({ paste, say }: GridWork): Promise<void> {
  const copied = await readSystemClip();
  if (copied) paste(copied);
  else say('浏览器不允许网页读取剪贴板，请按 Ctrl+V 粘贴。');
}
