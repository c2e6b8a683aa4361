import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { createBook, type UserBook } from './book.js';
import { connectBook, type Bridge } from './connection.js';
import type { Faults } from './faults.js';
import { officeShim, type Asked, type OfficeOptions, type OfficeShim } from './office.js';
import type { Traffic } from './traffic.js';

/** Microsoft's client library, connected to the double. */
export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeShim;
  readonly book: UserBook;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly asked: Asked;
  /** Waits until all requests and events under way have arrived, those of event handlers included. */
  readonly settle: () => Promise<void>;
}

/** Options of `openExcel`. */
export interface OpenOptions extends OfficeOptions {
  /** Names of the sheets; default `['Sheet1']`. */
  readonly sheets?: readonly string[];
  /** The newest ExcelApi; default `1.15`, the newest that the library has. */
  readonly version?: string;
  /** The year of a date typed without one. */
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
 * Globals that the library sets on `window` and reads without it, or the reverse. They become parameters of
 * the function, and properties of the window that read and write them.
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
 * Compiles the library as a function; each call gives a new instance. It has no context of its own: arrays
 * and errors of another context fail in `assert.deepEqual` and `instanceof`.
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

/** Opens a new workbook in Excel; the library is loaded anew, so that tests share nothing. */
export function openExcel({ sheets, version = '1.15', year, ...environment }: OpenOptions = {}): OpenExcel {
  const book = createBook(sheets, year);
  const { bridge, faults, traffic, settle } = connectBook(book.state, version);
  const { window, library } = loadLibrary(bridge);
  const { office, asked } = officeShim(faults, () => undefined, environment);
  // An older Excel refuses unknown members itself; this check, off by default, does nearly the same.
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  Object.assign(window, { Office: Object.create(library.Office, Object.getOwnPropertyDescriptors(office)) });
  const { Excel, OfficeExtension } = library;
  return { Excel, OfficeExtension, Office: office, book, traffic, faults, asked, settle };
}

function loadLibrary(bridge: Bridge): { readonly window: object; readonly library: Library } {
  compiled ??= compileLibrary();
  const page = pageStub();
  const window = { ...page, setTimeout, clearTimeout, setInterval, clearInterval, console, Promise };
  Object.assign(window, { window, self: window });
  const { document, location, navigator } = page;
  return { window, library: compiled.call(window, window, window, document, location, navigator, bridge) };
}

/** The parts of a page that the library uses while it loads. */
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
