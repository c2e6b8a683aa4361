import assert from 'node:assert/strict';
import { checkExample, rightReport } from '../../../src/core/check/example.js';
import { setPhrases } from '../../../src/core/check/setPhrases.js';
import { findShared } from '../../../src/core/check/sharedText.js';
import { fillPlaceholders } from '../../../src/core/report/placeholder.js';
import { editions, rules } from '../../../src/index.js';
import { assertInTime } from '../../time.js';

const WORK = [
  '全年更新门户网站栏目 38 个，清理长期不更新的栏目 5 个，上传材料逐件核对发文字号和成文日期。',
  '开展业务培训 2 期，编印办理申请的参考样式，对重点岗位逐一走访，当面听取意见。',
  '把便民服务事项做成一页纸说明，在办事大厅和村级服务点摆放，方便群众随手取用。',
];

const shareOf = (now: readonly string[], last: readonly string[], phrases: readonly string[] = []) =>
  Math.round(findShared(now, last, phrases).share * 100);

/** The texts as a year later: other figures. */
const nextYear = WORK.map((text) => text.replace(/\d+/g, (digits) => String(Number(digits) + 17)));

describe('what a text shares with another', () => {
  it('is all of it where only figures, signs and spaces differ', () => {
    assert.equal(shareOf(nextYear, WORK), 100);
    assert.equal(
      shareOf(
        WORK.map((text) => text.replaceAll('，', ', ').replaceAll('。', '；')),
        WORK,
      ),
      100,
    );
    const bound = WORK.map((text) => text.replace(/\d+/g, '{本年新收.商业企业}'));
    assert.equal(shareOf(bound, WORK), 100);
    assert.equal(shareOf(WORK, bound), 100);
  });

  it('is all of it in another order, and joined or split', () => {
    assert.equal(shareOf([...WORK].reverse(), WORK), 100);
    assert.ok(shareOf([WORK.join('')], WORK) > 90);
    assert.ok(shareOf(WORK, [WORK.join('')]) > 90);
  });

  it('is not less for headings, which are too short to be compared', () => {
    const headed = WORK.flatMap((text, at) => [`（${at}）主动公开`, text]);
    assert.equal(shareOf(headed, headed), 100);
    assert.equal(findShared(headed, [], []).own, findShared(WORK, [], []).own);
    assert.equal(findShared(['一二三四五六七'], [], []).own, 0);
    assert.equal(findShared(['一二三四五六七八'], [], []).own, 8);
  });

  it('is the part of it that was kept', () => {
    const third = '新建政策问答专栏，收集企业来电来信中的疑问，由业务科室在五个工作日内回应并公布。';
    const half = shareOf([WORK[1] ?? '', third], WORK);
    assert.ok(half > 40 && half < 60, String(half));
    assert.equal(shareOf([third], WORK), 0);
  });

  it('is shown as passages beside one another, with the figures that each has', () => {
    const [first] = findShared(nextYear, WORK, []).passages;
    assert.deepEqual(first, {
      text: nextYear[0],
      other: WORK[0],
      paragraph: 0,
    });
    assert.deepEqual(
      findShared(['无关的一段。', WORK[2] ?? ''], WORK, []).passages.map(({ paragraph }) => paragraph),
      [1],
    );
  });

  it('is shown from sixteen characters on, the longest passages first, and five of them', () => {
    const signs = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + 7 * at)).join('');
    const lengths = [20, 16, 30, 15, 18, 24, 22];
    const cuts = lengths.map((length, at) => signs.slice(50 * at, 50 * at + length));
    const shown = findShared(
      cuts.map((cut, at) => `${String.fromCharCode(0x9000 + at)}${cut}`),
      cuts,
      [],
    ).passages;
    assert.deepEqual(
      shown.map(({ text, paragraph }) => [text, paragraph]),
      [2, 5, 6, 0, 4].map((at) => [cuts[at], at]),
    );
    const few = findShared([`前${cuts[1]}`, `后${cuts[3]}`], cuts, []).passages;
    assert.deepEqual(
      few.map(({ text }) => text),
      [cuts[1]],
    );
  });

  it('is shown up to where the texts part, or one of them ends', () => {
    const same = WORK[2]!.slice(0, 20);
    const shown = (now: string, last: string) =>
      findShared([now], [last], []).passages.map(({ text, other }) => [text, other]);
    assert.deepEqual(shown(`${same}甲乙丙`, `${same}丁戊己`), [[same, same]]);
    assert.deepEqual(shown(same, `${same}丁戊己`), [[same, same]]);
    assert.deepEqual(shown(`${same}甲乙丙`, same), [[same, same]]);
  });

  it('is not shown where half of it or more is a set phrase', () => {
    const [phrase, own] = [WORK[0]!.slice(0, 20), WORK[1]!.slice(0, 26)];
    const shown = (text: string) => findShared([text], [text], [phrase]).passages.length;
    assert.equal(shown(phrase + own), 1);
    assert.equal(shown(phrase + own.slice(0, 9)), 0);
  });

  it('is no more than the set phrases of the form, which do not count', () => {
    for (const edition of editions) {
      const report = { ...rightReport(edition), org: '青山县民政局' };
      const fill = (texts: readonly string[]) => texts.map((text) => fillPlaceholders(text, report, '').text);
      const phrases = setPhrases(edition).map((text) => text.replaceAll('{机关名称}', report.org));
      for (const { prose = [] } of edition.chapters) {
        const { own } = findShared(fill(prose), fill(prose), phrases);
        assert.ok(own < 60, `${own} of ${prose.join('').length}`);
      }
      assert.ok(findShared(fill(edition.preface), fill(edition.preface), phrases).own < 60);
    }
  });

  it('is nothing in texts without letters, and in none', () => {
    assert.deepEqual(findShared([], WORK, []), { share: 0, own: 0, passages: [] });
    assert.deepEqual(findShared(['……（）'], ['……（）'], []), { share: 0, own: 0, passages: [] });
    assert.equal(shareOf(WORK, []), 0);
  });

  it('is sought in the first thirty thousand characters', () => {
    const filler = '甲'.repeat(30_000);
    assert.equal(findShared([filler, ...WORK], WORK, []).own, 30_000);
    assert.deepEqual(findShared([filler, ...WORK], WORK, []).passages, []);
    assert.equal(findShared([filler.slice(200), ...WORK], WORK, []).passages.length, 3);
  });

  it('is found in a time that grows with the texts, whatever they repeat #slow', async () => {
    const texts = ['甲', '{1', WORK.join('')];
    for (const text of texts)
      for (const other of texts) {
        const long = (each: string) => [each.repeat(Math.ceil(400_000 / each.length))];
        await assertInTime(1000, () => findShared(long(text), long(other), []));
      }
  });
});

