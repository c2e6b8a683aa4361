import type { Gravity, Review, ReviewedBody } from '../../bodies/review/reviewBodies.js';
import { returnSlip } from '../../bodies/slips/returnSlip.js';
import { isReviewed } from '../../bodies/review/reviewReport.js';
import {
  bodyName,
  GRAVITIES,
  tellLast,
  tellMending,
  tellMissing,
  tellSuspects,
  UNUSED,
} from '../../bodies/review/reviewSheets.js';
import { Button } from '../controls/Button.js';
import type { MadeReview } from './beginReview.js';
import type { BodiesDoors } from './doors.js';
import { MadeButtons } from './MadeButtons.js';
import { reviewWorkbook } from './reviewFile.js';
import { PackButton } from './PackButton.js';
import { SlipButtons } from './SlipButtons.js';
import { bodiesWords as words } from './words.js';

interface ReviewResultProps {
  readonly made: MadeReview;
  readonly doors: BodiesDoors;
}

const ORDER: readonly Gravity[] = ['unread', 'errors', 'toExplain', 'hints', 'none'];

/** The bodies of a review, the gravest first, and its workbook for download. */
export function ReviewResult({ made, doors }: ReviewResultProps) {
  const { year, bodies, missing, unusedLast } = made.review;
  const of = (gravity: Gravity) => bodies.filter((body) => body.gravity === gravity);
  return (
    <section class="result" aria-label={words.reviewResult}>
      <p role="status" class="summary">
        {words.reviewed(
          year,
          bodies.length,
          of('errors').length,
          of('toExplain').length,
          of('unread').length,
        )}
      </p>
      <MadeButtons doors={doors} label={words.downloadReview} of={made} make={() => reviewWorkbook(made)} />
      <PackButton made={made} download={doors.download} />
      {missing.length > 0 && (
        <>
          <h3>{words.missing(missing.length)}</h3>
          <ul class="lines">
            {missing.map((org) => (
              <MissingLine key={org} org={org} bodies={bodies} />
            ))}
          </ul>
        </>
      )}
      <LastLists bodies={bodies} unusedLast={unusedLast} />
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

/** A body of the list without a report, and the file that may be its. */
function MissingLine({ org, bodies }: Pick<Review, 'bodies'> & { readonly org: string }) {
  const likely = tellMissing(org, bodies);
  return (
    <li>
      <strong>{org}</strong>
      {likely !== '' && `：${likely}。`}
    </li>
  );
}

/** The reports that were compared with none of last year, and those of last year that went with none. */
function LastLists({ bodies, unusedLast }: Pick<Review, 'bodies' | 'unusedLast'>) {
  const lacking = bodies.filter(({ file }) => isReviewed(file) && file.lacksLast === true);
  const lists = [
    [words.lacksLast(lacking.length), lacking.map((body) => `${nameOf(body)}：${tellLast(body)}`)],
    [`${UNUSED.last}（${unusedLast.length} 份）`, unusedLast.map(({ file, why }) => `${file}：${why}。`)],
  ] as const;
  return (
    <>
      {lists
        .filter(([, lines]) => lines.length > 0)
        .map(([title, lines]) => (
          <details key={title}>
            <summary>{title}</summary>
            <ul class="lines">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        ))}
    </>
  );
}

/** A body by its name and its file. */
function nameOf(body: ReviewedBody): string {
  const name = bodyName(body);
  return name === '' ? body.file.file : `${name}（${body.file.file}）`;
}

interface BodyLineProps extends ReviewResultProps {
  readonly body: ReviewedBody;
}

/** A body: how many findings, what is suspected, what mends it, and the way to its report. */
function BodyLine({ body, made, doors: { openReport, download } }: BodyLineProps) {
  const slip = returnSlip(body);
  const { error, warning, hint } = body.counts;
  const file = made.files.get(body.file.file);
  const name = bodyName(body);
  const suspects = tellSuspects(body);
  const last = tellLast(body);
  return (
    <li class="body">
      <div class="body-said">
        <strong>{nameOf(body)}</strong>
        {body.gravity !== 'unread' && <p>{words.counts(error, warning, hint)}</p>}
        {suspects !== '' && <p>{words.suspects(suspects)}</p>}
        <p>{tellMending(body)}</p>
        {last !== '' && <p class="hint">{last}</p>}
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
