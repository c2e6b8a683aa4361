import type { Words } from './zh.js';

/** `tables 2, 3 and 4` for 表二, 表三 and 表四. */
function nameTables(tables: readonly string[]): string {
  const numbers = tables.map((name) => {
    const digit = '一二三四五六七八九'.indexOf(name.replace(/^表/, ''));
    return digit < 0 ? name : String(digit + 1);
  });
  const last = numbers.at(-1) ?? '';
  return numbers.length < 2 ? `table ${last}` : `tables ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** The pane in English. */
export const en: Words = {
  lang: 'en',
  title: 'Annual disclosure report',
  levels: { error: 'Error', warning: 'Verify', hint: 'Hint' },
  tables: 'Tables',
  insert: 'Insert tables',
  check: 'Check',
  recheck: 'Check again',
  watch: 'Check as I type',
  fillZero: 'Fill 0',
  clear: 'Clear marks',
  report: 'Make report',
  draft: 'Draft',
  copy: 'Copy',
  download: (title) => `Download ${title}`,
  ofYear: (year) => String(year),
  note: 'Explain',
  saveNote: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  undo: 'Undo',
  year: 'Report year',
  edition: 'Edition',
  org: 'Body',
  orgHint: 'may be left blank',
  proposed: 'For this year: ',
  insertHint: (tables) =>
    `Adds the cover, the prose sheets and ${nameTables(tables)}. No sheet that is there is changed. What was done before can no longer be undone with Ctrl+Z.`,
  welcome: {
    excel: 'This workbook has no tables of an annual report yet.',
    page: 'Start or open a report, then check and finish it here.',
  },
  inserted: (sheets) => `${plural(sheets, 'sheet')} added. Fill them in, then choose Check.`,
  working: 'Working…',
  slow: 'No answer yet. If a cell is being edited, press Enter.',
  unbalanced: (count) => `${plural(count, 'total')} still wrong`,
  wrong: (count) => `${plural(count, 'error')} left`,
  right: 'No errors',
  toVerify: (count) => `${count} to verify`,
  summary: (errors, warnings, hints) =>
    `${plural(errors, 'error')}, ${warnings} to verify, ${plural(hints, 'hint')}.`,
  seePane: 'The cells are marked; open the pane to see each.',
  passed: 'Nothing wrong was found.',
  stale: 'The sheets have changed since; please check again.',
  findings: 'Findings',
  goTo: (place) => `Go to ${place}`,
  more: (count) => `${count} cells in all`,
  undecided: (count) => `Undecided relations (${count})`,
  undecidedWhy: 'These cannot be decided before their blank or unreadable cells are filled.',
  blanks: (count) => `${plural(count, 'cell')} blank or with a dash. What did not occur is filled in as 0.`,
  filled: (count) => `${plural(count, 'cell')} filled.`,
  unfilled: 'What was there before is back.',
  changeTo: (value) => `Change to ${value}`,
  repair: 'Proposals',
  standings: {
    only: 'To correct',
    likeliest: 'Most likely',
    oneOf: 'One of several as likely',
    lessLikely: 'Less likely',
  },
  adopt: 'Adopt',
  confirm: 'It is right',
  certain: 'wrong for certain',
  adopted: 'Adopted, and written in the log sheet.',
  confirmed: (cell) => `${cell} is taken for right.`,
  changedMeanwhile: 'The sheets have changed since; nothing was adopted. Please look at the new proposals.',
  isFormula: 'This cell is a formula; please check the formula.',
  otherSolutions: (count) => `${plural(count, 'other solution')}`,
  listSolutions: (count, isPartly) => `One by one (${isPartly ? 'the first ' : ''}${count})`,
  moreSolutions: 'Other changes balance the sums as well; please look at the ledger first.',
  cleared: 'Marks cleared.',
  noted: 'The explanation is kept in the workbook and goes with the report.',
  noteRemoved: 'The explanation was removed.',
  noteLabel: 'Reason',
  noteIs: 'Reason: ',
  editNote: 'Edit reason',
  refused: (count) => `${plural(count, 'error')} left, so no report was made. Please correct:`,
  draftInstead: 'Tick Draft to see it all the same; every part then says 草稿.',
  previewOf: 'Preview',
  oldPreview: 'The sheets have changed since; go back and make the report again.',
  isDraft: 'This is a draft, not to be published.',
  copied: 'Copied, tables included.',
  copyByHand: 'Copying is not allowed here. Select all in the box below and press Ctrl+C.',
  clipLabel: 'The whole report',
  downloaded: (name) => `Downloaded ${name}`,
  notDownloaded: 'Files cannot be downloaded here; please use Copy.',
  someChanged: 'What was there before is back; cells edited since were left alone.',
  unexpected: 'The program failed; the workbook was not changed. Please try again, or open this pane anew.',
  noFindings: 'Nothing found.',
  local: 'Everything stays on this computer.',
};
