/** Where a published figure stands: the release, the row and column of the department's file, and the line of our reference table. */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { ExplainJson } from "@schemas/cli/explain.ts";
import type { PublishedIndicator } from "@schemas/define.ts";
import { Database } from "../database.ts";
import { HAS_FIGURES, SPEAKS_FIRST } from "../transform/measure/published-values.ts";
import type { Workspace } from "../workspace.ts";
import { loadReference } from "./load-reference.ts";
import { DATASET_MAPS } from "./maps/index.ts";
import { publishedFiles } from "./reference-files.ts";

export type PublishedBehind = NonNullable<ExplainJson["published"]>;

interface Cell extends Record<string, unknown> {
  dataset: string;
  release: string;
  title: string;
  published_on: string;
  source: string;
  status: string | null;
}

/** `year` is the last day of the published year. Null where no known release says anything of it. */
export async function behindPublished(
  { reference }: Pick<Workspace, "reference">,
  { id, published }: PublishedIndicator,
  { laCode, year, asKnownOn }: { laCode: string; year: string; asKnownOn: string },
): Promise<PublishedBehind | null> {
  const db = await Database.open(":memory:", { threads: 1 });
  try {
    await loadReference(db, reference, asKnownOn);
    const cell = await db.one<Cell>(
      `select dataset, release, any_value(title) as title, any_value(published_on) as published_on, any_value(source) as source,
         any_value(value_status) filter (where old_la_code = $laCode) as status, ${HAS_FIGURES}
       from reference.published_values join reference.releases using (dataset, release)
       where series = $id and geographic_level = 'la' and period_end_date = $year::date
       group by dataset, release
       order by ${SPEAKS_FIRST}
       limit 1`,
      { id, laCode, year },
    );
    if (cell === undefined) return null;
    const { dataset, release, title, published_on, source, status } = cell;
    return {
      dataset,
      release,
      title,
      published_on,
      source,
      status: (status ?? "missing") as PublishedBehind["status"],
      row: rowWords(id, dataset, laCode, year),
      reference_line: lineOf(reference, [id, dataset, release, year, "la"], laCode),
      footnotes: [...published.footnotes],
    };
  } finally {
    db.close();
  }
}

/** The row's labels and the column, by the map of its family; alternatives are headings or labels of other releases. */
function rowWords(series: string, dataset: string, laCode: string, year: string): string {
  const map = DATASET_MAPS.find((one) => one.dataset === dataset);
  const value = map?.series.find((one) => one.series === series)?.value;
  if (map === undefined || value === undefined) return "";
  const end = Number(year.slice(0, 4));
  const time = map.year === "school" ? `${end - 1}${String(end).slice(2)}` : String(end);
  const labels = Object.entries(value.at).map(
    ([role, names]) => `${(map.filters[role] ?? []).join(" or ")} "${names.join('" or "')}"`,
  );
  const column = (map.measures[value.measure] ?? []).join(" or ");
  return [`time_period ${time}`, `old_la_code ${laCode}`, ...labels, `column ${column}`].join(", ");
}

/** "2025.csv line 1234", in the last folder that has it; null: there is no line for the council. */
function lineOf(dirs: readonly string[], start: readonly string[], laCode: string): string | null {
  const prefix = `${start.join(",")},`;
  for (const file of dirs.flatMap(publishedFiles).toReversed()) {
    const at = readFileSync(file, "utf8")
      .split("\n")
      .findIndex((line) => line.startsWith(prefix) && line.slice(prefix.length).split(",")[1] === laCode);
    if (at >= 0) return `${join("published-values", basename(file))} line ${at + 1}`;
  }
  return null;
}

/** As the terminal prints it. */
export function publishedLines(one: PublishedBehind, year: string): string[] {
  const where = one.reference_line === null ? "no line for this council" : one.reference_line;
  return [
    `Published: ${one.title}, release ${one.release} of ${one.published_on}, for the year to ${year} (${one.status.replaceAll("_", " ")})`,
    `In the department's file ${one.dataset}: ${one.row}`,
    `In the reference tables: ${where}`,
    `From: ${one.source}`,
    ...one.footnotes.map((note) => `Footnote: ${note}`),
  ];
}
