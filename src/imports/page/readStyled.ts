import type { Edition } from '../../core/form/edition.js';
import type { ReadResult } from '../../core/read/readReport.js';
import { Problem } from '../../core/report/problem.js';
import type { PageRead } from '../pieces/pieces.js';
import { readPublished } from './readPublished.js';

/**
 * Reads a published report as its style sheets show it. Where it is refused so or has fewer figures than with
 * what they hide, it is read with that: a style sheet costs no report. Throws a `Problem` as `readPublished`
 * does.
 */
export function readStyled(page: PageRead, editions: readonly Edition[]): ReadResult {
  const { unhidden } = page;
  if (!unhidden) return readPublished(page, editions);
  const [shown, whole] = [tryToRead(page, editions), tryToRead(unhidden(), editions)];
  if (whole instanceof Problem) return resultOf(shown);
  return shown instanceof Problem || figuresIn(shown) < figuresIn(whole) ? whole : shown;
}

function tryToRead(page: PageRead, editions: readonly Edition[]): ReadResult | Problem {
  try {
    return readPublished(page, editions);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

function resultOf(read: ReadResult | Problem): ReadResult {
  if (read instanceof Problem) throw read;
  return read;
}

function figuresIn({ report }: ReadResult): number {
  return report.readings.filter((reading) => reading !== null).length;
}
