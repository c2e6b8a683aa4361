import { comeBack } from './comeBack.js';

describe('a report with any of many attachments that is exported and imported', function () {
  this.timeout(300_000);
  comeBack({ json: 300, text: 100, html: 100, docx: 60 }, 12);
});
