import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { seededRandom, type Random } from '../../../../bench/random.js';
import { scanXml, type XmlEvents } from '../../../../src/hosts/file/reading/scanXml.js';
import { startTag } from '../../../../src/hosts/file/reading/startTag.js';
import { xmlParser } from '../../../../src/hosts/file/reading/xmlParser.js';
import { ordinarySheet } from './ordinarySheet.js';
import { assertGrowth } from '../../../time.js';

const DOCUMENTS = 4_000;

const seeds: readonly string[] = [
  '<a><b c="1" c="2"/><b c="1"/></a>',
  ordinarySheet,
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a x="1" y="&quot;&amp;"><b/>t&lt;]<c>字\r\n</c ></a>\n',
  '<a:b xmlns:a="u" q="\t"><!-- c --><a:d é="1">&#65;&#x4e00;</a:d><![CDATA[x]]>]]&gt;</a:b>',
  "<?xml version='1.1'?><r a='1' b=\"2\"><é/>\u{20000}\u0085</r>",
];

/** What is put into documents; each is one thing that a part of the scanner must judge. */
const PIECES = [
  ...'<>/="\'&;:-.!?[]abr19 \t\n\r\u0001\u000b\u007f\u0085\u2028\ud7ff\ufffd\ufffe\uffff字é',
  ...[
    '<a>',
    '</a>',
    '<a/>',
    '<a b="1">',
    ' b="1"',
    ' x="1"',
    '&amp;',
    '&lt',
    '&#10;',
    '&x;',
    '<!--x-->',
    '<![CDATA[x]]>',
  ],
  ...[']]>', '<?p q?>', '<?xml version="1.0"?>', '\r\n', '</', '/>', '="', '" ', '\u{20000}', '<!DOCTYPE a>'],
];

/** What a reader told: elements with their attributes and texts, and `!` where it refused the rest. */
type Told = readonly string[];

/** A listener that writes down what it is told; white space outside the root is nothing. */
function listener(): { readonly told: string[]; readonly events: XmlEvents } {
  const told: string[] = [];
  let depth = 0;
  return {
    told,
    events: {
      open: ({ name, names, values, count }) => {
        depth += 1;
        const attributes = names.slice(0, count).map((each, at) => `${each}=${values[at]}`);
        told.push(['<', name, ...attributes].join('|'));
      },
      close: (name) => {
        depth -= 1;
        told.push(`>|${name}`);
      },
      text: (text) => {
        const last = told.at(-1);
        if (depth === 0) return;
        if (last?.startsWith('"') === true) told[told.length - 1] = last + text;
        else told.push(`"|${text}`);
      },
    },
  };
}

function refuse(): never {
  throw new RangeError('refused');
}

function toldBy(read: (events: XmlEvents) => void): Told {
  const { told, events } = listener();
  try {
    read(events);
  } catch (error) {
    assert.equal((error as Error).message, 'refused');
    told.push('!');
  }
  return told;
}

function toldByParser(pieces: readonly string[]): Told {
  return toldBy((events) => {
    const parser = xmlParser(events, refuse);
    for (const piece of pieces) parser.write({ text: () => piece });
    parser.end();
  });
}

function toldBySaxes(document: string): Told {
  return toldBy(({ open, text, close }) => {
    const saxes = new SaxesParser({ xmlns: false });
    const tag = startTag();
    saxes.on('error', refuse);
    saxes.on('doctype', refuse);
    saxes.on('attribute', ({ name, value }) => {
      tag.names[tag.count] = name;
      tag.values[tag.count] = value;
      tag.count += 1;
    });
    saxes.on('opentag', ({ name }) => {
      tag.name = name;
      open(tag);
      tag.count = 0;
    });
    saxes.on('text', text);
    saxes.on('cdata', text);
    saxes.on('closetag', ({ name }) => close(name));
    saxes.write(document).close();
  });
}

/** A document with up to three changes. */
function mutant(random: Random): string {
  const characters = [...seeds[random.below(seeds.length)]!];
  for (let left = random.below(4); left > 0; left -= 1) {
    const at = random.below(characters.length);
    const piece = PIECES[random.below(PIECES.length)]!;
    const isCut = random.below(12) === 0;
    characters.splice(at, isCut ? characters.length : random.below(3), ...(isCut ? [] : [piece]));
  }
  return characters.join('');
}

/** The document in one piece or in several; characters of two halves stay whole. */
function cut(document: string, random: Random): readonly string[] {
  const characters = [...document];
  const pieces: string[] = [];
  while (characters.length > 0) {
    const length = random.below(2) === 0 ? characters.length : 1 + random.below(40);
    pieces.push(characters.splice(0, length).join(''));
  }
  return pieces;
}

describe('the parser of XML parts', () => {
  it('tells what saxes tells, of right and of wrong documents, in one piece or many #slow', () => {
    const random = seededRandom(20_260_131);
    let [right, wrong] = [0, 0];
    for (let at = 0; at < DOCUMENTS; at += 1) {
      const document = mutant(random);
      const expected = toldBySaxes(document);
      assert.deepEqual(toldByParser(cut(document, random)), expected, JSON.stringify(document));
      if (expected.at(-1) === '!') wrong += 1;
      else right += 1;
    }
    assert.ok(right > DOCUMENTS / 10 && wrong > DOCUMENTS / 3, `${right} right, ${wrong} wrong`);
  });

  it('scans an ordinary sheet to its end without saxes', () => {
    const { told, events } = listener();
    const start = ordinarySheet.indexOf('<worksheet');
    assert.deepEqual(scanXml(ordinarySheet, start, [], events), {
      at: ordinarySheet.length,
      isUnusual: false,
    });
    assert.deepEqual(told, toldBySaxes(ordinarySheet));
  });

  it('takes time that grows with the length of a text #slow', async () => {
    const piece = '7'.repeat(65_536);
    const reading = (count: number) => {
      const pieces = ['<a>', ...Array.from({ length: count }, () => piece), '</a>'];
      return () => assert.equal(toldByParser(pieces).length, 3);
    };
    await assertGrowth({ short: reading(20), long: reading(160), most: 16 });
  }).timeout(30_000);
});
