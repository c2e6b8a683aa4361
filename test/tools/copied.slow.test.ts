import { readCopied } from './copied.test.js';

describe('many copied reports with tables drawn otherwise than the paper', () => {
  it('give no other figure in silence', () => readCopied(121, 900)).timeout(240_000);
});
