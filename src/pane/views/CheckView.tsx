import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { resultViews } from './resultViews.js';

interface CheckViewProps {
  readonly work: Work;
  readonly state: PaneState;
}

/** 一键检查, 边填边查 and what they found. */
export function CheckView({ work, state }: CheckViewProps) {
  const { words } = work;
  const { checked, isBusy, isWatching } = state;
  const views = resultViews.now();
  return (
    <section class="section" aria-label={words.findings}>
      <div class="row">
        <Button look="main" isOff={isBusy} onClick={() => void work.check()}>
          {words.check}
        </Button>
        <Button isOff={isBusy} onClick={() => void work.clear()}>
          {words.clear}
        </Button>
      </div>
      <WatchSwitch work={work} isOn={isWatching} />
      {checked && views && <views.Results work={work} state={state} checked={checked} />}
    </section>
  );
}

function WatchSwitch({ work, isOn }: { readonly work: Work; readonly isOn: boolean }) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={({ currentTarget }) => void work.setWatching(currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
      <span>{work.words.watch}</span>
    </label>
  );
}
