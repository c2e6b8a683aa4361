import { useState } from 'preact/hooks';
import { editionOfYear } from '../core/form/edition.js';
import { editions, startReport, type Report } from '../index.js';
import { proposeYear } from '../pane/work.js';
import { Dialog } from './Dialog.js';
import { readFile, tellFailure } from './readFile.js';

interface NewReportProps {
  readonly onCancel: () => void;
  readonly onStart: (report: Report) => void;
}

/**
 * Asks what a new report starts with: the body, the year, the edition that applies to it, and last year's
 * report where there is one.
 */
export function NewReport({ onCancel, onStart }: NewReportProps) {
  const [org, setOrg] = useState('');
  const [year, setYear] = useState(String(proposeYear(new Date())));
  const [chosen, setChosen] = useState<string | undefined>();
  const [lastFile, setLastFile] = useState<File>();
  const [failure, setFailure] = useState('');
  const isYear = /^(?:19|20)\d\d$/.test(year.trim());
  const usual = (isYear ? editionOfYear(editions, Number(year)) : undefined) ?? editions.at(-1);
  const edition = editions.find(({ id }) => id === chosen) ?? usual;
  const start = async () => {
    if (!edition) return;
    if (!isYear) return setFailure('年度请填写四位数字，如 2025。');
    try {
      const last = lastFile ? (await readFile(lastFile)).read.report : undefined;
      onStart(
        startReport({
          edition,
          year: Number(year),
          ...(org.trim() === '' ? {} : { org: org.trim() }),
          ...(last ? { last } : {}),
        }),
      );
    } catch (error) {
      setFailure(tellFailure(error).text);
    }
  };
  return (
    <Dialog
      title="新建年度报告"
      onCancel={onCancel}
      onSubmit={() => {
        void start();
      }}
    >
      <label>
        机关名称
        <input
          type="text"
          value={org}
          autocomplete="off"
          placeholder="填写全称，与印章一致"
          onInput={(event) => setOrg(event.currentTarget.value)}
        />
      </label>
      <label>
        年度
        <input
          type="text"
          inputMode="numeric"
          maxLength={4}
          value={year}
          autocomplete="off"
          onInput={(event) => {
            setYear(event.currentTarget.value);
            setChosen(undefined);
          }}
        />
      </label>
      <label>
        版式
        <select value={edition?.id ?? ''} onChange={(event) => setChosen(event.currentTarget.value)}>
          {editions.map(({ id, name, source }) => (
            <option key={id} value={id}>{`${name}（${source}）`}</option>
          ))}
        </select>
      </label>
      <label>
        上年度报告（可不选）
        <input
          type="file"
          accept=".xlsx,.json"
          onChange={(event) => setLastFile(event.currentTarget.files?.[0])}
        />
      </label>
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
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </Dialog>
  );
}
