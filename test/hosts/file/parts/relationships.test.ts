import { strToU8 } from 'fflate';
import assert from 'node:assert/strict';
import { findPart, type Parts } from '../../../../src/hosts/file/parts/parts.js';
import { addRelationship, relationshipsOf } from '../../../../src/hosts/file/parts/relationships.js';

const partsOf = (texts: Readonly<Record<string, string>>): Parts =>
  new Map(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));

/** Parts that count how often their names are gone through. */
class CountedParts extends Map<string, Uint8Array> {
  listed = 0;
  override keys(): MapIterator<string> {
    this.listed += 1;
    return super.keys();
  }
}

describe('the parts of a package', () => {
  it('are found without regard to case, the exact name before others', () => {
    const parts = partsOf({ 'xl/A.xml': '', 'xl/a.xml': '', 'xl/B.xml': '', 'XL/b.xml': '' });
    assert.equal(findPart(parts, 'xl/a.xml'), 'xl/a.xml');
    assert.equal(findPart(parts, 'XL/A.XML'), 'xl/A.xml');
    assert.equal(findPart(parts, 'xl/b.xml'), 'xl/B.xml');
    assert.equal(findPart(parts, 'xl/c.xml'), undefined);
  });
});

describe('the relationships of a part', () => {
  const list = (entries: string) =>
    partsOf({
      'xl/_rels/workbook.xml.rels': `<Relationships>${entries}</Relationships>`,
      'xl/Sheet.xml': '',
    });
  const targetsOf = (target: string, rest = '') =>
    relationshipsOf(
      list(`<Relationship Id="r1" Type="t" Target="${target}"${rest}/>`),
      'xl/workbook.xml',
    ).map(({ part }) => part);

  it('have their targets resolved', () => {
    assert.deepEqual(targetsOf('sheet.xml'), ['xl/Sheet.xml']);
    assert.deepEqual(targetsOf('/xl/sheet.xml'), ['xl/Sheet.xml']);
    assert.deepEqual(targetsOf('../xl/./sheet.xml'), ['xl/Sheet.xml']);
    assert.deepEqual(targetsOf('other.xml'), ['xl/other.xml']);
    assert.deepEqual(targetsOf('%53heet.xml'), ['xl/Sheet.xml']);
    assert.deepEqual(targetsOf('..\\xl\\sheet.xml'), ['xl/Sheet.xml']);
    assert.deepEqual(targetsOf('100%.xml'), ['xl/100%.xml']);
  });
  it('leave out what is outside the package, or is not whole', () => {
    assert.deepEqual(targetsOf('http://x', ' TargetMode="External"'), []);
    assert.deepEqual(relationshipsOf(list('<Relationship Id="r1"/>'), 'xl/workbook.xml'), []);
    assert.deepEqual(relationshipsOf(list(''), 'xl/styles.xml'), []);
  });
  it('go through the names of the parts once, however many targets are missing', () => {
    const entries = Array.from(
      { length: 50 },
      (_, at) => `<Relationship Id="r${at}" Type="t" Target="${at}"/>`,
    );
    const parts = new CountedParts(list(entries.join('')));
    assert.equal(relationshipsOf(parts, 'xl/workbook.xml').length, 50);
    assert.equal(parts.listed, 1);
  });
  it('get a free id', () => {
    const parts = list('<Relationship Id="rId2" Type="t" Target="a"/>');
    assert.equal(addRelationship(parts, 'xl/workbook.xml', 't', 'xl/b.xml'), 'rId3');
    assert.equal(addRelationship(parts, 'xl/workbook.xml', 't', 'c.xml'), 'rId4');
    assert.deepEqual(
      relationshipsOf(parts, 'xl/workbook.xml').map(({ part }) => part),
      ['xl/a', 'xl/b.xml', 'c.xml'],
    );
  });
});
