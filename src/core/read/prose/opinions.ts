/** What heads a column of what was said of the chapters, and is no text of theirs. */
export const OPINIONS = /^(?:.{0,6}意见(?:建议)?|修改建议|批注|(?:审核|复核|初审)(?:记录|情况|结果))$/;
