import { useMemo, useState } from 'preact/hooks';
import { namedFigures, type NamedFigure, type Report } from '../../index.js';
import { Dialog } from '../controls/Dialog.js';

interface FigurePickerProps {
  readonly report: Report | undefined;
  readonly onCancel: () => void;
  /** Takes the name of the chosen figure in its braces. */
  readonly onChoose: (name: string) => void;
}

/** The most figures that are listed at once. */
const MOST = 60;

/** Asks which figure of the tables is put into the text; the list is narrowed by what is typed. */
export function FigurePicker({ report, onCancel, onChoose }: FigurePickerProps) {
  const [wanted, setWanted] = useState('');
  const [at, setAt] = useState(0);
  const all = useMemo(() => (report ? namedFigures(report) : []), [report]);
  const found = useMemo(() => all.filter((each) => isWanted(each, wanted)), [all, wanted]);
  const listed = found.slice(0, MOST);
  const last = listed.length - 1;
  const chosen = listed[Math.min(at, last)];
  const choose = (each: NamedFigure | undefined) => each && onChoose(`{${each.name}}`);
  const search = (text: string) => {
    setWanted(text);
    setAt(0);
  };
  return (
    <Dialog title="插入数字" onCancel={onCancel} onSubmit={() => choose(chosen)}>
      <SearchField
        wanted={wanted}
        active={chosen ? idOf(listed.indexOf(chosen)) : undefined}
        onSearch={search}
        onStep={(step) => setAt(Math.min(Math.max(at + step, 0), last))}
      />
      <FigureList listed={listed} chosen={chosen} onChoose={choose} />
      <p class="about" role="status">
        {tellCount(found.length)}
      </p>
      <p class="about">插入的是表中的数：表里改了，导出的报告里也跟着改。</p>
      <div class="actions">
        <button type="submit" class="primary" disabled={!chosen}>
          插入
        </button>
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </Dialog>
  );
}

interface SearchFieldProps {
  readonly wanted: string;
  /** The id of the chosen line of the list. */
  readonly active: string | undefined;
  readonly onSearch: (text: string) => void;
  /** Goes so many lines down the list. */
  readonly onStep: (step: number) => void;
}

function SearchField({ wanted, active, onSearch, onStep }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onStep(step);
  };
  return (
    <label>
      查找
      <input
        type="text"
        role="combobox"
        aria-expanded={true}
        aria-controls="figures"
        aria-activedescendant={active}
        value={wanted}
        autocomplete="off"
        placeholder="行名、列名，如：新收 商业"
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}

interface FigureListProps {
  readonly listed: readonly NamedFigure[];
  readonly chosen: NamedFigure | undefined;
  readonly onChoose: (figure: NamedFigure) => void;
}

function FigureList({ listed, chosen, onChoose }: FigureListProps) {
  return (
    <ul id="figures" class="figures" role="listbox" aria-label="表中的数字">
      {listed.map((each, at) => (
        <li
          key={each.name}
          id={idOf(at)}
          role="option"
          aria-selected={each === chosen}
          ref={(line) => {
            if (each === chosen) line?.scrollIntoView({ block: 'nearest' });
          }}
          onClick={() => onChoose(each)}
        >
          <span>
            <span class="table">{each.table}</span> {each.name.replace('.', ' · ')}
          </span>
          <strong>{each.value === '' ? '未填' : each.value}</strong>
        </li>
      ))}
    </ul>
  );
}

function idOf(at: number): string {
  return `figure-${at}`;
}

/** True where a figure has every word that is looked for. */
function isWanted({ name, table }: NamedFigure, wanted: string): boolean {
  const whole = `${table} ${name}`;
  return wanted
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => whole.includes(word));
}

function tellCount(count: number): string {
  if (count === 0) return '没有找到，请换一个词再找。';
  return count > MOST ? `共 ${count} 个，列出前 ${MOST} 个，请输入行名或列名缩小范围。` : `共 ${count} 个。`;
}
