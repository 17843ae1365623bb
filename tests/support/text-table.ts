/** Small tables as text: cells between bars, headings on the first line. For cases a colleague can check by eye. */

/** "| a | b |" lines to CSV text. An empty cell is blank. */
export function csvOf(table: string): string {
  return lines(table)
    .map((cells) => cells.join(","))
    .join("\n");
}

/** Rows of a query as lines of bars, in the order given: null is blank. */
export function textOf(rows: readonly Record<string, unknown>[]): string {
  return rows
    .map(
      (row) =>
        `| ${Object.values(row)
          .map((cell) => (cell === null ? "" : String(cell)))
          .join(" | ")} |`,
    )
    .join("\n");
}

/** The same with the spaces of a text in the test taken away. */
export const tidy = (table: string): string =>
  lines(table)
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

function lines(table: string): string[][] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^\|[\s|-]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\|/, "")
        .replace(/\|$/, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
}