describe('the rule sameProse', () => {
  const own = WORK.join('');
  const alone = rules.filter(({ id }) => id === 'sameProse');
  const kept = (share: number) => [
    own.slice(0, Math.round(own.length * share)) +
      '重新安排了全部内容另起炉灶写出不同的句子谈到其他许多事情并且没有重复'
        .repeat(4)
        .slice(0, Math.round(own.length * (1 - share))),
  ];
  const rulesTold = (chapters: Record<string, readonly string[]>, last: Record<string, readonly string[]>) =>
    checkExample({ edition: '2021', last: {}, chapters, lastChapters: last, says: [] }, editions, alone).map(
      ({ rule, level, cells, passages }) => ({ rule, level, cells, count: passages?.length }),
    );

  it('tells a chapter of which four fifths stand in last year’s, with its paragraphs', () => {
    assert.deepEqual(rulesTold({ overview: nextYear }, { overview: WORK }), [
      {
        rule: 'sameProse',
        level: 'warning',
        cells: ['overview.1', 'overview.2', 'overview.3'],
        count: 3,
      },
    ]);
    assert.equal(rulesTold({ overview: kept(0.87) }, { overview: WORK }).length, 1);
    assert.deepEqual(rulesTold({ overview: kept(0.73) }, { overview: WORK }), []);
  });

  it('compares each chapter with its own, and leaves 其他事项, which has little to say', () => {
    assert.deepEqual(rulesTold({ overview: WORK }, { problems: WORK }), []);
    assert.deepEqual(rulesTold({ other: WORK }, { other: WORK }), []);
  });
});
