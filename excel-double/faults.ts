/** The faults that a test can switch on; all are off at first. */
export interface Faults {
  /**
   * A cell is being edited: requests fail with `InvalidOperationInCellEditMode`, and those of
   * `Excel.run({ delayForCellEdit: true }, …)` wait until this is false again.
   */
  cellEditing: boolean;
  /** This number of next requests is neither done nor answered. */
  silent: number;
  /** This number of next requests is done but not answered. */
  deaf: number;
  /** Events are not sent. */
  loseEvents: boolean;
  /** The workbook is read-only: writing fails with `AccessDenied`. */
  readOnly: boolean;
  /**
   * Called before each request with its number, from 1. What it does to the workbook happens between two
   * requests.
   */
  before: ((request: number) => void) | undefined;
  /**
   * The next request fails at this action, counted from 0, or at the first action on a member of this name,
   * such as `Merge`. Earlier actions are done. Applies to one request.
   */
  failAction: number | string | undefined;
  /** The code that `failAction` fails with. */
  failCode: string;
  /**
   * The largest request and answer in bytes. Larger ones fail with `RequestPayloadSizeLimitExceeded` and
   * `ResponsePayloadSizeLimitExceeded`.
   */
  limit: number;
  /**
   * The newest ExcelApi that is supported: `1.7` is Office 2019. Newer members throw `ApiNotFound` when they
   * are used.
   */
  version: string;
}

/** The limit of Excel on the web, in bytes. */
const LIMIT = 5 * 1024 * 1024;

/** Faults that are all off; `release` is called when cell editing ends. */
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
