/** What is said of every figure and explains none: `情况属实`, `经核对无误`, `数据真实准确`. */
const STOCK =
  /情况|属实|如实|真实|准确|正确|无误|没错|错误|没有|问题|异常|核实|核对|复核|检查|确认|确实|数据|数字|填报|填写|上报|填列|说明|特此|如上|以上|同上|按照|要求|规定|我(?:单位|机关|局)|本(?:单位|机关|局)|同意|正常|已经?|经|无|是|对|的|了|均|都|有/g;
/** Spaces and signs; letters and digits are left. */
const SIGNS = /[^\p{L}\p{N}]+/gu;
/** The fewest characters that say something besides such words. */
const LEAST = 4;

/**
 * True for a reason that states no fact: nothing but stock words, or a word or two. `情况属实` does not, and
 * `按决算口径填列` does.
 */
export function isThinReason(text: string): boolean {
  return text.normalize('NFKC').replace(SIGNS, '').replace(STOCK, '').length < LEAST;
}
