import type { Finding } from '../../index.js';
import type { Words } from '../words/zh.js';

interface PassagesViewProps {
  readonly words: Words;
  readonly passages: NonNullable<Finding['passages']>;
}

/** Passages that last year's report has too, each beside last year's. */
export function PassagesView({ words, passages }: PassagesViewProps) {
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
