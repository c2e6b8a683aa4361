import { createBook, type UserBook } from './book.js';
import { connectBook, type Bridge } from './connection.js';
import type { Faults } from './faults.js';
import { officeShim, type Asked, type OfficeOptions } from './office.js';
import type { Traffic } from './traffic.js';

/** What a test drives through `page.evaluate`. */
export interface PageDouble {
  readonly book: UserBook;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly asked: Asked;
  readonly settle: () => Promise<void>;
}

/** Options of a page, put on `window.doubleOptions` before this script runs. */
export interface PageOptions extends OfficeOptions {
  readonly sheets?: readonly string[];
  readonly version?: string;
  readonly year?: number;
}

interface PageGlobals {
  _richApiNativeBridge?: Bridge;
  double?: PageDouble;
  doubleOptions?: PageOptions;
  readonly Excel?: { readonly run?: unknown };
  readonly OfficeExtension?: { readonly CommonUtility?: { _doApiNotSupportedCheck: boolean } };
}

/**
 * Puts the double into a page: `_richApiNativeBridge` for Microsoft's library, which must come after this
 * script, `Office`, and `double` for tests.
 */
export function installDouble(page: PageGlobals & object): PageDouble {
  const { sheets, version = '1.15', year, ...surroundings } = page.doubleOptions ?? {};
  const book = createBook(sheets, year);
  const { bridge, faults, traffic, settle } = connectBook(book.state, version);
  const refuseNewer = () => {
    const check = page.OfficeExtension?.CommonUtility;
    if (check) check._doApiNotSupportedCheck = true;
  };
  const { office, asked } = officeShim(faults, refuseNewer, surroundings);
  page._richApiNativeBridge = bridge;
  placeOffice(page, () => {
    refuseNewer();
    return Object.getOwnPropertyDescriptors(office);
  });
  return (page.double = { book, traffic, faults, asked, settle });
}

/**
 * The library makes its own `Office` while it loads; from then on everybody sees that one with ours laid over
 * it.
 */
function placeOffice(page: PageGlobals & object, overlay: () => PropertyDescriptorMap): void {
  let own: object | undefined;
  let dressed: object | undefined;
  Object.defineProperty(page, 'Office', {
    configurable: true,
    get: () =>
      own === undefined || page.Excel?.run === undefined
        ? own
        : (dressed ??= Object.create(own, overlay()) as object),
    set: (value: object | undefined) => {
      if (value !== dressed) {
        own = value;
        dressed = undefined;
      }
    },
  });
}

if (typeof window !== 'undefined') installDouble(window as PageGlobals & object);
