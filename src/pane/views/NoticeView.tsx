import type { PaneState, Work } from '../state.js';
import { Button } from './Button.js';

/** What was done or went wrong, read aloud as it changes; and the way back from what the pane filled in. */
export function NoticeView({ work, state }: { readonly work: Work; readonly state: PaneState }) {
  const { words } = work;
  const { notice, isBusy, isSlow, filled } = state;
  return (
    <div class="notices">
      <p role="status" class={`notice notice-${isBusy ? 'plain' : (notice?.tone ?? 'none')}`}>
        {isSlow ? words.slow : isBusy ? words.working : (notice?.text ?? '')}
      </p>
      {filled && filled.length > 0 && (
        <Button look="quiet" isOff={isBusy} onClick={() => void work.undoFill()}>
          {words.undo}
        </Button>
      )}
    </div>
  );
}
