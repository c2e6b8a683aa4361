import assert from 'node:assert/strict';
import { openPdf } from '../../../../src/hosts/file/reading/openPdf.js';
import { readPublishedFile } from '../../../../src/opening/published.js';
import { publishedParts } from '../../../imports/publishedParts.js';
import { pdfByHand } from '../../../imports/pdf/pdfByHand.js';
import { sample } from '../../../samples.js';
import { drawnPdf, formOf, textAt } from './drawnPdf.js';

const FIELD = '/Type /Annot /Subtype /Widget /Rect [100 700 160 720] /F 4 /T (a)';
/** What a field draws of itself; object 10. */
const showing = (said: string) => formOf(`/Tx BMC ${textAt(said, 2, 5)} EMC`, '/BBox [0 0 60 20]');

/** What is read on a page with such a field, which is object 9. */
async function read(field: string, drawn = '', form = '') {
  const [page] = await openPdf(
    drawnPdf(textAt('7', 300, 700), {
      page: '/Annots [9 0 R]',
      catalog: `/AcroForm << /Fields [9 0 R] /DA (/F 12 Tf 0 g) /DR << /Font << /F 5 0 R >> >> ${form} >>`,
      objects: [`<< ${FIELD} ${field} >>`, drawn === '' ? '<< >>' : showing(drawn)],
    }),
  );
  return page?.texts.filter(({ text }) => text.trim() !== '').map(({ text }) => text);
}

const APPEARANCE = '/AP << /N 10 0 R >>';

describe('a field of a form in a PDF', () => {
  it('says what is filled in', async () => {
    assert.deepEqual(await read(`/FT /Tx /V (18) ${APPEARANCE}`, '18'), ['7', '18']);
    assert.deepEqual(await read('/FT /Tx /V (18)'), ['7', '18']);
    assert.deepEqual(await read('/FT /Tx /V (18)', '', '/NeedAppearances true'), ['7', '18']);
    assert.deepEqual(await read(`/FT /Ch /V (18) /Opt [(18) (19)] ${APPEARANCE}`, '18'), ['7', '18']);
    assert.deepEqual(await read(`/FT /Tx /Ff 1 /V (18) ${APPEARANCE}`, '18'), ['7', '18']);
  });
  it('says what it shows where it holds nothing, and one number where its format adds marks', async () => {
    assert.deepEqual(await read(`/FT /Tx ${APPEARANCE}`, '18'), ['7', '18']);
    assert.deepEqual(await read(`/FT /Tx /V (1218) ${APPEARANCE}`, '1,218'), ['7', '1218']);
    assert.deepEqual(await read(`/FT /Tx /V (18) ${APPEARANCE}`, '1 8'), ['7', '18']);
  });
  it('says both where it shows another number than it holds', async () =>
    assert.deepEqual(await read(`/FT /Tx /V (19) ${APPEARANCE}`, '18'), ['7', '18', '19']));
  it('says nothing where it is hidden, a button, a signature or a password', async () => {
    for (const field of [
      `/FT /Tx /V (18) /F 2 ${APPEARANCE}`,
      `/FT /Tx /V (18) /F 32 ${APPEARANCE}`,
      `/FT /Btn /V /4 /AS /4 ${APPEARANCE}`,
      `/FT /Sig ${APPEARANCE}`,
      `/FT /Tx /Ff 8192 /V (18) ${APPEARANCE}`,
    ])
      assert.deepEqual(await read(field, '18'), ['7'], field);
  });
  it('stands where it is', async () => {
    const objects = [`<< ${FIELD} /FT /Tx /V (18) >>`];
    const [page] = await openPdf(
      drawnPdf('', { page: '/Annots [9 0 R]', catalog: '/AcroForm << /Fields [9 0 R] >>', objects }),
    );
    assert.deepEqual(page?.texts, [{ text: '18', left: 102, right: 158, y: 132, size: 10 }]);
  });
});

describe('a report as PDF whose figures are filled in fields', () => {
  const report = sample('suqian-2023');
  const drawn = new TextDecoder('latin1').decode(pdfByHand(publishedParts(report)));
  /** Figures of the first page with tables become fields. */
  const withFields = () => {
    const [, contents] =
      /\/Contents (\d+) 0 R >>\nendobj\n\d+ 0 obj\n<< \/Length \d+ >>\nstream\n(?:(?!endstream)[^])*? l S/.exec(
        drawn,
      ) ?? [];
    assert.ok(contents);
    const from = drawn.indexOf(`\n${contents} 0 obj`);
    const to = drawn.indexOf('endstream', from);
    const fields: string[] = [];
    const emptied = drawn
      .slice(from, to)
      .replace(/<((?:003\d){1,4})> Tj/g, (_, codes: string, at: number) => {
        const [, x = 0, y = 0] = /1 0 0 1 (\S+) (\S+) Tm $/.exec(drawn.slice(from, from + at)) ?? [];
        const figure = (codes.match(/003\d/g) ?? []).map((code) => code.at(-1)).join('');
        const rect = [Number(x) - 1, Number(y) - 2, Number(x) + 20, Number(y) + 8].join(' ');
        fields.push(
          `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${at}) /V (${figure}) /F 4 /Rect [${rect}] >>`,
        );
        return `<> Tj${' '.repeat(codes.length)}`;
      });
    const text = drawn.slice(0, from) + emptied + drawn.slice(to);
    assert.ok(fields.length > 5);
    return text.replace(
      `/Contents ${contents} 0 R`,
      `/Contents ${contents} 0 R /Annots [${fields.join(' ')}]`,
    );
  };
  it('is read #slow', async () => {
    const bytes = Uint8Array.from(withFields(), (character) => character.charCodeAt(0));
    const read = await readPublishedFile(bytes, 'pdf');
    assert.deepEqual([read.report.readings, read.remarks], [report.readings, []]);
  });
});
