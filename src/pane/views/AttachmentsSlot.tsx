import { late } from '../../core/form/late.js';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { LateFold } from './LateFold.js';

const part = late(async () => import('../attachments/AttachmentsView.js'));

interface AttachmentsSlotProps {
  readonly work: Work;
  readonly state: PaneState;
}

/** A fold for the attachments of the report. */
export function AttachmentsSlot({ work, state }: AttachmentsSlotProps) {
  return (
    <LateFold kind="published attachments" title="附件" part={part} failed={work.words.notLoaded}>
      {({ AttachmentsView }) => <AttachmentsView work={work} state={state} />}
    </LateFold>
  );
}
