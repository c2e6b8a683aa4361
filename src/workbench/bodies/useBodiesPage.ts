import { useState } from 'preact/hooks';
import { parts } from '../../pane/work/parts.js';

/** The page for the reports of many bodies, as the workbench shows it. */
export interface BodiesDoor {
  /** The view once it was asked for; it stays, with what was chosen in it, while the page is out of view. */
  readonly View: BodiesPart['BodiesView'] | undefined;
  readonly isShown: boolean;
  readonly show: () => void;
  readonly hide: () => void;
}

type BodiesPart = NonNullable<ReturnType<typeof parts.bodies.now>>;

/** Loads the page when it is first asked for; `fail` is told where that is not possible. */
export function useBodiesPage(fail: () => void): BodiesDoor {
  const [isShown, setShown] = useState(false);
  const [, draw] = useState(parts.bodies.now());
  const load = async () =>
    parts.bodies.load().then(
      (loaded) => {
        draw(() => loaded);
        setShown(true);
      },
      () => fail(),
    );
  return {
    View: parts.bodies.now()?.BodiesView,
    isShown,
    show: () => void load(),
    hide: () => setShown(false),
  };
}
