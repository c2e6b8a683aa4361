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
  const listed = new TextDecoder().decode(parts.get(LISTED));
  if (listed.includes('encryption-data')) throw new Problem('encrypted');
  const content = parts.get(CONTENT);
  if (!content) throw new Problem('damaged');
  const styles = collectStyles();
  const named = parts.get(STYLES);
  if (named) walkOds(named, styles);
  const settings = new TextDecoder().decode(parts.get(SETTINGS));
  const charts = chartsIn(listed);
  return odsSheets((listener) => walkOds(content, listener), styles, {
    hidesZeros: hidesZeros(settings),
    isChart: (object) => charts.has(object.replace(/^\.\//, '')),
  });
}

/** The folders of a package that are charts, as its manifest lists them. */
function chartsIn(listed: string): ReadonlySet<string> {
  return new Set(
    [...listed.matchAll(/<(?:[\w-]+:)?file-entry\s[^>]{0,1000}>/g)].flatMap(([entry]) => {
      const [, path] = /full-path="([^"]*?)\/?"/.exec(entry) ?? [];
      return path !== undefined && /media-type="[^"]*\.chart"/.test(entry) ? [path] : [];
    }),
  );
}
