import assert from 'node:assert/strict';
import { BACKUP_VERSION, readBackup, tellBackup, timeKept } from '../../../src/workbench/backup/backup.js';
import { tellTime } from '../../../src/workbench/backup/leftWork.js';
import { hostOf } from '../../pane/openWork.js';
import { sample } from '../../samples.js';

const { sheets, selection } = hostOf(sample('suqian-2023')).book();
const backup = {
  version: BACKUP_VERSION,
  at: new Date(2026, 0, 5, 9, 7).getTime(),
  state: { sheets, selection },
  typing: [],
  reasons: new Map(),
};

/** The names of all fields, so that a change of what is kept is noticed. */
function fieldsOf(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Map || depth > 3) return typeof value;
  if (Array.isArray(value)) return [fieldsOf(value[0], depth)];
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fieldsOf(each, depth + 1)]));
}

describe('a backup', () => {
  it('has the fields of version 1: whoever changes them raises the version', () => {
    assert.equal(BACKUP_VERSION, 1);
    assert.deepEqual(fieldsOf(backup), {
      version: 'number',
      at: 'number',
      state: {
        sheets: [
          {
            layout: {
              sheet: 'string',
              columns: 'object',
              rows: 'object',
              rowsGrow: 'boolean',
              cells: 'object',
              alarms: 'object',
              names: 'object',
              print: 'object',
              isProtected: 'boolean',
            },
            typed: 'object',
            printed: 'object',
          },
        ],
        selection: {
          sheet: 'string',
          at: { row: 'number', column: 'number' },
          to: { row: 'number', column: 'number' },
        },
      },
      typing: ['undefined'],
      reasons: 'object',
    });
  });
  it('is read as the browser gives it back', () => {
    const cloned: unknown = structuredClone(backup);
    assert.deepEqual(readBackup(cloned), backup);
  });
  for (const [what, other] of [
    ['of another version', { ...backup, version: BACKUP_VERSION + 1 }],
    ['without sheets', { ...backup, state: { selection } }],
    ['with a sheet of another kind', { ...backup, state: { selection, sheets: [{ layout: {} }] } }],
    ['without a selection', { ...backup, state: { sheets } }],
    ['without what was being typed', { ...backup, typing: undefined }],
    ['that is a text', 'text'],
    ['that is nothing', null],
  ] as const)
    it(`${what} is not read`, () => assert.equal(readBackup(other), undefined));

  it('is told by whose it is and when it was kept', async () => {
    assert.equal(await tellBackup(backup), '宿迁市人民政府 2023 年度');
    assert.equal(tellTime(timeKept(backup)), '1月5日 09:07');
    assert.equal(await tellBackup({ ...backup, state: { sheets: [], selection } }), '');
    assert.equal(timeKept({ at: 'today' }), undefined);
  });
});
