import type { LiveHost } from '../../hosts/host.js';
import {
  checkReport,
  marksOf,
  Problem,
  readSheets,
  repairOf,
  suspicionOf,
  tellPartly,
  tellProblem,
  type Finding,
  type Mark,
} from '../../index.js';
import { tellOwnError } from './state/tellOwnError.js';
import { zh } from '../words/zh.js';
import { ribbonWords } from '../words/ribbon.js';

/**
 * 一键检查 without the pane: reads, checks, marks and goes to the first wrong cell. Returns what was found in a
 * sentence or two, also where it cannot be marked; and what is wrong, where nothing can be checked.
 */
export async function checkWorkbook(host: LiveHost): Promise<string> {
  return inOneSentence(async () => {
    const read = readSheets(await host.read());
    const { findings, counts } = checkReport(read);
    const suspicion = await repairOf(read).then(
      (repair) => suspicionOf(repair, read.addresses),
      () => undefined,
    );
    const isPassed = findings.length === 0 && counts.undecided === 0;
    const found = isPassed ? zh.passed : zh.summary(counts.error, counts.warning, counts.hint);
    const unmarked = await mark(host, marksOf(findings, suspicion));
    const [suspect] = suspicion?.addresses ?? [];
    const first = suspect ?? firstError(findings);
    if (first !== undefined) await goThere(host, first);
    const where = isPassed ? '' : ribbonWords.seePane;
    return `${found}${unmarked ?? where}${tellPartly(read.partly ?? [])}`;
  });
}

/** Marks the sheets; returns why some marks could not be made, if so. */
async function mark(host: LiveHost, marks: readonly Mark[]): Promise<string | undefined> {
  try {
    await host.mark(marks);
    return undefined;
  } catch (error) {
    return ribbonWords.unmarked(error instanceof Problem ? tellProblem(error) : tellOwnError(error));
  }
}

/** Shows a cell, where that is possible: what was found is told in any case. */
async function goThere(host: LiveHost, address: string): Promise<void> {
  await host.goTo(address).catch(() => undefined);
}

/** 清除标记 without the pane. */
export async function clearWorkbook(host: LiveHost): Promise<string> {
  return inOneSentence(async () => {
    await host.clear();
    return zh.cleared;
  });
}

function firstError(findings: readonly Finding[]): string | undefined {
  return findings.find(({ level, addresses }) => level === 'error' && addresses.length > 0)?.addresses[0];
}

async function inOneSentence(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Problem ? tellProblem(error) : tellOwnError(error);
  }
}
