/** The text with places where a line may end in lists of endings: a browser knows none before a full stop. */
export function breakable(text: string): string {
  return text.replace(/、(?=\.)/g, '、\u200B');
}
