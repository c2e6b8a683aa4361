import { element, escapeMarkup } from '../../core/publish/markup.js';

/**
 * The properties of the document: its title, and nothing that nobody said. An author, and a date of which
 * the same report would get another each time, are left out.
 */
export function coreProperties(title: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    element('dc:title', {}, escapeMarkup(title.replace(/\p{Cs}/gu, ''))),
  )}`;
}
