import fc from 'fast-check';
import assert from 'node:assert/strict';
import { biffTexts } from '../../../../src/hosts/file/other/biffTexts.js';
import { long, short } from './biffByHand.js';

/** A shared text: its characters, their width, its runs, and the bytes behind it. */
const arbitraryText = fc.record({
  characters: fc.array(fc.constantFrom<string>('1', 'a', '、', '件'), { maxLength: 12 }),
  isWide: fc.boolean(),
  runs: fc.array(
    fc.tuple(fc.nat(12), fc.nat(9)).map(([from, font]) => ({ from, font })),
    { maxLength: 3 },
  ),
  behind: fc.nat(9),
});
type Given = typeof arbitraryText extends fc.Arbitrary<infer Text> ? Text : never;

const isWideText = ({ characters, isWide }: Given) => isWide || characters.some((each) => each > '\xff');

/** The bytes of a text as pieces that a record may end behind; characters with their width. */
function piecesOf(text: Given): readonly { readonly bytes: readonly number[]; readonly width?: number }[] {
  const { characters, runs, behind } = text;
  const isWide = isWideText(text);
  const flags = (isWide ? 1 : 0) + (behind > 0 ? 4 : 0) + (runs.length > 0 ? 8 : 0);
  const head = [
    ...[...short(characters.length), flags],
    ...(runs.length > 0 ? short(runs.length) : []),
    ...(behind > 0 ? long(behind) : []),
  ];
  return [
    { bytes: head },
    ...characters.map((each) => ({
      bytes: isWide ? short(each.charCodeAt(0)) : [each.charCodeAt(0)],
      width: isWide ? 1 : 0,
    })),
    ...runs.map(({ from, font }) => ({ bytes: [...short(from), ...short(font)] })),
    ...Array.from({ length: behind }, () => ({ bytes: [9] })),
  ];
}

/** A stream with these texts, whose record is continued in others behind the pieces at these places. */
function streamOf(texts: readonly Given[], cuts: ReadonlySet<number>): Uint8Array {
  const records: number[][] = [[...long(texts.length), ...long(texts.length)]];
  for (const [at, { bytes, width }] of texts.flatMap(piecesOf).entries()) {
    // Within its characters a text says anew how wide they are.
    if (cuts.has(at)) records.push(width === undefined ? [] : [width]);
    records.at(-1)?.push(...bytes);
  }
  return Uint8Array.from([
    ...records.flatMap((record, at) => [
      ...short(at === 0 ? 0xfc : 0x3c),
      ...short(record.length),
      ...record,
    ]),
    ...[...short(0x0a), ...short(0)],
  ]);
}

describe('the shared texts of an .xls file', () => {
  it('have their runs, wherever a record goes on in the next', () =>
    fc.assert(
      fc.property(fc.array(arbitraryText, { maxLength: 6 }), fc.array(fc.nat(60)), (texts, cuts) => {
        assert.deepEqual(
          [...(biffTexts(streamOf(texts, new Set(cuts))) ?? [])],
          texts.flatMap(({ characters, runs }, at) =>
            runs.length > 0 ? [[at, { text: characters.join(''), runs }]] : [],
          ),
        );
      }),
      { numRuns: 300, seed: 5 },
    ));
  it('are not told apart where they end too soon', () => {
    const text = { characters: ['1'], isWide: false, runs: [{ from: 0, font: 1 }], behind: 0 };
    const stream = streamOf([text, text], new Set());
    const longer = stream.slice();
    longer[8] = 3;
    assert.equal(biffTexts(longer), undefined);
    assert.equal(biffTexts(stream)?.size, 2);
    assert.equal(biffTexts(new Uint8Array())?.size, 0);
  });
});
