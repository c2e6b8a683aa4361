import assert from 'node:assert/strict';
import {
  attributeOf,
  prefixedAttributeOf,
  readAttribute,
  setAttribute,
} from '../../../../src/hosts/file/xml/attributes.js';
import { appendTo, applyEdits, withoutPrefix, withPrefix } from '../../../../src/hosts/file/xml/edit.js';
import { childrenNamed, openingsNamed, rootOf } from '../../../../src/hosts/file/xml/elements.js';
import { escapeXml, unescapeXml } from '../../../../src/hosts/file/xml/escapeXml.js';
import { endOfTag } from '../../../../src/hosts/file/xml/tags.js';

describe('an attribute of a start tag', () => {
  it('is found by its whole name, in either kind of quotes and with spaces', () => {
    const tag = `<c xr="1" x:r='2' r = "A&amp;1" s="3">`;
    assert.deepEqual(
      ['r', 'x:r', 'xr', 's', 'c', 'R'].map((name) => readAttribute(tag, name)),
      ['A&1', '2', '1', '3', undefined, undefined],
    );
  });
  it('is not looked for inside the values of others', () =>
    assert.equal(readAttribute(`<c a="r='1'" b='> r="2"' r="3">`, 'r'), '3'));
  it('is the first of two, and one without a value is none', () => {
    assert.equal(readAttribute('<c r="1" r="2">', 'r'), '1');
    assert.equal(readAttribute('<c r r="2">', 'r'), '2');
    assert.equal(readAttribute('<c r>', 'r'), undefined);
  });
  it('is found by the name after its prefix, where it has one', () => {
    const xml = '<sheet id="0" rel:id="rId1"/>';
    assert.equal(prefixedAttributeOf(xml, rootOf(xml), 'id'), 'rId1');
    assert.equal(attributeOf(xml, rootOf(xml), 'id'), '0');
    assert.equal(prefixedAttributeOf('<sheet id="0"/>', rootOf('<sheet id="0"/>'), 'id'), undefined);
  });
  it('is set in its place, or first where it is new', () => {
    const xml = `<x:a b='1' c="2"/>`;
    const set = (name: string) => applyEdits(xml, [setAttribute(xml, rootOf(xml), name, '<"')]);
    assert.equal(set('c'), `<x:a b='1' c="&lt;&quot;"/>`);
    assert.equal(set('b'), `<x:a b="&lt;&quot;" c="2"/>`);
    assert.equal(set('d'), `<x:a d="&lt;&quot;" b='1' c="2"/>`);
  });
});

describe('the end of a tag', () => {
  it('is past its >, but for one in quotes', () => {
    assert.equal(endOfTag(`<a b=">" c='>'>x>`, 0 + 2), 15);
    assert.equal(endOfTag(' name="x">text', 0), 10);
  });
  it('is undefined where the tag or a quote does not end', () => {
    for (const text of ['a b', 'a "b>', "a 'b>", 'a <b>']) assert.equal(endOfTag(text, 0), undefined, text);
  });
});

describe('the start tags of a name', () => {
  it('are found at any depth, whatever their prefix', () => {
    const xml = '<a><b/><x:b><b c="1"></b></x:b><!-- <b/> --><bb/></a>';
    assert.equal(openingsNamed(xml, rootOf(xml), 'b').length, 3);
    assert.equal(childrenNamed(xml, rootOf(xml), 'b').length, 2);
  });
});

describe('text in XML', () => {
  it('is escaped, and what XML has no way to write is left out', () =>
    assert.equal(escapeXml('<&>"\t\n\u0000\u000b\uD800\uFFFE甲'), '&lt;&amp;&gt;&quot;&#9;&#10;甲'));
  it('is unescaped, however many zeros a number begins with', () =>
    assert.equal(unescapeXml('&lt;&#65;&#x41;&#00065;&apos;&amp;lt;'), "<AAA'&lt;"));
  it('keeps what is no reference', () =>
    assert.equal(unescapeXml('& &; &nbsp; &#x110000; &#xZ;'), '& &; &nbsp; &#x110000; &#xZ;'));
});

describe('an edit of XML', () => {
  it('opens an empty element for what is appended', () => {
    for (const xml of ['<x:a/>', '<x:a></x:a>'])
      assert.equal(applyEdits(xml, [appendTo(xml, rootOf(xml), '<b/>')]), '<x:a><b/></x:a>');
  });
  it('puts a prefix on every element, and takes it off again', () => {
    assert.equal(withPrefix('<a b="c"><d/></a>', 'x:'), '<x:a b="c"><x:d/></x:a>');
    assert.equal(withoutPrefix('<x:a b="c"><x:d/></x:a>', 'x:'), '<a b="c"><d/></a>');
  });
});
