import type { ReportDifferences } from '../../core/check/compareReports.js';
import { differenceNames } from '../../core/check/differenceNames.js';
import { parseAddress, cellAddress } from '../../core/draw/address.js';
import { groupBy } from '../../core/form/group.js';
import type { Addresses } from '../../core/report/addresses.js';
import { fileHost, type FileHost } from '../../hosts/file/fileHost.js';
import type { Listing, Mark } from '../../hosts/host.js';
import { readSheets, reportLayouts } from '../../index.js';
import type { OpenedFile } from '../opening/openFile.js';

/**
 * A copy of the workbook among two files, the first where both are, with what differs marked and listed;
 * where neither is one, a workbook of the first report.
 */
export async function markDifferences(
  [a, b]: readonly [OpenedFile, OpenedFile],
  differences: ReportDifferences,
  told: readonly string[],
): Promise<Uint8Array> {
  const isSecond = !a.workbook && b.workbook !== undefined;
  const { host, addresses } = await openMarked(isSecond ? b : a);
  await host.mark(
    marksFor(differenceNames(differences, isSecond ? 'b' : 'a'), addresses),
    listingOfDifferences(differences, told, isSecond ? 'b' : 'a', addresses),
  );
  return host.bytes();
}

async function openMarked(
  opened: OpenedFile,
): Promise<{ readonly host: FileHost; readonly addresses: Addresses }> {
  if (opened.workbook) return { host: fileHost(opened.workbook), addresses: opened.addresses };
  const host = fileHost();
  await host.draw(reportLayouts(opened.report));
  return { host, addresses: readSheets(await host.read()).addresses };
}

function marksFor(names: readonly (string | undefined)[], addresses: Addresses): readonly Mark[] {
  const places = names.flatMap((name) => addresses.get(name ?? '') ?? []).map(parseAddress);
  return groupBy(places, ({ sheet }) => sheet).flatMap((group) =>
    group.slice(0, 1).map(({ sheet }): Mark => {
      const cells = [...new Set(group.map(({ row, column }) => cellAddress(row, column)))];
      return { sheet, level: 'error', cells };
    }),
  );
}

function listingOfDifferences(
  differences: ReportDifferences,
  told: readonly string[],
  side: 'a' | 'b',
  addresses: Addresses,
): Listing {
  const names = differenceNames(differences, side);
  return {
    name: '比较结果',
    head: ['序号', '位置', '不同之处'],
    rows: told.map((text, at) => {
      const link = addresses.get(names[at] ?? '');
      const place = { text: link?.replace('!', ' ') ?? '', ...(link === undefined ? {} : { link }) };
      return [{ text: String(at + 1) }, place, { text }];
    }),
    widths: [6, 26, 100],
  };
}
