import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../controls/Button.js';
import type { BodiesRun, RunProgress } from './useRun.js';
import { bodiesWords as words } from './words.js';

interface StopProps {
  readonly onStop: () => void;
  /** Takes the focus from the button that stops, where it goes away with it. */
  readonly takeFocus: () => void;
}

interface RunLineProps extends StopProps {
  readonly run: BodiesRun<unknown>;
}

/** How far a run has come, with a button that stops it; or why there is no result. */
export function RunLine({ run, ...stop }: RunLineProps) {
  if (run.state === 'failed') return <p role="alert">{run.told}</p>;
  if (run.state === 'stopped') return <p role="status">{words.stopped}</p>;
  if (run.state !== 'running') return null;
  return <Running {...run.progress} {...stop} />;
}

function Running({ count, total, seconds, onStop, takeFocus }: RunProgress & StopProps) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => () => {
      if (line.current?.contains(document.activeElement) === true) takeFocus();
    },
    [],
  );
  return (
    <div class="row run" ref={line}>
      <progress value={count} max={total} aria-label={words.now.chosen(total)} />
      <Button onClick={onStop}>{words.stop}</Button>
      <p role="status">{words.progress(count, total, seconds)}</p>
    </div>
  );
}
