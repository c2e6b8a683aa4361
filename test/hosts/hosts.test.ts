import { addressOn, cellAddress, parseAddress } from '../../src/core/draw/address.js';
import { fileHost, type FileHost } from '../../src/hosts/file/fileHost.js';
import { isSignature } from '../../src/hosts/marking/signature.js';
import { memoryHost } from '../../src/hosts/memory.js';
import { pageHost } from '../../src/hosts/page/pageHost.js';
import { behavesLikeHost, type SeenHost } from './behavesLikeHost.js';
import { behavesLikeLiveHost, type Worked } from './behavesLikeLiveHost.js';
import { loadBook, rulesOn } from './file/loadBook.js';
import { levelOfFill, levelsOf, type MarkedLevels } from './markedLevels.js';

/** The marks in the package, as exceljs reads its conditional formats. */
async function levelsInFile(host: FileHost): Promise<MarkedLevels> {
  const { worksheets } = await loadBook(host.bytes());
  return levelsOf(
    worksheets.flatMap((sheet) =>
      rulesOn(sheet)
        .filter(({ formula }) => isSignature(formula))
        .map(({ ref, fill }) => ({
          sheet: sheet.name,
          cells: ref.split(' '),
          level: levelOfFill(fill?.slice(2)),
        })),
    ),
  );
}

function workedPage(): Worked {
  const host = pageHost();
  return {
    host,
    marked: async () => levelsOf(host.book().marks),
    type: async (address, text) => {
      host.type([{ ...parseAddress(address), text }]);
    },
    selected: async () => {
      const { sheet, at } = host.book().selection;
      return addressOn(sheet, cellAddress(at.row, at.column));
    },
  };
}

behavesLikeHost('memory', (): SeenHost => {
  const host = memoryHost();
  return { host, marked: async () => levelsOf(host.marks()) };
});
behavesLikeHost('file', (): SeenHost => {
  const host = fileHost();
  return { host, marked: async () => levelsInFile(host) };
});
behavesLikeHost('page', workedPage);

behavesLikeLiveHost('page', workedPage);
