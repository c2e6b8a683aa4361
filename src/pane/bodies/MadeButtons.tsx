import { WORKBOOK_TYPE } from '../../making/drawnFile.js';
import { Button } from '../controls/Button.js';
import type { BodiesDoors } from './doors.js';
import { useMade, type MadeFile } from './useMade.js';
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
  const { told, isWorking, use } = useMade(of, make);
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
