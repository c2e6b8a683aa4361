/**
 * The pieces of a title between which a line may break: after its year, where words stay whole, as GB/T 9704
 * asks. One piece where it is no official title.
 */
export function titlePieces(title: string): readonly string[] {
  const [, body, rest] = /^(.*\d年)(政府信息公开\S*)$/s.exec(title) ?? [];
  return body === undefined || rest === undefined ? [title] : [body, rest];
}
