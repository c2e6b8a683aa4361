import assert from 'node:assert/strict';
import { check, subjectOf } from '../../../src/core/check/check.js';
import { rightReport } from '../../../src/core/check/example.js';
import { editions } from '../../../src/index.js';
import { cpuTime } from '../../cpuTime.js';
import { proseRules, tell } from './bureau.js';

/** Sentences that are right, by what they once were taken for. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  'numbers of other things after a sentence on documents': [
    '加强行政规范性文件管理，落实合法性审核。全年制定3项制度。',
    '完善规范性文件公开机制。出台5项措施。',
    '现行有效行政规范性文件46件。2024年印发12份通知。',
    '清理行政规范性文件。制定1份任务清单。',
    '规范性文件全部公开。制定2个工作方案。',
    '现行有效的行政规范性文件46件。全年废止3项制度。',
    '全年制发行政规范性文件8件。印发3份配套方案。',
    '规范性文件均已公开。其中，印发12件会议纪要。',
    '现行有效行政规范性文件46件。全年印发12件会议纪要。',
    '全局行政规范性文件46件。本年制定5件、修订3件。',
    '规范性文件全部归档。全年印发3件。',
    '全局行政规范性文件46件。全年制发8件，废止2件。',
  ],
};

/** Sentences with the right and a wrong number. */
const PAIRS: readonly (readonly [text: string, right: string, wrong: string])[] = [
  ['全局行政规范性文件46件。全年制发#件。', '8', '18'],
  ['现行有效的行政规范性文件46件。2024年新制发8件，废止#件。', '2', '12'],
  ['我局规范性文件共46件。本年废止#件，均已公开。', '2', '6'],
];

describe('numbers of the prose that a narrower reading leaves alone', () => {
  for (const [kind, texts] of Object.entries(RIGHT))
    for (const text of texts) it(`${kind}: ${text}`, () => assert.deepEqual(tell(text), []));
  for (const [text, right, wrong] of PAIRS)
    it(`${text} ${right}, not ${wrong}`, () => {
      assert.deepEqual(tell(text.replace('#', right)), []);
      assert.equal(tell(text.replace('#', wrong)).length > 0, true);
    });
  it('is sure of no number that the sentence before names', () =>
    assert.match(tell('全局行政规范性文件46件。全年制发18件。').join(), /^hint[^,]*$/));

  for (const [head, piece] of [
    [`现有规范性文件46件${'规范性文件'.repeat(3000)}。制定1件，`, '制定1件，'],
  ] as const)
    it(`takes no longer than its length for ${piece}`, () => {
      const right = rightReport(editions[1]!);
      const report = { ...right, chapters: { ...right.chapters, overview: [head + piece.repeat(1900)] } };
      const took = cpuTime(() => check(subjectOf(report, editions), proseRules));
      assert.ok(took < 600, `${took} ms`);
    });
});
