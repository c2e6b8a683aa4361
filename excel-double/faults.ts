/** What can be made to go wrong; everything is off at first. */
export interface Faults {
  /**
   * A cell is being edited: requests fail with `InvalidOperationInCellEditMode`; those of `Excel.run({
   * delayForCellEdit: true }, …)` wait until this is false again.
   */
  cellEditing: boolean;
  /** So many of the next requests are never answered, and nothing of what they ask is done. */
  silent: number;
  /** So many of the next requests are done but never answered. */
  deaf: number;
  /** Events are not sent. */
  loseEvents: boolean;
  /** The workbook may only be read: writing fails with `AccessDenied`. */
  readOnly: boolean;
  /**
   * Called before a request is handled, with its number from 1 on; what it does to the workbook comes between
   * two syncs.
   */
  before: ((request: number) => void) | undefined;
  /**
   * The next request fails at this action, counted from 0, or at the first one about a member of this name,
   * such as `Merge`; what comes before it is done. Used up by the request.
   */
  failAction: number | string | undefined;
  /** The code that `failAction` fails with. */
  failCode: string;
  /**
   * Requests and answers of more bytes than this fail, with `RequestPayloadSizeLimitExceeded` and
   * `ResponsePayloadSizeLimitExceeded`.
   */
  limit: number;
  /**
   * The newest ExcelApi that is there: `1.7` is Office 2019. Newer members throw `ApiNotFound` when they are
   * named.
   */
  version: string;
}

/** Excel on the web takes so many bytes. */
export const LIMIT = 5 * 1024 * 1024;

/** Faults that are all off; `changed` is called when cell editing ends. */
export function noFaults(
  release: () => void,
  setReadOnly: (value: boolean) => void,
  version: string,
): Faults {
  let [isEditing, isReadOnly] = [false, false];
  return {
    get cellEditing() {
      return isEditing;
    },
    set cellEditing(value) {
      isEditing = value;
      if (!value) release();
    },
    get readOnly() {
      return isReadOnly;
    },
    set readOnly(value) {
      isReadOnly = value;
      setReadOnly(value);
    },
    silent: 0,
    deaf: 0,
    loseEvents: false,
    before: undefined,
    failAction: undefined,
    failCode: 'GeneralException',
    limit: LIMIT,
    version,
  };
}
