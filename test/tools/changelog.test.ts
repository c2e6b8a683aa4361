import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import description from '../../package.json' with { type: 'json' };

const changelog = readFileSync(new URL('../../CHANGELOG.md', import.meta.url), 'utf8');
const headings = [...changelog.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

describe('the changelog', () => {
  it('begins with what is unreleased, then has the version of package.json with its day', () => {
    const [first, newest] = headings;
    assert.equal(first, '[Unreleased]');
    assert.match(newest ?? '', /^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/);
    assert.ok(newest?.startsWith(`[${description.version}] `), newest);
  });
  it('sorts changes under the headings of Keep a Changelog', () => {
    const kinds = [...changelog.matchAll(/^### (.*)$/gm)].map(([, kind]) => kind ?? '');
    const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
    assert.deepEqual(
      kinds.filter((kind) => !known.includes(kind)),
      [],
    );
  });
});
