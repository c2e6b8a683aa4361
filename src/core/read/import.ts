import type { Edition } from '../form/edition.js';
import { Problem } from '../report/problem.js';
import type { ReadResult } from './readReport.js';

/** A format that reports are read from: one file in `src/imports`. */
export interface Import {
  readonly id: string;
  /** In Chinese, for the help and for messages. */
  readonly title: string;
  /** The endings of its files in lower case, with the dot. */
  readonly extensions: readonly string[];
  /** True where a text is of this format, by its content. */
  readonly recognises: (text: string) => boolean;
  /** Reads a text of this format; throws a `Problem` where it is not a report. */
  readonly read: (text: string, editions: readonly Edition[]) => ReadResult;
}

/** How the files of other programs begin, and what they are. */
const FOREIGN = [
  [/^%PDF-/, 'pdf'],
  [/^\{\\rtf/, 'oldWord'],
  [
    /^<\?xml[^]*(?:progid="Word\.Document"|schemas\.microsoft\.com\/office\/(?:word\/2003|2006\/xmlPackage))/,
    'wordXml',
  ],
  [
    /^(?:[\x89\u2030]PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP|BM[^]{4}\0{4}|[^]{4}ftyp(?:hei|mif|avi))/,
    'picture',
  ],
  [/^(?:Rar!|7z\xbc\xaf|\p{Cc}[\x8b\u2039]\p{Cc}|[^]{257}ustar)/u, 'archive'],
  // SYLK and DIF: figures of their own stand between those of the cells.
  [/^(?:ID;P[^\r\n]*[\r\n]+[A-Z]{1,3};|TABLE[\r\n]+0,1[\r\n])/, 'textSheet'],
  [/^(?:\[InternetShortcut\]|L\0{3}\p{Cc}{3}\0)/iu, 'shortcut'],
  [/^<\?xml[^]*<office:document\b/, 'flatDocument'],
  [/^<\?xml[^]*<uof:UOF\b/, 'uof'],
  [/^[\w-]+:[^]*multipart\/related/i, 'webArchive'],
  [/^(?=[^]*^(?:from|received):)[\w-]+:[^]*^mime-version:/im, 'mail'],
  [/^(?=<)[^]*<(?:!doctype\s+html|html|head|meta|body|table|tr)\b/i, 'webPage'],
] as const;

/** So much of a file shows what it is, in characters. */
const BEGINNING = 2_000;

/** Kinds that may begin as a format that is read, or say of a report what a report says. */
const NEVER_READ: readonly (string | undefined)[] = ['mail', 'shortcut', 'textSheet'];

/** A text that is no JSON and has a table of a page. */
const PAGE_TABLE = /^\s*[^\s{[][^]*<table\b[^<>]{0,999}>/i;

/** True for a page of the web, whatever its name; one in a single file and a text with its tables too. */
export function isWebPage(text: string): boolean {
  const kind = foreignKind(text);
  return kind ? ['webPage', 'webArchive'].includes(kind) : PAGE_TABLE.test(text);
}

/** What another program writes so; undefined for any other text. */
function foreignKind(text: string): string | undefined {
  const start = beginningOf(text);
  return FOREIGN.find(([beginning]) => beginning.test(start))?.[1];
}

function beginningOf(text: string): string {
  return text
    .slice(0, BEGINNING)
    .replace(/^\ufeff/, '')
    .trimStart();
}

/**
 * The problem of a text of no known format: `foreignFile` where it begins as another program writes, else
 * `notZip` where it is named as a spreadsheet, or `unknownKind` with the known kinds of files in words.
 */
export function unknownText(name: string, text: string, known: string): Problem {
  const isNamed = /\.(?:xl[st][xmb]?|ett?|f?o[dt]s)$/i.test(name);
  const foreign = foreignKind(text);
  if (foreign) return new Problem('foreignFile', { kind: foreign });
  if (!isNamed) return new Problem('unknownKind', { known });
  // Bytes before a package, as some sites leave them, are no text.
  return /^[^\n]*[\t,]/.test(beginningOf(text)) && !text.includes('\0')
    ? new Problem('foreignFile', { kind: 'plainTable' })
    : new Problem('notZip');
}

/**
 * The import that recognises a text; without one, the import of files of that name. Throws a `Problem`
 * `foreignFile`, `notZip` or `unknownKind` where there is neither.
 */
export function importFor(text: string, name: string, imports: readonly Import[], known: string): Import {
  const kind = foreignKind(text);
  if (kind !== undefined && NEVER_READ.includes(kind)) throw new Problem('foreignFile', { kind });
  const ending = /\.[^.]*$/.exec(name.toLowerCase())?.[0] ?? '';
  const found =
    imports.find(({ recognises }) => recognises(text)) ??
    imports.find(({ extensions }) => extensions.includes(ending));
  if (!found) throw withText(unknownText(name, text, known), text);
  return found;
}

/** The same problem, which says that the file is a text where it is one. */
function withText(problem: Problem, text: string): Problem {
  const isText = problem.code === 'unknownKind' && !text.includes('\0');
  return isText ? new Problem('unknownKind', { ...problem.facts, is: 'text' }) : problem;
}
