import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRecords } from '../../../src/cli/review/reviewRecords.js';
import { Problem } from '../../../src/index.js';
import { asNobody } from '../asNobody.js';

describe('the records of a review', () => {
  const made: string[] = [];
  const newFolder = (mode: number, ...files: readonly string[]) => {
    const parent = mkdtempSync(join(tmpdir(), 'records-'));
    made.push(parent);
    chmodSync(parent, 0o755);
    const folder = join(parent, '结果');
    mkdirSync(folder);
    for (const file of files) writeFileSync(join(folder, file), 'mine');
    chmodSync(folder, mode);
    return folder;
  };
  after(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true });
  });

  it('of a folder that cannot be written are told as not written, whatever is in it', async () => {
    for (const files of [[], ['审核记录.jsonl'], ['审核.xlsx', '审核记录.jsonl']]) {
      const folder = newFolder(0o555, ...files);
      await asNobody(() =>
        assert.rejects(
          openRecords(folder, 'basis'),
          (error) => error instanceof Problem && error.code === 'cannotWrite',
        ),
      );
      assert.deepEqual(readdirSync(folder).sort(), [...files].sort());
    }
  });
  it('move a file of another kind aside where the folder can be written', async () => {
    const folder = newFolder(0o755, '审核记录.jsonl');
    await openRecords(folder, 'basis');
    assert.deepEqual(readdirSync(folder).sort(), ['审核记录.jsonl', '审核记录.原.jsonl'].sort());
  });
});
