import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { filesUnder } from '../house.js';

const FOLDER = 'tools/mutation';
const MUTATED = ['src/core', 'src/rules', 'src/repair'] as const;

/**
 * Runs Stryker over core, rules and repair, or over the folders that `--of src/bodies,src/exports` names: all
 * of it, or with `--share 4` one declaration of four, chosen by a hash of its name so that the same ones come
 * again.
 */
function main(): void {
  const { values } = parseArgs({ options: { share: { type: 'string' }, of: { type: 'string' } } });
  const share = Number(values.share ?? 1);
  const files = filesUnder('.', values.of?.split(',') ?? MUTATED);
  const chosen = share > 1 ? files.flatMap((file) => rangesIn(file, share)) : values.of ? files : [];
  const mutate = chosen.length > 0 ? ['--mutate', chosen.join(',')] : [];
  execFileSync('npm', ['ci', '--prefix', FOLDER], { stdio: 'inherit' });
  execFileSync(`${FOLDER}/node_modules/.bin/stryker`, ['run', `${FOLDER}/stryker.config.json`, ...mutate], {
    stdio: 'inherit',
  });
}

/** The lines of a file's top-level declarations that fall into the share: `src/a.ts:10-24`. */
function rangesIn(file: string, share: number): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter((statement) => !ts.isImportDeclaration(statement) && !ts.isInterfaceDeclaration(statement))
    .filter((statement) => isChosen(`${file} ${statement.getText(source).slice(0, 60)}`, share))
    .map((statement) => {
      const [from, to] = [statement.getStart(source), statement.end].map(
        (place) => source.getLineAndCharacterOfPosition(place).line + 1,
      );
      return `${file}:${from}-${to}`;
    });
}

function isChosen(name: string, share: number): boolean {
  return createHash('sha256').update(name).digest().readUInt32BE(0) % share === 0;
}

main();
