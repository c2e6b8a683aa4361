import { existsSync, readFileSync } from 'node:fs';
import { check, subjectOf } from '../src/core/check/check.js';
import { rightReport } from '../src/core/check/example.js';
import { editions, rules } from '../src/index.js';
import { measure } from '../test/rules/sentences/measure.js';
import { judged } from '../test/rules/sentences/corpus.js';

const { wrong, found, recall, right, accused, hinted } = measure(judged);
console.log(`own: ${found} of ${wrong} wrong sentences found (${(recall * 100).toFixed(1)} %)`);
console.log(`own: of ${right} right sentences ${accused} accused, ${hinted} with a hint`);

/** Real sentences with a reader's verdict, beside the repository or beside the folder that it is in. */
const file = ['../../shared/reports/sentences.json', '../../../shared/reports/sentences.json']
  .map((path) => new URL(path, import.meta.url))
  .find((each) => existsSync(each));
if (file) {
  const real = JSON.parse(readFileSync(file, 'utf8')) as { sentence: string; verdict: string }[];
  const tried = rules.filter(({ id }) => id.startsWith('prose') && id !== 'prose');
  const blank = rightReport(editions[1]!);
  const subjects = { ...blank, year: 2024, readings: blank.readings.map(() => null) };
  const all = real.map(({ sentence, verdict }) => ({
    isWrong: /^wrong|contradicts/.test(verdict),
    levels: check(
      subjectOf({ ...subjects, chapters: { ...blank.chapters, overview: [sentence] } }, editions),
      tried,
    ).findings.map(({ level }) => level),
  }));
  const [bad, good] = [all.filter((each) => each.isWrong), all.filter((each) => !each.isWrong)];
  const told = bad.filter(({ levels }) => levels.length > 0).length;
  console.log(`real, without their tables: ${told} of ${bad.length} wrong sentences found`);
  for (const level of ['error', 'warning', 'hint'] as const)
    console.log(
      `real: of ${good.length} right sentences ${good.filter(({ levels }) => levels.includes(level)).length} with ${level}s`,
    );
}
