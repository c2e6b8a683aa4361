import description from '../../../package.json' with { type: 'json' };
import type { Terminal } from '../options/command.js';
import { hashOf } from './hashOf.js';
import type { LastSource } from '../last/pickLast.js';
import { readBytes } from '../opening/readBytes.js';

/**
 * What the findings of a review go by besides the file itself: the program, by its version and its code, and
 * the reports of last year. Where it changes, everything is reviewed anew.
 */
export function basisOf(source: LastSource | undefined, { script }: Pick<Terminal, 'script'>): string {
  const parts = [description.version, hashOf(readBytes(script))];
  if (source?.kind === 'folder')
    for (const { file } of source.files) parts.push(`${file} ${hashOf(readBytes(file))}`);
  return hashOf(parts.join('\n'));
}
