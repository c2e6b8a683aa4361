/** What a face does with what was made of the reports of many bodies. */
export interface BodiesDoors {
  /** Offers a file for download; false where nothing can be saved. */
  readonly download: (name: string, type: string, content: string | Uint8Array) => boolean;
  /** Opens a workbook that was made, and what its button says; left out where the face cannot. */
  readonly openMade?: MadeDoor;
  /** Opens the report of a body; left out where the face cannot. */
  readonly openReport?: (file: File) => void;
}

/** How a face opens a workbook that was made. */
export interface MadeDoor {
  readonly label: string;
  /** True where it opens only what holds a report. */
  readonly isForReports?: boolean;
  /** Opens it; where it comes to a sentence, that is told, and the workbook can be downloaded. */
  readonly open: (name: string, bytes: Uint8Array) => string | Promise<string>;
}
