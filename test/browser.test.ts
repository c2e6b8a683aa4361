import assert from 'node:assert/strict';
import { chooseBrowser } from './browser.js';
import { requireBuilt } from './built.js';

describe('the browser of the tests', () => {
  it('is the pinned one, whatever is installed', () => {
    assert.equal(chooseBrowser(undefined, 'linux x64'), 'pinned');
    assert.equal(chooseBrowser('', 'linux x64'), 'pinned');
  });
  it('is another one where that is asked for', () => {
    assert.equal(chooseBrowser('/opt/chrome', 'linux x64'), '/opt/chrome');
    assert.equal(chooseBrowser('/opt/chrome', 'darwin arm64'), '/opt/chrome');
  });
  for (const system of ['darwin arm64', 'win32 x64', 'linux arm64'])
    it(`has to be named on ${system}`, () =>
      assert.throws(() => chooseBrowser(undefined, system), {
        message: `The pinned browser runs on linux x64, not on ${system}: set CHROME_PATH to Chrome, Chromium or Edge.`,
      }));
});

describe('the tests in a browser', () => {
  it('stop with one sentence where the pages were not built', () => {
    const sentence = 'These tests need the built pages: run npm run build:test first.';
    assert.throws(() => requireBuilt(['no-such-folder']), { message: sentence, stack: sentence });
    requireBuilt([]);
  });
});
