/**
 * The little of Node's `process` that exceljs and its streams ask for; `browser` makes them take the ways of
 * a browser.
 */
export const process = {
  browser: true,
  env: {},
  version: '',
  nextTick: (task, ...given) => queueMicrotask(() => task(...given)),
};
