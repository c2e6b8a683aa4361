import type { NamedElement } from './namedXml.js';

/** A format of numbers: whether it gives a colour, and the formats that it has for some numbers. */
interface OwnFormat {
  readonly isColoured: boolean;
  readonly parts: readonly string[];
}

/** The formats of numbers of a document. */
export interface OdsFormats {
  /** True where a format, or one of its parts, gives a colour. */
  readonly isColoured: (format: string) => boolean;
  readonly open: (name: string, attributes: NamedElement['attributes']) => void;
}

/** Collects the formats of numbers from the elements of a document. */
export function odsFormats(): OdsFormats {
  const formats = new Map<string, OwnFormat>();
  let current = '';
  return {
    isColoured: (name) =>
      [name, ...(formats.get(name)?.parts ?? [])].some((each) => formats.get(each)?.isColoured === true),
    open: (name, attributes) => {
      if (/^number:[\w-]+-style$/.test(name)) {
        current = attributes.get('style:name') ?? '';
        formats.set(current, { isColoured: false, parts: [] });
      } else if (name === 'style:style') current = '';
      const own = formats.get(current);
      if (!own) return;
      if (name === 'style:text-properties' && attributes.has('xsl-fo-compatible:color'))
        formats.set(current, { ...own, isColoured: true });
      const part = name === 'style:map' ? attributes.get('style:apply-style-name') : undefined;
      if (part !== undefined) formats.set(current, { ...own, parts: [...own.parts, part] });
    },
  };
}
