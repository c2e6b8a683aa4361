import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

/** What each file of the program imports from it, type imports included: paths from the top folder. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The folders of the program's own code. */
export const ROOMS = ['src', 'templates', 'excel-double'] as const;

/** Every TypeScript file under the folders, as a path from `root`. */
export function filesUnder(root: string, folders: readonly string[] = ROOMS): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.replaceAll('\\', '/')}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort();
}

/** What the files import of each other; libraries and data are left out. */
export function importsOf(root: string, files: readonly string[]): Imports {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
      const targets = importedFiles
        .map(({ fileName }) => fileName)
        .filter((name) => name.startsWith('.'))
        .flatMap((name) => findFile(normalize(join(dirname(file), name)), known));
      return [file, [...new Set(targets)]];
    }),
  );
}

function findFile(path: string, known: ReadonlySet<string>): readonly string[] {
  return [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].filter((each) =>
    known.has(each),
  );
}

/** What the folders in a room import from each other; imports of other rooms are left out. */
export function betweenFolders(imports: Imports, room: string): Imports {
  return between(imports, room, dirname);
}

/** The same for the folders that stand directly in `room`, each with all that is in it. */
export function betweenRooms(imports: Imports, room: string): Imports {
  const depth = room.split('/').length + 1;
  return between(imports, room, (file) => dirname(file).split('/').slice(0, depth).join('/'));
}

function between(imports: Imports, room: string, folderOf: (file: string) => string): Imports {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    if (!file.startsWith(`${room}/`)) continue;
    const folder = folderOf(file);
    const known = folders.get(folder) ?? new Set();
    for (const target of targets) if (target.startsWith(`${room}/`)) known.add(folderOf(target));
    folders.set(folder, known);
  }
  return new Map([...folders].map(([folder, known]) => [folder, [...known].filter((to) => to !== folder)]));
}

/**
 * The tests that import a file of `src` of their own name and do not stand in the folder that mirrors its
 * folder. Tests of pages are left out: they are named after what is seen.
 */
export function strayTests(imports: Imports): readonly string[] {
  const nameOf = (file: string) => basename(file).replace(/\..*$/, '');
  return [...imports]
    .filter(([test]) => /^test\/.*(?<!\.browser)\.test\.ts$/.test(test))
    .filter(([test, targets]) => {
      const own = targets.filter((to) => to.startsWith('src/') && nameOf(to) === nameOf(test));
      return own.length > 0 && own.every((to) => dirname(to) !== dirname(test).replace(/^test/, 'src'));
    })
    .map(([test]) => test);
}

/** The groups of files that import each other in a circle; empty where there is none (Tarjan 1972). */
export function circlesIn(imports: Imports): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) ?? 0);
    open.push(file);
    for (const target of imports.get(file) ?? []) {
      if (!order.has(target)) visit(target);
      if (open.includes(target)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(target) ?? 0));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of imports.keys()) if (!order.has(file)) visit(file);
  return circles;
}

/** Names that more than one top-level type of these texts bears. */
export function repeatedTypes(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) =>
    [...text.matchAll(/^(?:export )?(?:interface|type) ([A-Za-z]+)/gm)].map(([, name = '']) => name),
  );
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].sort();
}
