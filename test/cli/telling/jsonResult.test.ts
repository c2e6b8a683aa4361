import assert from 'node:assert/strict';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';
import { withCells } from '../../../src/core/report/report.js';
import { stated, withSums } from '../../repair/fullTables.js';

describe('check --json', () => {
  const { call, save } = openShell();
  it('prints JSON of the agreed shape', async () => {
    const file = await save('a.xlsx', broken);
    const { code, out } = await call('check', file, '--json');
    assert.equal(code, 1);
    const { files } = JSON.parse(out);
    assert.deepEqual(
      files.map(({ findings, ...rest }: Record<string, unknown>) => rest),
      [
        {
          file,
          edition: '2021',
          org: '宿迁市人民政府',
          year: 2023,
          counts: { error: 2, warning: 0, hint: 0, undecided: 0 },
          undecided: [],
          repair: {
            status: 'optimal',
            wrongCells: 1,
            lowerBound: 1,
            certain: ['requests.granted.company'],
            truncated: false,
            solutions: [
              {
                changes: [{ cell: 'requests.granted.company', from: 11, to: 12 }],
                rank: 1,
                operation: 'slip',
                message: '表三“（一）予以公开”行商业企业列 11 应为 12（一位数字有误），可使 2 条勾稽成立',
              },
            ],
          },
        },
      ],
    );
    const [first] = files[0].findings;
    assert.deepEqual(
      { ...first, message: '' },
      {
        rule: 'relation',
        level: 'error',
        relation: 'requests.granted: total = sum',
        left: 1190,
        right: 1191,
        difference: -1,
        message: '',
        cells: ['person', 'company', 'research', 'welfare', 'legal', 'otherBody', 'total'].map(
          (column) => `requests.granted.${column}`,
        ),
        addresses: ['D7', 'E7', 'F7', 'G7', 'H7', 'I7', 'J7'].map((address) => `表三!${address}`),
      },
    );
  });
  it('gives the solutions of one shape with their number and the likeliest fifty', async () => {
    const names = ['received.person', 'received.otherBody'].map((name) => `requests.${name}`);
    const more = [-1, 1];
    const cells = names.map((name, at) => [name, stated(suqian, name) + more[at]!] as const);
    // A total that is the sum of its parts is drawn as a formula.
    const file = await save('b.xlsx', withSums(withCells(suqian, Object.fromEntries(cells))));
    const { out } = await call('check', file, '--json');
    const { shapes, solutions } = JSON.parse(out).files[0].repair;
    for (const { message, count, solutions: members } of shapes) {
      assert.match(message, new RegExp(`：共 ${count} 种`));
      assert.equal(members.length, Math.min(count, 50));
      assert.deepEqual(Object.keys(members[0]), Object.keys(solutions[0]));
    }
    assert.ok(shapes.some(({ count }: { count: number }) => count === 440));
  });
});
