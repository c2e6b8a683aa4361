import type { Preferences } from '../work/surroundings.js';

/** The name under which the browser keeps the preferences. */
const CONTAINER = 'xxgk-report';

/** Characters that the name of a body may have. */
export const MOST_OF_ORG = 100;

/** Opens the storage. The library is large, so it is loaded only when it is needed. */
async function openStorage() {
  const { Storage } = await import('@microsoft/office-js-helpers');
  return new Storage<unknown>(CONTAINER);
}

/** The preferences saved last; empty where the browser keeps nothing. */
export async function loadPreferences(): Promise<Partial<Preferences>> {
  try {
    const storage = await openStorage();
    return readPreferences(storage.get('watch'), storage.get('org'));
  } catch {
    return {};
  }
}

/** Preferences from stored values; a value of the wrong type is left out. */
export function readPreferences(watch: unknown, org: unknown): Partial<Preferences> {
  return {
    ...(typeof watch === 'boolean' ? { watch } : {}),
    ...(typeof org === 'string' ? { org: org.slice(0, MOST_OF_ORG) } : {}),
  };
}

/** Saves preferences. Where the browser keeps nothing, they hold until the pane is closed. */
export async function savePreferences({ watch, org }: Preferences): Promise<void> {
  try {
    const storage = await openStorage();
    if (watch !== undefined) storage.set('watch', watch);
    storage.set('org', org);
  } catch {
    // Preferences are a convenience: the pane works without them.
  }
}
