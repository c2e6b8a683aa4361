import { withCells } from '../../core/report/report.js';
import { readText, type Report } from '../../index.js';
import sample from './sample.json';

/** The cell of the sample that is wrong on purpose, with its wrong value. */
const FAULT = { 'requests.granted.company': 11 };

/** What the page says when the sample is opened. */
export const ABOUT_SAMPLE = '示例数据：宿迁市 2023 年度公布的数字，其中一格已故意改错，可以试着检查并改正。';

/** True for the body whose figures the sample has. */
export function isSampleBody(org: string): boolean {
  return org === sample.org;
}

/** The published figures of a city, with one cell changed so that two sums do not hold. */
export function sampleWithFault(): Report {
  return withCells(readText(JSON.stringify(sample)).report, FAULT);
}
