import { useRef } from 'preact/hooks';
import { bodiesPart } from './bodies/bodiesPart.js';
import type { PaneState } from './work/state/state.js';
import type { Work } from './work/state/work.js';
import { useSteady } from './views/useSteady.js';
import { useSubscription } from './views/useSubscription.js';
import { CheckView } from './views/CheckView.js';
import { LateFold } from './views/LateFold.js';
import { InsertView } from './views/InsertView.js';
import { NoticeView } from './views/NoticeView.js';
import { PublishedSlot } from './views/PublishedSlot.js';
import { ReportView } from './views/ReportView.js';
import { resultViews } from './views/resultViews.js';

interface PaneProps {
  readonly work: Work;
  readonly state: PaneState;
}

/** The whole pane: what was read from the workbook, and everything that can be done with it. */
export function Pane({ work }: { readonly work: Work }) {
  const pane = useRef<HTMLDivElement>(null);
  const latest = useSubscription(work.state, work.subscribe);
  const now = useSteady(latest, pane);
  const { words } = work;
  const views = resultViews.now();
  // A check that nobody asked for takes no button away.
  const state = { ...now, isBusy: now.isBusy && !(now.isQuiet && now.checked) };
  const preview = work.place === 'excel' ? state.preview : undefined;
  return (
    <div class="pane" ref={pane} aria-busy={latest.isBusy}>
      <Header work={work} state={state} />
      <NoticeView work={work} state={state} />
      {views && preview && <views.PreviewView work={work} state={state} preview={preview} />}
      {/* What was chosen, pasted and made in them stays while a report is in view. */}
      <div class="sections" hidden={preview !== undefined}>
        <Sections work={work} state={state} />
      </div>
      {work.place === 'excel' && <footer class="pane-footer">{words.local}</footer>}
    </div>
  );
}

/** Whose report it is, of which year and edition. */
function Header({ work: { words }, state }: PaneProps) {
  const report = state.checked?.read.report;
  return (
    <header class="pane-header">
      {report && report.org !== '' ? (
        <h1>
          <span>{report.org}</span>
          {report.year === null ? '' : `　${words.ofYear(report.year)}`}
        </h1>
      ) : (
        <h1>{words.title}</h1>
      )}
      {report && (
        <p class="pane-edition">
          {report.edition.name}（{report.edition.source}）
        </p>
      )}
    </header>
  );
}

/** What can be done, in the order in which it is done. */
function Sections({ work, state }: PaneProps) {
  const isNone = state.book === 'none';
  const isInExcel = work.place === 'excel';
  // Before the first answer there is nothing to press, unless that takes long.
  if (state.book === 'unknown' && !state.isSlow) return null;
  return (
    <>
      {isNone && <p class="pane-welcome">{work.words.welcome[work.place]}</p>}
      {(!isNone || isInExcel) && <CheckView work={work} state={state} />}
      {!isNone && <PublishedSlot key="last" work={work} state={state} purpose="last" />}
      {!isNone && <ReportView work={work} state={state} />}
      {!isNone && <PublishedSlot key="compare" work={work} state={state} purpose="compare" />}
      {isNone && <PublishedSlot key="open" work={work} state={state} purpose="open" />}
      {isInExcel && (
        <InsertView work={work} state={state} isOpen={state.isInserting || state.book !== 'there'} />
      )}
      {isInExcel &&
        (['sum', 'review'] as const).map((purpose) => (
          <LateFold
            key={purpose}
            kind="many"
            title={work.words.bodies[purpose]}
            part={bodiesPart}
            failed={work.words.notLoaded}
          >
            {({ ExcelBodies }) => <ExcelBodies purpose={purpose} />}
          </LateFold>
        ))}
    </>
  );
}
