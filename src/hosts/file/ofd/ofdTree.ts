import { Problem } from '../../../core/report/problem.js';
import { walkNamed } from '../other/namedXml.js';
import { decodeXml } from '../xml/decodeXml.js';

/** An element of a part of an OFD document; names without their prefixes, which differ between programs. */
export interface OfdElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly OfdElement[];
  /** Its own text. */
  readonly text: string;
  /** How many characters it has in values and texts, with what it holds. */
  readonly size: number;
}

/** An element while what it holds is read. */
interface OpenElement extends OfdElement {
  readonly children: OpenElement[];
  text: string;
  size: number;
}

/** The root of a part. Throws a `Problem` as `walkNamed` does. */
export function ofdTree(part: string, bytes: Uint8Array): OfdElement {
  let xml = '';
  decodeXml(part, bytes, (piece) => (xml += piece));
  const root: OpenElement = { name: '', attributes: new Map(), children: [], text: '', size: 0 };
  const open = [root];
  walkNamed(xml, () => '', {
    open: ({ name, attributes }) => {
      const own = withoutSpaces(attributes);
      const size = [...own.values()].reduce((sum, value) => sum + value.length, 1);
      const element = { name: name.slice(1), attributes: own, children: [], text: '', size };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => {
      const closed = open.pop();
      const around = open.at(-1);
      if (closed && around) around.size += closed.size;
    },
    text: (text) => {
      const last = open.at(-1);
      if (!last) return;
      last.text += text;
      last.size += text.length;
    },
  });
  const [first] = root.children;
  if (!first) throw new Problem('damaged', { part });
  return first;
}

function withoutSpaces(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...attributes].map(([name, value]) => [name.slice(1), value]));
}

/** The elements of this name in an element. */
export function childrenOf({ children }: OfdElement, name: string): readonly OfdElement[] {
  return children.filter((child) => child.name === name);
}

/** The first element along a way of names from an element; undefined where there is none. */
export function childAt(element: OfdElement, ...names: readonly string[]): OfdElement | undefined {
  return names.reduce<OfdElement | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );
}

/** A place, a matrix or a colour has fewer numbers. */
const MOST_NUMBERS = 100;

/** The first numbers of a text, which blanks part; those that are none are left out. */
export function numbersOf(text: string | undefined): readonly number[] {
  return (text ?? '').split(/\s+/, MOST_NUMBERS).map(Number.parseFloat).filter(Number.isFinite);
}
