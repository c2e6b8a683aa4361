import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExitCode } from '../../src/cli/options/command.js';
import { run } from '../../src/cli/run.js';
import { fileHost } from '../../src/hosts/file/fileHost.js';
import {
  formatNamed,
  readSheets,
  renderReport,
  reportLayouts,
  type ReadResult,
  type Report,
} from '../../src/index.js';

/** What a call of the program gave. */
export interface Called {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** The command line in a folder that is empty before each test. */
interface Shell {
  readonly folder: () => string;
  /** The path of a file in the folder. */
  readonly at: (name: string) => string;
  readonly call: (...args: readonly string[]) => Promise<Called>;
  /** Saves a report as a workbook, and returns its path. */
  readonly save: (name: string, report: Report) => Promise<string>;
  /** Saves a report as JSON, and returns its path. */
  readonly saveJson: (name: string, report: Report) => Promise<string>;
  /** Reads a workbook of the folder. */
  readonly readBack: (name: string) => Promise<ReadResult>;
}

/** How the program runs: on a terminal or not, and what its worker threads run. */
interface ShellOptions {
  readonly isTerminal?: boolean;
  readonly script?: string;
}

const SOURCE_WORKER = fileURLToPath(new URL('sourceWorker.mjs', import.meta.url));

/** Opens a shell for the tests of a suite; each begins with an empty folder. */
export function openShell({ isTerminal = false, script = SOURCE_WORKER }: ShellOptions = {}): Shell {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xxgk-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(at(name), content);
    return at(name);
  };
  return {
    folder: () => folder,
    at,
    call: (...args) => callProgram(args, isTerminal, script),
    save: async (name, report) => {
      const host = fileHost();
      await host.draw(reportLayouts(report));
      return put(name, host.bytes());
    },
    saveJson: async (name, report) => put(name, await renderReport(report, formatNamed('json'), true)),
    readBack: async (name) => readSheets(await fileHost(new Uint8Array(readFileSync(at(name)))).read()),
  };
}

async function callProgram(args: readonly string[], isTerminal: boolean, script: string): Promise<Called> {
  const written = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    outIsTerminal: isTerminal,
    errIsTerminal: isTerminal,
    script,
  });
  return { code, ...written };
}
