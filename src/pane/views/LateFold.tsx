import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Late } from '../../core/form/late.js';

interface LateFoldProps<Part> {
  /** The class of the section. */
  readonly kind: string;
  readonly title: string;
  readonly part: Late<Part>;
  /** What is said where the part cannot be loaded. */
  readonly failed: string;
  readonly children: (part: Part) => ComponentChildren;
}

/** A fold of the pane; what it shows is loaded when it is opened. */
export function LateFold<Part>({ kind, title, part, failed, children }: LateFoldProps<Part>) {
  const [isFailed, setFailed] = useState(false);
  // Another fold may have loaded the part: nothing is drawn before this one is opened.
  const [loaded, draw] = useState<Part>();
  const load = async () =>
    part.load().then(
      (now) => draw(() => now),
      () => setFailed(true),
    );
  return (
    <details
      class={`section ${kind}`}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void load();
      }}
    >
      <summary>
        <h2>{title}</h2>
      </summary>
      {loaded !== undefined && children(loaded)}
      {isFailed && loaded === undefined && <p role="alert">{failed}</p>}
    </details>
  );
}
