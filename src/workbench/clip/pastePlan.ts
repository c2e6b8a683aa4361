import type { Redrawing } from '../../core/book/redrawAttachments.js';
import type { Typed } from '../../hosts/page/pageHost.js';

/** How much of one sheet was recognised: cells, paragraphs, fields or attachments. */
export interface FoundPart {
  readonly name: string;
  readonly count: number;
  readonly unit: '格' | '段' | '项' | '个';
}

/** What a paste will write, and what it will not. */
export interface PastePlan {
  readonly typed: readonly Typed[];
  readonly found: readonly FoundPart[];
  /** What was not recognised or has no place, piece by piece. */
  readonly unknown: readonly string[];
  /** What else there is to say, in sentences. */
  readonly remarks: readonly string[];
  /** True where labels said where the cells go. */
  readonly isByLabel: boolean;
  /** The sheet of the attachments with those of the paste; left out where there are none. */
  readonly redrawing?: Redrawing;
}

/** A plan that writes nothing. */
export const emptyPlan: PastePlan = { typed: [], found: [], unknown: [], remarks: [], isByLabel: false };

/** Several plans as one. */
export function joinPlans(plans: readonly PastePlan[]): PastePlan {
  const redrawing = plans.find((plan) => plan.redrawing)?.redrawing;
  return {
    typed: plans.flatMap(({ typed }) => typed),
    found: plans.flatMap(({ found }) => found),
    unknown: plans.flatMap(({ unknown }) => unknown),
    remarks: plans.flatMap(({ remarks }) => remarks),
    isByLabel: plans.some(({ isByLabel }) => isByLabel),
    ...(redrawing ? { redrawing } : {}),
  };
}

/** True where the user is asked before the plan is carried out: anything but a few cells put in order. */
export function needsAnswer({ isByLabel, unknown, remarks }: PastePlan): boolean {
  return isByLabel || unknown.length > 0 || remarks.length > 0;
}

/** How many cells and paragraphs that hold something else would be written over. */
export interface Overwritten {
  readonly cells: number;
  /** How many of the cells would be blank. */
  readonly emptied: number;
  readonly paragraphs: number;
}
