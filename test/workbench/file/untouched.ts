import { strFromU8, unzipSync } from 'fflate';
import assert from 'node:assert/strict';
import { addressOn, cellAddress } from '../../../src/core/draw/address.js';
import { parsePlace } from '../../../src/hosts/file/reading/cellPlace.js';
import { readWorkbook } from '../../../src/hosts/file/reading/readWorkbook.js';

/**
 * Fails where the markup of a cell differs that says the same in both packages, and where anything of a sheet
 * besides its rows and its extent does. For sheets named as exceljs names their parts.
 */
export function keepsTheRest(before: Uint8Array, after: Uint8Array): void {
  const [said, says] = [contentsOf(before), contentsOf(after)];
  const [one, other] = [unzipSync(before), unzipSync(after)];
  for (const [at, { name }] of readWorkbook(before).entries()) {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    const [was, is] = [strFromU8(one[part]!), strFromU8(other[part]!)];
    assert.equal(besidesRows(is), besidesRows(was), name);
    const cells = cellsIn(is);
    for (const [place, markup] of cellsIn(was)) {
      const address = addressOn(name, place);
      if (said.get(address) === says.get(address)) assert.equal(cells.get(place), markup, address);
    }
  }
}

function besidesRows(xml: string): string {
  return xml.replace(/<sheetData>.*<\/sheetData>/s, '').replace(/<dimension[^>]*>/, '');
}

function cellsIn(xml: string): ReadonlyMap<string, string> {
  const cells = [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs)];
  return new Map(cells.flatMap(([markup, place = '']) => (parsePlace(place) ? [[place, markup]] : [])));
}

/** What each cell says, by its address. */
function contentsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    readWorkbook(bytes).flatMap(({ name, cells }) =>
      cells.map(({ row, column, ...content }) => [
        addressOn(name, cellAddress(row, column)),
        JSON.stringify(content),
      ]),
    ),
  );
}
