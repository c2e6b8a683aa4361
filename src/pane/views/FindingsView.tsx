import { groupBy } from '../../core/form/group.js';
import { placeToMend, sheetNameOf, sheetOf, type Finding, type PlaceToMend } from '../../index.js';
import { placesOf } from '../work/checking/places.js';
import type { Work } from '../work/state/work.js';
import { Button } from '../controls/Button.js';
import { LevelSign } from './LevelSign.js';
import { NoteView } from './NoteView.js';
import { PassagesView } from './PassagesView.js';
import { resultWords as words } from '../words/results.js';

const NOWHERE = { addresses: new Map<string, string>() };

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
  const { level, rewrite } = finding;
  const { checked } = work.state();
  const place = placeToMend(finding, checked?.read ?? NOWHERE);
  return (
    <li class={`finding finding-${level}`}>
      <Sentence work={work} finding={finding} place={place} />
      <PlaceList work={work} finding={finding} />
      {finding.passages && <PassagesView passages={finding.passages} />}
      <MendButton work={work} place={place} isBusy={isBusy} />
      {otherOffers(finding).map(([cell, value]) => (
        <Button key={cell} isOff={isBusy} onClick={() => void work.fill({ [cell]: value })}>
          {words.changeTo(value)}
        </Button>
      ))}
      {rewrite && (
        <Button isOff={isBusy} onClick={() => void work.rewrite(rewrite)}>
          {words.rewrite(rewrite.from, rewrite.to)}
        </Button>
      )}
      {level === 'warning' && <NoteView work={work} finding={finding} isBusy={isBusy} label={noteLabel} />}
    </li>
  );
}

type Leading<Props> = Props & { readonly place: PlaceToMend | undefined };
type SentenceProps = Pick<FindingViewProps, 'work' | 'finding'>;

/** The sentence of a finding; a click goes to where it is mended. */
function Sentence({ work, finding: { level, message }, place }: Leading<SentenceProps>) {
  const sentence = (
    <>
      <LevelSign level={level} name={words.levels[level]} />
      <span class="message">{message}</span>
    </>
  );
  if (place?.kind !== 'cell') return <p class="finding-go">{sentence}</p>;
  return (
    <button type="button" class="finding-go" onClick={() => void work.goTo(place.address)}>
      {sentence}
    </button>
  );
}

/** Adds the sheet that a finding says is missing, or shows the one that is hidden. */
function MendButton({ work, place, isBusy }: Leading<Pick<FindingViewProps, 'work' | 'isBusy'>>) {
  const { unhide } = work;
  if (place?.kind === 'hidden' && unhide)
    return (
      <Button isOff={isBusy} onClick={() => void unhide(place.sheet)}>
        {words.unhide(place.sheet)}
      </Button>
    );
  const edition = work.state().checked?.read.report.edition;
  const sheet = place?.kind === 'missing' && edition && sheetNameOf(place.part, edition);
  if (place?.kind !== 'missing' || !sheet) return null;
  return (
    <Button isOff={isBusy} onClick={() => void work.insertPart(place.part)}>
      {words.insertPart(sheet)}
    </Button>
  );
}

/** The ranges of a finding; a click goes to the first cell of each. */
function PlaceList({ work, finding }: SentenceProps) {
  const { addresses } = finding;
  if (addresses.length === 0) return null;
  const { shown, hasMore } = placesOf(addresses);
  return (
    <p class="places">
      {shown.map(({ name, fullName, address }) => (
        <button
          type="button"
          key={fullName}
          class="place"
          aria-label={work.words.goTo(fullName)}
          onClick={() => void work.goTo(address)}
        >
          {name}
        </button>
      ))}
      {hasMore && <span>{words.more(addresses.length)}</span>}
    </p>
  );
}

/** Offers of any number but 0, which has one button for all cells together. */
function otherOffers({ offers = {} }: Finding): readonly [string, number][] {
  return Object.entries(offers).filter(([, value]) => value !== 0);
}
