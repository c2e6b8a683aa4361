import type { Attachment } from '../../../src/core/report/attachment.js';
import type { Edition, Report } from '../../../src/index.js';
import { bodyReport } from '../../../tools/county/bodyReport.js';
import { chanceOf } from '../../../tools/damage/chance.js';

/** Two attachments, one of them with a blank cell and without a title. */
export const attachments: readonly Attachment[] = [
  {
    chapter: 'overview',
    title: '主动公开分类统计',
    rows: [
      ['渠道', '条数', '备注'],
      ['政府网站', '12', '含转载'],
      ['公众号', '3', ''],
    ],
  },
  {
    chapter: 'other',
    title: '',
    rows: [
      ['窗口', '人次'],
      ['政务服务中心', '456'],
    ],
  },
];

/** A report without errors that has these attachments. */
export function attachedReport(edition: Edition): Report {
  const report = bodyReport(edition, edition.firstYear + 1, '青山县民政局', chanceOf(5));
  return { ...report, attachments };
}
