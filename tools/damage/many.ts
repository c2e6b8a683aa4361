import { parseArgs } from 'node:util';
import { checkReport, readText } from '../../src/index.js';
import { readPublishedPage } from '../../src/opening/published.js';
import { editions } from '../../templates/index.js';
import { chanceOf } from './chance.js';
import { print } from './printed.js';
import { randomReport } from './randomReport.js';
import { renderPrinted, type Style } from './renderPrinted.js';

const { values } = parseArgs({ options: { count: { type: 'string', default: '1000' } } });
const count = Number(values.count);
const styles: readonly Style[] = ['html', 'tabs', 'spaces', 'pipes'];
const files = Array.from({ length: count }, (_, seed) => {
  const chance = chanceOf(seed);
  const style = styles[seed % styles.length] ?? 'html';
  const edition = editions[seed % editions.length];
  return { style, text: edition ? renderPrinted(print(randomReport(edition, chance)), style, chance) : '' };
});
const before = process.resourceUsage().maxRSS;
const spent = process.cpuUsage();
let errors = 0;
for (const { style, text } of files) {
  const read = style === 'html' ? readPublishedPage(text) : readText(text, '报告.txt');
  errors += checkReport(read).counts.error;
}
const { user, system } = process.cpuUsage(spent);
const seconds = (user + system) / 1e6;
const { maxRSS } = process.resourceUsage();
console.log(
  `${count} texts and pages read and checked: ${Math.round(count / seconds)} files a second of the processor, ` +
    `${Math.round(maxRSS / 1024)} MB at most (${Math.round((maxRSS - before) / 1024)} MB for reading), ${errors} errors found`,
);
