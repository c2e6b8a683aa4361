import { drawn } from '../../hosts/file/foreign/exported.js';
import { edit } from '../../hosts/file/editParts.js';
import { suqian } from '../reports.js';
import type { Answer, OddInput } from './oddInput.js';

const REQUESTS = 'xl/worksheets/sheet4.xml';
const book = drawn(suqian);
const E5 = /<c r="E5"(?:[^>]*\/>|.*?<\/c>)/;

/** A workbook with other markup for E5 on 表三. */
const cell = (what: string, markup: string, answer: Answer): OddInput => ({
  what: `a cell ${what}`,
  file: 'a.xlsx',
  bytes: async () => edit(await book, REQUESTS, (xml) => xml.replace(E5, markup)),
  answer,
});
const typed = (text: string, answer: Answer) =>
  cell(
    `of the text ${JSON.stringify(text)}`,
    `<c r="E5" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
    answer,
  );
const stated = (value: string, answer: Answer, type = 'n') =>
  cell(`of the value ${value} of type ${type}`, `<c r="E5" t="${type}"><v>${value}</v></c>`, answer);
const part = (what: string, name: string, change: (xml: string) => string, answer: Answer): OddInput => ({
  what,
  file: 'a.xlsx',
  bytes: async () => edit(await book, name, change),
  answer,
});
const sheet = (what: string, change: (xml: string) => string, answer: Answer) =>
  part(what, REQUESTS, change, answer);
const before = (tag: string, markup: string) => (xml: string) => xml.replace(tag, `${markup}${tag}`);
const BOOK = 'xl/workbook.xml';

/** Workbooks with something odd in them. */
export const oddBooks: readonly OddInput[] = [
  stated('1e400', 'unread'),
  stated('-0', { figure: 0 }),
  stated('0x10', 'unread'),
  stated('1_2', 'unread'),
  stated('12,5', 'unread'),
  stated('１２', { figure: 12 }),
  stated('TRUE', 'unread', 'b'),
  stated('2023-05-06', 'unread', 'd'),
  stated('#DIV/0!', 'unread', 'e'),
  stated('-1', 'refused', 's'),
  stated('1e0', 'refused', 's'),
  stated('99999', 'refused', 's'),
  typed('٣', 'unread'),
  typed('１２', { figure: 12 }),
  typed('十二', 'unread'),
  typed('1e2', 'unread'),
  typed('-0', { figure: 0 }),
  typed('\u202e21', { figure: 21 }),
  typed('1\u200b2', { figure: 12 }),
  typed('constructor', 'unread'),
  typed('__proto__', 'unread'),
  typed('&#xD800;12', 'any'),
  typed('&#0;12', 'any'),
  cell('whose formula has a text', '<c r="E5" t="str"><f>1+1</f><v>12</v></c>', 'unread'),
  cell('whose formula has a truth', '<c r="E5" t="b"><f>1+1</f><v>1</v></c>', 'unread'),
  cell('that is there twice', '<c r="E5"><v>1</v></c><c r="E5"><v>2</v></c>', 'refused'),
  cell(
    'that is there twice with texts',
    '<c r="E5" t="str"><v>1</v></c><c r="E5" t="str"><v>2</v></c>',
    'unread',
  ),
  cell('beyond the sheet', '<c r="XFE5"><v>1</v></c>', 'refused'),
  cell('with a place in small letters', '<c r="e5"><v>12</v></c>', 'any'),
  cell('with a style that is not there', '<c r="E5" s="99999"><v>12</v></c>', { figure: 12 }),
  cell('with a style named __proto__', '<c r="E5" s="__proto__"><v>12</v></c>', { figure: 12 }),
  sheet('a row that is there twice', (xml) => xml.replace(/<row r="5".*?<\/row>/, '$&$&'), 'refused'),
  sheet(
    'rows in the order of nothing',
    (xml) => {
      const rows = xml.match(/<row .*?<\/row>/g) ?? [];
      return xml.replace(
        /<sheetData>.*<\/sheetData>/s,
        `<sheetData>${[...rows].reverse().join('')}</sheetData>`,
      );
    },
    'same',
  ),
  sheet('a merge over other figures', before('</mergeCells>', '<mergeCell ref="D5:E5"/>'), 'unread'),
  sheet(
    '10,000 merges over each other',
    before('</mergeCells>', '<mergeCell ref="A40:Z99"/>'.repeat(10_000)),
    'same',
  ),
  sheet(
    'an entity of a file',
    (xml) =>
      xml
        .replace(/<worksheet/, '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/hostname">]><worksheet')
        .replace(E5, '<c r="E5" t="str"><v>&a;</v></c>'),
    'refused',
  ),
  sheet('a row that is hidden', (xml) => xml.replace('<row r="5"', '<row hidden="1" r="5"'), 'same'),
  sheet('figures in a comment', (xml) => xml.replace(E5, '<c r="E5"><v>1<!-- 9 -->2</v></c>'), {
    figure: 12,
  }),
  part('a sheet named __proto__', BOOK, (xml) => xml.replace('name="表三"', 'name="__proto__"'), 'same'),
  part('a sheet named constructor', BOOK, (xml) => xml.replace('name="表二"', 'name="constructor"'), 'same'),
  part(
    'a sheet that is listed twice',
    BOOK,
    (xml) => xml.replace(/<sheet [^>]*name="表三"[^>]*\/>/, '$&$&'),
    'any',
  ),
  part(
    '30,000 styles',
    'xl/styles.xml',
    before('</cellXfs>', '<xf fontId="0" fillId="0"/>'.repeat(30_000)),
    'same',
  ),
  part(
    'a sheet on another machine',
    'xl/_rels/workbook.xml.rels',
    (xml) =>
      xml.replace(
        /(<Relationship [^>]*Target=")[^"]*sheet4.xml"/,
        '$1http://host.invalid/a.xml" TargetMode="External"',
      ),
    'refused',
  ),
];
