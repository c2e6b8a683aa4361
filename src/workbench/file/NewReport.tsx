import { editions, READABLE } from '../../index.js';
import type { EditionChoice } from '../../pane/views/useEditionChoice.js';
import { Dialog } from '../Dialog.js';
import { useNewReport, type NewReportProps } from './useNewReport.js';

/**
 * Asks what a new report starts with: the body, the year, the edition that applies to it, and last year's
 * report where there is one.
 */
export function NewReport(props: NewReportProps) {
  const { org, setOrg, choice, setLastFile, failure, start } = useNewReport(props);
  return (
    <Dialog title="新建年度报告" onCancel={props.onCancel} onSubmit={() => void start()}>
      <OrgField org={org} onInput={setOrg} />
      <YearField choice={choice} />
      <EditionField choice={choice} />
      <LastYearField onChoose={setLastFile} />
      <p class="about">选了上年度报告，机关名称、联系方式和上年结转的数字会自动带入。</p>
      {failure !== '' && (
        <p class="problem" role="alert">
          {failure}
        </p>
      )}
      <div class="actions">
        <button type="submit" class="primary">
          新建
        </button>
        <button type="button" onClick={props.onCancel}>
          取消
        </button>
      </div>
    </Dialog>
  );
}

function OrgField({ org, onInput }: { readonly org: string; readonly onInput: (org: string) => void }) {
  return (
    <label>
      机关名称
      <input
        type="text"
        value={org}
        autocomplete="off"
        placeholder="填写全称，与印章一致"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </label>
  );
}

function YearField({ choice }: { readonly choice: EditionChoice }) {
  return (
    <label>
      年度
      <input
        type="text"
        inputMode="numeric"
        maxLength={4}
        value={choice.year}
        autocomplete="off"
        onInput={({ currentTarget }) => choice.setYear(currentTarget.value)}
      />
    </label>
  );
}

function EditionField({ choice: { edition, chooseEdition } }: { readonly choice: EditionChoice }) {
  return (
    <label>
      版式
      <select value={edition.id} onChange={({ currentTarget }) => chooseEdition(currentTarget.value)}>
        {editions.map(({ id, name, source }) => (
          <option key={id} value={id}>{`${name}（${source}）`}</option>
        ))}
      </select>
    </label>
  );
}

function LastYearField({ onChoose }: { readonly onChoose: (file: File | undefined) => void }) {
  return (
    <label>
      上年度报告（可不选）
      <input
        type="file"
        accept={READABLE.join()}
        onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0])}
      />
    </label>
  );
}
