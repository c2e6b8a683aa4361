import assert from 'node:assert/strict';
import { SaxesParser } from 'saxes';
import { walkNamed } from '../../../../src/hosts/file/other/namedXml.js';
import { Problem } from '../../../../src/core/report/problem.js';

const shortOf = (namespace: string) => namespace.replace(/^urn:/, '');

/** What is told of an XML text; its texts are joined. */
function toldOf(xml: string): readonly string[] {
  const told: string[] = [];
  walkNamed(xml, shortOf, {
    open: ({ name, attributes }) =>
      told.push(`<${name} ${[...attributes].map(([key, value]) => `${key}=${value}`).join(' ')}>`),
    close: (name) => told.push(`</${name}>`),
    text: (text) => told.push(text),
  });
  return joined(told);
}

/** The same as saxes tells it, which knows namespaces itself. */
function asSaxes(xml: string): readonly string[] {
  const told: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const nameOf = (uri: string, local: string) => `${shortOf(uri)}:${local}`;
  parser.on('opentag', ({ uri, local, attributes }) =>
    told.push(
      `<${nameOf(uri, local)} ${Object.values(attributes)
        .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
        .map((each) => `${nameOf(each.uri, each.local)}=${each.value}`)
        .join(' ')}>`,
    ),
  );
  parser.on('closetag', ({ uri, local }) => told.push(`</${nameOf(uri, local)}>`));
  parser.on('text', (text) => told.push(text));
  parser.on('cdata', (text) => told.push(text));
  parser.write(xml).close();
  return joined(told);
}

/** The same with one text in place of several that follow each other. */
function joined(told: readonly string[]): readonly string[] {
  const isText = (each: string | undefined) => each !== undefined && !/^<[^>]*>$/.test(each);
  return told.reduce<string[]>((all, each) => {
    const before = all.at(-1);
    return isText(each) && isText(before) ? [...all.slice(0, -1), `${before ?? ''}${each}`] : [...all, each];
  }, []);
}

describe('the elements of an XML text with the short names of their namespaces', () => {
  for (const [what, xml] of [
    ['prefixes', '<a:x xmlns:a="urn:one" xmlns:b="urn:two" a:k="1" k="2"><b:y b:k="3"/>甲</a:x>'],
    ['no prefix', '<x xmlns="urn:one" k="1"><y>1</y></x>'],
    ['none', '<x k="1"><y/></x>'],
    [
      'a prefix that is declared anew',
      '<a:x xmlns:a="urn:one"><a:y xmlns:a="urn:two" a:k="1"><a:z/></a:y><a:z/></a:x>',
    ],
    [
      'a default that is declared anew',
      '<x xmlns="urn:one"><y xmlns="urn:two"><z/></y><z/><w xmlns=""/></x>',
    ],
    ['the prefix xml', '<x xmlns="urn:one" xml:space="preserve"> 1 </x>'],
    [
      'single quotes, comments and sections',
      "<x xmlns='urn:one'><!-- 1 --><y k='a>b'/><![CDATA[<1>]]>&amp;&#65;</x>",
    ],
    [
      'a declaration and a mark before it',
      '\ufeff<?xml version="1.0" encoding="UTF-8"?><x xmlns="urn:one">1</x>',
    ],
    [
      'quotes that change below',
      '<a:x xmlns:a="urn:one"><a:y>1</a:y><a:y k=\'2\'><b:z xmlns:b="urn:two"/></a:y></a:x>',
    ],
  ] as const)
    it(`are told of ${what}`, () => assert.deepEqual(toldOf(xml), asSaxes(xml)));
  for (const [what, xml] of [
    ['a prefix that stands for nothing', '<x><b:y/></x>'],
    ['such a prefix of an attribute', '<x b:k="1"/>'],
    ['an element that does not end', '<x><y></x>'],
    ['two attributes of a name', '<x k="1" k="2"/>'],
    ['a document type', '<!DOCTYPE x><x/>'],
    ['an entity that there is not', '<x>&y;</x>'],
    ['two roots', '<x/><y/>'],
    ['nothing', ''],
  ] as const)
    it(`are refused for ${what}`, () =>
      assert.throws(
        () => toldOf(xml),
        (problem) => problem instanceof Problem && problem.code === 'damaged',
      ));
});
