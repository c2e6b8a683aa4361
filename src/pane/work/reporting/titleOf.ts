import type { Preview } from '../state/state.js';

/** The title of a finished report. */
export function titleOf(blocks: Preview['blocks']): string | undefined {
  const title = blocks.find(({ kind }) => kind === 'title');
  return title && 'text' in title ? title.text : undefined;
}
