import assert from 'node:assert/strict';
import { lowerStyles } from '../../tools/build/lowerStyles.mjs';

const lowered = (source: string) =>
  lowerStyles(source)
    .replace(/([{}])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the styles for older browsers', () => {
  for (const [title, source, expected] of [
    ['inset', 'a { inset: 1px 2px }', 'a { top: 1px; right: 2px; bottom: 1px; left: 2px }'],
    ['inset of one length', 'a { inset: 0 }', 'a { top: 0; right: 0; bottom: 0; left: 0 }'],
    [':is()', '.a :is(b, .c):hover, d { top: 0 }', '.a b:hover, .a .c:hover, d { top: 0 }'],
    [':is() behind a class', '.a > .b:is(td, .c) e { top: 0 }', '.a > td.b e, .a > .b.c e { top: 0 }'],
    [
      'the focus',
      '.a :focus-visible { top: 0 }',
      '@supports not (inset: 0) { .a :focus { top: 0 } } .a :focus-visible { top: 0 }',
    ],
    [
      'a row with gaps',
      '.a, .b { display: flex; gap: 4px }',
      '.a, .b { display: flex; gap: 4px } @supports not (appearance: none) { .a > * + *:not(._), .b > * + *:not(._) { margin-left: 4px } }',
    ],
    [
      'a column with gaps',
      '.a { display: inline-flex; flex-direction: column; gap: 4px 8px }',
      '.a { display: inline-flex; flex-direction: column; gap: 4px 8px } @supports not (appearance: none) { .a > * + *:not(._) { margin-top: 4px } }',
    ],
    [
      'rows that wrap',
      '.a { display: flex; flex-wrap: wrap; gap: 4px 8px }',
      '.a { display: flex; flex-wrap: wrap; gap: 4px 8px } @supports not (appearance: none) { .a > *:not(._) { margin-right: 8px; margin-top: calc(4px / 2); margin-bottom: calc(4px / 2) } }',
    ],
    ['a grid with gaps, which all know', '.a { display: grid; gap: 4px }', '.a { display: grid; gap: 4px }'],
  ] as const)
    it(`have ${title}`, () => assert.equal(lowered(source), expected));

  for (const [what, source] of [
    [':has()', 'a:has(b) { top: 0 }'],
    ['dvh', 'a { height: 100dvh }'],
    ['aspect-ratio', 'a { aspect-ratio: 1 }'],
    ['clamp()', 'a { width: clamp(1px, 2px, 3px) }'],
    ['functions of colours', 'a { color: color-mix(in srgb, red, blue) }'],
    ['a new kind of @ rule', '@layer a { b { top: 0 } }'],
    ['a nested rule', 'a { & b { top: 0 } }'],
  ] as const)
    it(`cannot have ${what}: the build stops`, () =>
      assert.throws(() => lowerStyles(source), new RegExp(what.replace(/[()]/g, '\\$&'))));
});
