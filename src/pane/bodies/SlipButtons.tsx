import { useState } from 'preact/hooks';
import type { ReturnSlip } from '../../bodies/slips/returnSlip.js';
import { slipLetter } from '../../bodies/slips/slipLetter.js';
import { tellSlip } from '../../bodies/slips/tellSlip.js';
import { tellError } from '../../index.js';
import { LETTER_FILE, letterAsWord } from '../../making/letter.js';
import { Button } from '../controls/Button.js';
import { trimForFile } from '../work/reporting/fileNames.js';
import type { BodiesDoors } from './doors.js';
import { bodiesWords as words } from './words.js';

interface SlipButtonsProps extends Pick<BodiesDoors, 'download'> {
  readonly slip: ReturnSlip;
  /** The body that must answer. */
  readonly name: string;
}

/** The buttons for a return slip: as a document of Word, and as text. */
export function SlipButtons({ slip, name, download }: SlipButtonsProps) {
  const [told, setTold] = useState('');
  const file = trimForFile(name);
  const saveWord = async () => {
    try {
      const bytes = await letterAsWord(slipLetter(slip));
      setTold(
        download(`${words.slipFile(file)}${LETTER_FILE.extension}`, LETTER_FILE.type, bytes)
          ? ''
          : words.notDownloaded,
      );
    } catch (error) {
      setTold(tellError(error));
    }
  };
  const saveText = () => {
    const text = tellSlip(slip);
    setTold(download(`${words.slipFile(file)}.txt`, 'text/plain', text) ? '' : words.notDownloaded);
  };
  return (
    <>
      <Button label={words.slipOf(name, 'Word')} onClick={() => void saveWord()}>
        {words.slip('Word')}
      </Button>
      <Button label={words.slipOf(name, '文本')} onClick={saveText}>
        {words.slip('文本')}
      </Button>
      {told !== '' && <p role="status">{told}</p>}
    </>
  );
}
