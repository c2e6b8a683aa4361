import { Problem } from '../../index.js';

/** Does some work on a file; a `Problem` that comes of it says of which file, in its fact `of`. */
export async function nameFile<Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem) || 'of' in error.facts) throw error;
    throw new Problem(error.code, { ...error.facts, of: path });
  }
}
