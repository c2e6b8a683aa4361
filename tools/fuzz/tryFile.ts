import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { openFile } from '../../src/cli/openFile.js';
import { formOf } from '../../src/core/form/form.js';
import { readingOf } from '../../src/core/report/report.js';
import {
  checkReport,
  Problem,
  readSheets,
  repairOf,
  tellProblem,
  type Finding,
  type ReadResult,
  type Report,
} from '../../src/index.js';
import { sheetJsReads } from '../../test/hosts/file/foreign/sheetJsReads.js';
import { cpuSpent } from './cpuSpent.js';
import type { Mutant } from './mutants.js';

/** What became of a file on the way of the command line. */
export interface Outcome {
  readonly exit: 0 | 1 | 2;
  /** The code of the problem with which it was refused; empty where it was read. */
  readonly code: string;
  /** The time of the processor, in milliseconds. */
  readonly milliseconds: number;
  /** What must not be: an uncaught error, more or less than a sentence, a value read in silence. */
  readonly faults: readonly string[];
}

/** The most differences of a file that are told. */
const MOST_TOLD = 3;

/** Writes a file, reads and checks it; with a witness, compares what is read in silence with SheetJS. */
export async function tryFile(path: string, { bytes, hasWitness }: Mutant): Promise<Outcome> {
  writeFileSync(path, bytes);
  const spent = cpuSpent();
  try {
    const opened = await openFile(path);
    const { findings, counts } = checkReport(opened);
    await repairOf(opened);
    const milliseconds = spent();
    return {
      exit: counts.error > 0 ? 1 : 0,
      code: '',
      milliseconds,
      faults: hasWitness ? differences(opened, findings, bytes) : [],
    };
  } catch (error) {
    return { exit: 2, milliseconds: spent(), ...refusal(error) };
  }
}

function refusal(error: unknown): Pick<Outcome, 'code' | 'faults'> {
  if (!(error instanceof Problem)) return { code: 'uncaught', faults: [`uncaught ${String(error)}`] };
  const sentence = tellProblem(error);
  const isSentence = /^[^\n]{8,200}。$/u.test(sentence) && error.code !== 'unexpected';
  return { code: error.code, faults: isSentence ? [] : [`no sentence: ${sentence}`] };
}

/** Markup that SheetJS 0.20.3 takes for values, or behind which it loses them. */
const MISLEADS_SHEETJS = /<x:|<!--|<\?x |<!\[CDATA|mc:AlternateContent|t="d"|A1:Z99|<f>1\+1<\/f>/;

/** What SheetJS reads otherwise and of which no finding tells. A blank is told by any finding. */
function differences(
  { report }: ReadResult,
  findings: readonly Finding[],
  bytes: Uint8Array,
): readonly string[] {
  const theirs = isMisleading(bytes) ? undefined : reportOfSheetJs(bytes);
  if (!theirs) return [];
  const told = new Set(findings.flatMap(({ cells }) => cells));
  const isTold = (name: string, said: string | undefined) =>
    told.has(name) || (said === 'null' && findings.length > 0);
  const [one, other] = [statementsOf(report, findings), statementsOf(theirs, findings)];
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((name) => one.get(name) !== other.get(name) && !isTold(name, one.get(name)))
    .slice(0, MOST_TOLD)
    .map((name) => `${name}: ${one.get(name) ?? 'nothing'}, SheetJS: ${other.get(name) ?? 'nothing'}`);
}

/** What a report states, by name; its words are compared only where nothing was found. */
function statementsOf(report: Report, findings: readonly Finding[]): ReadonlyMap<string, string> {
  const { org, year, contact, chapters } = report;
  const cells = formOf(report.edition).cells.map((cell) => [cell.name, readingOf(report, cell)] as const);
  const paragraphs = Object.entries(chapters).flatMap(([chapter, texts]) =>
    texts.map((text, at) => [`${chapter} ${at + 1}`, text] as const),
  );
  const words = findings.length > 0 ? [] : [...Object.entries({ org, year, ...contact }), ...paragraphs];
  return new Map([...cells, ...words].map(([name, said]) => [name, JSON.stringify(said)]));
}

/** SheetJS inflates every part by code of its own, and does not end where one is damaged. */
function isMisleading(bytes: Uint8Array): boolean {
  try {
    return Object.values(unzipSync(bytes)).some((part) => MISLEADS_SHEETJS.test(strFromU8(part)));
  } catch {
    return true;
  }
}

function reportOfSheetJs(bytes: Uint8Array): Report | undefined {
  try {
    return readSheets(sheetJsReads(bytes)).report;
  } catch {
    return undefined;
  }
}
