import { tablesOf, type Edition } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { ATTACHMENT_LIMITS } from '../report/attachment.js';
import { proseChapters } from '../report/report.js';
import type { Seal, SealCodes } from '../report/seal.js';

/** The heading of the page, and its last line. */
export const SEAL_TITLE = '核验单';
export const SEAL_END = '（核验单完）';

/** The first characters of a code that are printed, of a whole and of a part. */
const PRINTED = { whole: 16, part: 8 } as const;

const EXPLAINED = '本页不是报告的内容，供收到报告的机关核对是不是检查过的那一份；它不是电子签名。';
/** The labels of the lines; what follows each of them ends where the next begins. */
const LABEL = {
  org: '机关名称',
  year: '年度',
  edition: '版式',
  checkedAt: '检查时间',
  program: '程序版本',
  rules: '规则代码',
  error: '错误',
  warning: '核实',
  hint: '提示',
  reasons: '已写明原因',
  figures: '数字核验码',
  prose: '正文核验码',
  attachments: '附件核验码',
} as const;
const partLabel = (name: string) => `${name}核验码`;

/** The lines of the page of a seal, below its heading. */
export function sealLines(seal: Seal, edition: Edition): readonly string[] {
  const line = (label: string, value: string | number) => `${label}：${value}`;
  const { counts, figures, prose, attachments } = seal;
  return [
    EXPLAINED,
    line(LABEL.org, seal.org),
    line(LABEL.year, seal.year ?? ''),
    line(LABEL.edition, edition.name),
    line(LABEL.checkedAt, seal.checkedAt),
    line(LABEL.program, seal.program),
    line(LABEL.rules, printed(seal.rules, PRINTED.part)),
    // In one line: with a line each the page runs over its end.
    [
      line(LABEL.error, counts.error),
      line(LABEL.warning, counts.warning),
      line(LABEL.hint, counts.hint),
      line(LABEL.reasons, seal.reasons),
    ].join('　'),
    line(LABEL.figures, printed(figures.all, PRINTED.whole)),
    ...partsOf(edition).tables.map(([code, name]) => linePart(name, figures, code)),
    line(LABEL.prose, printed(prose.all, PRINTED.whole)),
    ...partsOf(edition).chapters.map(([code, name]) => linePart(name, prose, code)),
    ...(attachments
      ? [
          line(LABEL.attachments, printed(attachments.all, PRINTED.whole)),
          ...Object.keys(attachments.parts).map((code) =>
            linePart(`${edition.attachments.label}${code}`, attachments, code),
          ),
        ]
      : []),
    SEAL_END,
  ];
}

function linePart(name: string, { parts }: SealCodes, code: string): string {
  return `${partLabel(name)}：${printed(parts[code] ?? '', PRINTED.part)}`;
}

/** The first so many digits of a code in groups of four. */
function printed(code: string, digits: number): string {
  return (code.slice(0, digits).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

function partsOf(edition: Edition): Record<'tables' | 'chapters', readonly (readonly [string, string])[]> {
  return {
    tables: tablesOf(edition).map(({ code, name }) => [code, name]),
    chapters: proseChapters(edition).map(({ code, title }) => [code, title]),
  };
}

/**
 * Reads the page of a seal, whose codes are the first digits only; undefined where it is none. `page` is what
 * stands on it, folded.
 */
export function readSealPage(page: string, editions: readonly Edition[]): Seal | undefined {
  const [begun = '', org, year] = BEGINNING.exec(page.slice(0, MOST_READ)) ?? [];
  // The name of a body may hold the word of any label.
  const text = page.slice(page.indexOf(begun) + begun.length - AFTER.length, MOST_READ);
  const edition = editions.find(({ name }) => text.includes(fold(`${LABEL.edition}：${name}`)));
  const [figures, prose] = [codeAfter(text, LABEL.figures), codeAfter(text, LABEL.prose)];
  if (org === undefined || !edition || figures === undefined || prose === undefined) return undefined;
  const count = (label: string) => Number(valueAfter(text, label, /^\d{1,6}/) ?? 0);
  const { tables, chapters } = partsOf(edition);
  const attached = codeAfter(text, LABEL.attachments);
  return {
    org,
    year: year === '' ? null : Number(year),
    edition: edition.id,
    checkedAt: (valueAfter(text, LABEL.checkedAt, TIME) ?? '').replace(DAY, '$& '),
    program: valueAfter(text, LABEL.program, VERSION) ?? '',
    rules: codeAfter(text, LABEL.rules) ?? '',
    counts: { error: count(LABEL.error), warning: count(LABEL.warning), hint: count(LABEL.hint) },
    reasons: count(LABEL.reasons),
    figures: { all: figures, parts: readParts(text, tables) },
    prose: { all: prose, parts: readParts(text, chapters) },
    ...(attached === undefined
      ? {}
      : { attachments: { all: attached, parts: readParts(text, numbersOf(edition)) } }),
  };
}

/** Every number that an attachment can have, with the words of its line. */
function numbersOf({ attachments: { label } }: Edition): readonly (readonly [string, string])[] {
  return Array.from({ length: ATTACHMENT_LIMITS.attachments }, (_, at) => {
    const number = String(at + 1);
    return [number, `${label}${number}`] as const;
  });
}

/** The most characters of a page that are looked at. */
const MOST_READ = 4000;
/** What follows the year, and the lines up to it. */
const AFTER = fold(`${LABEL.edition}：`);
const BEGINNING = new RegExp(`${fold(`${LABEL.org}：`)}(.*?)${fold(`${LABEL.year}：`)}(\\d{0,4})${AFTER}`);
const VERSION = /^[\w.-]+/;
const CODE = /^[0-9A-F]{4}(?:-[0-9A-F]{4})*/;
const DAY = /^\d{4}-\d\d-\d\d/;
const TIME = /^\d{4}-\d\d-\d\d\d\d:\d\d/;
/** The longest of the values that a pattern reads. */
const LONGEST = 24;

function readParts(text: string, parts: readonly (readonly [string, string])[]): SealCodes['parts'] {
  return Object.fromEntries(
    parts.flatMap(([code, name]) => {
      const value = codeAfter(text, partLabel(name));
      return value === undefined ? [] : [[code, value]];
    }),
  );
}

function codeAfter(text: string, label: string): string | undefined {
  return valueAfter(text, label, CODE)?.replace(/-/g, '').toLowerCase();
}

function valueAfter(text: string, label: string, pattern: RegExp): string | undefined {
  const sought = fold(`${label}：`);
  const from = text.indexOf(sought) + sought.length;
  return from < sought.length ? undefined : pattern.exec(text.slice(from, from + LONGEST))?.[0];
}
