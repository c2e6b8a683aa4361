import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { classes } from '../excel-double/classes/index.js';
import { reportSchema } from '../src/core/report/schema.js';
import { editions, rules } from '../src/index.js';
import { tellEditions } from './docs/editions.js';
import { tellMembers } from './docs/members.js';
import { tellRules } from './docs/rules.js';

const folder = fileURLToPath(new URL('../docs/', import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}editions.md`, tellEditions(editions));
writeFileSync(`${folder}rules.md`, tellRules(rules, editions));
writeFileSync(`${folder}report.schema.json`, `${JSON.stringify(reportSchema(editions), null, 1)}\n`);
writeFileSync(`${folder}excel-double.md`, tellMembers(classes));
