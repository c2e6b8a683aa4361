import type { Export } from '../core/publish/export.js';
import { csv } from './csv.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonStat } from './jsonstat.js';
import { text } from './text.js';

/** Every format in which the finished report is published, in the order in which menus show them. */
export const formats: readonly Export[] = [text, html, json, docx, csv, jsonStat];
