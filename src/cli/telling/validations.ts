import description from '../../../package.json' with { type: 'json' };
import { tellEquation, tellRelationPlace } from '../../core/check/sentence.js';
import { tellWording } from '../../core/check/wording.js';
import { formOf } from '../../core/form/form.js';
import type { Relation } from '../../core/form/relations.js';
import { editionNamed, editions, rules, tellProblem, type Finding } from '../../index.js';
import type { CheckedFile, FileResult } from '../workers/checkFile.js';

/** One judgement in the terms of the ESS validation report 1.0.0; its `id` and `event` come last. */
interface Judgement {
  readonly rule: {
    readonly language: string;
    readonly expression: string;
    readonly severity: 'error' | 'warning' | 'information';
    readonly description: string;
    /** `down` with the reason that the report gives for a warning. */
    readonly change?: 'down';
    readonly explanation?: string;
  };
  readonly data: {
    readonly source: readonly string[];
    readonly target: readonly string[];
    readonly description: string;
  };
  /** `1` holds, `0` does not, `NA` cannot be decided. */
  readonly value: '0' | '1' | 'NA';
}

/** An entry of an ESS validation report. */
interface ValidationEntry extends Judgement {
  readonly id: string;
  readonly type: 'validation';
  readonly event: { readonly time: string; readonly actor: string };
}

const SEVERITIES = { error: 'error', warning: 'warning', hint: 'information' } as const;
/** The notation of the paper, in which the editions declare their relations. */
const NOTATION = 'xxgk-report';
const CHINESE = 'zh-CN';

/**
 * The result of one file as entries of an ESS validation report (ESSnet ValidatReport 1.0.0): every relation
 * of the form, every finding, and every rule that found nothing. `first` is the number of the first entry.
 */
export function toValidations(result: FileResult, time: Date, first: number): readonly ValidationEntry[] {
  const event = { time: time.toISOString(), actor: `${description.name} ${description.version}` };
  return judge(result).map((judgement, at) => ({
    id: String(first + at),
    type: 'validation',
    event,
    ...judgement,
  }));
}

function judge(result: FileResult): readonly Judgement[] {
  if ('problem' in result) return [judgeUnusable(result.file, tellProblem(result.problem))];
  const found = result.findings.filter(({ relation }) => relation === undefined);
  const silent = rules.filter(({ id }) => id !== 'relation' && !found.some((finding) => finding.rule === id));
  return [
    ...judgeRelations(result),
    ...found.map((finding) => judgeFinding(finding, result)),
    ...silent.map(({ title, level }): Judgement => {
      const told = tellWording(title, editions);
      const rule = { language: CHINESE, expression: told, severity: SEVERITIES[level], description: told };
      return { rule, data: dataOf([], result), value: '1' };
    }),
  ];
}

function judgeUnusable(file: string, message: string): Judgement {
  return {
    rule: { language: CHINESE, expression: '文件可以读取', severity: 'error', description: message },
    data: { source: [file], target: [file], description: file },
    value: '0',
  };
}

/** The relations within the year, and those with last year's report that do not hold or are undecided. */
function judgeRelations(result: CheckedFile): readonly Judgement[] {
  const form = formOf(editionNamed(result.edition));
  const undecided = new Set(result.undecided);
  const broken = new Map(result.findings.flatMap((each) => (each.relation ? [[each.relation, each]] : [])));
  return form.relations.flatMap((relation): readonly Judgement[] => {
    const finding = broken.get(relation.id);
    const value = finding ? '0' : undecided.has(relation.id) ? 'NA' : '1';
    if (value === '1' && spansYears(relation)) return [];
    const rule = {
      language: NOTATION,
      expression: relation.id,
      severity: SEVERITIES[relation.level],
      description:
        finding?.message ?? `${tellRelationPlace(relation, form)}：${tellEquation(relation, form)}`,
      ...reasonOf(finding),
    };
    const source = [...relation.left, ...relation.right].map((term) => nameOf(term.cell, result, term.last));
    const target = relation.right.map((term) => nameOf(term.cell, result, term.last));
    return [{ rule, data: { source, target, description: result.file }, value }];
  });
}

function spansYears({ left, right }: Relation): boolean {
  return [...left, ...right].some(({ last }) => last);
}

function judgeFinding(finding: Finding, result: CheckedFile): Judgement {
  const title = rules.find(({ id }) => id === finding.rule)?.title ?? finding.rule;
  const rule = {
    language: CHINESE,
    expression: tellWording(title, editions),
    severity: SEVERITIES[finding.level],
    description: finding.message,
    ...reasonOf(finding),
  };
  return { rule, data: dataOf(finding.cells, result), value: '0' };
}

function reasonOf(finding: Finding | undefined): Pick<Judgement['rule'], 'change' | 'explanation'> {
  return finding?.note === undefined ? {} : { change: 'down', explanation: finding.note };
}

function dataOf(cells: readonly string[], result: CheckedFile): Judgement['data'] {
  const names = cells.map((cell) => nameOf(cell, result));
  return { source: names, target: names, description: result.file };
}

/** A figure by its body, its year and its cell: `青山县民政局/2025/requests.received.person`. */
function nameOf(cell: string, { org, year }: CheckedFile, isLast = false): string {
  return `${org}/${year === null ? '' : isLast ? year - 1 : year}/${cell}`;
}
