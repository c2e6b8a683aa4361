import { useEffect } from 'preact/hooks';
import { DRAFT } from '../../core/publish/compose.js';
import { NoticeView } from '../../pane/views/NoticeView.js';
import { PreviewView } from '../../pane/views/PreviewView.js';
import { titleOf } from '../../pane/work/reporting/titleOf.js';
import type { PaneState, Preview } from '../../pane/work/state/state.js';
import type { Work } from '../../pane/work/state/work.js';
import './report.css';

/** What stands over a report whose sheets say something else by now, on the screen and in print. */
const OLD = '已改动';

interface ReportPageProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly preview: Preview;
}

/** The finished report over the whole page, as it is printed; Escape goes back to the sheets. */
export function ReportPage({ work, state, preview }: ReportPageProps) {
  usePageTitle(titleOf(preview.blocks) ?? work.words.title);
  // What was filled in is undone where it is in view, or at the top of the page.
  const { filled: _, ...shown } = state;
  useEffect(() => focusReportButton, []);
  const watermark = preview.isOld === true ? OLD : preview.isDraft ? DRAFT : '';
  return (
    <div
      class="pane report-page"
      aria-busy={state.isBusy}
      onKeyDown={({ key }) => {
        if (key === 'Escape') work.closeReport();
      }}
    >
      {watermark !== '' && (
        <div class="watermark" aria-hidden="true">
          {watermark}
        </div>
      )}
      <NoticeView work={work} state={shown} />
      <PreviewView work={work} state={state} preview={preview} onPrint={() => window.print()} />
    </div>
  );
}

/** Names the page after the report while it is in view: a browser names printed files so. */
function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** Gives the keyboard back to the button that made the report, once the sheets are in view again. */
function focusReportButton(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#pane .report-section button')?.focus());
}
