import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** The functions and constants that files of `src` export and no other file imports, as `file: name`. */
export function unusedExports(texts: ReadonlyMap<string, string>): readonly string[] {
  const used = new Set([...texts].flatMap(([file, text]) => importsIn(file, text)));
  return [...texts]
    .filter(([file]) => file.startsWith('src/'))
    .flatMap(([file, text]) => {
      const path = withoutEnding(file);
      if (used.has(`${path}: *`)) return [];
      const names = [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) ([\w$]+)/gm)];
      return names.flatMap(([, name = '']) => (used.has(`${path}: ${name}`) ? [] : `${file}: ${name}`));
    });
}

/** The same for the files of a folder. */
export function unusedExportsIn(root: string, files: readonly string[]): readonly string[] {
  return unusedExports(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
}

/** What a file imports or exports again, as `path: name`; `path: *` where it takes all. */
function importsIn(file: string, text: string): readonly string[] {
  const pathOf = (name: string) => withoutEnding(normalize(join(dirname(file), name)));
  const named = [...text.matchAll(/\b(?:import|export)\s(?:type\s)?\s*\{([^}]*)\}\s*from\s*'(\.[^']+)'/g)];
  const whole = [...text.matchAll(/(?:\*\s*(?:as\s+\w+\s+)?from\s*|\bimport\(\s*)'(\.[^']+)'/g)];
  return [
    ...named.flatMap(([, names = '', from = '']) =>
      names.split(',').map((each) => `${pathOf(from)}: ${/^\s*(?:type\s+)?([\w$]*)/.exec(each)?.[1] ?? ''}`),
    ),
    ...whole.map(([, from = '']) => `${pathOf(from)}: *`),
  ];
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:js|tsx?|mjs)$/, '');
}
