import { tellProblem, type Report } from '../../index.js';
import { Button } from '../controls/Button.js';
import { FileBox } from '../controls/FileBox.js';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import type { PastedReport } from '../../opening/openReportFile.js';
import { breakable } from '../words/breakable.js';
import { CompareView } from './CompareView.js';
import { refusalOf } from './refusal.js';
import { useChosen, type ChosenReport } from './useChosen.js';
import { publishedWords as words } from './words.js';

/** What a report is chosen for: as last year's, to be opened, or to compare what was published. */
export type Purpose = 'last' | 'open' | 'compare';

interface PublishedViewProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly purpose: Purpose;
}

/** Choosing a report by file or by paste; what was recognised is shown before anything is written. */
export function PublishedView({ work, state, purpose }: PublishedViewProps) {
  const { chosen, isReading, failure, chooseFiles, paste, drop } = useChosen();
  const kept = purpose === 'last' ? state.checked?.read.last : undefined;
  if (chosen) return <ChosenView work={work} state={state} purpose={purpose} chosen={chosen} onDone={drop} />;
  return (
    <>
      <p class="hint">{words[purpose].about}</p>
      {kept && <KeptView work={work} isBusy={state.isBusy} kept={kept.report} />}
      <label class="choose">
        <span>{words.choose}</span>
        <FileBox
          onChoose={(field) => {
            chooseFiles([...(field.files ?? [])]);
            // The same file may be chosen again once it was mended.
            field.value = '';
          }}
        />
      </label>
      <PasteBox onPaste={paste} />
      <p role="status">{isReading ? words.reading : ''}</p>
      {failure !== undefined && <p role="alert">{breakable(failure)}</p>}
    </>
  );
}

/** A box in which a report is pasted, or text of it is dropped; what is typed does not stay. */
function PasteBox({ onPaste }: { readonly onPaste: (clip: PastedReport) => void }) {
  const take = (event: Event, clip: DataTransfer | null) => {
    // Files that are dropped here belong to the field above.
    if (event.type === 'drop' && clip?.types.includes('Files')) return;
    event.preventDefault();
    const of = (type: string) => clip?.getData(type) ?? '';
    onPaste({ html: of('text/html'), text: of('text/plain') });
  };
  return (
    <textarea
      rows={2}
      placeholder={words.paste}
      aria-label={words.paste}
      onPaste={(event) => take(event, event.clipboardData)}
      onDrop={(event) => take(event, event.dataTransfer)}
      onInput={({ currentTarget }) => {
        currentTarget.value = '';
      }}
    />
  );
}

interface KeptViewProps {
  readonly work: Work;
  readonly isBusy: boolean;
  readonly kept: Report;
}

/** Which report the workbook keeps, and the choice to take it out. */
function KeptView({ work, isBusy, kept: { org, year } }: KeptViewProps) {
  return (
    <div class="kept">
      <p>{words.kept(org, year)}</p>
      <Button isOff={isBusy} onClick={() => void work.removeLast()}>
        {words.remove}
      </Button>
    </div>
  );
}

interface ChosenViewProps extends PublishedViewProps {
  readonly chosen: ChosenReport;
  readonly onDone: () => void;
}

/** What was recognised, and the choice to take it or not. */
function ChosenView({ work, state, purpose, chosen, onDone }: ChosenViewProps) {
  const { report, made, recognised, left } = chosen;
  return (
    <div class="chosen">
      <p role="status">{recognised}</p>
      {left.length === 0 ? <p>{words.allRead}</p> : <LeftList left={left} />}
      {purpose === 'compare' ? (
        <>
          <CompareView work={work} state={state} published={report} />
          <Button onClick={onDone}>{words.other}</Button>
        </>
      ) : (
        <TakeView
          work={work}
          state={state}
          purpose={purpose}
          report={purpose === 'last' ? report : made}
          onDone={onDone}
        />
      )}
    </div>
  );
}

/** What of a report was not read. */
function LeftList({ left }: Pick<ChosenReport, 'left'>) {
  return (
    <details open={left.length <= 5}>
      <summary>{words.notRead(left.length)}</summary>
      <ul>
        {left.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </details>
  );
}

interface TakeViewProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly purpose: Exclude<Purpose, 'compare'>;
  readonly report: Report;
  readonly onDone: () => void;
}

/** The choice to take a report, or why it cannot be taken. */
function TakeView({ work, state, purpose, report, onDone }: TakeViewProps) {
  const refusal = purpose === 'last' ? refusalOf(state.checked?.read.report, report) : undefined;
  const isOther = refusal?.code === 'wrongLastBody';
  const take = async () => {
    const isTaken = purpose === 'last' ? work.keepLast(report, isOther) : work.insertReport(report);
    if (await isTaken) onDone();
  };
  return (
    <>
      {refusal && <p role="alert">{tellProblem(refusal)}</p>}
      <div class="row">
        {(!refusal || isOther) && (
          <Button look="main" isOff={state.isBusy} onClick={() => void take()}>
            {isOther ? words.renamed : words[purpose].take}
          </Button>
        )}
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </>
  );
}
