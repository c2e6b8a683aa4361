import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { formOf } from '../src/core/form/form.js';
import type { Reading } from '../src/core/form/number.js';
import type { Report } from '../src/core/report/report.js';
import { fileHost } from '../src/hosts/file/fileHost.js';
import { readSheets, reportLayouts } from '../src/index.js';

/** Makes a workbook of a report by writing its figures into a drawn workbook of the same edition. */
export type Stamp = (report: Report) => Uint8Array;

const NUMBER_CELL = /(<c r="([A-Z]+\d+)"[^>]*>(?:<f>[^<]*<\/f>)?<v>)[^<]*(?=<\/v>)/g;

/**
 * Draws the report once; drawing a thousand reports would take longer than the measurement. Amounts of money
 * keep their first values.
 */
export async function makeStamp(base: Report): Promise<Stamp> {
  const layouts = reportLayouts(base);
  const host = fileHost();
  await host.draw(layouts);
  const parts = Object.entries(unzipSync(host.bytes()));
  const { addresses } = readSheets(await host.read());
  const names = new Map([...addresses].map(([name, address]) => [address, name]));
  const sheets = new Map(layouts.map(({ sheet }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet]));
  return (report) => {
    const stamped = parts.map(([part, bytes]) => {
      const sheet = sheets.get(part);
      const readingOf = (address: string) => readingAt(report, names.get(`${sheet}!${address}`));
      return [part, sheet === undefined ? bytes : strToU8(fill(strFromU8(bytes), readingOf))] as const;
    });
    return zipSync(Object.fromEntries(stamped));
  };
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
