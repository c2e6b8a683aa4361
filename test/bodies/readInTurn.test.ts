import assert from 'node:assert/strict';
import { gatherBodies } from '../../src/bodies/sum/gatherBodies.js';
import { readBody, type BodySource } from '../../src/bodies/readBody.js';
import { readInTurn, type GoOn } from '../../src/bodies/readInTurn.js';
import { editions, Problem, tellProblem } from '../../src/index.js';
import { asRead, countyOf } from './county.js';

const edition2021 = editions[1]!;
const tell = (error: unknown) => (error instanceof Problem ? tellProblem(error) : String(error));

const readAll = (sources: readonly BodySource[], goOn?: GoOn) =>
  readInTurn(sources, (source) => readBody(source, tell), goOn);

describe('reading the reports of bodies', () => {
  const reports = countyOf(4, edition2021);
  const opened: string[] = [];
  const sources = reports.map((report): BodySource => ({
    file: `${report.org}.json`,
    open: () => {
      opened.push(report.org);
      return Promise.resolve(asRead(report));
    },
  }));
  beforeEach(() => opened.splice(0));

  it('gives each report with what was found in it, and nothing else of what was opened', async () => {
    const read = await readAll(sources);
    assert.deepEqual(
      read?.map((each) => Object.keys(each)),
      reports.map(() => ['file', 'report', 'findings']),
    );
  });
  it('says in the words of the face why a file cannot be read, and goes on', async () => {
    const broken = { file: 'bad.xlsx', open: () => Promise.reject(new Problem('truncated')) };
    const foreign = { file: 'odd.xlsx', open: () => Promise.reject(new RangeError('odd')) };
    const read = await readAll([broken, foreign, ...sources]);
    const { files } = gatherBodies(read ?? [], undefined);
    assert.deepEqual(
      files.map(({ isTaken }) => isTaken),
      [false, false, true, true, true, true],
    );
    assert.match(files[0]!.why, /^不能读取：文件不完整，.*[^。]$/);
    assert.match(files[1]!.why, /^不能读取：RangeError: odd$/);
  });
  it('opens no further file once it is stopped', async () => {
    const read = await readAll(sources, (count) => count < 2);
    assert.equal(read, undefined);
    assert.deepEqual(opened, ['青山县第1局', '青山县第2局']);
  });
  it('opens a file only when the one before it is read', async () => {
    let isOpen = false;
    const slow = reports.map((report): BodySource => ({
      file: report.org,
      open: async () => {
        assert.equal(isOpen, false);
        isOpen = true;
        await Promise.resolve();
        isOpen = false;
        return asRead(report);
      },
    }));
    assert.equal((await readAll(slow))?.filter((each) => 'report' in each).length, 4);
  });
  it('has no sum without a year, or of a year without an edition', async () => {
    const yearless = reports.map((report) => ({
      file: report.org,
      report: { ...report, year: null },
      findings: [],
    }));
    assert.throws(() => gatherBodies(yearless, undefined), { code: 'bodiesWithoutYear' });
    assert.throws(() => gatherBodies(yearless, 1999), { code: 'bodiesOfNoEdition' });
  });
});
