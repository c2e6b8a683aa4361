/** A refused action; its code becomes the code of the `RichApi.Error`. */
interface Refusal extends Error {
  readonly code: string;
}

const SENTENCES = {
  AccessDenied: 'The operation is not permitted.',
  ApiNotFound: 'The double of Excel does not model this member.',
  GeneralException: 'Something went wrong inside the program.',
  InvalidArgument: 'An argument is invalid, missing or of the wrong shape.',
  InvalidOperation: 'The operation is not valid on this object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell editing mode; leave it with Enter or Tab, or select another cell.',
  InvalidObjectPath: 'The object is no longer known; it was not tracked across requests.',
  InvalidReference: 'The reference is not valid for this operation.',
  ItemAlreadyExists: 'There is an item of this name.',
  ItemNotFound: 'The requested item does not exist.',
  RequestPayloadSizeLimitExceeded: 'The request is larger than allowed.',
  ResponsePayloadSizeLimitExceeded: 'The answer is larger than allowed.',
  UnsupportedOperation: 'The operation is not supported.',
} as const;

/** The codes for which the double has a message of its own. */
type Code = keyof typeof SENTENCES;

/** The error to throw so that Excel answers with this code. */
export function refusal(
  code: string,
  message: string = code in SENTENCES ? SENTENCES[code as Code] : code,
): Refusal {
  return Object.assign(new Error(message), { code });
}

/** True for an error made by `refusal`. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** Throws a refusal where an expression is expected: `range ?? refuse('ItemNotFound')`. */
export function refuse(code: string, message?: string): never {
  throw refusal(code, message);
}
