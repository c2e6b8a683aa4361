import type { PaneState } from './state.js';

/** The state without a report in view, and without the reasons why there is none. */
export function withoutReport({ refused: _, preview: __, clip: ___, ...now }: PaneState): PaneState {
  return { ...now, isAsking: false };
}
