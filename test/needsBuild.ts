import { existsSync } from 'node:fs';

/**
 * Skips the tests of the suite around it where a file of the build is missing, and says so with the command
 * that makes it. `path` is seen from the top folder.
 */
export function needsBuild(path: string, command: string): void {
  before(`${path} is built`, function () {
    if (existsSync(new URL(`../${path}`, import.meta.url))) return;
    console.log(`      ${path} is missing: what is built is not tested; run \`${command}\` first.`);
    this.skip();
  });
}
