import type { PackageReader } from './packageReader.js';
import { richText, type CellText } from './richText.js';

/** The texts that cells share, in the order of their part; none where the workbook has no such part. */
export function readStrings(reader: PackageReader, part: string | undefined): readonly CellText[] {
  const strings: CellText[] = [];
  if (part === undefined) return strings;
  const rich = richText();
  reader.read(part, {
    open: rich.open,
    text: rich.text,
    close: (name) => {
      rich.close(name);
      if (name === 'si') strings.push(rich.take());
    },
  });
  return strings;
}
