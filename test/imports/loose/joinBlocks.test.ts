import assert from 'node:assert/strict';
import { tablesOf, type Edition } from '../../../src/core/form/edition.js';
import { formOf } from '../../../src/core/form/form.js';
import { leaves } from '../../../src/core/form/outline.js';
import { checkReport, editions, readText, type Report } from '../../../src/index.js';
import { readPublishedPage } from '../../../src/opening/published.js';
import { chanceOf } from '../../../tools/damage/chance.js';
import { print } from '../../../tools/damage/printed.js';
import { randomReport } from '../../../tools/damage/randomReport.js';

/** A block of 表四: its name on the paper, and the figure under each label. */
interface Block {
  readonly name: string;
  readonly group: string | undefined;
  readonly labels: readonly string[];
  readonly figures: readonly string[];
}

const bandOf = (edition: Edition) => tablesOf(edition).find(({ code }) => code === 'disputes')!.bands[0]!;
const ofDisputes = ({ edition, readings }: Report) =>
  formOf(edition).cells.flatMap(({ table, index }) => (table.code === 'disputes' ? [readings[index]] : []));

function blocksOf(report: Report): readonly Block[] {
  const { rows, columns } = bandOf(report.edition);
  const labels = leaves(columns).map(({ label }) => label);
  const all = ofDisputes(report).map(String);
  return leaves(rows).map(({ label }, at) => ({
    name: label,
    group: rows.find(({ parts }) => parts.some((part) => part.label === label))?.label,
    labels,
    figures: all.slice(at * labels.length, (at + 1) * labels.length),
  }));
}

const row = (...texts: readonly string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const over = (name: string) => `<tr><td colspan="5">${name}</td></tr>`;
const table = (...rows: readonly string[]) => `<table>${rows.join('')}</table>`;
const full = ({ name, group }: Block) => (group === undefined ? name : `${group}（${name}）`);

const SHAPES: Readonly<Record<string, (blocks: readonly Block[]) => string>> = {
  'a table each, under its name': (blocks) =>
    blocks.map((each) => `<p>${full(each)}</p>${table(row(...each.labels), row(...each.figures))}`).join(''),
  'a table each, with its name in the first row': (blocks) =>
    blocks
      .map((each) => table(over(full(each)), row(...each.labels), row(...each.figures)))
      .join('<p>- 3 -</p>'),
  'one table, a name over each': (blocks) =>
    table(...blocks.flatMap((each) => [over(full(each)), row(...each.labels), row(...each.figures)])),
  'one table, with the name of the group above two of them': (blocks) =>
    table(
      ...blocks.flatMap(({ name, group, labels, figures }, at) => [
        ...(group === undefined || blocks[at - 1]?.group === group ? [] : [over(group)]),
        ...[over(name), row(...labels), row(...figures)],
      ]),
    ),
  'rows of one table': (blocks) =>
    table(row('', ...(blocks[0]?.labels ?? [])), ...blocks.map(({ name, figures }) => row(name, ...figures))),
  'rows of one table beside the name of their group': (blocks) =>
    table(
      row('', '', ...(blocks[0]?.labels ?? [])),
      ...blocks.map(({ name, group = '', figures }) => row(group, name, ...figures)),
    ),
  'rows in another order than on the paper, and so are their labels': (blocks) =>
    [...blocks]
      .reverse()
      .map((each) => {
        const [labels, figures] = [[...each.labels].reverse(), [...each.figures].reverse()];
        return `<p>${each.name}</p>${table(row(...labels), row(...figures))}`;
      })
      .join(''),
};

/** A page whose 表四 is this, and a text of it. */
function published(report: Report, written: string, isText = false): Report & { told: readonly string[] } {
  const body = print(report).map((piece) => {
    if (piece.kind === 'line') return isText ? piece.text : `<p>${piece.text}</p>`;
    if (piece.code === 'disputes') return written;
    if (isText) return '';
    const rows = piece.rows.map(
      (cells) =>
        `<tr>${cells.map((cell) => `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cell.text}</td>`).join('')}</tr>`,
    );
    return table(...rows);
  });
  const page = body.join('\n');
  const read = isText ? readText(page, '年报.txt') : readPublishedPage(`<html><body>${page}</body></html>`);
  const told = checkReport(read).findings.filter(
    ({ rule, message }) => ['label', 'sheets', 'unread'].includes(rule) && message.includes('表四'),
  );
  return { ...read.report, told: told.map(({ message }) => message) };
}

describe('the blocks of 表四 below each other', () => {
  for (const [at, edition] of editions.entries()) {
    const report = randomReport(edition, chanceOf(7 + at));
    const blocks = blocksOf(report);
    for (const [what, write] of Object.entries(SHAPES))
      it(`are read as ${what} (${edition.id})`, () => {
        const read = published(report, write(blocks));
        assert.deepEqual([ofDisputes(read), read.told], [ofDisputes(report), []]);
      });
    it(`are read from lines of a text, with pipes or without (${edition.id})`, () => {
      for (const [from, between, to] of [
        ['', ' ', ''],
        ['| ', ' | ', ' |'],
      ] as const) {
        const line = (texts: readonly string[]) => `${from}${texts.join(between)}${to}`;
        const written = blocks
          .map((each) => `### ${full(each)}\n${line(each.labels)}\n${line(each.figures)}\n`)
          .join('\n');
        assert.deepEqual(ofDisputes(published(report, written, true)), ofDisputes(report));
      }
    });
    it(`give no figure to another where one of them is missing, twice or without a figure (${edition.id})`, () => {
      const [first, second, third] = blocks as [Block, Block, Block];
      const shorter = { ...second, figures: second.figures.slice(1) };
      for (const given of [
        [first, second],
        [first, second, second],
        [first, shorter, third],
      ])
        for (const write of Object.values(SHAPES)) {
          const read = published(report, write(given));
          const wrong = ofDisputes(read).filter(
            (reading, index) => typeof reading === 'number' && reading !== ofDisputes(report)[index],
          );
          assert.deepEqual(wrong, [], write(given));
          assert.notDeepEqual(read.told, []);
        }
    });
  }
});
