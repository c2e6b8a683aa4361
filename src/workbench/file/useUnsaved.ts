import { useState } from 'preact/hooks';
import type { PageHost } from '../../hosts/page/pageHost.js';

/** What replaces the workbook, held back while unsaved changes would be lost. */
export interface UnsavedGuard {
  /** True while the user is asked what to do with unsaved changes. */
  readonly isAsking: boolean;
  /** Does `next`, or asks first where there are unsaved changes. */
  readonly replace: (next: () => void) => void;
  readonly cancel: () => void;
  /** Does what was held back. */
  readonly drop: () => void;
  /** Saves, and does what was held back where that worked. */
  readonly saveFirst: () => Promise<void>;
}

/**
 * Guards the workbook of a host against loss: `isUnsaved` is asked once all that is being typed was taken in;
 * `save` answers true once the workbook was saved.
 */
export function useUnsaved(
  host: PageHost,
  isUnsaved: () => boolean,
  save: () => Promise<boolean>,
): UnsavedGuard {
  const [held, setHeld] = useState<() => void>();
  const release = () => setHeld(undefined);
  return {
    isAsking: held !== undefined,
    replace: (next) => {
      host.settle();
      if (isUnsaved()) setHeld(() => next);
      else next();
    },
    cancel: release,
    drop: () => {
      release();
      held?.();
    },
    saveFirst: async () => {
      release();
      if (await save()) held?.();
    },
  };
}
