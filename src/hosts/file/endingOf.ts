import { unpackEntries } from './other/unpackEntries.js';

/** What the content type of a workbook says, and the ending that its file must then have. */
const TYPES = [
  [/application\/vnd\.ms-excel\.sheet\.macroEnabled\.main\+xml/i, '.xlsm'],
  [/application\/vnd\.ms-excel\.template\.macroEnabled\.main\+xml/i, '.xltm'],
  [/application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.template\.main\+xml/i, '.xltx'],
] as const;

/** The ending of a package: Excel opens no file whose name says another type than its content. */
export function endingOf(bytes: Uint8Array): string {
  const [types] = unpackEntries(bytes, (name) => /^\[content_types\]\.xml$/i.test(name)).values();
  const text = new TextDecoder().decode(types);
  return TYPES.find(([type]) => type.test(text))?.[1] ?? '.xlsx';
}
