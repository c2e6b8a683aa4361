import { late } from '../../core/form/late.js';
import type { Purpose } from '../published/PublishedView.js';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { LateFold } from './LateFold.js';

const part = late(async () => import('../published/PublishedView.js'));

interface PublishedSlotProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly purpose: Purpose;
}

/** A fold for choosing a published report. */
export function PublishedSlot({ work, state, purpose }: PublishedSlotProps) {
  const { published, notLoaded } = work.words;
  return (
    <LateFold kind="published" title={published[purpose]} part={part} failed={notLoaded}>
      {({ PublishedView }) => <PublishedView work={work} state={state} purpose={purpose} />}
    </LateFold>
  );
}
