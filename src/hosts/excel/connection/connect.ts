import { Problem } from '../../../core/report/problem.js';

/** The Office.js library, or a stand-in with the same classes. */
export type ExcelClient = typeof Excel;

/** Sends the queued requests and waits for the answer; throws `noAnswer` where Excel takes too long. */
export type Sync = () => Promise<void>;

/** The connection to the open workbook. */
export interface Connection {
  /**
   * Works on the workbook. An error of Office is thrown as a `Problem`; `facts` are those of its sentence.
   */
  readonly exchange: <Answer>(
    work: (context: Excel.RequestContext, sync: Sync) => Promise<Answer>,
    facts?: Problem['facts'],
  ) => Promise<Answer>;
  readonly isSupported: (version: string) => boolean;
  readonly excel: ExcelClient;
}

/**
 * Connects to the open workbook; `patience` is how long Excel may take to answer, in milliseconds. A plain
 * request context is used rather than `Excel.run`, which keeps a reference to every range (half of all
 * actions when painting) and ends with a request to release them. No code here holds a range longer than one
 * exchange.
 */
export function connect(
  excel: ExcelClient,
  isSupported: Connection['isSupported'],
  patience: number,
): Connection {
  return {
    excel,
    isSupported,
    exchange: async (work, facts = {}) => {
      const context = new excel.RequestContext();
      try {
        return await work(context, async () => waitFor(context.sync(), patience));
      } catch (error) {
        throw toProblem(error, facts);
      }
    },
  };
}

async function waitFor(answer: Promise<unknown>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('noAnswer')), patience);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The code of an Office error; undefined for any other. */
function officeCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The `Problem` for an error of Office. A `Problem`, or an error of the program itself, stays as it is. */
function toProblem(error: unknown, facts: Problem['facts']): unknown {
  const code = officeCode(error);
  if (error instanceof Problem || code === undefined) return error;
  if (code === 'InvalidOperationInCellEditMode') return new Problem('cellEditing');
  if (code === 'AccessDenied')
    return facts['sheet'] === undefined ? new Problem('readOnly') : new Problem('sheetProtected', facts);
  if (code === 'ItemNotFound') return new Problem('sheetGone', { sheet: facts['sheet'] ?? '' });
  if (/PayloadSizeLimitExceeded$/.test(code)) return new Problem('tooManyCells', { code });
  return new Problem('officeRefused', { code });
}
