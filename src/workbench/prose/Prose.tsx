import type { ComponentChildren } from 'preact';
import type { PageBook } from '../../hosts/page/pageHost.js';
import type { Drafting, GridWork } from '../grid/gridWork.js';
import { isProse } from '../selection/paragraphs.js';
import { FigurePicker } from './FigurePicker.js';
import { ProseBar } from './ProseBar.js';
import type { FigureQuestion } from './useFigurePicker.js';
import { useReportNow } from './useReportNow.js';

interface ProseProps {
  readonly grid: GridWork;
  readonly drafting: Drafting;
  readonly book: PageBook;
  readonly picker: FigureQuestion;
  /** The line of the selected paragraph. */
  readonly line: ComponentChildren;
}

/** What a sheet of prose has besides its paragraphs; nothing on other sheets. */
export function Prose(props: ProseProps) {
  return isProse(props.grid.sheet) ? <ProseTools {...props} /> : null;
}

function ProseTools({ grid, drafting, book, picker, line }: ProseProps) {
  const report = useReportNow(grid.host, book);
  return (
    <>
      <ProseBar grid={grid} drafting={drafting} report={report} onInsertFigure={picker.open}>
        {line}
      </ProseBar>
      {picker.isOpen && <FigurePicker report={report} onCancel={picker.cancel} onChoose={picker.insert} />}
    </>
  );
}
