import { Problem } from '../../../core/report/problem.js';
import { unpackEntries } from './unpackEntries.js';

const LISTED = 'META-INF/manifest.xml';
const CONTENT = 'content.xml';
const STYLES = 'styles.xml';

/** The parts of an OpenDocument file that are read. */
interface OpenDocument {
  readonly content: Uint8Array;
  readonly styles: Uint8Array | undefined;
  /** The text of the manifest, which lists the files of the package. */
  readonly listed: string;
  /** The text of another wanted part; empty where there is none. */
  readonly textOf: (name: string) => string;
}

/**
 * Opens an OpenDocument package with the further parts that are wanted. Throws a `Problem`: `encrypted`,
 * `damaged`, or one of the limits.
 */
export function openDocument(bytes: Uint8Array, ...wanted: readonly string[]): OpenDocument {
  const parts = unpackEntries(bytes, (name) => [LISTED, CONTENT, STYLES, ...wanted].includes(name));
  const textOf = (name: string) => new TextDecoder().decode(parts.get(name));
  const listed = textOf(LISTED);
  if (listed.includes('encryption-data')) throw new Problem('encrypted');
  const content = parts.get(CONTENT);
  if (!content) throw new Problem('damaged');
  return { content, styles: parts.get(STYLES), listed, textOf };
}
