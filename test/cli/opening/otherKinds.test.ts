import { strToU8, zipSync } from 'fflate';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { compoundOf } from '../../imports/word/docByHand.js';
import { openShell } from '../openShell.js';
import { withoutName } from '../withoutName.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const zeros = '\0'.repeat(300);
const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
/** A zip whose entries say that they have a password. */
const lockedZip = (...names: readonly string[]) => {
  const locked = zip(...names);
  for (let at = 0; at < locked.length - 3; at += 1) {
    const [, , third, fourth] = locked.subarray(at, at + 4);
    if (locked[at] !== 0x50 || locked[at + 1] !== 0x4b) continue;
    if (third === 1 && fourth === 2) locked[at + 8]! |= 1;
    if (third === 3 && fourth === 4) locked[at + 6]! |= 1;
  }
  return locked;
};
const mail = (head: string) =>
  strToU8(
    `${head}\r\nSubject: 2024\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n政府信息公开工作年度报告\r\n`,
  );
const xml = (root: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n<${root}`);

const KINDS: readonly (readonly [name: string, content: Uint8Array, said: RegExp])[] = [
  [
    'a.url',
    strToU8('[InternetShortcut]\r\nURL=http://host.invalid/1\r\n'),
    /快捷方式[^。]*请选择它指向的文件/,
  ],
  ['a.lnk', bytes(`L\0\0\0\x01\x14\x02\0${zeros}`), /快捷方式[^。]*请选择它指向的文件/],
  ['年报.xlsx', bytes(`L\0\0\0\x01\x14\x02\0${zeros}`), /快捷方式/],
  ['a.eml', mail('From: a@host.invalid'), /电子邮件[^。]*把附件保存下来后选择附件/],
  ['a.txt', mail('Received: from host.invalid'), /电子邮件/],
  ['a.msg', compoundOf({ '__properties_version1.0': new Uint8Array(64) }), /电子邮件/],
  ['a.dps', compoundOf({ 'PowerPoint Document': new Uint8Array(64) }), /演示文稿/],
  ['a.xlsx', compoundOf({ EncryptedPackage: new Uint8Array(64) }), /设有打开密码[^。]*清空密码，另存一份/],
  ['a.xls', compoundOf({ EncryptedPackage: new Uint8Array(64) }), /设有打开密码/],
  ['a.zip', lockedZip('甲局/年报.xlsx'), /设有密码的压缩包[^。]*解压/],
  ['a.xlsx', lockedZip('[Content_Types].xml', 'xl/workbook.xml'), /设有密码的压缩包/],
  ['a.numbers', zip('Index/Document.iwa', 'Metadata/Properties.plist'), /Numbers[^。]*导出为 \.xlsx/],
  ['a.pages', zip('index.zip', 'preview.jpg'), /Numbers 或 Pages/],
  ['a.zip', zip('甲局/年报.xlsx', '乙局/年报.docx'), /压缩包[^。]*解压/],
  ['a.gz', bytes(`\x1f\x8b\x08\0${zeros}`), /压缩包/],
  ['a.tar', bytes(`a.xlsx${'\0'.repeat(251)}ustar\0${zeros}`), /压缩包/],
  ['a.ofd', zip('OFD.xml', 'Doc_0/Document.xml'), /OFD 版式文件[^。]*Word 文档、PDF/],
  ['a.uof', zip('uof.xml', '_meta/meta.xml'), /UOF（标文通）[^。]*WPS/],
  ['a.uot', xml('uof:UOF xmlns:uof="x">'), /UOF（标文通）/],
  ['a.fodt', xml('office:document xmlns:office="x">'), /OpenDocument[^。]*LibreOffice/],
  ['a.xml', xml('Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), /文件已损坏/],
  ['a.doc', xml('?mso-application progid="Word.Document"?>'), /XML 格式的 Word 文档/],
  ['a.slk', strToU8('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"表三"\r\nE\r\n'), /SYLK[^。]*另存为 \.xlsx/],
  ['a.txt', strToU8('ID;PCALCOOO32\nC;X1;Y1;K"政府信息公开工作年度报告"\nE\n'), /SYLK/],
  ['a.dif', strToU8('TABLE\r\n0,1\r\n"表三"\r\nVECTORS\r\n0,10\r\n'), /DIF 格式的表格[^。]*另存为 \.xlsx/],
  ['a.csv', strToU8('TABLE\n0,1\n"一、本年新收政府信息公开申请数量"\n-1,0\nBOT\n'), /DIF 格式的表格/],
  // What some sites leave before a workbook, and other bytes before it.
  ...['\xef\xbb\xbf', '\r\n', 'MZ\0\0,,'].map(
    (before) => ['年报.xlsx', bytes(`${before}PK\x03\x04\x14\0\0,\t${zeros}`), /不是 \.xlsx 工作簿/] as const,
  ),
  ['a.png', bytes(`\x89PNG\r\n\x1a\n${zeros}`), /图片/],
  ['a.tif', bytes(`II*\0${zeros}`), /图片/],
  ['a.webp', bytes(`RIFF\x10\0\0\0WEBP${zeros}`), /图片/],
  ['a.bmp', bytes(`BM\x10\0\0\0${zeros}`), /图片/],
  ['a.heic', bytes(`\0\0\0\x18ftypheic${zeros}`), /图片/],
  ['a.exe', bytes(`MZ\x90\0${zeros}`), /认不出这个文件/],
  [
    'a.htm',
    strToU8(
      '<html><head><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>表三</x:Name><x:WorksheetSource HRef="a.files/sheet001.htm"/></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml></head><frameset></frameset></html>',
    ),
    /网页的框架，各表在同名的“\.files”文件夹里[^。]*另存为 \.xlsx/,
  ],
];

describe('a file of a kind that is not read', () => {
  const { at, call } = openShell();
  for (const [name, content, said] of KINDS)
    it(`is told in one sentence by its content: ${name}, ${said.source.slice(0, 12)}`, async () => {
      writeFileSync(at(name), content);
      const { code, out, err } = await call('export', at(name), '--as', 'text');
      assert.deepEqual([code, out], [2, '']);
      const told = withoutName(err, at(name));
      assert.match(told, said);
      assert.match(told, /^[^。]+。\n$/);
    });
});
