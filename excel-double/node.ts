import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { createBook, type UserBook } from './book.js';
import { connectBook } from './connection.js';
import type { Faults } from './faults.js';
import { officeShim, type Asked, type OfficeOptions, type OfficeShim } from './office.js';
import type { Traffic } from './traffic.js';

/** Microsoft's client library with a workbook of ours behind it. */
export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeShim;
  readonly book: UserBook;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly asked: Asked;
  /**
   * Waits until every request and event that is under way has arrived, and what their handlers ask for too.
   */
  readonly settle: () => Promise<void>;
}

export interface OpenOptions extends OfficeOptions {
  /** Names of the sheets; `['Sheet1']` where left out. */
  readonly sheets?: readonly string[];
  /** The newest ExcelApi; `1.15` where left out, the newest that the library knows. */
  readonly version?: string;
  /** The year of dates typed without one. */
  readonly year?: number;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly Office: object;
}
type Load = (
  this: object,
  window: object,
  self: object,
  document: object,
  location: object,
  navigator: object,
  bridge: object,
) => Library;

/**
 * Names that the library sets on `window` and then reads bare, or the other way round: as parameters they are
 * its own, with the window as a mirror.
 */
const GLOBALS = [
  'Microsoft',
  'Type',
  'Sys',
  'OSF',
  'Office',
  'OfficeExtension',
  'Excel',
  'OfficeExtensionBatch',
  'OfficeCore',
  'OfficeRuntime',
];

let compiled: Load | undefined;

/**
 * The library, compiled once, as a function: each call gives a fresh one. Not a context of its own, since
 * arrays and errors of another context are not equal to ours in `assert.deepEqual` and `instanceof`.
 */
function compileLibrary(): Load {
  const file = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  const mirrors = GLOBALS.map(
    (name) =>
      `Object.defineProperty(window,'${name}',{configurable:true,enumerable:true,get(){return ${name}},set(value){${name}=value}});`,
  ).join('');
  const parameters = [
    'window',
    'self',
    'document',
    'location',
    'navigator',
    '_richApiNativeBridge',
    ...GLOBALS,
  ];
  return compileFunction(
    `${mirrors}${readFileSync(file, 'utf8')}\n;return {Excel,OfficeExtension,Office};`,
    parameters,
    { filename: file },
  ) as Load;
}

/** Opens a workbook in Excel: the library afresh, with nothing left over from other tests. */
export function openExcel({ sheets, version = '1.15', year, ...surroundings }: OpenOptions = {}): OpenExcel {
  const book = createBook(sheets, year);
  const { bridge, faults, traffic, settle } = connectBook(book.state, version);
  compiled ??= compileLibrary();
  const window = { ...pageStub(), setTimeout, clearTimeout, setInterval, clearInterval, console, Promise };
  const library = compiled.call(
    window,
    Object.assign(window, { window, self: window }),
    window,
    window.document,
    window.location,
    window.navigator,
    bridge,
  );
  const { office, asked } = officeShim(faults, () => undefined, surroundings);
  // The library leaves this check off; an older Excel itself refuses what it does not know, and this is the
  // nearest to it.
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  Object.assign(window, { Office: Object.create(library.Office, Object.getOwnPropertyDescriptors(office)) });
  return {
    Excel: library.Excel,
    OfficeExtension: library.OfficeExtension,
    Office: office,
    book,
    traffic,
    faults,
    asked,
    settle,
  };
}

/** As much of a page as the library looks at while it loads. */
function pageStub() {
  return {
    document: {
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
      cookie: '',
    },
    location: {
      protocol: 'https:',
      href: 'https://localhost/',
      search: '',
      hash: '',
      pathname: '/',
      host: 'localhost',
      hostname: 'localhost',
    },
    navigator: { userAgent: 'node' },
    addEventListener: () => undefined,
  };
}
