import { comeBack } from './comeBack.js';

describe('a report with attachments that is exported and imported', () => {
  comeBack({ json: 30, text: 5, html: 5, docx: 2 }, 11);
});
