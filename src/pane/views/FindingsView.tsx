import { joinAddresses } from '../../core/draw/address.js';
import { groupBy } from '../../core/form/group.js';
import { sheetOf, type Finding } from '../../index.js';
import type { Work } from '../state.js';
import { Button } from './Button.js';
import { LevelSign } from './LevelSign.js';
import { NoteView } from './NoteView.js';

/** So many places of a finding are shown to go to; the first is where its sentence leads. */
const MOST_PLACES = 4;

/** Findings grouped by sheet, in the order in which they were found. */
export function FindingsView({
  work,
  findings,
  isBusy,
}: {
  readonly work: Work;
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
}) {
  return (
    <>
      {groupBy(findings, sheetOf).map((group) => {
        const sheet = sheetOf(group[0] as Finding);
        return (
          <section class="findings" key={sheet} aria-label={sheet}>
            <h3 lang="zh-CN">
              {sheet}
              <span class="count">{group.length}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingView
                  key={`${finding.rule} ${finding.message}`}
                  work={work}
                  finding={finding}
                  isBusy={isBusy}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function FindingView({
  work,
  finding,
  isBusy,
}: {
  readonly work: Work;
  readonly finding: Finding;
  readonly isBusy: boolean;
}) {
  const { words } = work;
  const { level, message, addresses } = finding;
  const [first] = addresses;
  const sentence = (
    <>
      <LevelSign level={level} name={words.levels[level]} />
      <span class="message" lang="zh-CN">
        {message}
      </span>
    </>
  );
  return (
    <li class={`finding finding-${level}`}>
      {first === undefined ? (
        <p class="finding-go">{sentence}</p>
      ) : (
        <button type="button" class="finding-go" aria-disabled={isBusy} onClick={() => void work.goTo(first)}>
          {sentence}
        </button>
      )}
      <Places work={work} finding={finding} isBusy={isBusy} />
      {otherOffers(finding).map(([cell, value]) => (
        <Button key={cell} isOff={isBusy} onClick={() => void work.fill({ [cell]: value })}>
          {words.changeTo(value)}
        </Button>
      ))}
      {level === 'warning' && <NoteView work={work} finding={finding} isBusy={isBusy} />}
    </li>
  );
}

/** The cells of a finding, joined to ranges, each to go to. */
function Places({
  work,
  finding: { addresses },
  isBusy,
}: {
  readonly work: Work;
  readonly finding: Finding;
  readonly isBusy: boolean;
}) {
  const [first] = addresses;
  if (first === undefined) return null;
  const sheet = first.slice(0, first.lastIndexOf('!'));
  const areas = joinAddresses(addresses);
  return (
    <p class="places">
      {areas.slice(0, MOST_PLACES).map((area) => (
        <button
          type="button"
          key={area}
          class="place"
          aria-label={work.words.goTo(`${sheet} ${area}`)}
          aria-disabled={isBusy}
          onClick={() => void work.goTo(`${sheet}!${area.split(':')[0] ?? area}`)}
        >
          {area}
        </button>
      ))}
      {areas.length > MOST_PLACES && <span>{work.words.more(addresses.length)}</span>}
    </p>
  );
}

/** Offers of anything but 0, which has a button of its own for all cells together. */
function otherOffers({ offers = {} }: Finding): readonly [string, number][] {
  return Object.entries(offers).filter(([, value]) => value !== 0);
}
