import { formatNamed, renderReport } from '../../../src/index.js';
import { cellNamed, formOf } from '../../../src/core/form/form.js';
import { suqian } from '../reports.js';
import type { Answer, OddInput } from './oddInput.js';

const asJson = async () => String(await renderReport(suqian, formatNamed('json'), true));
const asText = async () => String(await renderReport(suqian, formatNamed('text'), true));

const json = (what: string, change: (text: string) => string, answer: Answer): OddInput => ({
  what: `a JSON file ${what}`,
  file: 'a.json',
  bytes: async () => change(await asJson()),
  answer,
});
const COMPANY = /("received":\s*\{\s*"person":\s*\d+,\s*"company":\s*)\d+/;
const figure = (value: string, answer: Answer) =>
  json(`with the figure ${value}`, (text) => text.replace(COMPANY, `$1${value}`), answer);
const first = (member: string) => (text: string) => text.replace('{', `{${member},`);
const text = (what: string, change: (text: string) => string, answer: Answer): OddInput => ({
  what: `a text ${what}`,
  file: 'a.txt',
  bytes: async () => change(await asText()),
  answer,
});

/** JSON files and texts with something odd in them. */
export const oddTexts: readonly OddInput[] = [
  figure('1e400', 'any'),
  figure('-0', { figure: 0 }),
  figure('"0x10"', 'unread'),
  figure('"1_000"', 'unread'),
  figure('"٣"', 'unread'),
  figure('"\\u202e21"', { figure: 21 }),
  figure('"\\ud800"', 'unread'),
  figure('9007199254740993', 'unread'),
  figure('12.0000000000000001', 'any'),
  figure('[[]]', 'refused'),
  figure('{"value":"12","unit":"__proto__"}', 'any'),
  json('with a key __proto__', first('"__proto__":{"org":"x"}'), 'same'),
  json('with a key constructor', first('"constructor":{"prototype":{"a":1}}'), 'same'),
  json('with a key twice, once written in codes', first('"\\u006frg":"x"'), 'refused'),
  json(
    'with an edition named toString',
    (all) => all.replace(/"edition":\s*"[^"]*"/, '"edition":"toString"'),
    'refused',
  ),
  json('100,000 deep', first(`"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'any'),
  json(
    'of 100,000 unknown keys',
    first(Array.from({ length: 100_000 }, (_, at) => `"k${at}":0`).join(',')),
    'any',
  ),
  json('behind a mark and NULs', (all) => `\ufeff\0\0${all}`, 'refused'),
  text('with NULs', (all) => all.replaceAll('\n', '\0\n'), 'any'),
  text('with marks of direction', (all) => all.replaceAll('\n', '\u202e\n'), 'any'),
  text('with lone surrogates', (all) => all.replaceAll('一', '\ud800一'), 'any'),
  text('of rows of __proto__', (all) => `${all}\n${'__proto__\tconstructor\t1\n'.repeat(15_000)}`, 'any'),
  text('of long labels', (all) => `${all}\n${'一、本年新收政府信息公开申请数量'.repeat(50_000)}`, 'any'),
  text('of a paste in quotes', (all) => `${all}\n${'"\t'.repeat(400_000)}`, 'any'),
];

/** The index of the figure that odd inputs change. */
export const COMPANY_CELL = cellNamed(formOf(suqian.edition), 'requests.received.company').index;
