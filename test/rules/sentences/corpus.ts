import { fifthTold } from './fifthTold.js';
import { firstTold } from './firstTold.js';
import { fourthTold } from './fourthTold.js';
import { gathered } from './gathered.js';
import type { Judged } from './judged.js';
import { kinds } from './kinds.js';
import { rightFirst } from './rightFirst.js';
import { rightKinds } from './rightKinds.js';
import { rightKindsToo } from './rightKindsToo.js';
import { rightSecond } from './rightSecond.js';
import { rightThird } from './rightThird.js';
import { scopes } from './scopes.js';
import { secondTold } from './secondTold.js';
import { known } from './sentences.js';
import { shaped } from './shapes.js';
import { thirdTold } from './thirdTold.js';
import { tried } from './tried.js';
import { firstWritten, secondWritten } from './written.js';

/** Every sentence with its verdict. */
export const judged: readonly Judged[] = [
  ...known,
  ...firstWritten,
  ...secondWritten,
  ...tried,
  ...gathered,
  ...firstTold,
  ...secondTold,
  ...thirdTold,
  ...fourthTold,
  ...fifthTold,
  ...kinds,
  ...rightFirst,
  ...rightSecond,
  ...rightKinds,
  ...rightThird,
  ...rightKindsToo,
  ...scopes,
  ...shaped,
];
