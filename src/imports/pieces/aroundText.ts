/** A line of signs that a text draws between its parts: ---, * * *, ===. */
const DIVIDER = /^(?:[-*_=~—─━═]\s?){3,}$/;
/** How an assistant begins what it says below a text that it wrote, and its words to the reader there. */
const TURN = /^(?:如|若|需要|希望|以上|请问|是否|注|说明|提示|[您你我])/;
const ADDRESSED =
  /告[诉知]我(?=$|[，。！!；;])|对[您你]有所?帮助|我(?:可以|能|再|来)?(?:继续|进一步)?[帮为给替][您你]|需要我(?:再|继续|帮)/;
const TO_ADAPT = /请[您你]?(?:根据|结合)(?:贵单位|实际|本单位).{0,12}(?:修改|填写|替换|调整|补充|完善)/;
/** Lines of more characters are prose. */
const LONGEST = 120;

/** True for a line that only divides. */
export function isDivider(text: string): boolean {
  return DIVIDER.test(text);
}

/** True for the words of an assistant below its answer, which are none of the report. */
export function closesChat(text: string): boolean {
  return text.length <= LONGEST && TURN.test(text) && (ADDRESSED.test(text) || TO_ADAPT.test(text));
}
