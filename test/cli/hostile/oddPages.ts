import { publishedPage } from '../../publishedPage.js';
import { suqian } from '../reports.js';
import type { Answer, OddInput } from './oddInput.js';

const page = publishedPage(suqian);
/** The first figure of a company in 表三. */
const CELL = /(一、本年新收(?:.*?<td[^>]*>){2})<p><span>[^<]*<\/span><\/p>/su;

const changed = (
  what: string,
  change: (html: string) => string | Uint8Array,
  answer: Answer,
  file = 'a.html',
): OddInput => ({
  what: `a page ${what}`,
  file,
  bytes: () => change(page),
  answer,
});
const cell = (inner: string, answer: Answer) =>
  changed(`with a cell ${inner.slice(0, 60)}`, (html) => html.replace(CELL, `$1${inner}`), answer);
const styled = (css: string, answer: Answer) =>
  changed(
    `with a figure that is styled ${css}`,
    (html) => html.replace(CELL, `$1<b>12</b><i style="${css}">9</i>`),
    answer,
  );
const archive = (parts: readonly string[]) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${parts.map((each) => `--b\r\n${each}\r\n`).join('')}--b--`;

/** Pages with something odd in them. */
export const oddPages: readonly OddInput[] = [
  cell('&#x202e;21', { figure: 21 }),
  cell('<bdo dir="rtl">21</bdo>', 'unread'),
  cell('<span style="unicode-bidi:bidi-override;direction:rtl">21</span>', 'unread'),
  cell('<progress value=1>9</progress>12<meter>9</meter>', { figure: 12 }),
  cell('12<noframes>9</noframes><noembed>9</noembed>', { figure: 12 }),
  cell('<ruby>12<rp>(</rp><rt>9</rt><rp>)</rp></ruby>', { figure: 12 }),
  cell('12<script>document.write(9)</script><noscript>9</noscript>', { figure: 12 }),
  cell('12<template>9</template><style>9</style><title>9</title>', { figure: 12 }),
  cell('&#1635;', 'unread'),
  cell('1&#0;2', 'any'),
  cell('&#xD800;12', 'any'),
  cell('１２', { figure: 12 }),
  cell('1<br>2', 'unread'),
  cell('1e2', 'unread'),
  cell('0x10', 'unread'),
  cell('__proto__', 'unread'),
  ...[
    'display:inline-block;transform:scale(0)',
    'display:inline-block;content-visibility:hidden',
    'color:transparent',
    '-webkit-text-fill-color:transparent',
    'display:inline-block;width:0;overflow:hidden',
    'position:fixed;top:-5000px',
    'font:0/0 a',
    'visibility:collapse',
    'opacity:.0',
    'color:rgba(0,0,0,0)',
    'color:hsl(0 0% 100%)',
    'color:#ffff',
  ].map((css) => styled(css, { figure: 12 })),
  // They have no effect on what stands in a line: a screen shows 129.
  ...['transform:scale(0)', 'content-visibility:hidden'].map((css) => styled(css, 'unread')),
  changed(
    'of a class __proto__',
    (html) =>
      html
        .replace('<style>', '<style>.__proto__,.constructor{color:red}')
        .replace('<td', '<td class="__proto__ constructor toString"'),
    'same',
  ),
  changed(
    'of 20,000 rules with five classes',
    (html) =>
      html
        .replace(
          '<style>',
          `<style>${Array.from({ length: 19_000 }, (_, at) => `.a .a .a .a .b${at}{color:red}`).join('')}`,
        )
        .replace(
          '<p>',
          `${'<div class=a>'.repeat(2_000)}${Array.from({ length: 2_000 }, (_, at) => `<p class=b${at}>`).join('')}<p>`,
        ),
    'any',
  ),
  changed(
    'of rules within rules',
    (html) => html.replace('<style>', `<style>${'@media screen{'.repeat(200_000)}`),
    'any',
  ),
  changed(
    'of comments that do not end',
    (html) => html.replace('<style>', `<style>${'/* '.repeat(500_000)}`),
    'any',
  ),
  changed(
    'of classes beyond count',
    (html) =>
      html.replace('<p>', `<p class="${Array.from({ length: 200_000 }, (_, at) => `a${at}`).join(' ')}">`),
    'same',
  ),
  changed(
    'of fields',
    (html) => html.replace('<p>', `${'<table><tr><td><input value=1>'.repeat(2_000)}<p>`),
    'any',
  ),
  changed(
    'of columns',
    (html) =>
      html.replace('<table border="1">', `<table border="1">${'<colgroup span=1000>'.repeat(20_000)}`),
    'any',
  ),
  changed(
    'of groups of rows',
    (html) => html.replace('<table border="1">', `<table border="1">${'<tbody>'.repeat(60_000)}`),
    'any',
  ),
  changed(
    'in GBK that says UTF-8',
    (html) => Buffer.from(html.replace('<head>', '<head><meta charset="utf-8">'), 'latin1'),
    'any',
  ),
  changed('in UTF-8 that says GBK', (html) => html.replace('<head>', '<head><meta charset="gbk">'), 'same'),
  changed(
    'in UTF-16 that says UTF-8',
    (html) => Buffer.from(`\ufeff${html.replace('<head>', '<head><meta charset="utf-8">')}`, 'utf16le'),
    'same',
  ),
  changed(
    'in an archive, behind another',
    (html) =>
      archive([
        `Content-Type: text/html\r\n\r\n<p>框架`,
        `Content-Type: text/html; charset=utf-8\r\n\r\n${html}`,
      ]),
    'same',
    'a.mht',
  ),
  changed(
    'in an archive in a charset that is none',
    (html) =>
      archive([
        `Content-Type: text/html; charset=__proto__\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}`,
      ]),
    'same',
    'a.mht',
  ),
  changed(
    'in an archive with half a code',
    (html) =>
      archive([
        `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html}=E`,
      ]),
    'same',
    'a.mht',
  ),
];
