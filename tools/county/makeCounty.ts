import { editions } from '../../templates/index.js';
import type { Edition } from '../../src/core/form/edition.js';
import type { Report } from '../../src/core/report/report.js';
import { chanceOf } from '../damage/chance.js';
import { bodyReport } from './bodyReport.js';
import { drawn, type MakeBytes } from './drawn.js';
import { countyFaults, type CountyFault } from './faults.js';

/** What a body sends. */
export interface CountyFile {
  readonly name: string;
  readonly org: string;
  readonly make: MakeBytes;
}

/** A mistake that is in the county, and where: `file` is undefined where nothing was sent. */
export interface PlantedFault {
  readonly kind: string;
  readonly org: string;
  readonly file: string | undefined;
  /** What must be said of it in one line, by a sum and by a review. */
  readonly said: RegExp;
  readonly reviewed: RegExp;
}

/** A county whose bodies send their reports of one year, some of them with mistakes. */
export interface County {
  readonly edition: Edition;
  readonly year: number;
  /** The names of all bodies. */
  readonly bodies: readonly string[];
  readonly files: readonly CountyFile[];
  /** The reports whose figures are to be added up. */
  readonly counted: readonly Report[];
  readonly planted: readonly PlantedFault[];
}

/**
 * A county of so many bodies, the same for the same seed, with each fault planted in one body. Throws a
 * `RangeError` where it has not two bodies for each fault: one that has it, and one that is right.
 */
export function makeCounty(
  size: number,
  { edition = editions[1]!, year = 2025, seed = 1, faults = countyFaults as readonly CountyFault[] } = {},
): County {
  if (size < 2 * faults.length) throw new RangeError(`${size} bodies are too few`);
  const reports = Array.from({ length: size }, (_, at) =>
    bodyReport(edition, year, nameOf(at), chanceOf(seed * 100_000 + at)),
  );
  const step = Math.floor(size / Math.max(faults.length, 1));
  const faultAt = (at: number) => (at % step === step - 1 ? faults[(at + 1) / step - 1] : undefined);
  const sent = reports.map((report, at) => send(report, reports[at - 1] ?? report, faultAt(at)));
  return {
    edition,
    year,
    bodies: reports.map(({ org }) => org),
    files: sent.flatMap(({ files }) => files),
    counted: sent.flatMap(({ counted }) => counted ?? []),
    planted: sent.flatMap(({ planted }) => planted ?? []),
  };
}

function nameOf(at: number): string {
  const places = ['青山县', '青山县云岭镇', '青山县东湖街道'];
  const kinds = ['局', '中心', '管理所'];
  return `${places[at % 3]}第${at + 1}${kinds[(at + Math.floor(at / 3)) % 3]}`;
}

/** What one body sends: its right report, or what a fault makes of it. */
function send(report: Report, other: Report, fault: CountyFault | undefined) {
  const number = /\d+/.exec(report.org)?.[0].padStart(4, '0');
  const nameOfFile = (suffix: string) => `${number}${report.org}${suffix}.xlsx`;
  if (!fault)
    return { files: [{ name: nameOfFile(''), org: report.org, make: drawn(report) }], counted: report };
  const [victim, files] = [victimOf(report, other), [] as CountyFile[]];
  for (const [suffix, make] of fault.files(victim))
    files.push({ name: nameOfFile(suffix), org: report.org, make });
  const { kind, said, reviewed } = fault;
  return {
    files,
    counted: fault.counted(victim),
    planted: { kind, org: report.org, file: files.at(-1)?.name, said, reviewed },
  };
}

function victimOf(report: Report, other: Report) {
  const otherEdition = editions.find((edition) => edition !== report.edition)!;
  const inOtherEdition = bodyReport(otherEdition, report.year ?? 0, report.org, chanceOf(1));
  return { report, other, inOtherEdition };
}
