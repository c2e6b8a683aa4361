import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { circlesIn, filesUnder, importsOf, repeatedTypes, ROOMS } from './house.js';

/** Lengths of files, functions or lines: the median, the 95th percentile and the longest. */
interface Lengths {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  /** Where the longest stands. */
  readonly where: string;
}

interface Measured {
  readonly size: number;
  readonly where: string;
}

/** Prints figures of the source tree: sizes, circles, type names, mutation score, time of the fast tests. */
function main(): void {
  const { values } = parseArgs({ options: { root: { type: 'string' }, time: { type: 'boolean' } } });
  const root = resolve(values.root ?? '.');
  const files = filesUnder(
    root,
    ROOMS.filter((room) => existsSync(`${root}/${room}`)),
  );
  const sources = new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]));
  console.log(`${'room'.padEnd(28)} files  median  longest`);
  for (const [room, own] of roomsOf(files)) {
    const { count, median, longest, where } = lengthsOf(own.map((file) => sizeOf(file, sources)));
    console.log(`${room.padEnd(28)} ${pad(count, 5)} ${pad(median, 7)} ${pad(longest, 8)}  ${where}`);
  }
  tellLengths('file, lines', lengthsOf(files.map((file) => sizeOf(file, sources))));
  tellLengths('function, lines', lengthsOf([...sources].flatMap(([file, text]) => functionsIn(file, text))));
  tellLengths('line, characters', lengthsOf([...sources].flatMap(([file, text]) => linesIn(file, text))));
  console.log(`lines over 110 characters: ${share(sources)}`);
  console.log(
    `circles: ${
      circlesIn(importsOf(root, files))
        .map((circle) => circle.length)
        .join(', ') || 'none'
    }`,
  );
  const twice = repeatedTypes(
    [...sources].filter(([file]) => file.startsWith('src/')).map(([, text]) => text),
  );
  console.log(
    `type names defined twice in src: ${twice.length === 0 ? 'none' : `${twice.length} (${twice.join(' ')})`}`,
  );
  console.log(`mutation score: ${mutationScore(root)}`);
  if (values.time === true) console.log(`test:fast: ${timeFastTests(root)}`);
}

/** Files by the folder they stand in; the rooms of core and of the hosts apart. */
function roomsOf(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const rooms = new Map<string, string[]>();
  for (const file of files) {
    const room = file.slice(0, file.lastIndexOf('/'));
    rooms.set(room, [...(rooms.get(room) ?? []), file]);
  }
  return rooms;
}

function sizeOf(file: string, sources: ReadonlyMap<string, string>): Measured {
  return { size: (sources.get(file) ?? '').split('\n').length - 1, where: file };
}

function lengthsOf(all: readonly Measured[]): Lengths {
  const sorted = [...all].sort((a, b) => a.size - b.size);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)]?.size ?? 0;
  const last = sorted.at(-1);
  return {
    count: sorted.length,
    median: at(0.5),
    p95: at(0.95),
    longest: last?.size ?? 0,
    where: last?.where ?? '',
  };
}

function tellLengths(name: string, { count, median, p95, longest, where }: Lengths): void {
  console.log(`${name}: ${count}, median ${median}, p95 ${p95}, longest ${longest} (${where})`);
}

/** The functions of a file with their lines from the first to the last, whatever kind they are. */
function functionsIn(file: string, text: string): readonly Measured[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Measured[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const [from, to] = [node.getStart(source), node.end].map(
        (place) => source.getLineAndCharacterOfPosition(place).line,
      );
      found.push({ size: (to ?? 0) - (from ?? 0) + 1, where: `${file}:${(from ?? 0) + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function linesIn(file: string, text: string): readonly Measured[] {
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [{ size: line.length, where: `${file}:${at + 1}` }]));
}

function share(sources: ReadonlyMap<string, string>): string {
  const lines = [...sources.values()]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '');
  const wide = lines.filter((line) => line.length > 110).length;
  return `${wide} of ${lines.length} (${((wide / lines.length) * 100).toFixed(1)} %)`;
}

interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** The share of mutants that the tests found, from the last `npm run mutation`. */
function mutationScore(root: string): string {
  const path = `${root}/reports/mutation/mutation.json`;
  if (!existsSync(path)) return 'not measured here; run npm run mutation';
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as MutationReport;
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const count = (...wanted: readonly string[]) => all.filter((status) => wanted.includes(status)).length;
  const found = count('Killed', 'Timeout');
  const counted = found + count('Survived', 'NoCoverage');
  return `${((found / counted) * 100).toFixed(1)} % (${found} of ${counted})`;
}

function timeFastTests(root: string): string {
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', 'test:fast'], { cwd: root, stdio: 'ignore' });
  return `${((performance.now() - start) / 1000).toFixed(0)} s${status === 0 ? '' : `, exit ${status}`}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}

main();
