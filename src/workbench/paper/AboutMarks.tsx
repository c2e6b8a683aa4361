import { MARK_LEVELS } from '../../core/draw/markLooks.js';
import { aboutMarkId, MARK_WORDS } from './markWords.js';

/** The descriptions of marked cells, one for each level of marks; they are read aloud only. */
export function AboutMarks() {
  return (
    <div hidden>
      {MARK_LEVELS.map((level) => (
        <p key={level} id={aboutMarkId(level)}>
          {MARK_WORDS[level].about}
        </p>
      ))}
    </div>
  );
}
