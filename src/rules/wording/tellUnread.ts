import { tellCell } from '../../core/check/tellCell.js';
import type { Cell } from '../../core/form/form.js';
import type { Unread } from '../../core/form/number.js';
import { offerIn, type Why } from '../../core/form/offer.js';
import type { Draft } from '../../core/report/finding.js';

/** An error value as a cell shows it. */
const ERROR = /^#[A-Z0-9/!?]+$/;
/** The most characters of a cell that a message quotes. */
const MOST_QUOTED = 40;

/** What stands in a cell of a made workbook where the file it was made of has a figure that was not read. */
export const NOT_READ = '未读取';

/** What is wrong with a cell in which something else than a number is typed, and the number to fill in. */
export function tellUnread(cell: Cell, { text, offer }: Unread): Draft {
  return {
    level: 'error',
    cells: [cell.name],
    message: `${tellCell(cell)}${fault(text, offer)}`,
    ...(offer === undefined || cell.isSum ? {} : { offers: { [cell.name]: offer } }),
  };
}

/** The same of a formula; what it shows is not typed over, and no value is offered. */
export function tellFormula(cell: Cell, { text }: Unread): Draft {
  const result = ERROR.test(text) ? `错误值 ${text}` : `“${quote(text)}”，不是数字`;
  return {
    level: 'error',
    cells: [cell.name],
    message: `${tellCell(cell)}是公式，结果是${result}，请核对公式和它引用的单元格`,
  };
}

function fault(text: string, offer: number | undefined): string {
  if (ERROR.test(text)) return `是错误值 ${text}，请重新填写数字`;
  const why = offerIn(text)?.why;
  const fill = offer === undefined ? '重新填写数字' : `填 ${offer}`;
  if (why === 'dated') return `是${quote(text)}，请改为常规格式，${fill}`;
  if (why === 'struck') return `${quote(text)}，请改为普通的数字，${fill}`;
  const asked =
    offer === undefined ? demandFor(text) : `${why === undefined ? '' : DEMANDS[why]}请填 ${offer}`;
  return `填的是“${quote(text)}”，${asked}`;
}

function quote(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, MOST_QUOTED);
}

/** What is asked of a text with a number in it, by what else is in it. */
const DEMANDS: Readonly<Record<Why, string>> = {
  nought: '',
  unit: '不要带单位，',
  note: '不要带说明，',
  end: '末尾不要带标点，',
  quote: '不要带引号，',
  mark: '不要带注号、上标，',
  letter: '字母 O 不是数字 0，',
  point: '小数点不要写成逗号，',
  step: '增减用正负号表示，',
  minus: '减少的用负号表示，',
  dated: '',
  struck: '',
};

/** What is asked of any other text. */
function demandFor(text: string): string {
  if (text === NOT_READ) return '原文件里的数字没有读出来，请对照原文件填写';
  if (text.startsWith('=')) return '是算式，不能算出一个数，请填写算好的数字';
  if (/^[+-]?\d{15}/.test(text)) return '数字过大，请核对';
  if (/^[+-]?\d+\.\d+$/.test(text)) return '超过 15 位有效数字，请核对';
  if (text.includes('\ufffd')) return '有显示不出来的字符，请重新填写数字';
  if (/\d\s*[\t\r\n]\s*\d/.test(text)) return '一格里有几行，请只填一个数字';
  if (/(?!\d)[\p{Nd}\p{No}\p{Nl}]/u.test(text)) return '有圈码、上标等特殊数字，请填写普通数字';
  return '不是数字，请填写数字';
}
