/** How the names of bodies end. */
const ENDINGS = '政府|局|委员会|委|办公室|办事处|办|厅|院|中心|镇|乡|街道|处|署|司|站|队|行';
/** A line that is only the name of a body. */
const BODY = new RegExp(`^\\p{Script=Han}{2,30}(?:${ENDINGS})$`, 'u');
/** A short name of a body, or of the place that it governs: 甲镇, 青山区. */
const SHORT = new RegExp(`^.+(?:${ENDINGS}|[所会部场区县市])$`);

/** True for a line that is only the name of a body. */
export function isBodyName(text: string): boolean {
  return BODY.test(text);
}

/** True for a short name of a body, or of the place that it governs, as sheets have it. */
export function isShortBodyName(text: string): boolean {
  return SHORT.test(text);
}
