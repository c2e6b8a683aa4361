import { strFromU8, unzipSync } from 'fflate';
import { writeFileSync } from 'node:fs';
import { openFile } from '../../src/cli/opening/openFile.js';
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

/** What is stated of what is not there, or is blank. */
const NOTHING = 'null';

/** The most differences of a file that are told. */
const MOST_TOLD = 3;

/** Writes a file, reads and checks it; with a witness, compares what is read in silence with SheetJS. */
export async function tryFile(path: string, mutant: Mutant): Promise<Outcome> {
  writeFileSync(path, mutant.bytes);
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
      faults: mutant.hasWitness ? differences(opened, findings, mutant) : [],
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

/**
 * What SheetJS reads otherwise and of which no finding tells. A blank is told by any finding; what was in the
 * unchanged workbook and SheetJS does not see at all is lost there, as formulas without results are.
 */
function differences(
  { report }: ReadResult,
  findings: readonly Finding[],
  { bytes, original }: Mutant,
): readonly string[] {
  const theirs = isMisleading(bytes) ? undefined : reportOfSheetJs(bytes);
  if (!theirs) return [];
  const told = new Set(findings.flatMap(({ cells }) => cells));
  const [one, other, before] = [report, theirs, original].map((each) => statementsOf(each, findings));
  const isExplained = (name: string, said: string, seen: string) =>
    told.has(name) ||
    (said === NOTHING && findings.length > 0) ||
    (isLost(said, seen) && said === before?.get(name));
  return [...(one ?? [])]
    .map(([name, said]) => ({ name, said, seen: other?.get(name) ?? NOTHING }))
    .filter(({ name, said, seen }) => said !== seen && !isExplained(name, said, seen))
    .slice(0, MOST_TOLD)
    .map(({ name, said, seen }) => `${name}: ${said}, SheetJS: ${seen}`);
}

/** True where less was seen than was said: nothing, or fewer paragraphs. */
function isLost(said: string, seen: string): boolean {
  return seen === NOTHING || seen === '""' || (said.startsWith('[') && seen.length < said.length);
}

/** What a report states, by name; its words are compared only where nothing was found. */
function statementsOf(report: Report, findings: readonly Finding[]): ReadonlyMap<string, string> {
  const { org, year, contact, chapters } = report;
  const cells = formOf(report.edition).cells.map((cell) => [cell.name, readingOf(report, cell)] as const);
  const words = findings.length > 0 ? [] : Object.entries({ org, year, ...contact, ...chapters });
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
