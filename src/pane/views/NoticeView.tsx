import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';

interface NoticeViewProps {
  readonly work: Work;
  readonly state: PaneState;
}

/** What was done or went wrong, read aloud when it changes, and the button that undoes what was filled in. */
export function NoticeView({ work, state }: NoticeViewProps) {
  const { words } = work;
  const { notice, isBusy, filled = [] } = state;
  return (
    <div class="notices">
      <p role="status" class={`notice notice-${isBusy ? 'plain' : (notice?.tone ?? 'none')}`}>
        {sentenceOf(state, words)}
      </p>
      {filled.length > 0 && (
        <Button look="quiet" isOff={isBusy} onClick={() => void work.undoFill()}>
          {words.undo}
        </Button>
      )}
    </div>
  );
}

function sentenceOf({ notice, isBusy, isSlow }: PaneState, words: Work['words']): string {
  if (isSlow) return words.slow;
  if (isBusy) return words.working;
  return notice?.text ?? '';
}
