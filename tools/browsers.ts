import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { candidates } from './browsers/candidates.js';
import { road } from './browsers/road.js';
import { walk } from './browsers/walk.js';

/**
 * Takes the whole road through the built workbench, from disk, in every browser that is installed or can be
 * fetched, and prints a table. `npm run browsers -- FOLDER` saves a picture of each; `--only NAME` takes one.
 */

const address = pathToFileURL(join(import.meta.dirname, '../dist/年报工作台.html')).href;
const [folder] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length);
const say = (...columns: readonly string[]) => process.stdout.write(`| ${columns.join(' | ')} |\n`);

say('browser', 'version', 'steps passed', 'what failed');
say('---', '---', '---', '---');
let isWhole = true;
for (const { name, find, start } of candidates.filter((each) => !only || each.name.includes(only))) {
  const path = find();
  if (path === undefined) {
    say(name, '', '', 'not installed');
    continue;
  }
  try {
    const driver = await start(path);
    const { passed, failed } = await walk(driver, address);
    if (folder) writeFileSync(join(folder, `${name} ${driver.version}.png`), await driver.picture());
    await driver.close();
    if (failed !== undefined) isWhole = false;
    say(name, driver.version, `${passed.length} of ${road.length}`, failed ?? '');
  } catch (error) {
    isWhole = false;
    say(name, '', '0', `did not start: ${String(error).split('\n')[0]}`);
  }
}
process.exitCode = isWhole ? 0 : 1;
