/** Blanks over a line, wider than the gap between two words: a place that is to be filled in. */
const BLANKS = /^[ \t\r\n]*(?:[\u00a0\u2002\u2003\u3000][ \t\r\n]*){2,}$/;
const FORM_LINE = '____';

/** Follows underlined blanks until it is known whether text stands on their line too. */
export interface FormLine {
  /** Takes a text; true where these are blanks over a line, which are kept back. */
  readonly keepsBack: (text: string, isUnderlined: boolean) => boolean;
  /** What stands for the blanks that were kept back: a line of a form, or a space; empty for none. */
  readonly end: () => string;
  /** The same where the line ends. */
  readonly endLine: () => string;
}

/** Follows the blanks of one line of prose after the other. */
export function formLine(): FormLine {
  let [blanks, isFilled, wasFilled] = ['', false, false];
  const end = (goesOn: boolean) => {
    const isOpen = !wasFilled && BLANKS.test(blanks);
    const text = blanks === '' ? '' : isOpen ? FORM_LINE : ' ';
    [blanks, wasFilled, isFilled] = ['', goesOn && isFilled, goesOn && isFilled];
    return text;
  };
  return {
    keepsBack: (text, isUnderlined) => {
      const isBlank = isUnderlined && text.trim() === '';
      if (isBlank) blanks += text;
      else {
        wasFilled = isFilled || isUnderlined;
        isFilled = isUnderlined;
      }
      return isBlank;
    },
    end: () => end(true),
    endLine: () => end(false),
  };
}
