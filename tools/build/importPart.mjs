/* global packedPart -- packParts writes it into the program, below this text */
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { brotliDecompressSync } from 'node:zlib';

/**
 * Loads a part of the program, by the name that webpack gives it. `packParts` writes this file into the
 * program; nothing imports it.
 */
export async function importPart(name) {
  const script = brotliDecompressSync(Buffer.from(packedPart(name), 'base64')).toString();
  const module = { exports: {} };
  compileFunction(script, ['module', 'require', 'programUrl'], { filename: name })(
    module,
    createRequire(import.meta.url),
    import.meta.url,
  );
  return module.exports;
}
