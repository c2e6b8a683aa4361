import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { showControls, showInLine } from '../../../src/cli/terminal/showControls.js';
import { openTerminal } from '../../../src/cli/terminal/openTerminal.js';
import { openShell } from '../openShell.js';
import { broken, suqian } from '../reports.js';

/** What steers a terminal, or turns the direction of what follows, and how it is shown. */
const STEERING: readonly (readonly [title: string, text: string, shown: string])[] = [
  ['a colour', '\u001b[31m', '\\u001b[31m'],
  ['the title of the window', '\u001b]0;x\u0007', '\\u001b]0;x\\u0007'],
  ['a colour in one character', '\u009b31m', '\\u009b31m'],
  ['a line that is written over', 'a\rb', 'a\\u000db'],
  ['a character that is taken back', 'a\b\u007f', 'a\\u0008\\u007f'],
  ['text from right to left', 'a\u202ebc', 'a\\u202ebc'],
  ['text in its own direction', '\u2066a\u2069', '\\u2066a\\u2069'],
  ['a tag that cannot be seen', 'a\u{e0041}', 'a\\udb40\\udc41'],
  ['half a character', '\ud800', '\\ud800'],
  ['a line separator', 'a\u2028b', 'a\\u2028b'],
];
const steers = /(?![\n])[\p{Cc}\p{Cf}\p{Cs}\u2028]/u;

describe('a text that is told', () => {
  for (const [title, text, shown] of STEERING)
    it(`shows ${title}`, () => {
      assert.equal(showControls(text), shown);
      assert.equal(showInLine(text), shown);
    });
  it('keeps lines, tabs and what is written', () => {
    const text = '表三\n\t“（一）予以公开”😀\\';
    assert.equal(showControls(text), text);
    assert.equal(showInLine(text), '表三\\u000a\\u0009“（一）予以公开”😀\\');
  });
  it('means the same where it is JSON', () => {
    for (const [, text] of STEERING) {
      const json = JSON.stringify({ [text]: `\\${text}` }, undefined, 2);
      assert.deepEqual(JSON.parse(showControls(json)), JSON.parse(json));
    }
  });
});

describe('what a command writes', () => {
  it('is shown on both streams, whoever forgot to', () => {
    const written: string[] = [];
    const write = (text: string) => void written.push(text);
    const io = openTerminal({
      out: write,
      err: write,
      outIsTerminal: false,
      errIsTerminal: true,
      script: '',
    });
    io.out('\u001b\n');
    io.err('\u001b\n');
    io.progress('1/2', false);
    assert.deepEqual(written, ['\\u001b\n', '\\u001b\n', '\r1/2\u001b[K']);
  });
});

describe('names and contents from outside', () => {
  const echo = openShell({ script: fileURLToPath(new URL('echoWorker.mjs', import.meta.url)) });
  const { at, call, save, saveJson } = openShell();
  const name = 'a\u001b[31m\r\u202e\nx';
  it('never steer the terminal, whatever the command #slow', async () => {
    const org = '某局\u001b[2J\u009b1m\u202e';
    const report = {
      ...broken,
      org,
      chapters: { ...broken.chapters, problems: ['\u001b]0;x\u0007{无此数}'] },
    };
    // JSON with control characters of ASCII is refused, with others it is not.
    const refused = await saveJson(`${name}1.json`, report);
    const json = await saveJson(`${name}.json`, { ...broken, org: '某局\u009b1m\u202e' });
    assert.match((await call('check', json)).out, /某局\\u009b1m\\u202e/);
    const none = at(`none${name}`);
    writeFileSync(at('text\u001b[0m.txt'), '\u001b[31m');
    for (const args of [
      ['check', json],
      ['check', refused],
      ['check', json, '--json'],
      ['check', json, none],
      ['check', json, none, '--json'],
      ['check', json, '--mark', at(`${name}.xlsx`)],
      ['check', json, '--mark', at(`${name}.xlsx`)],
      ['check', at('text\u001b[0m.txt'), none],
      ['export', json, '--as', 'json'],
      ['export', json, '--as', 'text', '-o', at(`${name}.txt`), '--draft'],
      ['export', json, '--as', `\u001b[0m`],
      ['import', json, '-o', at(`${name}.xlsx`)],
      ['new', '--edition', '\u001b[1m', '-o', at('o.xlsx')],
      ['new', '--edition', '2021', '-o', at(`no${name}/o.xlsx`)],
      [`fly\u001b[1m`],
      ['check', `--\u001b[1m`],
    ]) {
      // Worker threads that load the sources take seconds; what they answer is told in the same way.
      const { out, err } = await (args.includes(none) ? echo.call : call)(...args);
      assert.doesNotMatch(out + err, steers, args.join(' '));
    }
  });
  it('are no lines of their own', async () => {
    writeFileSync(
      at('a\n  检查通过。\n.json'),
      '{"edition":"2021","tables":{"requests":{"x\\n检查通过。":{"person":1}}}}',
    );
    const { out, err } = await call('check', at('a\n  检查通过。\n.json'));
    assert.deepEqual([out, err.split('\n').length], ['', 3]);
    const file = await save('b.xlsx', { ...broken, org: '某局\n  检查通过。' });
    assert.doesNotMatch((await call('check', file)).out, /^ *检查通过。/m);
  });
  it('quoted in a finding are no lines of their own either', async () => {
    const text = JSON.stringify(JSON.parse(readFileSync(await saveJson('c.json', suqian), 'utf8')));
    const quoting = text.replace('"person":', '"person":{"text":"5\\n  检查通过。"},"x":');
    writeFileSync(at('c.json'), quoting.replace(/,"x":[^,]*/, ''));
    const { out } = await call('check', at('c.json'));
    assert.match(out, /5.*检查通过/);
    assert.doesNotMatch(out, /^ *检查通过。/m);
  });
  it('are the same in the JSON of a check as on the disk', async () => {
    const json = await saveJson(`${name}.json`, { ...suqian, org: '某局\u009b\u202e' });
    const { files } = JSON.parse((await call('check', json, '--json')).out);
    assert.deepEqual([files[0].file, files[0].org], [json, '某局\u009b\u202e']);
  });
});

describe('a report on the standard output', () => {
  const plain = openShell();
  const terminal = openShell({ isTerminal: true });
  it('is written as it is, but on a terminal its control characters are shown', async () => {
    const report = { ...suqian, org: '某局\u202e' };
    const args = ['export', '--as', 'text', '--draft'];
    assert.match((await plain.call(...args, await plain.saveJson('a.json', report))).out, /某局\u202e/);
    const shown = (await terminal.call(...args, await terminal.saveJson('a.json', report))).out;
    assert.doesNotMatch(shown, steers);
    assert.match(shown, /某局\\u202e/);
  });
});
