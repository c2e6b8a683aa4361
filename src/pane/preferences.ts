import type { Preferences } from './surroundings.js';

/** The name under which the browser keeps what the pane remembers. */
const CONTAINER = 'xxgk-report';

/**
 * The library is archived and heavy: it is loaded when it is first needed, and nothing else of it is used.
 */
async function open() {
  const { Storage } = await import('@microsoft/office-js-helpers');
  return new Storage<unknown>(CONTAINER);
}

/** What was chosen the last time; nothing where the browser keeps nothing. */
export async function loadPreferences(): Promise<Partial<Preferences>> {
  try {
    const storage = await open();
    const [watch, org] = [storage.get('watch'), storage.get('org')];
    return {
      ...(typeof watch === 'boolean' ? { watch } : {}),
      ...(typeof org === 'string' ? { org: org.slice(0, 100) } : {}),
    };
  } catch {
    return {};
  }
}

/** Keeps what was chosen; where the browser keeps nothing, it holds until the pane is closed. */
export async function savePreferences({ watch, org }: Preferences): Promise<void> {
  try {
    const storage = await open();
    storage.set('watch', watch);
    storage.set('org', org);
  } catch {
    // A browser that keeps nothing is no error: preferences are a convenience.
  }
}
