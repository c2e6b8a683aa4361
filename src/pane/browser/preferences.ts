import type { Preferences } from '../work/state/surroundings.js';

/** The name under which the browser keeps the preferences. */
const CONTAINER = 'xxgk-report';

/** Characters that the name of a body, and any other field of the cover, may have. */
export const MOST_OF_ORG = 100;

/** Opens the storage for saving. The library is large, so it is loaded only then. */
async function openStorage() {
  const { Storage } = await import('@microsoft/office-js-helpers');
  return new Storage<unknown>(CONTAINER);
}

/** A value as the library saved it: JSON under its name, with that of the container before it. */
function savedAs(name: keyof Preferences): unknown {
  try {
    return JSON.parse(localStorage.getItem(`@${CONTAINER}/${name}`) ?? 'null');
  } catch {
    return undefined;
  }
}

/** The preferences saved last; empty where the browser keeps nothing. */
export async function loadPreferences(): Promise<Partial<Preferences>> {
  return readPreferences(savedAs('watch'), savedAs('org'), savedAs('contact'));
}

/** Preferences from stored values; a value of the wrong type is left out. */
export function readPreferences(watch: unknown, org: unknown, contact: unknown): Partial<Preferences> {
  return {
    ...(typeof watch === 'boolean' ? { watch } : {}),
    ...(typeof org === 'string' ? { org: org.slice(0, MOST_OF_ORG) } : {}),
    ...(typeof contact === 'object' && contact !== null ? { contact: readContact(contact) } : {}),
  };
}

function readContact(stored: object): Preferences['contact'] {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([code, text]: [string, unknown]) =>
      typeof text === 'string' ? [[code, text.slice(0, MOST_OF_ORG)]] : [],
    ),
  );
}

/** Saves preferences, all or some. Where the browser keeps nothing, they hold until the pane is closed. */
export async function savePreferences(preferences: Partial<Preferences>): Promise<void> {
  try {
    const storage = await openStorage();
    for (const [name, value] of Object.entries(preferences))
      if (value !== undefined) storage.set(name, value);
  } catch {
    // Preferences are a convenience: the pane works without them.
  }
}
