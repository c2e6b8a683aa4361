import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { commands } from '../src/cli/commands/index.js';
import { editions, formats, imports as readers, rules } from '../src/index.js';
import { floors, houseWalls } from '../tools/build/walls.mjs';
import {
  betweenFolders,
  betweenRooms,
  circlesIn,
  filesUnder,
  importsOf,
  repeatedTypes,
  ROOMS,
  strayTests,
} from '../tools/house.js';
import { unusedExports, unusedExportsIn } from '../tools/unusedExports.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const imports = importsOf(root, filesUnder(root));

/** An import that each room must not have, and a part of the reason that lint gives. */
const crossings = [
  ['src/core/report/wall.ts', "import '../../rules/index.js';", 'Core is pure'],
  ['src/core/report/wall.ts', "import 'node:fs';", 'Core is pure'],
  ['src/core/report/wall.ts', "import '../draw/sheet.js';", 'run down'],
  ['src/core/read/prose/wall.ts', "import '../../publish/block.js';", 'run down'],
  ['src/core/read/prose/wall.ts', "import '../../../telling/words.js';", 'Core is pure'],
  ['templates/wall.ts', "import '../src/rules/index.js';", 'A template says what the paper says'],
  ['src/rules/wall.ts', "import '../core/draw/sheet.js';", 'A rule sees numbers, never sheets.'],
  ['src/repair/wall.ts', "import '../core/draw/sheet.js';", 'Repair sees numbers and relations'],
  ['src/exports/wall.ts', "import '../hosts/file/fileHost.js';", 'An export renders'],
  ['src/imports/wall.ts', "import '../exports/json.js';", 'An import makes a report'],
  ['src/hosts/wall.ts', "import '../index.js';", 'A host holds a workbook'],
  ['src/hosts/excel/wall.ts', "import '../../telling/tellProblem.js';", 'A host holds a workbook'],
  ['src/rules/sentences/wall.ts', "import '../../making/drawing.js';", 'A rule sees numbers, never sheets.'],
  ['src/hosts/file/reading/wall.ts', "import '../../../index.js';", 'A host holds a workbook'],
  ['src/bodies/wall.ts', "import '../bodyFiles/reviewPack.js';", 'opening a file is handed in'],
  ['src/bodyFiles/wall.ts', "import '../cli/run.js';", 'opened and made for any face'],
  ['src/checking/wall.ts', "import '../index.js';", 'the contents page lists it'],
  ['src/opening/wall.ts', "import '../bodies/readBody.js';", 'A use case is for one report'],
  ['src/telling/wall.ts', "import '../pane/words/zh.js';", 'A use case is for one report'],
  ['src/making/wall.ts', "import '../hosts/excel/excelHost.js';", 'A use case is for one report'],
  ['src/bodies/wall.ts', "import '../hosts/file/fileHost.js';", 'opening a file is handed in'],
  ['src/bodies/wall.ts', "import '../cli/opening/openFile.js';", 'opening a file is handed in'],
  ['src/pane/wall.ts', "import '../hosts/file/fileHost.js';", 'The pane works through the use cases'],
  ['src/pane/views/wall.ts', "import '../../rules/index.js';", 'The pane works through the use cases'],
  ['src/workbench/wall.ts', "import '../exports/index.js';", 'The workbench works through'],
  ['src/workbench/wall.ts', "import '../hosts/excel/excelHost.js';", 'The workbench works through'],
  ['src/cli/wall.ts', "import '../pane/words.js';", 'The command line works through'],
  ['src/cli/telling/wall.ts', "import '../../repair/index.js';", 'The command line works through'],
  ['src/index.ts', "import './hosts/file/fileHost.js';", 'The use cases know no host'],
] as const;

describe('the walls between rooms', () => {
  const eslint = new ESLint({ cwd: root });
  for (const [filePath, code, reason] of crossings)
    it(`stop ${code} in ${filePath}`, async () => {
      const [result] = await eslint.lintText(code, { filePath });
      assert.ok(
        result?.messages.some(
          ({ ruleId, message }) => ruleId === 'no-restricted-imports' && message.includes(reason),
        ),
      );
    });
  it('are tried for every room', () => {
    const tried = crossings.map(([file]) => file);
    const untried = houseWalls.filter(({ room }) => !tried.some((file) => file.startsWith(`${room}/`)));
    assert.deepEqual(untried, []);
  });
});

