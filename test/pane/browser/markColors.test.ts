import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALARM } from '../../../src/core/draw/looks.js';
import { MARK_LEVELS, MARKS, MARKS_DARK } from '../../../src/core/draw/markLooks.js';
import { setMarkColors } from '../../../src/pane/browser/markColors.js';

/** White, and the black of dark pages, are colours of the page too. */
const PLAIN = ['FFFFFF', '1F1F1F'];

const source = (path: string) => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

describe('the colours of the marks', () => {
  it('are written in no style sheet', () => {
    const colors = [...Object.values(MARKS), ...Object.values(MARKS_DARK), ALARM].flatMap(
      ({ color, fill }) => [color, fill],
    );
    const sheets = readdirSync(source('.'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.css'),
    );
    assert.ok(sheets.length >= 3);
    const written = sheets.flatMap((file) => {
      const text = readFileSync(source(file), 'utf8').toUpperCase();
      return colors
        .filter((color) => !PLAIN.includes(color) && text.includes(`#${color}`))
        .map((color) => `${file}: ${color}`);
    });
    assert.deepEqual(written, []);
  });

  it('come to the style sheets as properties of the root element, light or dark', () => {
    const properties = new Map<string, string | null>();
    const root = {
      style: { setProperty: (name: string, value: string | null) => properties.set(name, value) },
    } as unknown as HTMLElement;
    for (const [isDark, looks] of [
      [false, MARKS],
      [true, MARKS_DARK],
    ] as const) {
      setMarkColors(root, isDark);
      assert.equal(properties.size, 2 * MARK_LEVELS.length);
      for (const level of MARK_LEVELS) {
        assert.equal(properties.get(`--mark-${level}-fill`), `#${looks[level].fill}`);
        assert.equal(properties.get(`--mark-${level}-color`), `#${looks[level].color}`);
      }
    }
  });
});
