import { useRef, useState } from 'preact/hooks';
import { WORKBOOK_TYPE } from '../../drawnFile.js';
import { tellError } from '../../index.js';
import { Button } from '../views/Button.js';
import type { BodiesDoors } from './doors.js';
import type { MadeFile } from './sumFile.js';
import { bodiesWords as words } from './words.js';

interface MadeButtonsProps {
  readonly doors: BodiesDoors;
  /** What the button for a download says. */
  readonly label: string;
  /** What the workbook is made of: a workbook that was made of it is kept. */
  readonly of: object;
  /** True where the workbook holds a report. */
  readonly isReport?: boolean;
  readonly make: () => Promise<MadeFile>;
}

/** The buttons for a workbook that is made when it is first asked for. */
export function MadeButtons({ doors: { download, openMade }, label, of, isReport, make }: MadeButtonsProps) {
  const [told, setTold] = useState('');
  const [isWorking, setWorking] = useState(false);
  const made = useRef<{ readonly of: object; readonly file: Promise<MadeFile> }>(undefined);
  const use = async (action: (file: MadeFile) => string | Promise<string>) => {
    setWorking(true);
    setTold(words.working);
    try {
      if (made.current?.of !== of) made.current = { of, file: make() };
      setTold(await action(await made.current.file));
    } catch (error) {
      made.current = undefined;
      setTold(tellError(error));
    }
    setWorking(false);
  };
  const save = ({ name, bytes }: MadeFile) =>
    download(name, WORKBOOK_TYPE, bytes) ? words.downloaded(name) : words.notDownloaded;
  return (
    <>
      <div class="row">
        <Button look="main" isOff={isWorking} onClick={() => void use(save)}>
          {label}
        </Button>
        {openMade && (isReport || !openMade.isForReports) && (
          <Button isOff={isWorking} onClick={() => void use(({ name, bytes }) => openMade.open(name, bytes))}>
            {openMade.label}
          </Button>
        )}
      </div>
      <p role="status">{told}</p>
    </>
  );
}
