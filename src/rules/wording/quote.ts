/** A text in quotes, cut after so many characters: `“一、本年新收”`. */
export function quoteStart(text: string, most: number): string {
  return `“${text.slice(0, most)}”`;
}

/** A text of so many characters at the most; `…` stands for the rest of a longer one. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
