interface TurnedCell {
  readonly row: number;
  readonly rowSpan: string;
  readonly columnSpan: string;
  readonly text: string;
}

/** The markup of a table with its rows as columns. */
export function tableHtmlTurned(table: string): string {
  const taken: boolean[][] = [];
  const columns = new Map<number, TurnedCell[]>();
  for (const [row, [, markup = '']] of Array.from(table.matchAll(/<tr>(.*?)<\/tr>/gsu)).entries()) {
    let column = 0;
    for (const [, rowSpan = '', columnSpan = '', text = ''] of markup.matchAll(
      /<td rowspan="(\d+)" colspan=(\d+)>(.*?)<\/td>/gsu,
    )) {
      while (taken[row]?.[column] === true) column += 1;
      for (let down = 0; down < Number(rowSpan); down += 1)
        for (let right = 0; right < Number(columnSpan); right += 1)
          (taken[row + down] ??= [])[column + right] = true;
      columns.set(column, [...(columns.get(column) ?? []), { row, rowSpan, columnSpan, text }]);
    }
  }
  const rows = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) =>
      [...cells]
        .sort((a, b) => a.row - b.row)
        .map(({ rowSpan, columnSpan, text }) => `<td rowspan="${columnSpan}" colspan=${rowSpan}>${text}</td>`)
        .join(''),
    );
  return `<table border="1">${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}
