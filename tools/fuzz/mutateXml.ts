import type { Random } from '../../bench/random.js';

type Change = (tokens: string[], at: number, random: Random) => void;

/** Values that attributes of cells, rows, relationships and styles are changed to. */
const VALUES = [
  '',
  '0',
  '1',
  '-1',
  '7',
  '16385',
  '1048577',
  '4294967296',
  'A1',
  'B4',
  'XFE9',
  'ZZZZ1',
  'a1',
  '$B$4',
  's',
  'str',
  'n',
  'b',
  'e',
  'd',
  'inlineStr',
  'x',
  '1e3',
  '５',
  'rId1',
  'true',
  'hidden',
  '../../x',
  '/xl/workbook.xml',
  '&amp;',
  'B4:C9',
];

/** Texts that stand where a number or a string stood. */
const TEXTS = [
  '',
  '0',
  '5',
  '12',
  '-1',
  '5abc',
  '12,5',
  '1e400',
  '1E2',
  '0x10',
  'NaN',
  '٣',
  '12 ',
  ' 12',
  '12\n',
  '1<!---->2',
  '<![CDATA[12]]>',
  '1<![CDATA[2]]>',
  '&#49;2',
  '_x0031_2',
  '5①',
  '&#x0;',
  '&unknown;',
  '\uFFFF',
  '𠮷',
  'SUM(A1)',
  'TRUE',
  '2023-05-06',
  '#REF!',
];

/** Elements that are put anywhere. */
const ELEMENTS = [
  '<v>7</v>',
  '<f>1+1</f>',
  '<is><t>7</t></is>',
  '<t>7</t>',
  '<c><v>7</v></c>',
  '<row/>',
  '<c/>',
  '<r><t>7</t></r>',
  '<rPh sb="0" eb="1"><t>7</t></rPh>',
  '<extLst><ext><x:v xmlns:x="x">7</x:v></ext></extLst>',
  '<x:c xmlns:x="x"><x:v>7</x:v></x:c>',
  '<mergeCells><mergeCell ref="A1:Z99"/></mergeCells>',
  '<!-- 7 -->',
  '<?x 7?>',
  '<sheetData>',
  '</sheetData>',
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"><v>8</v></mc:Choice><mc:Fallback><v>9</v></mc:Fallback></mc:AlternateContent>',
];

const changes: readonly Change[] = [
  (tokens, at) => tokens.splice(at, 1),
  (tokens, at) => tokens.splice(at, 0, tokens[at] ?? ''),
  (tokens, at, random) => tokens.splice(at, 0, pick(ELEMENTS, random)),
  swapTokens,
  deleteElement,
  doubleElement,
  changeText,
  changeText,
  changeAttribute,
  changeAttribute,
  deleteAttribute,
  doubleAttribute,
  renameElement,
  changeNamespace,
  changeCharacter,
];

/** The text of a part with one to three small changes of its markup. */
export function mutateXml(xml: string, random: Random): string {
  const tokens = xml.match(/<[^>]*>|[^<]+|</g) ?? [];
  for (let left = 1 + random.below(3); left > 0 && tokens.length > 0; left -= 1)
    pick(changes, random)(tokens, random.below(tokens.length), random);
  return tokens.join('');
}

/** One of these. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random.below(items.length)]!;
}

/** The first token from a place on that is of a kind; the place itself where there is none. */
function nextOf(tokens: readonly string[], at: number, kind: RegExp): number {
  const found = tokens.findIndex((token, place) => place >= at && kind.test(token));
  return found === -1 ? at : found;
}

function swapTokens(tokens: string[], at: number, random: Random): void {
  const other = random.below(tokens.length);
  [tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
}

/** Where the element that opens at a place ends, behind its last token. */
function endOf(tokens: readonly string[], at: number): number {
  let depth = 0;
  for (let place = at; place < tokens.length; place += 1) {
    const token = tokens[place] ?? '';
    if (/^<\//.test(token)) depth -= 1;
    else if (/^<[A-Za-z]/.test(token) && !token.endsWith('/>')) depth += 1;
    if (depth <= 0) return place + 1;
  }
  return tokens.length;
}

function deleteElement(tokens: string[], at: number): void {
  const start = nextOf(tokens, at, /^<[A-Za-z]/);
  tokens.splice(start, endOf(tokens, start) - start);
}

function doubleElement(tokens: string[], at: number): void {
  const start = nextOf(tokens, at, /^<[A-Za-z]/);
  tokens.splice(start, 0, ...tokens.slice(start, endOf(tokens, start)));
}

function changeText(tokens: string[], at: number, random: Random): void {
  const place = nextOf(tokens, at, /^[^<]*\S/);
  tokens[place] = pick(TEXTS, random);
}

const ATTRIBUTE = /\s[\w:]+="[^"]*"/g;

/** Changes a random attribute of the first tag from a place on that has one. */
function editAttribute(
  tokens: string[],
  at: number,
  random: Random,
  edit: (attribute: string) => string,
): void {
  const place = nextOf(tokens, at, /^<[A-Za-z][^>]*="/);
  const tag = tokens[place] ?? '';
  const chosen = random.below(Math.max(1, tag.match(ATTRIBUTE)?.length ?? 0));
  let seen = -1;
  tokens[place] = tag.replace(ATTRIBUTE, (attribute) => {
    seen += 1;
    return seen === chosen ? edit(attribute) : attribute;
  });
}

function changeAttribute(tokens: string[], at: number, random: Random): void {
  const value = pick(VALUES, random);
  editAttribute(tokens, at, random, (attribute) => attribute.replace(/"[^"]*"/, () => `"${value}"`));
}

function deleteAttribute(tokens: string[], at: number, random: Random): void {
  editAttribute(tokens, at, random, () => '');
}

function doubleAttribute(tokens: string[], at: number, random: Random): void {
  editAttribute(tokens, at, random, (attribute) => attribute + attribute);
}

function renameElement(tokens: string[], at: number, random: Random): void {
  const name = pick(['v', 'c', 'row', 'f', 'is', 't', 'x', 'x:v', 'V', 'si'], random);
  const start = nextOf(tokens, at, /^<[A-Za-z]/);
  const end = endOf(tokens, start) - 1;
  for (const place of [start, end])
    tokens[place] = (tokens[place] ?? '').replace(/^(<\/?)[\w:]+/, (_, open: string) => open + name);
}

function changeNamespace(tokens: string[], at: number, random: Random): void {
  const place = nextOf(tokens, random.below(2) === 0 ? 0 : at, /xmlns/);
  const to = pick(['x', '', 'http://purl.oclc.org/ooxml/spreadsheetml/main'], random);
  tokens[place] = (tokens[place] ?? '').replace(/(xmlns(?::\w+)?=")[^"]*/, (_, start: string) => start + to);
}

function changeCharacter(tokens: string[], at: number, random: Random): void {
  const token = tokens[at] ?? '';
  const place = random.below(token.length + 1);
  const character = pick(['<', '>', '&', '"', "'", '/', ' ', '0', '\0', '\uFFFE', ']', ''], random);
  tokens[at] = token.slice(0, place) + character + token.slice(place + 1);
}
