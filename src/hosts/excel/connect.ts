import { Problem } from '../../core/report/problem.js';

/** The Office.js library, or a stand-in with the same classes. */
export type ExcelClient = typeof Excel;

/** Sends what is queued and waits for the answer, for as long as Excel may take. */
export type Sync = () => Promise<void>;

/** The way to the open workbook. */
export interface Connection {
  /**
   * Works on the workbook; what Office refuses comes back as a `Problem`. `facts` are what its sentence
   * needs.
   */
  readonly exchange: <Answer>(
    work: (context: Excel.RequestContext, sync: Sync) => Promise<Answer>,
    facts?: Problem['facts'],
  ) => Promise<Answer>;
  readonly isSupported: (version: string) => boolean;
  readonly excel: ExcelClient;
}

/**
 * Opens the way to the workbook. A plain request context is used rather than `Excel.run`, which keeps a
 * reference to every range (half of all actions when painting) and ends with a request to release them;
 * nothing here holds a range longer than one exchange.
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
export function officeCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/**
 * What an error of Office means to the user. A `Problem` and an error of the program itself stay what they
 * are.
 */
function toProblem(error: unknown, facts: Problem['facts']): unknown {
  const code = officeCode(error);
  if (error instanceof Problem || code === undefined) return error;
  if (code === 'InvalidOperationInCellEditMode') return new Problem('cellEditing');
  if (code === 'AccessDenied')
    return facts['sheet'] === undefined ? new Problem('readOnly') : new Problem('sheetProtected', facts);
  if (code === 'ItemNotFound') return new Problem('sheetGone', { sheet: facts['sheet'] ?? '' });
  if (/PayloadSizeLimitExceeded$/.test(code)) return new Problem('tooManyCells');
  return new Problem('officeRefused', { code });
}
