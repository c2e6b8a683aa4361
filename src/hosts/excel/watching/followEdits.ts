import type { LiveHost } from '../../host.js';
import type { Connection } from '../connection/connect.js';
import type { Silence } from '../connection/silence.js';
import { watchEdits, type EditWatch } from './watchEdits.js';

/** Watching the workbook, and knowing which sheets were edited since all were read. */
export interface FollowedEdits {
  readonly watch: LiveHost['watch'];
  /** Watches new sheets too. Throws a `Problem` where that is refused: edits there would go unnoticed. */
  readonly follow: EditWatch['follow'];
  /** True where all edits since the last complete reading were on sheets of these ids. */
  readonly within: (ids: readonly string[]) => boolean;
  /** What was edited until now, to be forgotten once a complete reading has succeeded. */
  readonly seen: () => readonly symbol[];
  readonly forget: (seen: readonly symbol[]) => void;
}

const nothing = () => undefined;

/** Sheets were added or deleted, or Excel did not tell which. */
const ANY = '';

/** Follows the edits of a workbook; nothing is heard before `watch` is called. */
export function followEdits(connection: Connection, silence: Silence): FollowedEdits {
  const watches = new Set<EditWatch>();
  const edits = new Map<symbol, string>();
  return {
    watch: async (edited, left = nothing, calculated = nothing) => {
      const listener = {
        edited: (sheet: string | undefined, isCells: boolean) => {
          note(edits, isCells ? (sheet ?? ANY) : ANY);
          edited();
        },
        left,
        calculated,
      };
      const watch = await watchEdits(connection, listener, silence);
      // Of what was written before, no event comes.
      if (watches.size === 0) silence.expected.clear();
      watches.add(watch);
      return async () => {
        watches.delete(watch);
        await watch.stop();
      };
    },
    follow: async (ids) => {
      for (const watch of watches) await watch.follow(ids);
    },
    within: (ids) => [...edits.values()].every((id) => ids.includes(id)),
    seen: () => [...edits.keys()],
    forget: (seen) => {
      for (const each of seen) edits.delete(each);
    },
  };
}

/** Keeps one note for each sheet, the latest. */
function note(edits: Map<symbol, string>, sheet: string): void {
  for (const [key, id] of edits) if (id === sheet) edits.delete(key);
  edits.set(Symbol(sheet), sheet);
}
