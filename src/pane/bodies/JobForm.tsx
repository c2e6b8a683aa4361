import { useRef } from 'preact/hooks';
import { breakable } from '../words/breakable.js';
import { Button } from '../controls/Button.js';
import { ChooseFiles } from './ChooseFiles.js';
import type { ChosenFiles } from './chosenFiles.js';
import { GivenForm } from './GivenForm.js';
import { refuseFields, useGivenFields, type GivenFields } from './givenFields.js';
import { isSameBasis, type JobBasis } from './jobBasis.js';
import { RunLine } from './RunLine.js';
import type { RunControl } from './useRun.js';
import { bodiesWords as words } from './words.js';

interface JobFormProps {
  readonly chosen: ChosenFiles;
  readonly onChange: (chosen: ChosenFiles) => void;
  readonly control: Pick<RunControl<unknown, unknown>, 'run' | 'stop'>;
  readonly isSum: boolean;
  /** What the button says that starts it. */
  readonly label: string;
  readonly onStart: (fields: GivenFields) => void;
}

/** Choosing the reports, what else is known of them, the button that starts, and how far it has come. */
export function JobForm({ chosen, onChange, control, isSum, label, onStart }: JobFormProps) {
  const { fields, change } = useGivenFields();
  const begun = useRef<JobBasis>(undefined);
  const row = useRef<HTMLDivElement>(null);
  const isRunning = control.run.state === 'running';
  const refused = refuseFields(fields);
  const basis = { files: chosen.files, fields };
  const isOld =
    control.run.state === 'done' && begun.current !== undefined && !isSameBasis(begun.current, basis);
  const start = () => {
    begun.current = basis;
    onStart(fields);
  };
  const isOff = isRunning || chosen.files.length === 0 || refused !== undefined;
  return (
    <>
      <p class="hint">{breakable(words.about)}</p>
      <ChooseFiles chosen={chosen} words={words.now} isOff={isRunning} onChange={onChange} />
      <GivenForm fields={fields} change={change} isSum={isSum} isOff={isRunning} />
      {refused !== undefined && <p role="alert">{refused}</p>}
      <div class="row" ref={row}>
        <Button look="main" isOff={isOff} onClick={start}>
          {label}
        </Button>
      </div>
      <RunLine
        run={control.run}
        onStop={control.stop}
        takeFocus={() => row.current?.querySelector('button')?.focus()}
      />
      {isOld && <p role="alert">{words.isOld(label)}</p>}
    </>
  );
}
