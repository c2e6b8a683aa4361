import { createBook, type UserBook } from './book.js';
import { connectBook, type Bridge } from './connection.js';
import type { Faults } from './faults.js';
import { officeShim, type Asked, type OfficeOptions } from './office.js';
import type { Traffic } from './traffic.js';

/** What a test uses through `page.evaluate`. */
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
  /** What goes wrong from the start. */
  readonly faults?: Partial<Faults>;
}

interface PageGlobals {
  _richApiNativeBridge?: Bridge;
  double?: PageDouble;
  doubleOptions?: PageOptions;
  readonly Excel?: { readonly run?: unknown };
  readonly OfficeExtension?: { readonly CommonUtility?: { _doApiNotSupportedCheck: boolean } };
}

/**
 * Installs the double in a page: `_richApiNativeBridge` for Microsoft's library, `Office`, and `double` for
 * tests. Microsoft's library must be loaded after this script.
 */
export function installDouble(page: PageGlobals & object): PageDouble {
  const { sheets, version = '1.15', year, faults: wrong, ...environment } = page.doubleOptions ?? {};
  const book = createBook(sheets, year);
  const { bridge, faults, traffic, settle } = connectBook(book.state, version);
  Object.assign(faults, wrong);
  const refuseNewer = () => {
    const check = page.OfficeExtension?.CommonUtility;
    if (check) check._doApiNotSupportedCheck = true;
  };
  const { office, asked } = officeShim(faults, refuseNewer, environment);
  page._richApiNativeBridge = bridge;
  placeOffice(page, () => {
    refuseNewer();
    return Object.getOwnPropertyDescriptors(office);
  });
  const double = { book, traffic, faults, asked, settle };
  page.double = double;
  return double;
}

/** The library sets its own `Office` while it loads; from then on ours overrides its members. */
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
