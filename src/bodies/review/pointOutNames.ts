import { fold } from '../../core/form/fold.js';
import { isSameBody } from '../../core/report/sameBody.js';
import { isNamedAfter } from '../likelySender.js';
import { pointOnBody, pointEach, type PointMap } from './pointsOnBodies.js';
import type { ReviewedReport } from './reviewReport.js';

/**
 * What a list of bodies says of the reports: names that are not on it, and files that are named after a body
 * whose report is missing while another body's is in them. Without a list nothing is said.
 */
export function pointOutNames(
  reports: readonly ReviewedReport[],
  bodies: readonly string[],
  missing: readonly string[],
): PointMap {
  if (bodies.length === 0) return new Map();
  const sought = missing.map((name) => ({ name, folded: fold(name) }));
  return pointEach(reports, ({ org, file }) => {
    if (org === '') return [];
    const called = fold(file);
    const meant = sought.find(
      ({ folded }) => called.includes(folded) && !isNamedAfter(called, fold(org), folded),
    );
    if (meant)
      return [
        pointOnBody(
          'warning',
          `文件名写的是“${meant.name}”，里面是“${org}”的报告，请核对是否误用了别的单位的报告`,
        ),
      ];
    return bodies.some((name) => isSameBody(name, org))
      ? []
      : [pointOnBody('hint', `单位名单里没有“${org}”，请核对机关名称`)];
  });
}
