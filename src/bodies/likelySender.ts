import { fold } from '../core/form/fold.js';

/** A file that was sent, with the body that its report names; empty where it names none or cannot be read. */
export interface SentFile {
  readonly file: string;
  readonly org: string;
}

/**
 * What is said of a body on the list without a usable report: the file that bears its name, unless the name
 * is that of the body whose report it holds. Empty where there is no such file.
 */
export function tellLikelyFile(name: string, files: readonly SentFile[]): string {
  const wanted = fold(name);
  const likely = files.find(({ file, org }) => {
    const named = fold(file.split(/[/\\]/).at(-1) ?? '');
    return named.includes(wanted) && !isNamedAfter(named, fold(org), wanted);
  });
  return likely ? `文件“${likely.file}”可能是它报送的，请先处理这个文件` : '';
}

/** True where a file is named after the body of its own report, whose name holds the other one. */
export function isNamedAfter(file: string, org: string, other: string): boolean {
  return org !== '' && org !== other && file.includes(org) && org.includes(other);
}
