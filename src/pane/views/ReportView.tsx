import { useState } from 'preact/hooks';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { resultViews } from './resultViews.js';

/** 生成报告, as a draft where that is wanted, and the reasons why there is none. */
export function ReportView({ work, state }: { readonly work: Work; readonly state: PaneState }) {
  const { words } = work;
  const views = resultViews.now();
  const [isDraft, setDraft] = useState(false);
  return (
    <section class="section report-section" aria-label={words.report}>
      <div class="row">
        <Button isOff={state.isBusy} onClick={() => void work.report(isDraft)}>
          {words.report}
        </Button>
        <label class="tick">
          <input
            type="checkbox"
            checked={isDraft}
            onChange={({ currentTarget }) => setDraft(currentTarget.checked)}
          />
          <span>{words.draft}</span>
        </label>
      </div>
      {views && <views.AttachmentsSlot work={work} state={state} />}
      {views && state.refused && (
        <views.RefusedView work={work} errors={state.refused} isBusy={state.isBusy} />
      )}
      {views && state.isAsking && state.checked && (
        <views.AskView work={work} checked={state.checked} isBusy={state.isBusy} />
      )}
    </section>
  );
}
