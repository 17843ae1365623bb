/** The cells that a finding points at, as they were submitted, and the dates that tell which record of the child it is. */
import type { ReturnDefinition, RuleDefinition } from "@schemas/define.ts";
import { trimmedText } from "@schemas/field-types.ts";
import { PLACED_FOR_ADOPTION } from "@schemas/local/not-shown.ts";
import { identifier, literal } from "../database.ts";

/** Longest text that a list repeats: a damaged file can hold a page in one cell. */
const LONGEST = 200;

/**
 * One row per finding of temp.findings_in_list: list_id, record, cells (list of {heading, value}). Only these returns are read; no cell is
 * shown that no rule points at, but for the key's dates.
 */
export function findingCellsSql(returns: readonly ReturnDefinition[], rules: Iterable<RuleDefinition>): string {
  const pointedAt = new Set([...rules].flatMap((rule) => rule.fields));
  const arms = returns.map((definition) => {
    const headings = definition.fields.map((field) => field.heading).filter((heading) => pointedAt.has(heading));
    const cells = headings.map((heading) => `{heading: ${literal(heading)}, value: ${shown(definition, heading)}}`);
    return `select found.list_id, ${recordOf(definition)} as record,
    list_filter([${cells.join(", ")}]::struct(heading varchar, value varchar)[],
      cell -> list_contains(string_split(found.fields, ', '), cell.heading)) as cells
  from temp.findings_in_list as found
  join store.raw.${identifier(definition.table)} as raw using (load_id, source_file, source_row)
  where found.return_id = ${literal(definition.id)}`;
  });
  return arms.length === 0
    ? "select null::bigint as list_id, '' as record, null::struct(heading varchar, value varchar)[] as cells where false"
    : arms.join("\n  union all by name\n  ");
}

const cellOf = (heading: string): string => `left(${trimmedText(`raw.${identifier(heading)}`)}, ${LONGEST})`;

/** Expression over `raw`, the row as submitted: a cell's text, or the words that stand for a place that no list shows. */
export function shown(definition: ReturnDefinition, heading: string): string {
  const place = definition.fields.find((field) => field.name === "placement_type_code");
  const isPlace = PLACED_FOR_ADOPTION.headings.some((hidden) => hidden === heading);
  if (place === undefined || !isPlace) return cellOf(heading);
  const codes = PLACED_FOR_ADOPTION.places.join("|");
  const isPlaced = `regexp_matches(upper(coalesce(raw.${identifier(place.heading)}, '')), '(^|[^A-Z0-9])(${codes})([^0-9]|$)')`;
  return `case when ${isPlaced} then ${literal(PLACED_FOR_ADOPTION.words)} else ${cellOf(heading)} end`;
}

/** Expression over `raw`: the key's dates, or, without a key, those that a row must have: never a birth date. */
export function recordOf(definition: ReturnDefinition): string {
  const dates = definition.fields.filter(
    ({ name, type, required }) =>
      type === "date" && name !== "date_of_birth" && (definition.key.includes(name) || required),
  );
  const parts = dates.map(({ heading }) => `${literal(`${heading} `)} || ${cellOf(heading)}`);
  return parts.length === 0 ? "''" : `concat_ws(', ', ${parts.join(", ")})`;
}
