import { editionOfYear } from '../core/form/edition.js';
import { fileHost } from '../hosts/file/fileHost.js';
import { editionNamed, editions, startReport, templateLayouts } from '../index.js';
import {
  need,
  openLast,
  OUT,
  TEXT,
  usage,
  write,
  type Call,
  type Command,
  type OptionValues,
} from './call.js';

/** `new`: a blank workbook of an edition, with what last year's report settled. */
export const newCommand: Command = {
  options: { edition: TEXT, org: TEXT, year: TEXT, last: TEXT, out: OUT },
  run: runNew,
};

async function runNew({ values, files, io }: Call): Promise<number> {
  if (files.length > 0) throw usage(`多余的参数“${files[0]}”`);
  const edition = editionNamed(need(values, 'edition', '请用 --edition 指定版式'));
  const out = need(values, 'out', '请用 -o 指定输出文件');
  if (!/\.xlsx$/i.test(out)) throw usage('输出文件的名称要以 .xlsx 结尾');
  const last = await openLast(values, [out]);
  const year = yearOf(values);
  const report = startReport({
    edition,
    ...(typeof values['org'] === 'string' ? { org: values['org'] } : {}),
    ...(year === undefined ? {} : { year }),
    ...(last ? { last } : {}),
  });
  const host = fileHost();
  await host.draw(templateLayouts(report));
  await write(out, host.bytes(), io);
  const usual = report.year === null ? edition : editionOfYear(editions, report.year);
  if (usual && usual !== edition) io.err(`注意：${report.year} 年度应当使用 ${usual.name}。\n`);
  return 0;
}

function yearOf({ year }: OptionValues): number | undefined {
  if (year === undefined) return undefined;
  if (typeof year !== 'string' || !/^\d{4}$/.test(year)) throw usage('--year 要写四位数的年份');
  return Number(year);
}
