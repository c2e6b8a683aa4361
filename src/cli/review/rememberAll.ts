import type { FileRecord, ReviewRecords } from './reviewRecords.js';

/** Adds records while threads tell their results, where whatever is thrown would end the program. */
interface Remembering {
  readonly remember: (record: FileRecord) => void;
  /** Throws what the first record that was not written threw. */
  readonly end: () => void;
}

/** Starts adding records; what goes wrong is kept until the end. */
export function rememberAll(records: ReviewRecords): Remembering {
  const failures: unknown[] = [];
  return {
    remember: (record) => {
      try {
        records.add(record);
      } catch (error) {
        failures.push(error);
      }
    },
    end: () => {
      if (failures.length > 0) throw failures[0];
    },
  };
}
