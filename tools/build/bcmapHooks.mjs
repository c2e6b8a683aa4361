import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** A module of a map of characters: its bytes in base64. */
export async function load(url, context, next) {
  if (!url.endsWith('.bcmap')) return next(url, context);
  const bytes = await readFile(fileURLToPath(url));
  const source = `export default ${JSON.stringify(bytes.toString('base64'))};`;
  return { format: 'module', source, shortCircuit: true };
}
