import assert from 'node:assert/strict';
import { seededRandom } from '../../../../bench/random.js';
import { Problem } from '../../../../src/core/report/problem.js';
import { packageReader } from '../../../../src/hosts/file/reading/packageReader.js';
import { readStrings } from '../../../../src/hosts/file/reading/readStrings.js';
import { mutantOf } from './mutantOf.js';

const PARTS = 4_000;
const ROOT = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const ORDINARY = `${ROOT}<si><t>甲</t></si><si><t xml:space="preserve"> 乙 </t></si><si><t/></si>
<si><r><t>12</t></r><r><rPr><strike/></rPr><t>3</t></r></si><si><t>a_x000D_b</t></si><si><t>b]c</t></si><si><t>丙</t></si></sst>`;

/** What is put into shared strings. */
const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '=',
    '"',
    '&',
    ' ',
    '\n',
    '\r',
    '\u0001',
    '\ufffe',
    '1',
    '字',
    ']',
    ']]>',
    '&amp;',
    '&#49;',
  ],
  ...[
    '<t>',
    '</t>',
    '<t>5</t>',
    '<t x="1">5</t>',
    '<si>',
    '</si>',
    '<si/>',
    '<si><t>6</t></si>',
    '<t xml:space="preserve">',
  ],
  ...['<r>', '</r>', '<r><t>7</t></r>', '<rPh sb="0" eb="1"><t>8</t></rPh>', '<foo>', '</foo>', '<foo/>'],
  ...[
    '<x:t>9</x:t>',
    '<si xmlns="u"><t>9</t></si>',
    '<!--x-->',
    '<![CDATA[7]]>',
    '<extLst><si><t>9</t></si></extLst>',
  ],
];

/** The texts of a part, or the problem. */
function read(xml: string) {
  const bytes = new TextEncoder().encode(xml);
  const reader = packageReader({
    names: ['s'],
    size: () => bytes.length,
    part: () => bytes,
    packed: () => undefined,
  });
  try {
    return readStrings(reader, 's');
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return error.code;
  }
}

/** The same part, in a form that is not read ahead: the parser takes over after a comment. */
const slowly = (xml: string) => xml.replace(ROOT, `${ROOT}<!---->`);

describe('shared texts that are read ahead', () => {
  it('are what the parser makes of them, in right and in wrong parts #slow', () => {
    const random = seededRandom(20_251_231);
    let right = 0;
    for (let at = 0; at < PARTS; at += 1) {
      const xml = mutantOf(ORDINARY, ROOT.length, PIECES, random);
      const expected = read(slowly(xml));
      assert.deepEqual(read(xml), expected, JSON.stringify(xml));
      if (typeof expected === 'object') right += 1;
    }
    assert.ok(right > PARTS / 4 && right < (PARTS * 3) / 4, `${right} right`);
  });

  it('stand in the root, in its own namespace', () => {
    const text = '<si><t>甲</t></si>';
    assert.equal(read(`${ROOT}<foo>${text}</foo></sst>`), 'damaged');
    assert.deepEqual(read(`${ROOT}<si>${text}</si></sst>`), 'damaged');
    const prefixed = `${ROOT.replace('<sst xmlns', '<x:sst xmlns:x')}${text}<x:si><x:t>乙</x:t></x:si></x:sst>`;
    assert.deepEqual(read(prefixed), [{ text: '乙' }]);
  });

  it('count as markup #slow', () => {
    assert.equal(read(`${ROOT}${'<si><t>1</t></si>'.repeat(800_000)}</sst>`), 'tooManyCells');
  });
});
