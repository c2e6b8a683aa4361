import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { bookProblems } from '../../src/telling/problems/bookProblems.js';
import { dataProblems } from '../../src/telling/problems/dataProblems.js';
import { fileProblems } from '../../src/telling/problems/fileProblems.js';
import { outputProblems } from '../../src/telling/problems/outputProblems.js';
import { reportProblems } from '../../src/telling/problems/reportProblems.js';
import { tellProblem } from '../../src/telling/tellProblem.js';

const parts = { bookProblems, dataProblems, fileProblems, outputProblems, reportProblems };
const codes = Object.values(parts).flatMap((part) => Object.keys(part) as (keyof typeof part)[]);

describe('the sentences of problems', () => {
  it('stand in one file each', () => {
    assert.deepEqual(
      codes.filter((code, at) => codes.indexOf(code) !== at),
      [],
    );
    const files = readdirSync(new URL('../../src/telling/problems', import.meta.url));
    assert.deepEqual(
      files.filter((name) => name.endsWith('Problems.ts')).sort(),
      Object.keys(parts)
        .map((name) => `${name}.ts`)
        .sort(),
    );
  });
  it('are one sentence each, with its facts', () => {
    const facts = { sheet: '表三', file: 'a.xlsx', place: 'B2', year: 2023, count: 7, seconds: 20 };
    for (const code of codes) {
      const told = tellProblem({ code, facts });
      assert.match(told, /[。）]$/, code);
      assert.doesNotMatch(told, /。./, code);
    }
    assert.match(tellProblem({ code: 'attachmentsUnkept', facts }), /“表三”表里.*（B2）/);
    assert.match(tellProblem({ code: 'cannotWrite', facts }), /^无法写出 a\.xlsx，/);
  });
  it('say what to do about a refusal of Excel, by its code', () => {
    const of = (code: string) => tellProblem({ code: 'officeRefused', facts: { code } });
    assert.match(of('InactiveWorkbook'), /切换到本工作簿/);
    assert.match(of('FilteredRangeConflict'), /清除筛选/);
    for (const code of ['ActivityLimitReached', 'Conflict', 'RequestAborted', 'ServiceNotAvailable'])
      assert.match(of(code), /稍等片刻/);
    for (const code of ['ApiNotAvailable', 'ApiNotFound', 'NotImplemented', 'UnsupportedOperation'])
      assert.match(of(code), /更新 Office/);
    assert.match(of('GeneralException'), /（GeneralException）.*请重试/);
  });
  it('speak of the workbook where a file has too many cells, and of the step where Excel took no more', () => {
    const of = (facts: Readonly<Record<string, string>>) => tellProblem({ code: 'tooManyCells', facts });
    assert.match(of({ sheet: '表三' }), /^工作表“表三”的行、列或单元格太多/);
    assert.match(of({}), /^工作簿的行、列或单元格太多/);
    assert.match(of({ code: 'RequestPayloadSizeLimitExceeded' }), /^一次读写的内容太多，Excel 没有接受/);
  });
  it('name a file of another program for what it is', () => {
    const of = (kind: string) => tellProblem({ code: 'foreignFile', facts: { kind } });
    assert.equal(of('picture'), '文件的内容是图片，不是工作簿，请选择填报的工作簿。');
    for (const kind of ['pdf', 'textSheet', 'openText']) assert.match(of(kind), /内容是 \w/);
    assert.equal(of('nobody knows'), '文件的内容是其他程序的文件，不是工作簿，请选择填报的工作簿。');
  });
});
