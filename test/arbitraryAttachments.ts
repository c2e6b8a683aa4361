import fc from 'fast-check';
import type { Edition } from '../src/core/form/edition.js';
import { inOrderOfChapters, tidyAttachment, type Attachment } from '../src/core/report/attachment.js';
import { arbitraryText } from './arbitraryReport.js';

/** Cells: texts, numbers that are no figures, labels of the form, signs that mean something elsewhere. */
const cell = fc.oneof(
  arbitraryText.map((text) => text.replace(/ +/g, ' ')),
  fc.constantFrom(
    '',
    '',
    '12',
    '0',
    '007',
    '12%',
    '-3',
    '=SUM(A1:A9)',
    '网站',
    '一、总体情况',
    '附件2',
    '所属章',
  ),
  fc.constantFrom(
    '总计',
    '其他',
    '自然人',
    '行政许可',
    '结果纠正',
    '|',
    'a|b\\',
    '单位：件',
    '——',
    '2023-01-05',
  ),
);

/** A table of two rows and columns or more that is none of the form, as it is kept. */
function arbitraryAttachment({ chapters }: Edition): fc.Arbitrary<Attachment> {
  return fc
    .tuple(
      fc.constantFrom(...chapters.map(({ code }) => code)),
      fc.constantFrom('', '主动公开分类统计', '表1 依申请公开情况表', '：=1+1', '情况 单位：件', '<b>“统计”'),
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 2, max: 6 }),
    )
    .chain(([chapter, title, height, width]) =>
      fc
        .array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        })
        .map((rows) => tidyAttachment({ chapter, title, rows })),
    )
    .filter((each) => each !== undefined && each.rows.length > 1 && (each.rows[0]?.length ?? 0) > 1)
    .map((each) => each as Attachment);
}

/** One to three attachments in the order of their chapters. */
export function arbitraryAttachments(edition: Edition): fc.Arbitrary<readonly Attachment[]> {
  return fc
    .array(arbitraryAttachment(edition), { minLength: 1, maxLength: 3 })
    .map((each) => inOrderOfChapters(each, edition));
}
