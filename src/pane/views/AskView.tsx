import { useLayoutEffect, useRef } from 'preact/hooks';
import { unexplained } from '../work/reasons/unexplained.js';
import type { Checked } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { FindingsView } from './FindingsView.js';
import { resultWords as words } from '../words/results.js';

interface AskViewProps {
  readonly work: Work;
  readonly checked: Checked;
  readonly isBusy: boolean;
}

/** What needs a written reason and has none, before the report is made: write it here, or go on without. */
export function AskView({ work, checked, isBusy }: AskViewProps) {
  const warnings = unexplained(checked);
  const isDone = warnings.length === 0;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div class="refused asked" ref={box}>
      <p role="status">{isDone ? words.allExplained : words.unexplained(warnings.length)}</p>
      <FindingsView work={work} findings={warnings} isBusy={isBusy} noteLabel={words.writeReason} />
      <div class="row">
        <Button look={isDone ? 'main' : 'plain'} isOff={isBusy} onClick={() => void work.reportAnyway()}>
          {isDone ? work.words.report : words.reportAnyway}
        </Button>
        <Button look="quiet" isOff={isBusy} onClick={work.closeReport}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
