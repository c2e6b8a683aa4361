import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { reportSchema } from '../../src/core/report/schema.js';
import { editions, rules } from '../../src/index.js';
import { tellEditions } from '../../tools/docs/editions.js';
import { tellRules } from '../../tools/docs/rules.js';

/** What is written, and the program that writes it: run `npm run docs` where they differ. */
const docs = {
  'editions.md': () => tellEditions(editions),
  'rules.md': () => tellRules(rules, editions),
  'report.schema.json': () => `${JSON.stringify(reportSchema(editions), null, 1)}\n`,
};

describe('the generated docs', () => {
  for (const [name, tell] of Object.entries(docs))
    it(`${name} follow from the templates and the rules`, () =>
      assert.equal(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'), tell()));
});
