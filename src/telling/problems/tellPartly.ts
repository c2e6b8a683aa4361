import type { PartlyRead } from '../../core/read/partlyRead.js';

/** Which sheets were too large to be read whole, and what to do where the report is on one of them. */
export function tellPartly(partly: readonly PartlyRead[]): string {
  const [first, ...others] = partly;
  if (!first) return '';
  const what =
    others.length === 0
      ? `工作表“${first.sheet}”内容太多，只查看了 ${first.area}`
      : `“${first.sheet}”等 ${partly.length} 张工作表内容太多，只查看了开头几行`;
  return `${what}，如果报告的内容在后面，请移到单独的工作表再检查。`;
}
