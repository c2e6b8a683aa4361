import type { FixedPiece } from './fixedPieces.js';
import type { XmlPiece } from './partPieces.js';
import { recordScan, type RecordedScan } from './recordedScan.js';
import { scanXml, type XmlEvents } from './scanXml.js';

/** The scan of an XML part that is given piece by piece, as far as it is ordinary. */
export interface PartScan {
  /** The names of the elements that are open. */
  readonly path: readonly string[];
  readonly hasRoot: () => boolean;
  /** What is not read yet. */
  readonly rest: () => string;
  /** Reads one more piece; false where it ends at something unusual. */
  readonly read: (piece: XmlPiece) => boolean;
  /** True where nothing but white space may follow, or stands there. */
  readonly isAtEnd: () => boolean;
}

/** What may stand before the root without a word to the parser. */
const PROLOG =
  /^(?:<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?\s*\?>)?[ \t\r\n]*(?=<[A-Za-z_:])/;
const ONLY_SPACE = /^[ \t\r\n]*$/;

/** A longer piece of markup or text is given to the parser: it would be looked at again with each piece. */
const LONG = 65_536;

/** Scans an XML part; what the scan of a fixed piece told is kept, and told again where that comes again. */
export function partScan(events: XmlEvents): PartScan {
  const path: string[] = [];
  let rest = '';
  let hasRoot = false;
  /** Where the next piece begins. */
  const here = () => (hasRoot ? `/${path.join('/')}` : '');
  const scan = (piece: string, handler: XmlEvents): boolean => {
    rest += piece;
    const from = hasRoot ? 0 : (PROLOG.exec(rest)?.[0].length ?? -1);
    if (from === -1 || (hasRoot && path.length === 0)) return false;
    const { at, isUnusual } = scanXml(rest, from, path, handler);
    hasRoot ||= at > from;
    if (hasRoot) rest = rest.slice(at);
    return !isUnusual && rest.length <= LONG;
  };
  const record = (piece: string, fixed: FixedPiece): boolean => {
    const from = here();
    const { events: handler, recorded } = recordScan(events);
    const isOrdinary = scan(piece, handler);
    const told = recorded();
    if (isOrdinary && hasRoot && told) fixed.scan = { from, events: told, path: [...path], rest };
    return isOrdinary;
  };
  const repeat = ({ events: told, path: open, rest: left }: RecordedScan): boolean => {
    for (const tell of told) tell(events);
    path.splice(0, path.length, ...open);
    [hasRoot, rest] = [true, left];
    return true;
  };
  return {
    path,
    hasRoot: () => hasRoot,
    rest: () => rest,
    read: ({ text, fixed }) => {
      if (!fixed || rest !== '') return scan(text(), events);
      return fixed.scan?.from === here() ? repeat(fixed.scan) : record(text(), fixed);
    },
    isAtEnd: () => hasRoot && path.length === 0 && ONLY_SPACE.test(rest),
  };
}