describe('the imports of the program', () => {
  it('form no circle, types included', () => assert.deepEqual(circlesIn(imports), []));

  it('run downwards between the rooms of core', () => {
    const floorOf = (file: string) => floors.findIndex((room) => file.startsWith(`src/core/${room}/`));
    const upward = [...imports].flatMap(([from, targets]) =>
      from.startsWith('src/core/')
        ? targets
            .filter((to) => floorOf(to) === -1 || floorOf(to) > floorOf(from))
            .map((to) => `${from} -> ${to}`)
        : [],
    );
    assert.deepEqual(upward, []);
  });

  it('find every file of core in one of its seven rooms', () => {
    const core = readdirSync(`${root}/src/core`, { withFileTypes: true });
    assert.deepEqual(
      core
        .filter((each) => each.isDirectory())
        .map(({ name }) => name)
        .sort(),
      [...floors].sort(),
    );
    assert.deepEqual(
      core.filter((each) => !each.isDirectory()).map(({ name }) => name),
      ['tsconfig.json'],
    );
  });

  it('form no circle of folders in src', () =>
    assert.deepEqual(circlesIn(betweenFolders(imports, 'src')), []));

  it('form no circle of rooms in src', () => assert.deepEqual(circlesIn(betweenRooms(imports, 'src')), []));

  it('are seen to form a circle of rooms where they do', () => {
    const circle = new Map([
      ['a/b/c/one', ['a/two']],
      ['a/two', ['a/b/d/three']],
      ['a/b/d/three', ['a/b/c/one']],
    ]);
    assert.deepEqual(circlesIn(betweenRooms(circle, 'a')), [['a', 'a/b']]);
  });

  it('are seen to form a circle of folders where they do', () => {
    const circle = new Map([
      ['a/b/one', ['a/c/two']],
      ['a/c/two', ['d/three']],
      ['a/c/four', ['a/b/five', 'a/b/one']],
    ]);
    assert.deepEqual(circlesIn(betweenFolders(circle, 'a')), [['a/b', 'a/c']]);
  });

  it('are seen to form a circle where they do', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b', 'd']],
      ['d', []],
    ]);
    assert.deepEqual(circlesIn(circle), [['b', 'c']]);
  });
});

describe('the tests', () => {
  it('stand in the folder that mirrors that of the file they are named after', () => {
    const files = filesUnder(root, ['src', 'test']);
    assert.deepEqual(strayTests(importsOf(root, files)), []);
  });
  it('are seen to stand elsewhere where they do', () => {
    const tests = new Map([
      ['test/a/one.test.ts', ['src/a/b/one.ts', 'src/a/two.ts']],
      ['test/a/b/one.slow.test.ts', ['src/a/b/one.ts']],
      ['test/a/three.test.ts', ['src/b/four.ts']],
      ['test/a/five.browser.test.ts', ['src/b/five.ts']],
    ]);
    assert.deepEqual(strayTests(tests), ['test/a/one.test.ts']);
  });
});

describe('what the program exports', () => {
  it('is imported somewhere', () => {
    const folders = [...ROOMS, 'bench', 'test', 'tools'];
    const workers = ['test/cli/sourceWorker.mjs'];
    assert.deepEqual(unusedExportsIn(root, [...filesUnder(root, folders), ...workers]), []);
  });
  it('is seen to be imported nowhere where it is not', () => {
    const texts = new Map([
      ['src/a.ts', 'export function one() {}\nexport const two = 2;\nexport async function three() {}'],
      ['src/b/c.ts', "import { type Four, one as first } from '../a.js';\nexport const five = 5;"],
      ['src/d.tsx', "const late = import('./b/c.js');\nexport { three } from './a.js';"],
    ]);
    assert.deepEqual(unusedExports(texts), ['src/a.ts: two']);
  });
});

describe('the types of the program', () => {
  it('have a name each', () => {
    const sources = filesUnder(root, ['src']).map((file) => readFileSync(`${root}/${file}`, 'utf8'));
    assert.deepEqual(repeatedTypes(sources), []);
  });
  it('are seen to share a name where they do', () => {
    assert.deepEqual(repeatedTypes(['interface A {}\ntype B = 1;', 'export type A = 2;']), ['A']);
  });
});

describe('the docstrings', () => {
  it('stand over what they are about, and not over each other', () =>
    assert.deepEqual(
      filesUnder(root).filter((file) => /\*\/\s*\/\*\*/.test(readFileSync(`${root}/${file}`, 'utf8'))),
      [],
    ));
});

describe('the registers', () => {
  /** The files of a room but for its contents page, without their endings. */
  const filesIn = (room: string) =>
    readdirSync(`${root}/${room}`)
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.replace(/\.ts$/, ''))
      .sort();
  const registers = {
    templates: editions,
    'src/rules': rules,
    'src/imports': readers,
    'src/exports': formats,
    'src/cli/commands': commands.map(({ name }) => ({ id: name })),
  };
  for (const [room, registered] of Object.entries(registers))
    it(`list every file of ${room}`, () =>
      assert.deepEqual(registered.map(({ id }) => id).sort(), filesIn(room)));
});
