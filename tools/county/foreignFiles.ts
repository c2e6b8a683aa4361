import { layoutList } from '../../src/core/draw/layoutList.js';
import type { Layout } from '../../src/core/draw/layout.js';
import type { Report } from '../../src/core/report/report.js';

/** The signature of a compound file, its header, and an entry of its directory, in bytes. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER = 512;
const ENTRY = 128;

/** A workbook with a password, as far as a reader without the password looks. */
export function lockedFile(): Uint8Array {
  const name = [...'EncryptedPackage\0'].flatMap((character) => [character.charCodeAt(0), 0]);
  const bytes = new Uint8Array(HEADER + 4 * ENTRY);
  bytes.set(OLE);
  bytes.set(name, HEADER + ENTRY);
  return bytes;
}

/** A text as bytes. */
export function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A list of applications, which is no report. */
export function ledgerOf({ org }: Report): readonly Layout[] {
  const rows = Array.from({ length: 40 }, (_, at) => [at + 1, `${org}第${at + 1}件`, '已答复', at * 3]);
  const head = ['序号', '申请事项', '办理情况', '天数'];
  return [layoutList({ sheet: '台账', title: '依申请公开台账', head, rows, widths: [6, 40, 16, 8] })];
}
