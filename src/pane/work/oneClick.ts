import type { LiveHost } from '../../hosts/host.js';
import {
  checkReport,
  marksOf,
  Problem,
  readSheets,
  repairOf,
  suspicionOf,
  tellProblem,
  type Finding,
} from '../../index.js';
import { zh } from '../words/zh.js';

/**
 * 一键检查 without the pane: reads, checks, marks and goes to the first wrong cell. Returns one sentence, also
 * where it fails.
 */
export async function checkWorkbook(host: LiveHost): Promise<string> {
  return inOneSentence(async () => {
    const read = readSheets(await host.read());
    const { findings, counts } = checkReport(read);
    const suspicion = await repairOf(read).then(
      (repair) => suspicionOf(repair, read.addresses),
      () => undefined,
    );
    await host.mark(marksOf(findings, suspicion));
    const [suspect] = suspicion?.addresses ?? [];
    const first = suspect ?? firstError(findings);
    if (first !== undefined) await host.goTo(first);
    return findings.length === 0 && counts.undecided === 0
      ? zh.passed
      : `${zh.summary(counts.error, counts.warning, counts.hint)}${zh.seePane}`;
  });
}

/** 清除标记 without the pane. */
export async function clearWorkbook(host: LiveHost): Promise<string> {
  return inOneSentence(async () => {
    await host.read();
    await host.mark([]);
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
    return error instanceof Problem ? tellProblem(error) : zh.unexpected;
  }
}
