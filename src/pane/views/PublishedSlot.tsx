import { useState } from 'preact/hooks';
import type { Purpose } from '../published/PublishedView.js';
import { parts } from '../work/parts.js';
import type { PaneState, Work } from '../work/state.js';

interface PublishedSlotProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly purpose: Purpose;
}

/** A fold for choosing a published report; what it needs is loaded when it is opened. */
export function PublishedSlot({ work, state, purpose }: PublishedSlotProps) {
  const [isFailed, setFailed] = useState(false);
  const [, draw] = useState(parts.published.now());
  const View = parts.published.now()?.PublishedView;
  const load = async () =>
    parts.published.load().then(
      (loaded) => draw(loaded),
      () => setFailed(true),
    );
  return (
    <details
      class="section published"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void load();
      }}
    >
      <summary>
        <h2>{work.words.published[purpose]}</h2>
      </summary>
      {View && <View work={work} state={state} purpose={purpose} />}
      {isFailed && !View && <p role="alert">{work.words.notLoaded}</p>}
    </details>
  );
}
