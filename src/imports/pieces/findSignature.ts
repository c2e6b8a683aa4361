import { fold } from '../../core/form/fold.js';
import { withoutRadicals } from '../../core/form/radicals.js';
import type { Remark } from '../../core/report/remark.js';
import { isSlip } from './findPublisher.js';
import { isBodyName } from '../../core/form/bodyName.js';
import type { PagePiece } from './pieces.js';

/** The body that signs a report where its text ends, over the date; empty where none does. */
export function findSignature(pieces: readonly PagePiece[], end: number): string {
  const piece = pieces[end];
  const name = piece?.kind === 'line' ? withoutRadicals(fold(piece.text)) : '';
  return isBodyName(name) ? name : '';
}

/** The remark on a signature that differs from the name in the title as misread characters do. */
export function remarkSignature(org: string, signed: string): readonly Remark[] {
  const name = fold(org);
  const isPart = name.includes(signed) || signed.includes(name);
  return isPart || !isSlip(name, signed) ? [] : [{ kind: 'otherName', org, signed }];
}
