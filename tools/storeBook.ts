import { mkdirSync, writeFileSync } from 'node:fs';
import { withCells } from '../src/core/report/report.js';
import { fileHost } from '../src/hosts/file/fileHost.js';
import { readText, reportLayouts } from '../src/index.js';
import sample from '../src/workbench/file/sample.json' with { type: 'json' };

/** Writes the workbook with which reviewers of the store try the add-in: the sample, one cell of it wrong. */

const { report } = readText(JSON.stringify(sample));
const host = fileHost();
await host.draw(reportLayouts(withCells(report, { 'requests.granted.company': 11 })));
mkdirSync(new URL('../store/test/', import.meta.url), { recursive: true });
writeFileSync(new URL('../store/test/年报-一格有误.xlsx', import.meta.url), host.bytes());
