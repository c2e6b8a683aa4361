import type { Level } from '../../core/form/relations.js';
import type { Finding } from '../../index.js';
import { LevelSign } from './LevelSign.js';
import { resultWords as words } from '../words/results.js';

/** The levels of findings, the gravest first. */
const LEVELS: readonly Level[] = ['error', 'warning', 'hint'];

function levelsIn(
  findings: readonly Finding[],
): readonly { readonly level: Level; readonly count: number }[] {
  return LEVELS.map((level) => ({
    level,
    count: findings.filter((finding) => finding.level === level).length,
  })).filter(({ count }) => count > 0);
}

/** The findings of the levels that are not folded away; one level alone cannot be folded. */
export function unfolded(findings: readonly Finding[], folded: ReadonlySet<Level>): readonly Finding[] {
  return levelsIn(findings).length < 2 ? findings : findings.filter(({ level }) => !folded.has(level));
}

interface LevelFoldsProps {
  readonly findings: readonly Finding[];
  readonly folded: ReadonlySet<Level>;
  readonly setFolded: (folded: ReadonlySet<Level>) => void;
}

/** A button for each level that findings have, with their number: it folds them away and shows them again. */
export function LevelFolds({ findings, folded, setFolded }: LevelFoldsProps) {
  const levels = levelsIn(findings);
  if (levels.length < 2) return null;
  const toggle = (level: Level) =>
    setFolded(new Set(folded.has(level) ? [...folded].filter((each) => each !== level) : [...folded, level]));
  return (
    <div class="folds" role="group" aria-label={words.folds}>
      {levels.map(({ level, count }) => (
        <button
          type="button"
          key={level}
          class="fold"
          aria-pressed={!folded.has(level)}
          title={folded.has(level) ? words.unfold : words.fold}
          onClick={() => toggle(level)}
        >
          <LevelSign level={level} name={`${words.levels[level]} ${count}`} />
        </button>
      ))}
    </div>
  );
}
