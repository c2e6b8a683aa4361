import { tablesOf, type Edition, type Table } from '../form/edition.js';
import { formOf, type Cell } from '../form/form.js';
import { leaves } from '../form/outline.js';
import { ATTACHMENT_LIMITS } from './attachment.js';
import { contactFields, proseChapters } from './report.js';
import { SCHEMA } from './reportJson.js';

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema (draft 2020-12) of report files, made from the editions. */
export function reportSchema(editions: readonly Edition[]): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA,
    title: '政府信息公开工作年度报告',
    type: 'object',
    required: ['$schema', 'schemaVersion', 'edition', 'org', 'year', 'contact', 'chapters', 'tables'],
    properties: {
      $schema: { const: SCHEMA },
      schemaVersion: { const: 1 },
      draft: { const: true },
      edition: { enum: editions.map(({ id }) => id) },
      org: { type: 'string' },
      year: { type: ['integer', 'null'], minimum: 1000, maximum: 9999 },
      contact: { type: 'object' },
      chapters: { type: 'object' },
      notes: NOTES,
      attachments: attachmentsSchema(editions),
      tables: { type: 'object' },
    },
    additionalProperties: false,
    oneOf: editions.map(editionSchema),
    $defs: READINGS,
  };
}

const NOTES: Schema = {
  description: '填写说明：需要说明的事项、对应编号和说明；没有说明时不写这一项',
  type: 'array',
  minItems: 1,
  items: closed({
    finding: { type: 'string' },
    about: { type: 'string' },
    text: { type: 'string', minLength: 1 },
  }),
};

function attachmentsSchema(editions: readonly Edition[]): Schema {
  const { attachments, rows, columns, title, cell } = ATTACHMENT_LIMITS;
  const codes = editions.flatMap(({ chapters }) => chapters.map(({ code }) => code));
  const row = { type: 'array', minItems: 1, maxItems: columns, items: { type: 'string', maxLength: cell } };
  return {
    description: '附件：官方格式以外的表格，按所属章排列，每格都是文字；没有附件时不写这一项',
    type: 'array',
    minItems: 1,
    maxItems: attachments,
    items: closed({
      chapter: { enum: [...new Set(codes)] },
      title: { type: 'string', maxLength: title },
      rows: { type: 'array', minItems: 1, maxItems: rows, items: row },
    }),
  };
}

const UNREAD: Schema = { $ref: '#/$defs/unread' };

/** What a cell of each kind may hold, and what a cell that is not read holds. */
const READINGS: Schema = {
  count: {
    description: '件数：不小于 0 的整数；null 为未填',
    anyOf: [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, { type: 'null' }, UNREAD],
  },
  change: {
    description: '增减数：整数；null 为未填',
    anyOf: [
      { type: 'integer', minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      { type: 'null' },
      UNREAD,
    ],
  },
  money: {
    description: '金额：十进制数字原文和单位，没有写单位时 unit 为 null；null 为未填',
    anyOf: [
      closed({
        value: { type: 'string', pattern: '^-?\\d+(\\.\\d+)?$' },
        unit: { type: ['string', 'null'] },
      }),
      { type: 'null' },
      UNREAD,
    ],
  },
  unread: {
    description: '不是这一格应填的数字，保留原文',
    ...closed({ text: { type: 'string', minLength: 1 } }),
  },
};

/** What holds for the reports of one edition only. */
function editionSchema(edition: Edition): Schema {
  const paragraphs = { type: 'array', items: { type: 'string', minLength: 1 } };
  return {
    title: edition.name,
    properties: {
      edition: { const: edition.id },
      contact: closedBy(contactFields(edition), ({ code, label }) => [
        code,
        { type: 'string', title: label },
      ]),
      chapters: closedBy(proseChapters(edition), ({ code, title }) => [code, { ...paragraphs, title }]),
      tables: closedBy(tablesOf(edition), (table) => [table.code, tableSchema(edition, table)]),
    },
  };
}

function tableSchema(edition: Edition, table: Table): Schema {
  const cells = formOf(edition).cells.filter((cell) => cell.table === table);
  const rows = table.bands.flatMap((band) => leaves(band.rows));
  return closedBy(rows, (row) => [
    row.code,
    {
      title: row.label,
      ...closedBy(
        cells.filter((cell) => cell.row === row),
        cellSchema,
      ),
    },
  ]);
}

function cellSchema({ column, kind }: Cell): readonly [string, Schema] {
  return [column.code, { title: column.label, $ref: `#/$defs/${kind}` }];
}

/** An object with one property for each item and no other. */
function closedBy<Item>(items: readonly Item[], property: (item: Item) => readonly [string, Schema]): Schema {
  return closed(Object.fromEntries(items.map(property)));
}

/** An object with these properties, all of them required, and no other. */
function closed(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', required: Object.keys(properties), properties, additionalProperties: false };
}
