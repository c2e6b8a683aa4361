import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { fileHost } from '../src/hosts/file.js';
import { openPackage } from '../src/hosts/package.js';
import { checkReport, readReportJson, readSheets, reportLayouts, editions, rules } from '../src/index.js';
import { check, subjectOf, figuresOf } from '../src/core/check.js';
import { evaluate } from '../src/core/evaluate.js';
const json = readFileSync(new URL('../test/samples/suqian-2023.json', import.meta.url), 'utf8');
const { report } = readReportJson(json);
const host = fileHost(); await host.draw(reportLayouts(report)); const bytes = host.bytes();
console.log('bytes', bytes.length);
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!;
async function t(f: () => unknown) { const s = performance.now(); await f(); return performance.now() - s; }
const cs: Record<string, () => unknown> = {
  exceljs: () => new ExcelJS.Workbook().xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer),
  both: async () => checkReport(readSheets(await fileHost(bytes).read())),
  openPackage: () => openPackage(bytes),
  hostRead: () => fileHost(bytes).read(),
};
const sheets = await fileHost(bytes).read();
const read = readSheets(sheets);
cs['readSheets'] = () => readSheets(sheets);
cs['checkReport'] = () => checkReport(read);
const res: Record<string, number[]> = {};
for (let i = 0; i < 120; i++) for (const [n, f] of Object.entries(cs)) { const d = await t(f); if (i >= 40) (res[n] ??= []).push(d); }
for (const [n, a] of Object.entries(res)) console.log(n, med(a).toFixed(3));
const table = rules.filter(r => !['chapter','prose','cover','mention'].includes(r.id));
const N = 20000;
for (let k = 0; k < 3; k++) for (const [n, f] of Object.entries({
  evaluate: (() => { const fg = figuresOf(report); return () => evaluate(fg); })(),
  figures: () => figuresOf(report),
  subject: () => subjectOf(report, editions),
  tableRules: (() => { const s = subjectOf(report, editions); return () => check(s, table); })(),
  allRules: (() => { const s = subjectOf(report, editions); return () => check(s, rules); })(),
  ...Object.fromEntries(rules.map(r => ['rule ' + r.id, (() => { const s = subjectOf(report, editions); return () => r.check(s); })()])),
})) { const s = performance.now(); for (let i = 0; i < N; i++) f(); const us = (performance.now() - s) / N * 1000; if (k == 2) console.log(n, us.toFixed(2), 'us'); }
