import assert from 'node:assert/strict';
import { openShell } from './openShell.js';
import { broken } from './reports.js';

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
});
