import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formOf } from '../src/core/form/form.js';
import type { Reading } from '../src/core/form/number.js';
import type { Report } from '../src/core/report/report.js';
import { fileHost } from '../src/hosts/file/fileHost.js';
import { readSheets, reportLayouts } from '../src/index.js';

/** Writes the figures of a report into a copy of the workbook that was drawn from another. */
export type Stamp = (report: Report) => Uint8Array;

const NUMBER_CELL = /(<c r="([A-Z]+\d+)"[^>]*>(?:<f>[^<]*<\/f>)?<v>)[^<]*(?=<\/v>)/g;

/**
 * Draws the report once; drawing each of a thousand would take longer than all that is measured. Amounts of
 * money stay as they were drawn.
 */
export async function makeStamp(base: Report): Promise<Stamp> {
  const layouts = reportLayouts(base);
  const host = fileHost();
  await host.draw(layouts);
  const parts = unzipSync(host.bytes());
  const names = new Map(
    [...readSheets(await host.read()).addresses].map(([name, address]) => [address, name]),
  );
  const sheets = layouts.map(({ sheet }, at) => ({ sheet, part: `xl/worksheets/sheet${at + 1}.xml` }));
  return (report) =>
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([part, bytes]) => {
          const sheet = sheets.find((each) => each.part === part)?.sheet;
          return [
            part,
            sheet === undefined
              ? bytes
              : strToU8(
                  fill(strFromU8(bytes), (address) => readingAt(report, names.get(`${sheet}!${address}`))),
                ),
          ];
        }),
      ),
    );
}

function readingAt(report: Report, name: string | undefined): Reading {
  return report.readings[formOf(report.edition).indexOf.get(name ?? '') ?? -1] ?? null;
}

function fill(xml: string, readingOf: (address: string) => Reading): string {
  return xml.replace(NUMBER_CELL, (whole, start: string, address: string) => {
    const reading = readingOf(address);
    return typeof reading === 'number' ? start + String(reading) : whole;
  });
}
