import type { Finding } from '../../index.js';
import { resultWords as words } from '../words/results.js';

interface PassagesViewProps {
  readonly passages: NonNullable<Finding['passages']>;
}

/** Passages that last year's report has too, each beside last year's. */
export function PassagesView({ passages }: PassagesViewProps) {
  return (
    <details class="passages">
      <summary>{words.passages(passages.length)}</summary>
      {passages.map(({ text, other }) => (
        <dl key={text}>
          <dt>{words.thisYear}</dt>
          <dd>{text}</dd>
          <dt>{words.lastYear}</dt>
          <dd>{other}</dd>
        </dl>
      ))}
    </details>
  );
}
