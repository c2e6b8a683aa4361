/** A line that is only the name of a body. */
const BODY =
  /^\p{Script=Han}{2,30}(?:政府|局|委员会|委|办公室|办事处|办|厅|院|中心|镇|乡|街道|处|署|司|站|队|行)$/u;

/** True for a line that is only the name of a body. */
export function isBodyName(text: string): boolean {
  return BODY.test(text);
}
