import { cellAddress } from '../../../src/core/draw/address.js';
import { pageHost } from '../../../src/hosts/page/pageHost.js';
import { cellsOn } from '../../../src/hosts/page/pageSheet.js';
import { editionNamed, startReport, templateLayouts } from '../../../src/index.js';
import { fillsSelection } from '../../../src/workbench/clip/fillsSelection.js';
import { fillSelection, writePlan } from '../../../src/workbench/clip/pasteCells.js';
import { needsAnswer, type PastePlan } from '../../../src/workbench/clip/pastePlan.js';
import { planPaste } from '../../../src/workbench/clip/planPaste.js';
import { readClip } from '../../../src/workbench/clip/readClip.js';

/** A clipboard, and the sheet and cell on which it is pasted: D5 of 表三 where nothing is said. */
export interface ClipOn {
  readonly html?: string;
  readonly text?: string;
  readonly at?: readonly [sheet: string, row: number, column: number];
  /** That of the workbook: 2021 where nothing is said. */
  readonly edition?: '2019' | '2021';
  /** The year on its cover; blank where nothing is said. */
  readonly year?: number;
}

/** What a paste in a blank workbook came to. */
export interface PastedOn extends Pick<PastePlan, 'unknown' | 'remarks'> {
  /** The cells that it filled, in reading order: `表三!D5=1 表三!E5=2`. */
  readonly cells: string;
  /** True where the user was asked first. */
  readonly isAsked: boolean;
}

/** Pastes in a blank workbook, as the workbench does. */
export async function pasteInBlank({
  html = '',
  text = '',
  at = ['表三', 5, 4],
  edition = '2021',
  year,
}: ClipOn): Promise<PastedOn> {
  const host = pageHost();
  host.open(
    templateLayouts(startReport({ edition: editionNamed(edition), ...(year === undefined ? {} : { year }) })),
  );
  const valuesOf = () =>
    host
      .book()
      .sheets.flatMap((sheet) =>
        cellsOn(sheet).map(
          (cell) => [`${sheet.layout.sheet}!${cellAddress(cell.row, cell.column)}`, cell] as const,
        ),
      );
  const before = new Map(valuesOf().map(([address, { value }]) => [address, value]));
  const [name, row, column] = at;
  host.select(name, { row, column });
  const page = await readClip({ html, text });
  const { sheets, selection } = host.book();
  const sheet = sheets.find(({ layout }) => layout.sheet === name);
  if (!sheet) throw new Error(name);
  const book = { sheets, selection, sheet };
  const only = fillsSelection(page, book);
  const plan = only === undefined ? planPaste(book, page) : undefined;
  if (plan) writePlan(host, plan);
  else fillSelection(host, sheet, selection, only ?? '');
  const filled = valuesOf().filter(([address, { value, formula }]) => {
    return formula === undefined && value !== undefined && value !== before.get(address);
  });
  return {
    cells: filled.map(([address, { value }]) => `${address}=${String(value)}`).join(' '),
    isAsked: plan !== undefined && needsAnswer(plan),
    unknown: plan?.unknown ?? [],
    remarks: plan?.remarks ?? [],
  };
}
