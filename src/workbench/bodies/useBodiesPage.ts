import { useState } from 'preact/hooks';
import type { BodiesPurpose } from '../../pane/bodies/BodiesView.js';
import { bodiesPart } from '../../pane/bodies/bodiesPart.js';

/** The page for the reports of many bodies, as the workbench shows it. */
export interface BodiesDoor {
  /** The view once it was asked for; it stays, with what was chosen in it, while the page is out of view. */
  readonly View: BodiesPart['BodiesView'] | undefined;
  /** What it is in view for; undefined while it is not. */
  readonly shown: BodiesPurpose | undefined;
  readonly show: (purpose: BodiesPurpose) => void;
  readonly hide: () => void;
}

type BodiesPart = NonNullable<ReturnType<typeof bodiesPart.now>>;

/** Loads the page when it is first asked for; `fail` is told where that is not possible. */
export function useBodiesPage(fail: () => void): BodiesDoor {
  const [shown, setShown] = useState<BodiesPurpose>();
  const [, draw] = useState(bodiesPart.now());
  const load = async (purpose: BodiesPurpose) =>
    bodiesPart.load().then(
      (loaded) => {
        draw(() => loaded);
        setShown(purpose);
      },
      () => fail(),
    );
  return {
    View: bodiesPart.now()?.BodiesView,
    shown,
    show: (purpose) => void load(purpose),
    hide: () => setShown(undefined),
  };
}
