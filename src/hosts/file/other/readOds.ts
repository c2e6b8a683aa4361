import type { Sheet } from '../../../core/draw/sheet.js';
import { Problem } from '../../../core/report/problem.js';
import { odsSheets } from './odsSheets.js';
import { collectStyles } from './odsStyles.js';
import { walkOds } from './odsXml.js';
import { hidesZeros } from './odsZeros.js';
import { unpackEntries } from './unpackEntries.js';

const LISTED = 'META-INF/manifest.xml';
const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const SETTINGS = 'settings.xml';

/** The sheets of an .ods file. Throws a `Problem`: `encrypted`, `damaged`, or one of the limits. */
export function readOds(bytes: Uint8Array): readonly Sheet[] {
  const parts = unpackEntries(bytes, (name) => [LISTED, CONTENT, STYLES, SETTINGS].includes(name));
  if (new TextDecoder().decode(parts.get(LISTED)).includes('encryption-data')) throw new Problem('encrypted');
  const content = parts.get(CONTENT);
  if (!content) throw new Problem('damaged');
  const styles = collectStyles();
  const named = parts.get(STYLES);
  if (named) walkOds(named, { open: styles.open, close: () => undefined, text: () => undefined });
  const settings = new TextDecoder().decode(parts.get(SETTINGS));
  return odsSheets((listener) => walkOds(content, listener), styles, hidesZeros(settings));
}
