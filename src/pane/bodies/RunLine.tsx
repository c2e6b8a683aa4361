import { Button } from '../controls/Button.js';
import type { BodiesRun } from './useRun.js';
import { bodiesWords as words } from './words.js';

interface RunLineProps {
  readonly run: BodiesRun<unknown>;
  readonly onStop: () => void;
}

/** How far a run has come, with a button that stops it; or why there is no result. */
export function RunLine({ run, onStop }: RunLineProps) {
  if (run.state === 'failed') return <p role="alert">{run.told}</p>;
  if (run.state === 'stopped') return <p role="status">{words.stopped}</p>;
  if (run.state !== 'running') return null;
  const { count, total, seconds } = run.progress;
  return (
    <div class="row run">
      <progress value={count} max={total} aria-label={words.now.chosen(total)} />
      <Button onClick={onStop}>{words.stop}</Button>
      <p role="status">{words.progress(count, total, seconds)}</p>
    </div>
  );
}
