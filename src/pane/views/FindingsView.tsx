import { addressOn } from '../../core/draw/address.js';
import { groupBy } from '../../core/form/group.js';
import { sheetOf, type Finding } from '../../index.js';
import { firstCell, placesOf } from '../work/places.js';
import type { Work } from '../work/state.js';
import { Button } from './Button.js';
import { LevelSign } from './LevelSign.js';
import { NoteView } from './NoteView.js';
import { PassagesView } from './PassagesView.js';

interface FindingsViewProps {
  readonly work: Work;
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
  /** What the button for a first reason says. */
  readonly noteLabel?: string;
}

/** Findings grouped by sheet, in the order in which they were found. */
export function FindingsView({ work, findings, isBusy, noteLabel }: FindingsViewProps) {
  return (
    <>
      {groupBy(findings, sheetOf).map((group) => {
        const sheet = sheetOf(group[0] as Finding);
        return (
          <section class="findings" key={sheet} aria-label={sheet}>
            <h3>
              {sheet}
              <span class="count">{group.length}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingView
                  key={keyOf(finding)}
                  work={work}
                  finding={finding}
                  isBusy={isBusy}
                  noteLabel={noteLabel}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function keyOf({ rule, message }: Finding): string {
  return `${rule} ${message}`;
}

interface FindingViewProps {
  readonly work: Work;
  readonly finding: Finding;
  readonly isBusy: boolean;
  readonly noteLabel?: string | undefined;
}

function FindingView({ work, finding, isBusy, noteLabel }: FindingViewProps) {
  const { level } = finding;
  return (
    <li class={`finding finding-${level}`}>
      <Sentence work={work} finding={finding} isBusy={isBusy} />
      <PlaceList work={work} finding={finding} isBusy={isBusy} />
      {finding.passages && <PassagesView words={work.words} passages={finding.passages} />}
      {otherOffers(finding).map(([cell, value]) => (
        <Button key={cell} isOff={isBusy} onClick={() => void work.fill({ [cell]: value })}>
          {work.words.changeTo(value)}
        </Button>
      ))}
      {level === 'warning' && <NoteView work={work} finding={finding} isBusy={isBusy} label={noteLabel} />}
    </li>
  );
}

/** The sentence of a finding; a click goes to its first cell. */
function Sentence({ work, finding: { level, message, addresses }, isBusy }: FindingViewProps) {
  const [first] = addresses;
  const sentence = (
    <>
      <LevelSign level={level} name={work.words.levels[level]} />
      <span class="message">{message}</span>
    </>
  );
  if (first === undefined) return <p class="finding-go">{sentence}</p>;
  return (
    <button type="button" class="finding-go" aria-disabled={isBusy} onClick={() => void work.goTo(first)}>
      {sentence}
    </button>
  );
}

/** The ranges of a finding; a click goes to the first cell of each. */
function PlaceList({ work, finding, isBusy }: FindingViewProps) {
  const { addresses } = finding;
  if (addresses.length === 0) return null;
  const sheet = sheetOf(finding);
  const { shown, hasMore } = placesOf(addresses);
  return (
    <p class="places">
      {shown.map((range) => (
        <button
          type="button"
          key={range}
          class="place"
          aria-label={work.words.goTo(`${sheet} ${range}`)}
          aria-disabled={isBusy}
          onClick={() => void work.goTo(addressOn(sheet, firstCell(range)))}
        >
          {range}
        </button>
      ))}
      {hasMore && <span>{work.words.more(addresses.length)}</span>}
    </p>
  );
}

/** Offers of any number but 0, which has one button for all cells together. */
function otherOffers({ offers = {} }: Finding): readonly [string, number][] {
  return Object.entries(offers).filter(([, value]) => value !== 0);
}
