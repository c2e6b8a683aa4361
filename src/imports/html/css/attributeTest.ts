import type { CssNode } from 'css-tree/selector-parser';
import type { ElementTest, SelectorReader } from './elementTest.js';
import { decodeName } from './names.js';

/** Attributes whose values have no capital letters of their own. */
const PLAIN: ReadonlySet<string> = new Set(
  'accept align alink axis bgcolor charset checked clear color compact declare defer dir direction disabled enctype face frame hreflang lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'.split(
    ' ',
  ),
);

/** How a value is compared with the one of a selector, by its sign. */
const COMPARED: Readonly<Record<string, ((value: string, wanted: string) => boolean) | undefined>> = {
  '=': (value, wanted) => value === wanted,
  '~=': (value, wanted) => wanted !== '' && !/\s/.test(wanted) && hasWord(value, wanted),
  '|=': (value, wanted) => value === wanted || value.startsWith(`${wanted}-`),
  '^=': (value, wanted) => wanted !== '' && value.startsWith(wanted),
  '$=': (value, wanted) => wanted !== '' && value.endsWith(wanted),
  '*=': (value, wanted) => wanted !== '' && value.includes(wanted),
};

/** True where a value has a word between blanks. */
function hasWord(value: string, word: string): boolean {
  const isBlank = (at: number) => /^\s?$/.test(value.charAt(at));
  for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + word.length))
    if (isBlank(at - 1) && isBlank(at + word.length)) return true;
  return false;
}

/** Characters of a value that are compared in the time of one look at an element. */
const COMPARED_AT_ONCE = 16;

/** Whether an element has an attribute, and the value that is asked for. */
export function attributeTest(
  { name: written, matcher, value, flags }: Extract<CssNode, { readonly type: 'AttributeSelector' }>,
  { spend }: SelectorReader,
): ElementTest {
  const name = decodeName(written.name ?? '')
    .toLowerCase()
    .replace(/^[^|]*\|/, '');
  if (matcher === null) return ({ attribute }) => attribute(name) !== undefined;
  const compare = COMPARED[matcher];
  if (!compare) throw new Error(`no sign: ${matcher}`);
  const isPlain = flags === null ? PLAIN.has(name) : flags.toLowerCase() === 'i';
  const plain = (text: string) => (isPlain ? text.toLowerCase() : text);
  const wanted = plain(value?.value ?? decodeName(value?.name ?? ''));
  return ({ attribute }) => {
    const given = attribute(name);
    if (given === undefined) return false;
    spend(Math.floor(given.length / COMPARED_AT_ONCE));
    return compare(plain(given), wanted);
  };
}
