import { isReturned } from '../../bodies/review/reviewBodies.js';
import { reviewPack, ZIP_TYPE } from '../../bodyFiles/reviewPack.js';
import { Button } from '../controls/Button.js';
import type { MadeReview } from './beginReview.js';
import type { BodiesDoors } from './doors.js';
import { nextTurn } from './nextTurn.js';
import { useMade } from './useMade.js';
import { bodiesWords as words } from './words.js';

interface PackButtonProps extends Pick<BodiesDoors, 'download'> {
  readonly made: MadeReview;
}

/** The button for all files of a review in one zip, which is made when it is first asked for. */
export function PackButton({ made, download }: PackButtonProps) {
  const { review } = made;
  const { told, isWorking, use } = useMade(made, async (tell) => {
    const bytes = await reviewPack(review, async (done, total) => {
      tell(words.packing(done, total));
      await nextTurn();
    });
    return { name: words.packName(review.year), bytes };
  });
  const save = ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) =>
    download(name, ZIP_TYPE, bytes) ? words.downloaded(name) : words.notDownloaded;
  return (
    <>
      <div class="row">
        <Button isOff={isWorking} onClick={() => void use(save)}>
          {words.downloadPack}
        </Button>
        <p class="hint">{words.packHint(review.bodies.filter(isReturned).length)}</p>
      </div>
      <p role="status">{told}</p>
    </>
  );
}
