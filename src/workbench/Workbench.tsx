import { useEffect, useRef, useState } from 'preact/hooks';
import { cellAddress } from '../core/draw/address.js';
import type { PageHost } from '../hosts/page/pageHost.js';
import type { Report } from '../index.js';
import { CellLine } from './CellLine.js';
import { Dialog } from './Dialog.js';
import { Grid } from './Grid.js';
import { openSpots } from './move.js';
import { NewReport } from './NewReport.js';
import { marksOn } from './paperLook.js';
import { describeFile, readFile, sheetsFor, tellFailure, type FileNotice } from './readFile.js';
import { ABOUT_SAMPLE, sampleWithFault } from './sample.js';
import { saveFile } from './saveFile.js';
import { SheetTabs } from './SheetTabs.js';
import { SidePane } from './SidePane.js';
import { formOn } from './tellPlace.js';
import { Toolbar } from './Toolbar.js';
import { useBook } from './useBook.js';
import { Welcome } from './Welcome.js';

/** The whole page: toolbar, notice, the sheet in view with its tabs, and the pane at the side. */
export function Workbench({ host }: { readonly host: PageHost }) {
  const book = useBook(host);
  const [notice, setNotice] = useState<FileNotice>();
  const [isNew, setNew] = useState(false);
  const [leaving, setLeaving] = useState<() => void>();
  const [opened, setOpened] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const sheet = book.sheets.find(({ layout }) => layout.sheet === book.selection.sheet);
  const form = formOn(book.sheets);

  const show = (report: Report, said: FileNotice) => {
    host.open(...sheetsFor(report));
    const opened = host.book().sheets;
    const first = opened.find(({ layout }) => layout.names.length > 0) ?? opened[0];
    if (first) host.select(first.layout.sheet, openSpots(first)[0] ?? { row: 1, column: 1 });
    setOpened((count) => count + 1);
    setNotice(said);
  };
  /** Does what replaces the workbook, once it is sure that nothing unsaved is lost. */
  const replace = (next: () => void) => (host.book().isDirty ? setLeaving(() => next) : next());
  const open = async (file: File) => {
    setNotice({ text: `正在打开“${file.name}”……` });
    try {
      const read = await readFile(file);
      show(read.read.report, describeFile(file.name, read));
    } catch (error) {
      setNotice(tellFailure(error));
    }
  };
  const save = async (): Promise<boolean> => {
    setNotice({ text: '正在生成文件……' });
    try {
      setNotice({ text: `已另存为“${await saveFile(host)}”，在浏览器的下载文件夹里。` });
      return true;
    } catch (error) {
      setNotice(tellFailure(error));
      return false;
    }
  };
  const openSample = () => replace(() => show(sampleWithFault(), { text: ABOUT_SAMPLE }));
  const askNew = () => replace(() => setNew(true));
  const askFile = () => replace(() => input.current?.click());
  usePage(
    host,
    () => {
      void save();
    },
    (file) =>
      replace(() => {
        void open(file);
      }),
  );

  return (
    <>
      <header class="top">
        <h1>年报工作台</h1>
        <Toolbar
          canUndo={book.canUndo}
          canRedo={book.canRedo}
          isOpen={sheet !== undefined}
          isDirty={book.isDirty}
          onNew={askNew}
          onOpen={askFile}
          onSample={openSample}
          onSave={() => {
            void save();
          }}
          onUndo={host.undo}
          onRedo={host.redo}
        />
        <input
          ref={input}
          type="file"
          accept=".xlsx,.json"
          class="aside"
          tabIndex={-1}
          aria-label="选择文件"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void open(file);
          }}
        />
        <p class="assurance">文件只在本机处理，不会上传。</p>
      </header>
      <main>
        <NoticeLine notice={notice} onClose={() => setNotice(undefined)} />
        {sheet ? (
          <>
            <CellLine
              sheet={sheet}
              form={form}
              selection={book.selection}
              mark={marksOn(sheet.layout.sheet, book.marks).get(
                cellAddress(book.selection.at.row, book.selection.at.column),
              )}
            />
            <div
              class="panel"
              id="paper-panel"
              role="tabpanel"
              aria-labelledby={`tab-${book.sheets.indexOf(sheet)}`}
            >
              <Grid
                host={host}
                book={book}
                sheet={sheet}
                form={form}
                say={(text) => setNotice({ text })}
                onLeave={focusPane}
              />
            </div>
            <SheetTabs host={host} book={book} />
            <p class="keys" id="grid-keys">
              方向键移动，Tab 到下一个可填的格，Enter 向下，F2 修改，F6 转到右侧窗格。
            </p>
          </>
        ) : (
          <Welcome onNew={askNew} onOpen={askFile} onSample={openSample} />
        )}
        <div hidden>
          <p id="about-error">这一格有错误，详见检查结果</p>
          <p id="about-warning">这一格需要核实，详见检查结果</p>
          <p id="about-hint">这一格有提示，详见检查结果</p>
        </div>
      </main>
      <SidePane host={host} opened={opened} />
      {isNew && (
        <NewReport
          onCancel={() => setNew(false)}
          onStart={(report) => {
            setNew(false);
            show(report, { text: `已新建${report.edition.name}的空白工作簿，填写后请另存。` });
          }}
        />
      )}
      {leaving && (
        <Unsaved
          onCancel={() => setLeaving(undefined)}
          onDrop={() => {
            setLeaving(undefined);
            leaving();
          }}
          onSave={async () => {
            setLeaving(undefined);
            if (await save()) leaving();
          }}
        />
      )}
    </>
  );
}

function Unsaved({
  onCancel,
  onDrop,
  onSave,
}: {
  readonly onCancel: () => void;
  readonly onDrop: () => void;
  readonly onSave: () => void;
}) {
  return (
    <Dialog title="有改动还没有保存" onCancel={onCancel} onSubmit={onSave}>
      <p>继续操作会关闭现在的工作簿，未保存的改动将会丢失。</p>
      <div class="actions">
        <button type="submit" class="primary">
          另存后继续
        </button>
        <button type="button" onClick={onDrop}>
          不保存，继续
        </button>
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </Dialog>
  );
}

function NoticeLine({
  notice,
  onClose,
}: {
  readonly notice: FileNotice | undefined;
  readonly onClose: () => void;
}) {
  return (
    <div class={`news ${notice?.isProblem === true ? 'problem' : ''} ${notice ? '' : 'none'}`}>
      <div role="status">
        {notice && <p>{notice.text}</p>}
        {notice?.more?.map((line, at) => (
          <p key={at} class="more">
            {line}
          </p>
        ))}
      </div>
      {notice && (
        <button type="button" aria-label="关闭提示" onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}

function focusPane(): void {
  document
    .querySelector<HTMLElement>(
      '#pane button:not(:disabled), #pane a[href], #pane input, #pane [tabindex="0"]',
    )
    ?.focus();
}

/**
 * What the page does as a whole: files dropped on it, saving by key, and the warning before unsaved work is
 * closed.
 */
function usePage(host: PageHost, save: () => void, drop: (file: File) => void): void {
  const latest = useRef({ save, drop });
  latest.current = { save, drop };
  useEffect(() => {
    const ends = new AbortController();
    const { signal } = ends;
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (host.book().isDirty) event.preventDefault();
      },
      { signal },
    );
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) latest.current.drop(file);
      },
      { signal },
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
        event.preventDefault();
        if (host.book().sheets.length > 0) latest.current.save();
      },
      { signal },
    );
    return () => ends.abort();
  }, [host]);
}
