import { addressOn, cellAddress, parseAddress } from '../../src/core/draw/address.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import { memoryHost } from '../../src/hosts/memory.js';
import { pageHost } from '../../src/hosts/page/pageHost.js';
import { behavesLikeHost } from './behavesLikeHost.js';
import { behavesLikeLiveHost, type Worked } from './behavesLikeLiveHost.js';
import { openHost, workedExcel } from './openHost.js';

behavesLikeHost('memory', memoryHost);
behavesLikeHost('file', () => fileHost());
behavesLikeHost('page', pageHost);
behavesLikeHost('Excel', () => openHost().host);
behavesLikeHost('Excel 2019', () => openHost({ version: '1.7' }).host);

behavesLikeLiveHost('page', (): Worked => {
  const host = pageHost();
  return {
    host,
    type: async (address, text) => {
      host.type([{ ...parseAddress(address), text }]);
    },
    marked: async () =>
      host.book().marks.flatMap(({ sheet, cells }) => cells.map((cell) => addressOn(sheet, cell))),
    selected: async () => {
      const { sheet, at } = host.book().selection;
      return addressOn(sheet, cellAddress(at.row, at.column));
    },
  };
});

behavesLikeLiveHost('Excel', () => workedExcel());
behavesLikeLiveHost('Excel 2019', () => workedExcel({ version: '1.7' }));
