import { zh } from '../../words/zh.js';

/** The sentence for an error of the program itself, or of loading a part of it. */
export function tellOwnError(error: unknown): string {
  return error instanceof Error && error.name === 'ChunkLoadError' ? zh.unloaded : zh.unexpected;
}
