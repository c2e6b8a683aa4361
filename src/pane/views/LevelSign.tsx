import type { Finding } from '../../index.js';

/**
 * The outline of each sign on a 16 × 16 grid, and the stroke in it. Levels differ by shape, word and
 * colour.
 */
const SIGNS: Readonly<Record<Finding['level'], { readonly outline: string; readonly stroke: string }>> = {
  error: { outline: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z', stroke: 'M5.5 5.5l5 5M10.5 5.5l-5 5' },
  warning: { outline: 'M8 1l7.5 14H.5z', stroke: 'M8 6v4.5M8 12.2v.6' },
  hint: { outline: 'M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8z', stroke: 'M8 7v5M8 4v.8' },
};

/** The level of a finding as a sign and a word. */
export function LevelSign({ level, name }: { readonly level: Finding['level']; readonly name: string }) {
  const { outline, stroke } = SIGNS[level];
  return (
    <span class={`level level-${level}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path class="level-outline" d={outline} />
        <path class="level-stroke" d={stroke} />
      </svg>
      <span>{name}</span>
    </span>
  );
}
