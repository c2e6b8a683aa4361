import { Document, Packer, type ISectionOptions } from 'docx';
import { fontTable } from './fonts.js';
import { footers } from './margins.js';
import { page } from './page.js';
import { coreProperties } from './properties.js';
import { styles } from './styles.js';
import { withFixedDates } from './withFixedDates.js';

/** What a document is made of besides its page, styles and page numbers. */
export interface DocumentContent extends Pick<ISectionOptions, 'children' | 'headers'> {
  /** The title that the properties of the document tell. */
  readonly title: string;
}

/** The bytes of a document of Word with the page of GB/T 9704. The same content gives the same bytes. */
export async function packDocument({ title, ...content }: DocumentContent): Promise<Uint8Array> {
  const document = new Document({
    styles,
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: [{ properties: page, footers, ...content }],
  });
  const parts = [
    { path: 'word/fontTable.xml', data: fontTable() },
    { path: 'docProps/core.xml', data: coreProperties(title) },
  ];
  return withFixedDates(new Uint8Array(await Packer.toArrayBuffer(document, undefined, parts)));
}
