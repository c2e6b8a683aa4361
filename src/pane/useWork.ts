import { useEffect, useState } from 'preact/hooks';
import type { PaneState, Work } from './state.js';

/** The state of the work, drawn anew whenever it changes. */
export function useWork(work: Work): PaneState {
  const [state, setState] = useState(work.state);
  useEffect(() => {
    setState(work.state());
    return work.subscribe(() => setState(work.state()));
  }, [work]);
  return state;
}
