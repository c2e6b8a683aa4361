import { useState } from 'preact/hooks';
import { useSubscription } from '../../pane/views/useSubscription.js';
import { START, type PaneState } from '../../pane/work/state/state.js';
import type { Work } from '../../pane/work/state/work.js';

/** The work of the pane beside the sheets, and its state; undefined until the pane is there. */
export interface PaneWork {
  readonly work: Work | undefined;
  readonly state: PaneState;
  readonly setWork: (work: Work) => void;
}

/** Lets the page around the pane show what the pane's work says. */
export function usePaneWork(): PaneWork {
  const [work, setWork] = useState<Work>();
  const state = useSubscription(work?.state ?? startState, work?.subscribe ?? neverChanges);
  return { work, state, setWork };
}

const startState = () => START;
const neverChanges = () => () => undefined;
