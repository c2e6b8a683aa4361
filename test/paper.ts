import type { Edition } from '../src/core/form/edition.js';

const REQUESTS =
  'received carriedIn granted partial stateSecret otherLaw publicSecurity thirdParty internalAffairs processInfo caseFile inquiry notHeld needsCreation unclear petition repeated publication excessive reconfirm'.split(
    ' ',
  );
/** What the paper of an edition has, counted and copied by hand. */
export interface PaperFacts {
  /** The rows of 表三. */
  readonly rows: readonly string[];
  /** The relations of 表三 within one year. */
  readonly relations: number;
  /** The bands of 表二: rows, then columns. */
  readonly disclosure: readonly string[];
}

const papers: Readonly<Record<string, PaperFacts>> = {
  2019: {
    rows: [...REQUESTS, 'otherHandling', 'processed', 'carriedOut'],
    relations: 37,
    disclosure: [
      'regulations,normative: made,published,inTotal',
      'permits,services: before,change,decisions',
      'penalties,coercions: before,change,decisions',
      'fees: before,change',
      'procurement: projects,amount',
    ],
  },
  2021: {
    rows: [...REQUESTS, 'lateCorrection', 'unpaidFee', 'miscellaneous', 'processed', 'carriedOut'],
    relations: 39,
    disclosure: [
      'regulations,normative: issued,repealed,inForce',
      'permits: decisions',
      'penalties,coercions: decisions',
      'fees: amount',
    ],
  },
};

/** The facts of an edition's paper; a new edition needs its own. */
export function paperOf({ id }: Edition): PaperFacts {
  const facts = papers[id];
  if (!facts) throw new RangeError(`say in test/paper.ts what the paper of ${id} has`);
  return facts;
}
