import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { classes } from '../../excel-double/classes/index.js';
import { reportSchema } from '../../src/core/report/schema.js';
import { editions, rules } from '../../src/index.js';
import { tellEditions } from '../../tools/docs/editions.js';
import { tellMembers } from '../../tools/docs/members.js';
import { tellRules } from '../../tools/docs/rules.js';

/** What is written, and the program that writes it: run `npm run docs` where they differ. */
const docs = {
  'editions.md': () => tellEditions(editions),
  'rules.md': () => tellRules(rules, editions),
  'report.schema.json': () => `${JSON.stringify(reportSchema(editions), null, 1)}\n`,
  'excel-double.md': () => tellMembers(classes),
};

describe('the generated docs', () => {
  for (const [name, tell] of Object.entries(docs))
    it(`${name} follow from what they tell of #slow`, () =>
      assert.equal(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'), tell()));
});

describe('the page on the double of Excel', () => {
  it('names every file of the double, and no other', () => {
    const folder = new URL('../../excel-double/', import.meta.url);
    const page = readFileSync(new URL('README.md', folder), 'utf8');
    const table = page.slice(page.indexOf('## Files'), page.indexOf('To model another member'));
    const named = [...table.matchAll(/`(\w+\.ts)`/g)]
      .map(([, name]) => name)
      .filter((name) => name !== 'index.ts');
    assert.deepEqual(
      named.sort(),
      readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .sort(),
    );
  });
});
