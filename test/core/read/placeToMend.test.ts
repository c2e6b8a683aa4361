import assert from 'node:assert/strict';
import { checkExample, rightReport } from '../../../src/core/check/example.js';
import { placeToMend } from '../../../src/core/read/placeToMend.js';
import type { Finding } from '../../../src/core/report/finding.js';
import { checkReport, editions, readSheets, rules, sheetNameOf } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { drawnSheets } from '../../drawnSheets.js';

const suqian = sample('suqian-2023');
const sheetsWithout = async (...names: readonly string[]) =>
  (await drawnSheets(suqian)).filter(({ name }) => !names.includes(name));
/** The places to mend of the findings of a rule, on these sheets. */
async function placesOf(rule: string, sheets: Awaited<ReturnType<typeof drawnSheets>>) {
  const read = readSheets(sheets);
  return checkReport(read)
    .findings.filter((finding) => finding.rule === rule)
    .map((finding) => placeToMend(finding, read));
}

describe('where a finding is mended', () => {
  it('is known for every finding of every rule on a workbook #slow', async () => {
    for (const edition of editions) {
      const read = readSheets(await drawnSheets(rightReport(edition)));
      const lost = rules
        // These are about other files: there is no place on a workbook.
        .filter(({ id }) => !['stray', 'tornRows'].includes(id))
        .flatMap(({ examples }) => examples.filter((example) => example.edition === edition.id))
        .flatMap((example): readonly Finding[] => checkExample(example, editions, rules))
        .filter((finding) => placeToMend(finding, read) === undefined);
      assert.deepEqual(
        lost.map(({ rule, message }) => [rule, message]),
        [],
      );
    }
  });
  it('is the first cell of a finding with cells', async () => {
    const sheets = (await drawnSheets(suqian)).map((sheet) =>
      sheet.name === '表三'
        ? { ...sheet, cells: sheet.cells.filter(({ row, column }) => row !== 5 || column !== 4) }
        : sheet,
    );
    assert.deepEqual((await placesOf('blank', sheets))[0], { kind: 'cell', address: '表三!D5' });
  });
  it('is the sheet that a missing table, a chapter or the cover would have', async () => {
    assert.deepEqual(await placesOf('label', await sheetsWithout('表四')), [
      { kind: 'missing', part: 'disputes' },
    ]);
    const other = suqian.edition.chapters.find(({ code }) => code === 'other')!;
    const name = sheetNameOf('other', suqian.edition)!;
    assert.equal(name, other.sheet ?? other.title);
    assert.deepEqual(await placesOf('chapter', await sheetsWithout(name)), [
      { kind: 'missing', part: 'other' },
    ]);
    const [cover] = await placesOf('cover', await sheetsWithout('封面'));
    assert.deepEqual(cover, { kind: 'missing', part: 'cover' });
  });
  it('is the heading of an empty chapter', async () => {
    const name = sheetNameOf('other', suqian.edition)!;
    const sheets = (await drawnSheets(suqian)).map((sheet) =>
      sheet.name === name ? { ...sheet, cells: sheet.cells.filter(({ row }) => row === 1) } : sheet,
    );
    const [place] = await placesOf('chapter', sheets);
    assert.equal(place?.kind, 'cell');
    assert.match((place as { address: string }).address, /!A1$/);
  });
  it('is a hidden sheet that is to be shown again', async () => {
    const hide = async (hidden: string) =>
      (await drawnSheets(suqian)).map((sheet) =>
        sheet.name === hidden ? { ...sheet, hidden: true } : sheet,
      );
    assert.deepEqual(await placesOf('cover', await hide('封面')), [{ kind: 'hidden', sheet: '封面' }]);
    assert.deepEqual(await placesOf('label', await hide('表四')), [{ kind: 'hidden', sheet: '表四' }]);
    const name = sheetNameOf('other', suqian.edition)!;
    assert.deepEqual(await placesOf('chapter', await hide(name)), [{ kind: 'hidden', sheet: name }]);
  });
});
