import { Ajv2020 } from 'ajv/dist/2020.js';
import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { withCells } from '../../../src/core/report/report.js';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

/** What ESSnet ValidatReport 1.0.0 demands of a list of validations. */
const texts = { type: 'array', items: { type: 'string' } };
const entry = {
  type: 'object',
  required: ['id', 'type', 'event', 'rule', 'data', 'value'],
  properties: {
    id: { type: 'string' },
    type: { const: 'validation' },
    event: {
      type: 'object',
      required: ['time', 'actor'],
      properties: { time: { type: 'string' }, actor: { type: 'string' } },
    },
    rule: {
      type: 'object',
      required: ['language', 'expression', 'severity'],
      properties: {
        language: { type: 'string' },
        expression: { type: 'string' },
        severity: { enum: ['information', 'warning', 'error'] },
        description: { type: 'string' },
        change: { enum: ['up', 'down'] },
        explanation: { type: 'string' },
      },
    },
    data: {
      type: 'object',
      required: ['source', 'target'],
      properties: { source: texts, target: texts, description: { type: 'string' } },
    },
    value: { enum: ['0', '1', 'NA'] },
  },
};
const validate = new Ajv2020().compile({ type: 'array', items: entry });

interface Entry {
  readonly id: string;
  readonly event: { readonly time: string };
  readonly rule: Readonly<Record<string, string>>;
  readonly data: { readonly source: readonly string[]; readonly target: readonly string[] };
  readonly value: '0' | '1' | 'NA';
}

describe('check --as validation', () => {
  const { call, save, at } = openShell();
  const read = (out: string): readonly Entry[] => {
    const entries: unknown = JSON.parse(out);
    assert.ok(validate(entries), JSON.stringify(validate.errors?.slice(0, 3)));
    return entries as readonly Entry[];
  };
  const withValue = (entries: readonly Entry[], value: Entry['value']) =>
    entries.filter((each) => each.value === value);

  it('says of every relation of a right report that it holds', async () => {
    const { code, out } = await call('check', await save('a.xlsx', suqian), '--as', 'validation');
    assert.equal(code, 0);
    const entries = read(out);
    const within = formOf(suqian.edition).relations.filter(({ left, right }) =>
      [...left, ...right].every(({ last }) => !last),
    );
    const held = new Set(withValue(entries, '1').map(({ rule }) => rule['expression']));
    assert.deepEqual(
      within.filter(({ id }) => !held.has(id)),
      [],
    );
    assert.ok(Date.parse(entries[0]!.event.time) > 0);
  });
  it('says which do not hold, with the figures concerned, and which cannot be decided', async () => {
    const report = withCells(broken, { 'disputes.review.upheld': null });
    const { code, out } = await call('check', await save('a.xlsx', report), '--as', 'validation');
    assert.equal(code, 1);
    const entries = read(out);
    const json = JSON.parse((await call('check', at('a.xlsx'), '--json')).out).files[0];
    const failed = withValue(entries, '0');
    assert.deepEqual(
      failed.map(({ rule }) => rule['description']).sort(),
      json.findings.map(({ message }: { readonly message: string }) => message).sort(),
    );
    assert.deepEqual(
      withValue(entries, 'NA').map(({ rule }) => rule['expression']),
      json.undecided,
    );
    const relation = failed.find(({ rule }) => rule['language'] === 'xxgk-report')!;
    assert.ok(relation.data.source.every((name) => /^宿迁市人民政府\/2023\/[a-z]+\./i.test(name)));
    assert.equal(relation.rule['severity'], 'error');
  });
  it('gives the reason for a warning as what brings its severity down', async () => {
    const report = {
      ...withCells(suqian, { 'disclosure.fees.amount': { value: '251000', unit: '元' } }),
      notes: [{ finding: 'money disclosure.fees.amount', about: '', text: '按决算口径填列。' }],
    };
    const { out } = await call('check', await save('a.xlsx', report), '--as', 'validation');
    const [warning] = withValue(read(out), '0');
    assert.deepEqual(
      [warning?.rule['severity'], warning?.rule['change'], warning?.rule['explanation']],
      ['warning', 'down', '按决算口径填列。'],
    );
  });
  it('names every entry of several files once, a file that cannot be read among them #slow', async () => {
    const files = [await save('a.xlsx', suqian), at('none.xlsx'), await save('b.xlsx', broken)];
    const { code, out, err } = await call('check', ...files, '--as', 'validation');
    assert.equal(code, 2);
    assert.match(err, /none\.xlsx：/);
    const entries = read(out);
    assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
    assert.ok(entries.some(({ rule, value }) => rule['expression'] === '文件可以读取' && value === '0'));
  });
  it('is refused beside --json, and under another name', async () => {
    const file = await save('a.xlsx', suqian);
    for (const [args, said] of [
      [['--json', '--as', 'validation'], /--json 和 --as validation 只能用一个/],
      [['--as', 'html'], /--as 后面只能写 validation/],
    ] as const) {
      const { code, out, err } = await call('check', file, ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    }
  });
});
