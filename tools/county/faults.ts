import { formOf } from '../../src/core/form/form.js';
import { withCells, type Report } from '../../src/core/report/report.js';
import { reportLayouts } from '../../src/index.js';
import { drawn, type MakeBytes } from './drawn.js';
import { ledgerOf, lockedFile, textBytes } from './foreignFiles.js';

/** What a fault has to work with: the right report of a body, and that of another body. */
export interface Victim {
  readonly report: Report;
  readonly other: Report;
  /** The report as it would be in the other edition. */
  readonly inOtherEdition: Report;
}

/** A mistake as bodies make them, planted in what one body sends. */
export interface CountyFault {
  readonly kind: string;
  /** The files that the body sends, by what is added to their name. */
  readonly files: (victim: Victim) => readonly (readonly [suffix: string, make: MakeBytes])[];
  /** What a sum must say of the last of these files, or of the body where it sends none. */
  readonly said: RegExp;
  /** What a review must say of it in one line. */
  readonly reviewed: RegExp;
  /** What of the body is part of the sum all the same; undefined where nothing is. */
  readonly counted: (victim: Victim) => Report | undefined;
}

const [OWN, SECOND] = ['', '（2）'] as const;

/** The kinds of mistakes, of which each is planted once in a county. */
export const countyFaults: readonly CountyFault[] = [
  twice('the same file twice', ({ report }) => drawn(report)),
  twice('the same report with a spaced name', ({ report }) => drawn({ ...report, org: ` ${report.org}　` })),
  {
    kind: 'two different reports of one body',
    files: ({ report }) => [
      [OWN, drawn(report)],
      [SECOND, drawn(withCells(report, { 'disclosure.permits.decisions': 7 }))],
    ],
    said: /有几份不同的报告/,
    reviewed: /有几份数字不同的报告/,
    counted: () => undefined,
  },
  single(
    'the report of last year',
    ({ report }) => drawn({ ...report, year: (report.year ?? 0) - 1 }),
    /是 \d{4} 年度的报告/,
    /这是 \d{4} 年度的报告/,
  ),
  single('no year', ({ report }) => drawn({ ...report, year: null }), /没有写年度/, /年度没有填写/),
  single(
    'the other edition',
    ({ inOtherEdition }) => drawn(inOtherEdition),
    /应当用/,
    /应当使用 \d{4} 年版式/,
  ),
  single('no name', ({ report }) => drawn({ ...report, org: '' }), /没有写机关名称/, /机关名称没有填写/),
  changed('a blank', { 'requests.notHeld.person': null }, /表三 [A-Z]\d/, /表三 D\d+　.*没有填写/),
  single(
    'blanks for zeros',
    ({ report }) => drawn(withoutZeros(report)),
    /表[二三四] [A-Z]\d/,
    /有 \d+ 格（.*没有填写/,
  ),
  single(
    'a table that is gone',
    ({ report }) => drawn(report, ({ sheet }) => sheet !== '表四'),
    /表四/,
    /表四/,
  ),
  single(
    'the total of a row that was not updated',
    ({ report }) => drawn(oneMore(report, 'requests.granted.total')),
    /表三 [A-Z]\d/,
    /表三 D(\d+):J\1　.*相差 1/,
  ),
  single(
    'a column that does not close',
    ({ report }) => drawn(oneMore(report, 'requests.received.company')),
    /表三 [A-Z]\d/,
    /商业企业列：.*相差 1/,
  ),
  single(
    'a wrong total of reconsiderations',
    ({ report }) => drawn(oneMore(report, 'disputes.review.total')),
    /表四 [A-Z]\d/,
    /表四 A5:E5　.*相差 1/,
  ),
  changed(
    'a unit in a number',
    { 'disclosure.permits.decisions': { text: '12件', offer: 12 } },
    /表二 [A-Z]\d/,
    /“12件”/,
  ),
  changed(
    'a stroke for 0',
    { 'disputes.directSuit.pending': { text: '/', offer: 0 } },
    /表四 [A-Z]\d/,
    /表四 .*“\/”/,
  ),
  changed('a fraction', { 'disclosure.penalties.decisions': 1.5 }, /表二 [A-Z]\d/, /表二 .*1\.5/),
  single(
    'a file cut short',
    ({ report }) =>
      async () =>
        (await drawn(report)()).subarray(0, 4000),
    /不能读取/,
    /文件不完整/,
  ),
  single('an empty file', () => async () => new Uint8Array(), /不能读取/, /文件是空的/),
  single('a file with a password', () => async () => lockedFile(), /不能读取/, /无法审核/),
  single(
    'a ledger',
    ({ report }) => drawn(report, () => false, ledgerOf(report)),
    /不能读取/,
    /没有找到表二、表三或表四/,
  ),
  single(
    'a text under the name of a workbook',
    () => async () => textBytes('请查收附件。'),
    /不能读取/,
    /不是 \.xlsx 工作簿/,
  ),
  single('two reports in one workbook', both, /不能读取/, /各有一份表二/),

  single("another body's file", ({ other }) => drawn(other), /重复/, /重复报送/),
  {
    ...single("another body's report under the own name", renamed, /相同/, /各表数字与.*完全相同/),
    counted: ({ report, other }) => ({ ...other, org: report.org }),
  },
  { kind: 'nothing sent', files: () => [], said: /没有报送/, reviewed: /没有报送/, counted: () => undefined },
];

function single(
  kind: string,
  make: (victim: Victim) => MakeBytes,
  said: RegExp,
  reviewed: RegExp,
): CountyFault {
  return { kind, files: (victim) => [[OWN, make(victim)]], said, reviewed, counted: () => undefined };
}

function twice(kind: string, second: (victim: Victim) => MakeBytes): CountyFault {
  return {
    kind,
    files: (victim) => [
      [OWN, drawn(victim.report)],
      [SECOND, second(victim)],
    ],
    said: /重复/,
    reviewed: /重复报送/,
    counted: ({ report }) => report,
  };
}

function changed(
  kind: string,
  cells: Parameters<typeof withCells>[1],
  said: RegExp,
  reviewed: RegExp,
): CountyFault {
  return single(kind, ({ report }) => drawn(withCells(report, cells)), said, reviewed);
}

function oneMore(report: Report, name: string): Report {
  const reading = report.readings[formOf(report.edition).indexOf.get(name) ?? -1];
  return withCells(report, { [name]: Number(reading) + 1 });
}

function withoutZeros(report: Report): Report {
  return { ...report, readings: report.readings.map((reading) => (reading === 0 ? null : reading)) };
}

function renamed({ report, other }: Victim): MakeBytes {
  return drawn({ ...other, org: report.org });
}

/** Two reports in one workbook, whose sheets say which is which by a number only. */
function both({ report, other }: Victim): MakeBytes {
  const second = reportLayouts(other).map((layout) => ({ ...layout, names: [], sheet: `${layout.sheet}2` }));
  const first = reportLayouts(report).map((layout) => ({ ...layout, sheet: `${layout.sheet}1` }));
  return drawn(report, () => false, [...first, ...second]);
}
