import assert from 'node:assert/strict';
import { readHtml } from '../../../src/imports/html/readHtml.js';

/** What a cell with these fields says. */
const valueOf = (cell: string) =>
  readHtml(`<table><tr><td>甲</td><td>${cell}</td><td>2</td></tr></table>`).pieces.flatMap((piece) =>
    piece.kind === 'table' ? piece.cells.filter(({ column }) => column === 2).map(({ value }) => value) : [],
  );

describe('a field in a cell of a page', () => {
  for (const [cell, value] of [
    ['<input value=18>', '18'],
    ['<input type=number value=-1.5e2>', '-1.5e2'],
    ['<select><option>7<option selected>18</select>', '18'],
    ['<select><option disabled selected hidden>18<option>7</select>', '18'],
    ['<select><option disabled>7<option>18</select>', '18'],
    ['<select><optgroup disabled><option>7</optgroup><option>18</select>', '18'],
    ['<select><option label=18>7</select>', '18'],
    ['<select><option label="">18</select>', '18'],
    ['<textarea>\n18\n</textarea>', '18'],
  ] as const)
    it(`shows ${value}: ${cell.replace(/\n/g, ' ')}`, () => assert.deepEqual(valueOf(cell), [value]));
  for (const cell of [
    '<input type=number value="1,8">',
    '<input type=number value="18件">',
    '<input type=Number value="一">',
    '<select><option disabled>18</select>',
  ])
    it(`shows nothing: ${cell}`, () => assert.deepEqual(valueOf(cell), []));
  for (const cell of [
    '1<input value=8>',
    '<input value=1>8',
    '<input value=1><input value=8>',
    '<select multiple><option>1<option>8</select>',
    '<select size=2><option>1<option>8</select>',
    '<textarea>1\n8</textarea>',
  ])
    it(`is no part of a figure with another: ${cell.replace(/\n/g, ' ')}`, () =>
      assert.deepEqual(valueOf(cell), ['1\n8']));
});
