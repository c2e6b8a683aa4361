import assert from 'node:assert/strict';
import { listingOf } from '../../src/cli/marking/listing.js';
import { tellRepair } from '../../src/cli/telling/tellRepair.js';
import type { Repair, Solution } from '../../src/index.js';

const solution = (message: string, rank = 1): Solution => ({
  changes: [],
  operation: 'value',
  rank,
  message,
  steps: [message],
  effect: '',
});

/** A repair of one part with so many solutions of one rank. */
function repairWith(count: number, truncated = false): Repair {
  const solutions = Array.from({ length: count }, (_, at) => solution(`改法${at + 1}`));
  const part = {
    status: 'optimal',
    lowerBound: 1,
    broken: [],
    certain: [],
    solutions,
    groups: solutions.map((each) => ({ count: 1, solutions: [each] })),
    truncated,
  } as const;
  return { ...part, wrongCells: 1, parts: [part], filled: [], settled: '', message: '有误', nodes: 0, ms: 0 };
}

describe('the proposals of a check', () => {
  it('are told up to five a part; of more, how many there are', () => {
    const [, , ...five] = tellRepair(repairWith(5));
    assert.deepEqual(
      five,
      [1, 2, 3, 4, 5].map((at) => `    可能之一：改法${at}。`),
    );
    const [, , ...six] = tellRepair(repairWith(6));
    assert.deepEqual(six, [...five, '    还有 1 种改法，同样可使各项相平，请先核对原始登记。']);
  });
  it('are told by shape, with the likeliest member of each and the number of the rest', () => {
    const repair = repairWith(6);
    const [part] = repair.parts;
    const groups = [
      { count: 1, solutions: [solution('改法1')] },
      { message: '某列有一项少 1：共 440 种', count: 440, solutions: [solution('改法2'), solution('改法3')] },
      { message: '某列有一项多 1：共 44 种', count: 44, solutions: [] },
      ...[7, 8, 9, 5].map((count) => ({ message: `共 ${count} 种`, count, solutions: [] })),
    ];
    const [, , ...told] = tellRepair({ ...repair, parts: [{ ...part!, groups, truncated: true }] });
    assert.deepEqual(told, [
      '    可能之一：改法1。',
      '    某列有一项少 1：共 440 种。',
      '      可能之一：改法2。',
      '    某列有一项多 1：共 44 种。',
      '    共 7 种。',
      '    共 8 种。',
      '    还有 14 种改法，同样可使各项相平，请先核对原始登记。',
    ]);
  });
  it('are listed step by step where they have more than two', () => {
    const repair = repairWith(1);
    const [part] = repair.parts;
    const told = (steps: readonly string[], effect: string) => {
      const message = [steps.join('；'), ...(effect === '' ? [] : [effect])].join('，');
      const solutions = [{ ...solution(message), steps, effect }];
      const groups = [{ count: 1, solutions }];
      return tellRepair({ ...repair, parts: [{ ...part!, solutions, groups }] }).slice(2);
    };
    assert.deepEqual(told(['甲应为 1', '乙应为 2'], '可使 2 条勾稽成立'), [
      '    甲应为 1；乙应为 2，可使 2 条勾稽成立。',
    ]);
    assert.deepEqual(told(['甲应为 1', '乙应为 2', '丙应为 3'], '可使 4 条勾稽成立'), [
      '    以下 3 处一并改正，可使 4 条勾稽成立：',
      '      1. 甲应为 1；',
      '      2. 乙应为 2；',
      '      3. 丙应为 3。',
    ]);
    assert.equal(told(['甲', '乙', '丙'], '')[0], '    以下 3 处一并改正：');
  });
  it('say that there are more where not all are known', () =>
    assert.equal(
      tellRepair(repairWith(2, true)).at(-1),
      '    还有更多改法，同样可使各项相平，请先核对原始登记。',
    ));
  it('are listed up to five in a marked copy', () => {
    const listed = (count: number) =>
      listingOf([], repairWith(count), new Map()).rows.map((row) => row.map(({ text }) => text));
    assert.deepEqual(
      listed(5),
      [1, 2, 3, 4, 5].map((at) => [String(at), '建议', '', `改法${at}`]),
    );
    assert.deepEqual(listed(6), listed(5));
    assert.equal(listed(4).length, 4);
  });
});
