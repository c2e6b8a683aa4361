import type { Gravity, ReviewedBody } from '../../bodies/reviewBodies.js';
import { returnSlip } from '../../bodies/returnSlip.js';
import { bodyName, GRAVITIES, tellMending, tellSuspects } from '../../bodies/reviewSheets.js';
import { Button } from '../views/Button.js';
import type { MadeReview } from './beginReview.js';
import type { BodiesDoors } from './doors.js';
import { MadeButtons } from './MadeButtons.js';
import { reviewWorkbook } from './reviewFile.js';
import { SlipButtons } from './SlipButtons.js';
import { bodiesWords as words } from './words.js';

interface ReviewResultProps {
  readonly made: MadeReview;
  readonly doors: BodiesDoors;
}

const ORDER: readonly Gravity[] = ['unread', 'errors', 'toExplain', 'hints', 'none'];

/** The bodies of a review, the gravest first, and its workbook for download. */
export function ReviewResult({ made, doors }: ReviewResultProps) {
  const { year, bodies, missing } = made.review;
  const of = (gravity: Gravity) => bodies.filter((body) => body.gravity === gravity);
  return (
    <section class="result" aria-label={words.reviewResult}>
      <p role="status" class="summary">
        {words.reviewed(year, bodies.length, of('errors').length, of('toExplain').length)}
      </p>
      <MadeButtons doors={doors} label={words.downloadReview} of={made} make={() => reviewWorkbook(made)} />
      {missing.length > 0 && (
        <>
          <h3>{words.missing(missing.length)}</h3>
          <p>{missing.join('、')}</p>
        </>
      )}
      {ORDER.filter((gravity) => of(gravity).length > 0).map((gravity) => (
        <details key={gravity} open={gravity !== 'none' && gravity !== 'hints'}>
          <summary>{words.ofGravity(GRAVITIES[gravity], of(gravity).length)}</summary>
          <ul class="lines">
            {of(gravity).map((body) => (
              <BodyLine key={body.file.file} body={body} made={made} doors={doors} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

interface BodyLineProps extends ReviewResultProps {
  readonly body: ReviewedBody;
}

/** A body: how many findings, what is suspected, what mends it, and the way to its report. */
function BodyLine({ body, made, doors: { openReport, download } }: BodyLineProps) {
  const slip = returnSlip(body, made.review);
  const { error, warning, hint } = body.counts;
  const file = made.files.get(body.file.file);
  const name = bodyName(body);
  const suspects = tellSuspects(body);
  return (
    <li class="body">
      <div class="body-said">
        <strong>{name === '' ? body.file.file : `${name}（${body.file.file}）`}</strong>
        {body.gravity !== 'unread' && <p>{words.counts(error, warning, hint)}</p>}
        {suspects !== '' && <p>{words.suspects(suspects)}</p>}
        <p>{tellMending(body)}</p>
      </div>
      <div class="row">
        {slip && <SlipButtons slip={slip} name={name} download={download} />}
        {openReport && file && body.gravity !== 'unread' && (
          <Button label={words.openOf(name === '' ? body.file.file : name)} onClick={() => openReport(file)}>
            {words.open}
          </Button>
        )}
      </div>
    </li>
  );
}
