import { strFromU8, strToU8 } from 'fflate';
import { changed, mapTexts, type Files } from '../editParts.js';

/** Ways in which the parts of the same workbook are named, encoded and written. */
export const partForms: Readonly<Record<string, (files: Files) => Files>> = {
  'a prefix on every element': (files) => mapTexts(files, prefixed),
  'strict namespaces': (files) => mapTexts(files, strict),
  'strict namespaces with a prefix': (files) => mapTexts(files, (xml) => prefixed(strict(xml))),
  'UTF-16 parts, little end first': (files) => mapBytes(files, (xml) => utf16(xml, true)),
  'UTF-16 parts, big end first': (files) => mapBytes(files, (xml) => utf16(xml, false)),
  'parts in GBK': (files) => mapBytes(files, (xml) => inChinese18030(xml, '"GBK"')),
  'parts in GB 2312, in small letters': (files) => mapBytes(files, (xml) => inChinese18030(xml, "'gb2312'")),
  'parts in GB 18030': (files) => mapBytes(files, (xml) => inChinese18030(xml, '"GB18030"')),
  'places in small letters': (files) =>
    mapTexts(files, (xml) => xml.replace(/<c r="[A-Z]+/g, (tag) => tag.toLowerCase())),
  'merged areas in small letters': (files) =>
    mapTexts(files, (xml) =>
      xml.replace(/<mergeCell ref="[^"]+/g, (tag) => tag.toLowerCase().replace('mergecell', 'mergeCell')),
    ),
  'places in letters of both cases': (files) =>
    mapTexts(files, (xml) => xml.replace(/<c r="[A-Z]+[02468]"/g, (tag) => tag.toLowerCase())),
  'byte order marks and CRLF': (files) => mapTexts(files, (xml) => `\uFEFF${xml.replace(/\r?\n/g, '\r\n')}`),
  'other names and folders': (files) => renamed(files, elsewhere),
  'one folder for all parts': (files) => renamed(files, (name) => name.replace(/^.*\//, '')),
  'names with blanks and Chinese characters': (files) => renamed(files, inChinese),
  'upper-case names': (files) => renamed(files, (name) => name.toUpperCase()),
  'another case in the relationships than in the zip': (files) =>
    Object.fromEntries(
      Object.entries(files).map(([name, part]) => [
        /^(?:\[|_rels)/.test(name) ? name : name.toUpperCase(),
        part,
      ]),
    ),
  'absolute targets': (files) => targets(files, (target) => `/xl/${target}`),
  'targets with dots': (files) => targets(files, (target) => `./../xl/worksheets/../${target}`),
  'ids of any kind': (files) =>
    mapTexts(files, (xml) => xml.replace(/\b(r:id|Id)="rId(\d+)"/g, '$1="某-$2.x"')),
  'single quotes and blanks in tags': (files) => mapTexts(files, loosened),
  'line ends between elements': (files) =>
    mapTexts(files, (xml) => outsideCdata(xml, (markup) => markup.replace(/>(?=<(?!\/t>))/g, '>\n  '))),
  'comments and instructions everywhere': (files) =>
    mapTexts(files, (xml) =>
      xml.replace(/(<(?:row|sheets|sst|Relationships|c)\b[^>]*[^/]>)/g, '$1<!-- <v>7</v> --><?x <v>7</v>?>'),
    ),
  'content types by ending': (files) => byEnding(files),
  'parts that hold no values, in any state': (files) => ({
    ...files,
    'customXml/item1.xml': utf16(
      '<?xml version="1.0" encoding="utf-16"?><DataMashup>QQ==</DataMashup>',
      true,
    ),
    'xl/media/image1.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    'xl/calcChain.xml': strToU8('<calcChain><c r="A1"'),
    'docProps/custom.xml': strToU8('no XML'),
  }),
};

/** The bytes of each character of the basic plane in GB 18030: two where GBK has it, else four. */
const gb18030 = (() => {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  const add = (...bytes: number[]) => codes.set(decoder.decode(Uint8Array.from(bytes)), bytes);
  for (let at = 0; at < 4 * 12_600; at += 1) add(...fourBytes(at));
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add(lead, trail);
  return codes;
})();

/** The four bytes of a place in the order of GB 18030. */
function fourBytes(at: number): readonly number[] {
  const [first, second, third] = [Math.floor(at / 12_600), Math.floor(at / 1260) % 10, Math.floor(at / 10)];
  return [first + 0x81, second + 0x30, (third % 126) + 0x81, (at % 10) + 0x30];
}

function inChinese18030(xml: string, stated: string): Uint8Array {
  const text = xml.replace(/^\uFEFF?(?:<\?xml[^>]*\?>)?/, `<?xml version="1.0" encoding=${stated}?>`);
  return Uint8Array.from([...text].flatMap(bytesOf));
}

/** The bytes of a character. Throws a RangeError where there are none. */
function bytesOf(character: string): readonly number[] {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  // Those beyond the basic plane stand in their order.
  const bytes = code > 0xffff ? fourBytes(code - 0x10000 + 189_000) : gb18030.get(character);
  if (!bytes) throw new RangeError(character);
  return bytes;
}

/** The default namespace under the prefix `x`. */
function prefixed(xml: string): string {
  return outsideCdata(xml, (markup) => markup.replace(/<(\/?)(?=[A-Za-z]+[\s/>])/g, '<$1x:')).replace(
    ' xmlns="',
    ' xmlns:x="',
  );
}

function outsideCdata(xml: string, change: (markup: string) => string): string {
  return xml
    .split(/(<!\[CDATA\[.*?\]\]>)/s)
    .map((piece, at) => (at % 2 === 0 ? change(piece) : piece))
    .join('');
}

/** The namespaces of ISO/IEC 29500 Strict. */
function strict(xml: string): string {
  return xml
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
}

function utf16(xml: string, isLittle: boolean): Uint8Array {
  const text = `\uFEFF${xml.replace(/^\uFEFF/, '').replace(/encoding="UTF-8"/i, 'encoding="UTF-16"')}`;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

/** Every XML part under `xl` in other bytes. */
function mapBytes(files: Files, write: (xml: string) => Uint8Array): Files {
  return Object.fromEntries(
    Object.entries(files).map(([name, part]) => [
      name,
      /^xl\/.*\.(xml|rels)$/.test(name) ? write(strFromU8(part)) : part,
    ]),
  );
}

function elsewhere(name: string): string {
  const file = name.slice(name.lastIndexOf('/') + 1);
  if (file === 'workbook.xml') return 'Book/Main.part';
  if (file === 'sharedStrings.xml') return 'Texts/deep/t-1.xml2';
  return name.includes('/worksheets/')
    ? `Tables/${file.replace(/\D/g, '')}.dat`
    : name.replace(/^xl\//, 'other/');
}

function inChinese(name: string): string {
  return name.replace(/^xl\//, '工作簿 1/').replace(/sheet(\d+)\.xml$/, '表 $1.xml');
}

/** A package with parts under other names; types and relationships follow, with absolute targets. */
function renamed(files: Files, rename: (name: string) => string): Files {
  const parts = Object.keys(files).filter((name) => !/^\[|(?:^|\/)_rels\/|\/$/.test(name));
  const names = new Map(parts.map((name) => [name, rename(name)]));
  const written = (name: string) => encodeURI(`/${names.get(name) ?? name}`);
  const entries = Object.entries(files).flatMap(([name, part]): [string, Uint8Array][] => {
    if (name.endsWith('/')) return [];
    if (name === '[Content_Types].xml')
      return [[name, edited(part, /(PartName=")\/([^"]+)/g, (_, start, target) => start + written(target))]];
    if (!/(?:^|\/)_rels\//.test(name)) return [[names.get(name) ?? name, part]];
    const folder = name.replace(/_rels\/[^/]*$/, '');
    const followed = edited(
      part,
      /(Target=")([^":]+)(?=")/g,
      (_, start, target) => start + written(folder + target),
    );
    const source = folder + name.slice(name.lastIndexOf('/') + 1).replace(/\.rels$/, '');
    return [[relationsOf(names.get(source) ?? ''), followed]];
  });
  return Object.fromEntries(entries);
}

/** Where the relationships of a part are. */
function relationsOf(name: string): string {
  return name.replace(/[^/]*$/, '_rels/$&.rels');
}

function edited(part: Uint8Array, pattern: RegExp, change: (...found: string[]) => string): Uint8Array {
  return strToU8(strFromU8(part).replace(pattern, change));
}

function targets(files: Files, change: (target: string) => string): Files {
  return changed(files, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(/(Target=")([^"]+)/g, (_, start: string, target: string) => start + change(target)),
  );
}

/** Attributes in single quotes, with blanks and line ends wherever a tag may have them. */
function loosened(xml: string): string {
  return outsideCdata(xml, (markup) =>
    markup.replace(/<[A-Za-z][^>]*>/g, (tag) =>
      tag.replace(/ ([\w:]+)="([^"']*)"/g, "\n\t$1 = '$2'").replace(/(\/?>)$/, ' $1'),
    ),
  );
}

/** Each kind of part has an ending of its own, and the types are said once for each ending. */
function byEnding(files: Files): Files {
  const endings: Readonly<Record<string, string>> = {
    worksheets: 'ws',
    sharedStrings: 'ss',
    styles: 'st',
    workbook: 'wb',
  };
  const kindOf = (name: string) => Object.keys(endings).find((kind) => name.includes(kind)) ?? '';
  const moved = renamed(files, (name) =>
    /^xl\//.test(name) && kindOf(name) !== ''
      ? name.replace(/\.xml$/, `.${endings[kindOf(name)] ?? ''}`)
      : name,
  );
  return changed(moved, '[Content_Types].xml', (xml) => {
    const types = [...xml.matchAll(/<Override PartName="[^"]*\.(ws|ss|st|wb)" ContentType="([^"]*)"\/>/g)];
    const defaults = new Map(types.map(([, ending = '', type = '']) => [ending, type]));
    const said = [...defaults].map(
      ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
    );
    return xml
      .replace(/<Override PartName="[^"]*\.(?:ws|ss|st|wb)"[^>]*>/g, '')
      .replace(/(<Types[^>]*>)/, `$1${said.join('')}`);
  });
}
