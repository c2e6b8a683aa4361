/** The setting of a document whose zeros are not shown. */
const WITHOUT_ZEROS = /:name="ShowZeroValues"[^<>]{0,200}>\s{0,20}false\s{0,20}</;

/** True where the settings of an OpenDocument spreadsheet, in XML, say that zeros are not shown. */
export function hidesZeros(settings: string): boolean {
  return WITHOUT_ZEROS.test(settings);
}
