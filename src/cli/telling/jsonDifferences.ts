import type { ReportDifferences } from '../../core/check/compareReports.js';
import { toJsonReading } from '../../core/report/reportJson.js';
import type { OpenedFile } from '../opening/openFile.js';

type Two<Thing> = readonly [Thing, Thing];

/** What two reports differ in, as `compare --json` writes it. */
export function toJsonDifferences(
  [first, second]: Two<string>,
  [a, b]: Two<OpenedFile>,
  { isOtherEdition, cells, fields, paragraphs, attachments }: ReportDifferences,
): object {
  return {
    a: whose(first, a),
    b: whose(second, b),
    same: !isOtherEdition && [cells, fields, paragraphs, attachments].every((each) => each.length === 0),
    cells: cells.map(({ cell, ...values }) => ({
      cell: cell.name,
      a: toJsonReading(values.a, cell),
      b: toJsonReading(values.b, cell),
      addresses: [a, b].map(({ addresses }) => addresses.get(cell.name) ?? null),
    })),
    fields: fields.map(({ code, ...texts }) => ({ field: code, a: texts.a, b: texts.b })),
    paragraphs: paragraphs.map(({ chapter, ...pair }) => ({
      chapter,
      a: pair.a ? { paragraph: pair.a.at, text: pair.a.text } : null,
      b: pair.b ? { paragraph: pair.b.at, text: pair.b.text } : null,
    })),
    ...(attachments.length > 0
      ? { attachments: attachments.map((each) => ({ ...each, a: each.a ?? null, b: each.b ?? null })) }
      : {}),
  };
}

function whose(file: string, { report: { edition, org, year } }: OpenedFile): object {
  return { file, edition: edition.id, org, year };
}
