/**
 * What browsers have only since a later version than the oldest that the pages run in, by property and global
 * name. Functions of the language itself are kept out by the libraries in `tsconfig.pages.json`.
 */
const PROPERTIES = {
  inert: 102,
  checkVisibility: 105,
  randomUUID: 92,
  showPicker: 99,
  showPopover: 114,
  hidePopover: 114,
  togglePopover: 114,
  submitter: 81,
  throwIfAborted: 100,
  getAnimations: 84,
  computedStyleMap: 'in no Firefox',
  canParse: 120,
  requestIdleCallback: 'in no Safari',
  scheduler: 94,
  userAgentData: 90,
  moveBefore: 133,
  setHTMLUnsafe: 124,
  highlights: 105,
  startViewTransition: 111,
};

const GLOBALS = {
  // An object with its signal may reach addEventListener by any way.
  AbortController: 'its signal is passed over before Chromium 88: call removeEventListener',
  structuredClone: 98,
  CompressionStream: 80,
  DecompressionStream: 80,
  requestIdleCallback: 'in no Safari',
  scheduler: 94,
  CloseWatcher: 126,
  EyeDropper: 95,
  CSSLayerBlockRule: 99,
};

/** Options that older browsers pass over without a word, which is worse than a refusal. */
const OPTIONS = [
  {
    selector: `CallExpression[callee.property.name='addEventListener'] Property[key.name='signal']`,
    message: 'signal is passed over before Chromium 88: call removeEventListener.',
  },
  {
    selector: `NewExpression[callee.name=/Error$/] Property[key.name='cause']`,
    message: 'cause is passed over before Chromium 93.',
  },
];

const since = (version) => (typeof version === 'number' ? `only since Chromium ${version}` : version);

/** The rules of lint that keep later calls out of the pages; `others` are restrictions that hold as well. */
export const pageRules = (others) => ({
  'no-restricted-properties': [
    'error',
    ...Object.entries(PROPERTIES).map(([property, version]) => ({ property, message: since(version) })),
  ],
  'no-restricted-globals': [
    'error',
    ...Object.entries(GLOBALS).map(([name, version]) => ({ name, message: since(version) })),
  ],
  'no-restricted-syntax': ['error', ...others, ...OPTIONS],
});
