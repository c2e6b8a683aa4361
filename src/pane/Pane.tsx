import type { Work } from './state.js';
import { useWork } from './useWork.js';
import { CheckView } from './views/CheckView.js';
import { InsertView } from './views/InsertView.js';
import { NoticeView } from './views/NoticeView.js';
import { PreviewView } from './views/PreviewView.js';
import { ReportView } from './views/ReportView.js';

/** The whole pane: what it says of the workbook, and everything that can be done with it. */
export function Pane({ work }: { readonly work: Work }) {
  const state = useWork(work);
  const { words } = work;
  const report = state.checked?.read.report;
  return (
    <div class="pane" lang={words.lang} aria-busy={state.isBusy}>
      <header class="pane-header">
        <h1>
          {report && report.org !== '' ? (
            <>
              <span lang="zh-CN">{report.org}</span>
              {report.year === null ? '' : `　${words.ofYear(report.year)}`}
            </>
          ) : (
            words.title
          )}
        </h1>
        {report && (
          <p class="pane-edition" lang="zh-CN">
            {report.edition.name}（{report.edition.source}）
          </p>
        )}
      </header>
      <NoticeView work={work} state={state} />
      {state.preview ? (
        <PreviewView work={work} state={state} preview={state.preview} />
      ) : (
        <>
          {state.book === 'none' && <p class="pane-welcome">{words.welcome}</p>}
          {state.book === 'there' && <CheckView work={work} state={state} />}
          {state.book === 'there' && <ReportView work={work} state={state} />}
          {state.book !== 'unknown' && (
            <InsertView work={work} state={state} isOpen={state.isInserting || state.book === 'none'} />
          )}
        </>
      )}
      {work.place === 'excel' && <footer class="pane-footer">{words.local}</footer>}
    </div>
  );
}
