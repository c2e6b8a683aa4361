import { withArchivedSheets } from './archivedSheets.js';

/** How the headers of a web archive (MHTML, RFC 2557) begin, and what parts its pieces. */
const ARCHIVE = /^[\w-]+:[^]*?multipart\/related/i;
const BOUNDARY = /boundary="?([^";\s]{1,100})"?/i;
/** The headers of an archive, and those of a piece, are within so many characters. */
const LONGEST_HEAD = 4000;

/** The most pages of an archive that are looked at: the page itself, and those in its frames. */
const MOST_PAGES = 8;

/** A page in a web archive. */
interface ArchivedPiece {
  /** Where the page was, as the archive has it; empty where it does not say. */
  readonly location: string;
  readonly html: () => string;
}

/**
 * The pages in a web archive, as browsers save one in a single file: the page itself, then those in its
 * frames. undefined for any other text.
 */
export function archivedPages(text: string): readonly string[] | undefined {
  return archivedPieces(text)
    ?.slice(0, MOST_PAGES)
    .map(({ html }) => html());
}

/** The pages in a web archive, the one that it was made of first; undefined for any other text. */
export function archivedPieces(text: string): readonly ArchivedPiece[] | undefined {
  const head = text.slice(0, LONGEST_HEAD).trimStart();
  const boundary = ARCHIVE.test(head) ? BOUNDARY.exec(head)?.[1] : undefined;
  if (boundary === undefined) return undefined;
  const parts = text.split(`--${boundary}`).flatMap((piece) => partOf(piece) ?? []);
  const sheets = parts
    .filter(({ headers }) => /^content-type:\s*text\/css/im.test(headers))
    .map(({ headers, text: css }) => ({ names: namesOf(headers), css }));
  return parts
    .filter(({ headers }) => /^content-type:\s*text\/html/im.test(headers))
    .map(({ headers, text: html }) => ({
      location: locationOf(headers),
      html: () => withArchivedSheets(html(), sheets),
    }));
}

/** A piece of an archive: its headers, and its text. */
interface ArchivedPart {
  readonly headers: string;
  readonly text: () => string;
}

function partOf(piece: string): ArchivedPart | undefined {
  const own = piece.replace(/^\r?\n/, '');
  const end = /\r?\n\r?\n/.exec(own.slice(0, LONGEST_HEAD));
  if (!end) return undefined;
  const headers = own.slice(0, end.index);
  return { headers, text: () => decodePiece(own.slice(end.index + end[0].length), headers) };
}

function locationOf(headers: string): string {
  return /^content-location:\s*(\S+)/im.exec(headers)?.[1] ?? '';
}

/** The addresses by which a page may name a piece. */
function namesOf(headers: string): readonly string[] {
  const id = /^content-id:\s*<([^<>]{1,300})>/im.exec(headers)?.[1];
  return [locationOf(headers), ...(id === undefined ? [] : [`cid:${id}`])];
}

function decodePiece(body: string, headers: string): string {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
  const bytes =
    encoding === 'quoted-printable' ? fromQuoted(body) : encoding === 'base64' ? fromBase64(body) : undefined;
  if (!bytes) return body;
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_HEAD));
  const charset = /charset\s*=\s*["']?([\w-]+)/i;
  return decode(bytes, (charset.exec(headers) ?? charset.exec(beginning))?.[1] ?? 'utf-8');
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    // A name that no decoder knows.
    return new TextDecoder().decode(bytes);
  }
}

/** Bytes of quoted-printable text: `=E6=94=BF`, with `=` at the end of lines that go on. */
function fromQuoted(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]{0,80}\r?\n/g, '');
  const bytes = new Uint8Array(joined.length * 3);
  let length = 0;
  for (let at = 0; at < joined.length; at += 1) {
    const code = joined.charCodeAt(at);
    const hex = code === 0x3d ? /^[\dA-F]{2}$/i.exec(joined.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex !== undefined) at += 2;
    const own =
      hex !== undefined ? [parseInt(hex, 16)] : code < 0x80 ? [code] : encoder.encode(joined[at] ?? '');
    for (const byte of own) {
      bytes[length] = byte;
      length += 1;
    }
  }
  return bytes.subarray(0, length);
}

const encoder = new TextEncoder();

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/[^\w+/=]/g, '')), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
