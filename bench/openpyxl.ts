import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Contestant } from './time.js';

/** For each number on a line of input it loads the workbook that often, and prints the seconds it took. */
const LOADER = `
import io, sys, time, openpyxl
data = open(sys.argv[1], 'rb').read()
print(openpyxl.__version__, flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    for _ in range(int(line)):
        openpyxl.load_workbook(io.BytesIO(data))
    print(time.perf_counter() - start, flush=True)
`;

/** openpyxl in one Python process that loads a workbook repeatedly; undefined where it is not installed. */
export async function startOpenpyxl(
  workbook: string,
): Promise<(Contestant & { readonly stop: () => void }) | undefined> {
  const python = findPython();
  if (python === undefined) return undefined;
  const child = spawn(python, ['-c', LOADER, workbook], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout });
  const answer = async () => String((await once(answers, 'line'))[0]);
  const version = await answer();
  const run = async (times: number) => {
    const answered = answer();
    child.stdin.write(`${times}\n`);
    return Number(await answered) * 1000;
  };
  return {
    name: `openpyxl ${version}: load alone, in a Python process that stays`,
    run,
    stop: () => child.stdin.end(),
  };
}

function findPython(): string | undefined {
  const all = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'python3'));
  return all.find((python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0);
}
