import type { Sheet } from '../../../core/draw/sheet.js';
import { openDocument } from './openDocument.js';
import { odsSheets } from './odsSheets.js';
import { collectStyles } from './odsStyles.js';
import { walkOds } from './odsXml.js';
import { hidesZeros } from './odsZeros.js';

const SETTINGS = 'settings.xml';

/** The sheets of an .ods file. Throws a `Problem`: `encrypted`, `damaged`, or one of the limits. */
export function readOds(bytes: Uint8Array): readonly Sheet[] {
  const { content, styles: named, listed, textOf } = openDocument(bytes, SETTINGS);
  const styles = collectStyles();
  if (named) walkOds(named, styles);
  const charts = chartsIn(listed);
  return odsSheets((listener) => walkOds(content, listener), styles, {
    hidesZeros: hidesZeros(textOf(SETTINGS)),
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
