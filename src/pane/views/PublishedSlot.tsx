import type { Purpose } from '../published/PublishedView.js';
import { parts } from '../work/parts.js';
import type { PaneState } from '../work/state.js';
import type { Work } from '../work/work.js';
import { LateFold } from './LateFold.js';

interface PublishedSlotProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly purpose: Purpose;
}

/** A fold for choosing a published report. */
export function PublishedSlot({ work, state, purpose }: PublishedSlotProps) {
  const { published, notLoaded } = work.words;
  return (
    <LateFold kind="published" title={published[purpose]} part={parts.published} failed={notLoaded}>
      {({ PublishedView }) => <PublishedView work={work} state={state} purpose={purpose} />}
    </LateFold>
  );
}
