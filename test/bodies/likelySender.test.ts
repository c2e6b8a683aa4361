import assert from 'node:assert/strict';
import { tellLikelyFile } from '../../src/bodies/likelySender.js';

describe('the file that may be that of a body without a report', () => {
  const told = (name: string, ...files: readonly (readonly [file: string, org: string])[]) =>
    tellLikelyFile(
      name,
      files.map(([file, org]) => ({ file, org })),
    );
  const sentence = (file: string) => `文件“${file}”可能是它报送的，请先处理这个文件`;

  it('bears the name of the body, whether it was read or not and whatever body its report names', () => {
    for (const org of ['', '青山县民政局'])
      assert.equal(
        told('青山县林业局', ['报送/01青山县林业局.xlsx', org]),
        sentence('报送/01青山县林业局.xlsx'),
      );
  });
  it('is no file of a body whose own name holds that of the other', () => {
    const station = '青山县林业局云岭站';
    assert.equal(told('青山县林业局', [`${station}.xlsx`, station]), '');
    assert.equal(told(station, [`${station}.xlsx`, '']), sentence(`${station}.xlsx`));
  });
  it('is not found by the name of its folder, and not at all where no file has the name', () => {
    assert.equal(told('青山县人民政府', ['青山县人民政府/民政局.xlsx', '']), '');
    assert.equal(told('青山县林业局', ['民政局.xlsx', '青山县民政局']), '');
  });
});
