/** What a room may not import, as patterns of lint, and why. */
export interface Wall {
  readonly room: string;
  readonly forbidden: readonly string[];
  readonly why: string;
}
export const useCases: readonly string[];
export const houseWalls: readonly Wall[];
export const floors: readonly string[];
export const coreFloors: readonly Wall[];
