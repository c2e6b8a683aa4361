import assert from 'node:assert/strict';
import { formOf } from '../../../src/core/form/form.js';
import { linesAround } from '../../../src/imports/loose/linesAround.js';
import { withoutStray } from '../../../src/imports/loose/strayRows.js';
import { editions } from '../../../templates/index.js';

const grid = formOf(editions[1]!).cells.find(({ table }) => table.code === 'requests')!.band;
const around = (...rows: readonly (readonly [between: string, text?: string])[]) =>
  linesAround(
    rows.map(([between, text = '']) => ({ between, text })),
    grid,
  );

describe('the labels around figures', () => {
  it('tell the line of the label beside them', () =>
    assert.deepEqual(around(['', '三、 （一）予以公开'], ['', '2.重复申请']), [[2], [16]]));
  it('tell the two lines between whose labels they stand alone', () => {
    const rows = around(['（三）不予公开1.属于国家秘密'], ['2.其他法律行政法规禁止公开'], ['3.其他']);
    assert.deepEqual(rows, [[4, 5], [5, 22], undefined]);
  });
  it('tell them with something else between: a share, a number', () => {
    const rows = around(['5.属于三类内部事务信息65.5%'], ['4.保护第三方合法权益7.5%'], ['2.重复申请']);
    assert.deepEqual(rows, [[8, 7], [7, 16], undefined]);
  });
  it('tell nothing where the label above is broken, or is not the only one', () => {
    assert.deepEqual(around(['1.属于国家'], ['秘密2.重复申请']), [undefined, undefined]);
    const lumped = around(['1.属于国家秘密2.重复申请'], ['3.其他']);
    assert.deepEqual(lumped, [undefined, undefined]);
  });
});

describe('a row of a band out of order', () => {
  const { bands } = formOf(editions[1]!).cells.find(({ table }) => table.code === 'disclosure')!.table;
  const row = (at: number, band: number) => ({ at, band: bands[band]!, columns: ['件数'] });
  const lines = (...texts: readonly string[]) => texts.map((text) => ({ text, figures: [] }));
  const kept = (texts: readonly string[], ...rows: readonly ReturnType<typeof row>[]) =>
    withoutStray(lines(...texts), rows).map(({ at }) => at);

  it('is of some other table', () => {
    const texts = ['件数', '一', '二', '三', '行政许可'];
    assert.deepEqual(kept(texts, row(4, 1), row(1, 2), row(2, 2), row(3, 3)), [1, 2, 3]);
  });
  it('is of the form below a label of its columns, and with the rows of its band', () => {
    const texts = ['件数', '一', '件数', '规章', '规范性文件'];
    assert.deepEqual(kept(texts, row(3, 0), row(4, 0), row(1, 1)), [3, 4, 1]);
  });
  it('in order is kept whatever stands above it', () =>
    assert.deepEqual(kept(['一', '二', '三'], row(0, 0), row(1, 1), row(2, 2)), [0, 1, 2]));
});
