import type { Late } from '../../../core/form/late.js';
import type { PaneStore } from './store.js';

/**
 * What a late part opens, once it is asked for: the part is loaded then where it is not there yet. Undefined
 * where it cannot be loaded, which is told.
 */
export function whenLoaded<Part, Acts>(
  store: PaneStore,
  part: Late<Part>,
  open: (loaded: Part) => Acts,
): () => Promise<Acts | undefined> {
  let opened: Acts | undefined;
  return async () => {
    if (!part.now()) await store.run(async () => void (await part.load()));
    const loaded = part.now();
    if (loaded) opened ??= open(loaded);
    return opened;
  };
}
