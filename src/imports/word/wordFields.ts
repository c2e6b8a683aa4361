/** The fields that are open in a document of Word; one may stand within the instruction of another. */
export interface WordFields {
  /** Takes the mark of a field: its `begin`, the one before its result, `separate`, and its `end`. */
  readonly mark: (type: string | undefined) => void;
  /** Ends instructions that nothing ended. */
  readonly endParagraph: () => void;
  /** False for text in an instruction, the result of a field in it too: that of the whole is seen. */
  readonly isShown: () => boolean;
}

/** Follows the fields of a document as their marks come. */
export function wordFields(): WordFields {
  // True for each field that is open and whose result has begun.
  const open: boolean[] = [];
  return {
    mark: (type) => {
      if (type === 'begin') open.push(false);
      else if (type === 'separate') open.splice(-1, 1, true);
      else if (type === 'end') open.pop();
    },
    endParagraph: () => open.fill(true),
    isShown: () => open.every((isResult) => isResult),
  };
}
