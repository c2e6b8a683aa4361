import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedBrowser } from '../../test/browser.js';
import { startChromium } from './chromium.js';
import type { Candidate } from './driver.js';
import { startFirefox } from './firefox.js';
import { environmentOf, oldChromium } from './oldChromium.js';
import { startWebkit } from './webkit.js';

/** Versions of the package `chrome-aws-lambda`: they hold Chromium 83, 88 and 92. */
const OLD = ['3.1.1', '5.5.0', '10.1.0'];

const firstOf = (...paths: readonly string[]) => paths.find((path) => existsSync(path));

/** The browsers that the road is tried in, the oldest first. */
export const candidates: readonly Candidate[] = [
  ...OLD.map((version): Candidate => ({
    name: 'Chromium',
    find: () => oldChromium(version),
    start: (folder) => startChromium(join(folder, 'chromium'), environmentOf(folder)),
  })),
  {
    name: 'Chromium (pinned)',
    find: () => pinnedBrowser()?.path,
    start: (path) => startChromium(path, pinnedBrowser()?.environment),
  },
  {
    name: 'Firefox',
    find: () => firstOf('/usr/bin/firefox-esr', '/usr/bin/firefox'),
    start: startFirefox,
  },
  {
    name: 'WebKit',
    find: () =>
      existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb')
        ? firstOf(
            '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
            '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
          )
        : undefined,
    start: startWebkit,
  },
];
