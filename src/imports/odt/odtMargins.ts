import type { NamedElement } from '../../core/read/opened/namedElements.js';
import type { MarginText } from '../pieces/pieces.js';

/** Collects what stands over and under the pages, from the styles of these. */
export interface OdtMargins {
  readonly open: (element: NamedElement) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly told: readonly MarginText[];
}

/** The heads and feet of all pages, of those on the left, and of the first one. */
const MARGIN = /^(?:style|loext):(header|footer)(?:-left|-first)?$/;

/** A collector of what stands over and under the pages: the text of each paragraph. */
export function odtMargins(): OdtMargins {
  const told: MarginText[] = [];
  let where: MarginText['where'] | undefined;
  let line = '';
  const end = () => {
    const text = line.trim();
    if (where !== undefined && text !== '') told.push({ where, text });
    line = '';
  };
  return {
    open: ({ name, attributes }) => {
      const [, of] = MARGIN.exec(name) ?? [];
      const isShown = attributes.get('style:display') !== 'false';
      if (of !== undefined && isShown) where = of === 'header' ? 'header' : 'footer';
      else if (name === 'text:p' || name === 'text:h') end();
      else if (name === 'text:s' || name === 'text:tab') line += ' ';
    },
    text: (text) => {
      if (where !== undefined) line += text.replace(/[ \t\r\n]+/g, ' ');
    },
    close: (name) => {
      if (name === 'text:p' || name === 'text:h') end();
      if (MARGIN.test(name)) where = undefined;
    },
    told,
  };
}
