import type { Report } from '../../index.js';
import { compareParent, type ParentComparison } from './compareParent.js';
import { gatherBodies, type Gathered } from './gatherBodies.js';
import { fullNames } from '../fullNames.js';
import { tellLikelyFile } from '../likelySender.js';
import type { BodyFile } from '../readBody.js';
import { adviceOn, missingBodies, unlistedBodies } from './sumSheets.js';

/** What is known of a sum before its reports are added up; all of it may be left out. */
export interface SumGiven {
  readonly year?: number | undefined;
  /** The bodies that had to send a report. */
  readonly list?: readonly string[] | undefined;
  /** The published report of the government, with which the sum is compared. */
  readonly parent?: Report | undefined;
}

/** What became of the reports that were given to be added up. */
export interface BodySum {
  readonly gathered: Gathered;
  /** The bodies of the list whose report was not given. */
  readonly missing: readonly string[];
  /** Where a list was given, the bodies that were taken and are not on it. */
  readonly unlisted: readonly string[];
  /** How the published report stands to the sum, where one was given. */
  readonly compared?: ParentComparison;
}

/** One line of what is told of a sum: what it is, whose, and why. */
export interface SumLine {
  readonly kind: '没有计入' | '没有报送' | '请核对';
  /** A body, a file, or both; empty where it is about several. */
  readonly of: string;
  readonly why: string;
}

/** Gathers the reports of bodies to be added up; throws as `gatherBodies` and `compareParent` do. */
export function sumBodies(bodies: readonly BodyFile[], { year, list, parent }: SumGiven): BodySum {
  const gathered = gatherBodies(bodies, year);
  const names =
    list &&
    fullNames(
      list,
      gathered.files.map(({ org }) => org),
    );
  return {
    gathered,
    missing: names === undefined ? [] : missingBodies(names, gathered),
    unlisted: names === undefined ? [] : unlistedBodies(names, gathered),
    ...(parent === undefined ? {} : { compared: compareParent(parent, gathered) }),
  };
}

/** True where every file was taken, all on the list and no others, and the published report is the sum. */
export function isWholeSum({ gathered: { files }, missing, unlisted, compared }: BodySum): boolean {
  const amiss = missing.length + unlisted.length + (compared?.differences.length ?? 0);
  return files.every(({ isTaken }) => isTaken) && amiss === 0;
}

/** How many were taken, in one sentence. */
export function summariseSum({ gathered: { year, files } }: BodySum): string {
  const count = files.filter(({ isTaken }) => isTaken).length;
  return `${year} 年度：计入 ${count} 个单位，没有计入 ${files.length - count} 个文件。`;
}

/** The files that were not taken, the bodies that are missing, and what to verify. */
export function linesOfSum({ gathered, missing, unlisted }: BodySum): readonly SumLine[] {
  return [
    ...gathered.files.flatMap(({ isTaken, org, file, why }): readonly SumLine[] =>
      isTaken ? [] : [{ kind: '没有计入', of: org === '' ? file : `${org}（${file}）`, why }],
    ),
    ...missing.map((of): SumLine => ({ kind: '没有报送', of, why: tellLikelyFile(of, gathered.files) })),
    ...adviceOn(gathered, unlisted).map((why): SumLine => ({ kind: '请核对', of: '', why })),
  ];
}

/** How the published report stands to the sum, in sentences; empty where none was given. */
export function tellCompared({ compared }: BodySum): readonly string[] {
  if (!compared) return [];
  const { differences, told } = compared;
  if (differences.length === 0) return ['公布的报告与各单位合计相同。'];
  return [
    `公布的报告与各单位合计有 ${differences.length} 格不同，列在“与公布数比较”表里。`,
    ...told.map((each) => `${each}。`),
  ];
}
