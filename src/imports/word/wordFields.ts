import { fieldSign, type FormField } from './fieldSign.js';
import type { WordSign } from './wordSign.js';

/** The fields that are open in a document of Word; one may stand within the instruction of another. */
export interface WordFields {
  /**
   * Takes the mark of a field: its `begin`, the one before its result, `separate`, and its `end`. At the end
   * of a field whose instruction alone says what is seen, gives that.
   */
  readonly mark: (type: string | undefined) => WordSign | undefined;
  /** Takes a part of an instruction. */
  readonly instruct: (text: string) => void;
  /** Takes what a field of a form holds: an entry of its list, the one that is chosen, a tick. */
  readonly hold: (name: string, value: string | undefined) => void;
  /** Notes that text of a result is seen. */
  readonly see: (text: string) => void;
  /** Ends instructions that nothing ended. */
  readonly endParagraph: () => void;
  /** False for text in an instruction, the result of a field in it too: that of the whole is seen. */
  readonly isShown: () => boolean;
}

interface OpenField extends FormField {
  isResult: boolean;
  instruction: string;
  /** What is seen of its result, as far as a list of a form may have it. */
  text: string;
}

/** The longest instruction that is looked at. */
const LONGEST = 1000;

/** Follows the fields of a document as their marks come. */
export function wordFields(): WordFields {
  const open: OpenField[] = [];
  const isShown = () => open.every(({ isResult }) => isResult);
  const end = () => {
    const field = open.pop();
    if (!field || !isShown()) return undefined;
    const instruction = field.instruction.slice(0, LONGEST);
    return field.text === '' ? fieldSign(instruction, field) : otherChoice(instruction, field);
  };
  return {
    mark: (type) => {
      if (type === 'begin')
        open.push({ isResult: false, instruction: '', text: '', entries: [], chosen: 0, isOn: false });
      else if (type === 'end') return end();
      const field = open.at(-1);
      if (field && type === 'separate') field.isResult = true;
      return undefined;
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field && !field.isResult) field.instruction += text;
    },
    hold: (name, value) => {
      const field = open.at(-1);
      if (!field) return;
      if (name === 'listEntry') field.entries.push(value ?? '');
      else if (name === 'result') field.chosen = Number(value ?? 0);
      else if (name === 'checked') field.isOn = isTrue(value);
      else if (name === 'default') [field.chosen, field.isOn] = [Number(value ?? 0), isTrue(value)];
    },
    see: (text) => {
      if (text.trim() === '') return;
      for (const field of open) if (field.text.length < LONGEST) field.text += text.trim();
    },
    endParagraph: () => {
      for (const field of open) field.isResult = true;
    },
    isShown,
  };
}

/** What makes a figure unreadable: the entry that is chosen, where a list of a form shows another one. */
function otherChoice(instruction: string, { entries, chosen, text }: OpenField): WordSign | undefined {
  const entry = entries[chosen];
  const isOther = /FORMDROPDOWN/i.test(instruction) && entry !== undefined && entry.trim() !== text;
  return isOther && /\d/.test(text) ? { kind: 'text', text: `／${entry.trim()}` } : undefined;
}

function isTrue(value = 'true'): boolean {
  return ['1', 'true', 'on'].includes(value);
}
