import type { ComponentChildren } from 'preact';
import type { Report } from '../../index.js';
import { fillPlaceholders, proseSize } from '../../index.js';
import type { ParagraphAction } from '../grid/gridKeys.js';
import type { Drafting, GridWork } from '../grid/gridWork.js';
import { arrangeParagraphs } from '../grid/editParagraph.js';
import { useSteadyHeight } from '../paper/useSteadyHeight.js';
import { FIRST_PARAGRAPH, isOnParagraph, paragraphsOf } from '../selection/paragraphs.js';

interface ProseBarProps {
  readonly grid: GridWork;
  readonly drafting: Drafting;
  readonly report: Report | undefined;
  readonly onInsertFigure: () => void;
  readonly children: ComponentChildren;
}

/** Above a sheet of prose: what can be done with its paragraphs, and how long it is. */
export function ProseBar({ grid, drafting, report, onInsertFigure, children }: ProseBarProps) {
  const { sheet, selection } = grid;
  const bar = useSteadyHeight<HTMLDivElement>();
  const texts = textsNow(grid, drafting);
  const isOn = isOnParagraph(sheet, selection);
  const own = texts[selection.at.row - FIRST_PARAGRAPH] ?? '';
  const shown = report && isOn && own.includes('{') ? fillPlaceholders(own, report, '〔未填〕').text : own;
  const arrange = (action: ParagraphAction) => () => void arrangeParagraphs(action, grid, drafting);
  return (
    <div class="prose-bar" ref={bar}>
      {children}
      <div role="group" aria-label="段落">
        <BarButton isOn={isOn} onPress={onInsertFigure}>
          插入数字
        </BarButton>
        <BarButton isOn={isOn} title="Alt+Insert" onPress={arrange('add')}>
          加一段
        </BarButton>
        <BarButton isOn={isOn} title="Alt+↑" onPress={arrange('raise')}>
          上移
        </BarButton>
        <BarButton isOn={isOn} title="Alt+↓" onPress={arrange('lower')}>
          下移
        </BarButton>
        <BarButton isOn={isOn} title="Alt+Delete" onPress={arrange('remove')}>
          删除本段
        </BarButton>
      </div>
      {report && <span class="size">{tellSize(texts, grid, report)}</span>}
      {shown !== own && (
        <p class="as-published" title={shown}>
          报告中：{shown}
        </p>
      )}
    </div>
  );
}

interface BarButtonProps {
  readonly isOn: boolean;
  readonly title?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button that leaves the caret where it is in the text. */
function BarButton({ isOn, title, onPress, children }: BarButtonProps) {
  return (
    <button
      type="button"
      disabled={!isOn}
      title={title}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** The paragraphs with what is being typed in one of them. */
function textsNow({ sheet, selection }: GridWork, { draft }: Drafting): readonly string[] {
  const texts = [...paragraphsOf(sheet)];
  const at = selection.at.row - FIRST_PARAGRAPH;
  if (draft && at >= 0) texts[at] = draft.text;
  return Array.from(texts, (text) => text ?? '');
}

/** How many characters the chapter has, and how many it should have. */
function tellSize(texts: readonly string[], { sheet }: GridWork, report: Report): string {
  const { chapters } = report.edition;
  const most = chapters.find((chapter) => (chapter.sheet ?? chapter.title) === sheet.layout.sheet)?.most;
  const size = proseSize(texts, report);
  return most === undefined ? `本章 ${size} 字` : `本章 ${size} 字，以 ${most} 字左右为宜`;
}
