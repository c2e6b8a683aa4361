/** A state, with the states before it that can be gone back to and those after it that were undone. */
export interface Steps<State> {
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
}

/** The most steps that can be undone. */
const MOST_STEPS = 500;

/** A state without a past. */
export function startSteps<State>(now: State): Steps<State> {
  return { past: [], now, future: [] };
}

/** Goes on to another state; what was undone is lost, and so are steps beyond the last 500. */
export function addStep<State>({ past, now }: Steps<State>, next: State): Steps<State> {
  return { past: [...past, now].slice(-MOST_STEPS), now: next, future: [] };
}

/** Goes back one step; undefined where there is none. */
export function undoStep<State>({ past, now, future }: Steps<State>): Steps<State> | undefined {
  const before = past.at(-1);
  if (before === undefined) return undefined;
  return { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** Goes forward to the step undone last; undefined where there is none. */
export function redoStep<State>({ past, now, future }: Steps<State>): Steps<State> | undefined {
  const [after, ...rest] = future;
  if (after === undefined) return undefined;
  return { past: [...past, now], now: after, future: rest };
}

/** The same steps with every state changed. */
export function mapSteps<State>(
  { past, now, future }: Steps<State>,
  change: (state: State) => State,
): Steps<State> {
  return { past: past.map(change), now: change(now), future: future.map(change) };
}
