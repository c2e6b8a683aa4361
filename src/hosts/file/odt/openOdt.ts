import type { ElementListener, OdtParts } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import { openDocument } from '../other/openDocument.js';
import { walkOds } from '../other/odsXml.js';

/** Opens an .odt file. Throws a `Problem`: `encrypted`, `damaged`, or one of the limits. */
export function openOdt(bytes: Uint8Array): OdtParts {
  const { content, styles } = openDocument(bytes);
  return {
    content: (listener) => walk(content, listener),
    styles: (listener) => styles && walk(styles, listener),
  };
}

/** Goes through a part; a part that is no text in UTF-8 is damaged too. */
function walk(part: Uint8Array, listener: ElementListener): void {
  try {
    walkOds(part, listener);
  } catch (error) {
    throw error instanceof TypeError ? new Problem('damaged') : error;
  }
}
