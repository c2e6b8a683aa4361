/** What the library of PDF asks Node for when it is loaded: a package that draws. */
const ASKED = /(\w+)=\w+\("@napi-rs\/canvas"\)/;

/**
 * A loader for the library of PDF that takes out its search for a package that draws: reading draws nothing,
 * and the one file that an office copies would print a warning in English where the package is not installed.
 */
function withoutDrawing(source) {
  if (!ASKED.test(source)) throw new Error('pdfjs-dist no longer asks for @napi-rs/canvas in the same way');
  return source.replace(ASKED, '$1=void 0');
}

// webpack takes a loader by this name.
export { withoutDrawing as default };
