import assert from 'node:assert/strict';
import { readPlain } from '../../../src/imports/text/readPlain.js';
import { withCells } from '../../../src/core/report/report.js';
import type { Spot } from '../../../src/core/draw/address.js';
import { pageHost, type PageHost } from '../../../src/hosts/page/pageHost.js';
import { reportLayouts, editions } from '../../../src/index.js';
import { fillsSelection } from '../../../src/workbench/clip/fillsSelection.js';
import { writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { moveSelection } from '../../../src/workbench/grid/moveSelection.js';
import { paragraphsOf } from '../../../src/workbench/selection/paragraphs.js';
import { sample } from '../../samples.js';

const CHAPTER = '其他事项';
const suqian = sample('suqian-2023');

function opened(paragraphs: readonly string[]): PageHost {
  const host = pageHost();
  host.open(reportLayouts({ ...withCells(suqian, {}), chapters: { ...suqian.chapters, other: paragraphs } }));
  return host;
}

const sheetOf = (host: PageHost, name = CHAPTER) =>
  host.book().sheets.find(({ layout }) => layout.sheet === name)!;
const headingOf = (host: PageHost) => sheetOf(host).layout.cells.find(({ row }) => row === 1)?.value;
/** Pastes over a block of the chapter. */
function paste(host: PageHost, text: string, at: Spot, to: Spot): void {
  host.select(CHAPTER, at, to);
  const { sheets, selection } = host.book();
  const page = readPlain(text, editions);
  const book = { sheets, selection, sheet: sheetOf(host) };
  assert.equal(fillsSelection(page, book), undefined);
  writePlan(host, planPaste(book, page));
}

describe('a text that is pasted over a chapter', () => {
  const selectAll = (host: PageHost) => {
    const first = { row: 2, column: 1 };
    const all = moveSelection({ does: 'all' }, sheetOf(host), { at: first, to: first });
    return [all!.at, all!.to] as const;
  };
  const fromHeading = (host: PageHost) =>
    [
      { row: 1, column: 1 },
      { row: 1 + paragraphsOf(sheetOf(host)).length, column: 1 },
    ] as const;
  const toHeading = (host: PageHost) => [...fromHeading(host)].reverse() as [Spot, Spot];
  for (const [title, selected] of [
    ['all is selected', selectAll],
    ['it is selected from its heading on', fromHeading],
    ['it is selected up to its heading', toHeading],
  ] as const)
    for (const before of [['甲。'], ['甲。', '乙。', '丙。']])
      for (const text of ['新的一段。', '新的一段。\n新的二段。'])
        it(`takes the place of ${before.length} paragraphs where ${title}: ${text.length} characters`, () => {
          const host = opened(before);
          const heading = headingOf(host);
          paste(host, text, ...selected(host));
          assert.deepEqual(paragraphsOf(sheetOf(host)), text.split('\n'));
          assert.equal(headingOf(host), heading);
        });
  it('finds all of a table selected with its labels', () => {
    const sheet = sheetOf(opened([]), '表三');
    const at = { row: 5, column: 4 };
    assert.deepEqual(moveSelection({ does: 'all' }, sheet, { at, to: at })?.at, { row: 1, column: 1 });
  });
});
