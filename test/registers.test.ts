import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { editions, formats, rules } from '../src/index.js';

/** The files of a room but for its contents page, without their endings. */
const filesIn = (room: string) =>
  readdirSync(new URL(`../${room}/`, import.meta.url))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();

describe('the registers', () => {
  it('list every template', () =>
    assert.deepEqual(editions.map(({ id }) => id).sort(), filesIn('templates')));
  it('list every rule', () => assert.deepEqual(rules.map(({ id }) => id).sort(), filesIn('src/rules')));
  it('list every export', () => assert.deepEqual(formats.map(({ id }) => id).sort(), filesIn('src/exports')));
});
