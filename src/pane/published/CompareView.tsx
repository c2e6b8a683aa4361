import { useMemo } from 'preact/hooks';
import { compareReports } from '../../core/check/compareReports.js';
import { differenceNames } from '../../core/check/differenceNames.js';
import type { ReadResult, Report } from '../../index.js';
import { tellDifferences } from '../../telling/tellDifferences.js';
import { Button } from '../controls/Button.js';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { publishedWords as words } from './words.js';

interface CompareViewProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly published: Report;
}

/** What the published report differs in from the workbook, each with the way to its cell. */
export function CompareView({ work, state, published }: CompareViewProps) {
  const read = state.checked?.read;
  const differences = useMemo(() => (read ? differencesFrom(read, published) : []), [read, published]);
  if (!read) return null;
  if (state.isStale) return <StaleView work={work} isBusy={state.isBusy} />;
  return (
    <>
      <p role="status">{words.differences(differences.length)}</p>
      <ol class="differences">
        {differences.slice(0, MOST).map(({ text, address }, at) => (
          <li key={at}>
            {text}
            {address !== undefined && (
              <button
                type="button"
                class="place"
                aria-label={work.words.goTo(address.replace('!', ' '))}
                onClick={() => void work.goTo(address)}
              >
                {address.replace('!', ' ')}
              </button>
            )}
          </li>
        ))}
      </ol>
      {differences.length > MOST && <p>{words.moreDifferences(differences.length - MOST)}</p>}
    </>
  );
}

/** The workbook was edited since it was read: what differed then may no longer. */
function StaleView({ work, isBusy }: { readonly work: Work; readonly isBusy: boolean }) {
  return (
    <div class="row">
      <p role="alert">{words.stale}</p>
      <Button isOff={isBusy} onClick={() => void work.check()}>
        {work.words.check}
      </Button>
    </div>
  );
}

/** So many differences are listed. */
const MOST = 200;

interface TextAtCell {
  readonly text: string;
  readonly address: string | undefined;
}

function differencesFrom({ report, addresses }: ReadResult, published: Report): readonly TextAtCell[] {
  const differences = compareReports(report, published);
  const names = differenceNames(differences, 'a');
  // The button beside a sentence says where its cell is.
  return tellDifferences(differences, new Map(), words.sides).map((text, at) => ({
    text: `${text}。`,
    address: addresses.get(names[at] ?? ''),
  }));
}
