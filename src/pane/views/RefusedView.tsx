import type { Finding } from '../../index.js';
import type { Work } from '../work/state/work.js';
import { resultWords as words } from '../words/results.js';
import { FindingsView } from './FindingsView.js';

interface RefusedViewProps {
  readonly work: Work;
  readonly errors: readonly Finding[];
  readonly isBusy: boolean;
}

/** The errors for which no report was made, and how to see a draft all the same. */
export function RefusedView({ work, errors, isBusy }: RefusedViewProps) {
  return (
    <div class="refused" role="alert">
      <p>{words.refused(errors.length)}</p>
      <FindingsView work={work} findings={errors} isBusy={isBusy} />
      <p class="hint">{words.draftInstead}</p>
    </div>
  );
}
