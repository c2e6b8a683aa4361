/** A module of the library as webpack joined it: its name, then all up to its end. */
const MODULE = /^\/\*{3}\/ "([^"]+)":\n[\s\S]*?^\/\*{3}\/ \}\),?\n/gm;
/** What a module asks for. */
const ASKED = /__webpack_require__\("([^"]+)"\)/g;
/** A line by which the library offers a module, and the lines that offer what is in it. */
const OFFERED = /^.* var (\w+) = __webpack_require__\("([^"]+)"\);\n(?:.*return \1\["\w+"\]; \}\);\n)*/gm;

const START = './src/index.ts';
const STORAGE = './src/helpers/storage.ts';

/**
 * A loader for the helpers of Office that leaves nothing but their storage and what that asks for: signing
 * in, dialogs and banners, half of the library, are of no use where nothing leaves the machine.
 */
function onlyStorage(given) {
  const source = given.replaceAll('\r\n', '\n');
  const modules = new Map(Array.from(source.matchAll(MODULE), ([whole, name]) => [name, whole]));
  const start = modules.get(START);
  if (!start || !modules.has(STORAGE))
    throw new Error('@microsoft/office-js-helpers is no longer joined in the same way');
  modules.set(
    START,
    start.replace(OFFERED, (lines, _, name) => (name === STORAGE ? lines : '')),
  );
  const kept = new Set([START]);
  for (const name of kept) for (const [, asked] of modules.get(name)?.matchAll(ASKED) ?? []) kept.add(asked);
  return source.replace(MODULE, (whole, name) => (kept.has(name) ? modules.get(name) : ''));
}

// webpack takes a loader by this name.
export { onlyStorage as default };
