/** One open browser with one page, driven as a user would. */
export interface Driver {
  readonly version: string;
  readonly open: (address: string) => Promise<void>;
  /** The value of an expression in the page; a promise is waited for. */
  readonly ask: (expression: string) => Promise<unknown>;
  readonly click: (x: number, y: number) => Promise<void>;
  /** Presses and releases each key in turn: a character, or a name of `KEYS`. */
  readonly press: (keys: readonly string[]) => Promise<void>;
  /** The page as a PNG. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** A browser that may be here, and how it is opened. */
export interface Candidate {
  readonly name: string;
  /** Undefined where it is not installed. */
  readonly find: () => string | undefined;
  readonly start: (path: string) => Promise<Driver>;
}

/** The size of the page: that of the smallest screens in offices. */
export const SIZE = { width: 1366, height: 768 };

/** Keys that are no characters: their code for Chromium, and their character for WebDriver. */
export const KEYS: Readonly<Record<string, readonly [code: number, character: string]>> = {
  Enter: [13, '\ue007'],
  Tab: [9, '\ue004'],
  Escape: [27, '\ue00c'],
  Delete: [46, '\ue017'],
  ArrowDown: [40, '\ue015'],
};
