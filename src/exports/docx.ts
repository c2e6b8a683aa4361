import type { Export } from '../core/publish/export.js';

/** The finished report as a document of Word with the page of GB/T 9704; what makes it is loaded then. */
export const docx: Export = {
  id: 'docx',
  title: 'Word',
  extension: '.docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render: async (composed) => (await import('./word/renderWord.js')).renderWord(composed),
};
