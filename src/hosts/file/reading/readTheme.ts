import { Problem } from '../../../core/report/problem.js';
import { DRAWING } from './namespaces.js';
import type { PackageReader } from './packageReader.js';

/** The colours of a theme by the numbers that workbooks give them; light and dark ones change places. */
const PLACES: readonly string[] = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'],
  ...['hlink', 'folHlink'],
];

/** The colours of a theme, six digits each, by their places; none where its part cannot be read. */
export function readTheme(reader: PackageReader, part: string | undefined): readonly (string | undefined)[] {
  try {
    return part === undefined ? [] : coloursIn(reader, part);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

function coloursIn(reader: PackageReader, part: string): readonly (string | undefined)[] {
  const colours: (string | undefined)[] = [];
  let isScheme = false;
  let place = -1;
  reader.elements(part, DRAWING, {
    open: (name, { named }) => {
      if (name === 'clrScheme') isScheme = true;
      else if (!isScheme) return;
      else if (name === 'srgbClr') colours[place] = named('val')?.toLowerCase();
      else if (name === 'sysClr') colours[place] = named('lastClr')?.toLowerCase();
      else if (PLACES.includes(name)) place = PLACES.indexOf(name);
    },
    close: (name) => {
      if (name === 'clrScheme') isScheme = false;
    },
  });
  return colours;
}
