/** Where a council's published figure stands by every other choice of neighbours: each list and average, and each neighbour left out. */
import type { BenchmarkJson } from "@schemas/cli/benchmark.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Database } from "../../database.ts";
import { type PublishedCount, publishedInterval } from "./published-verdicts.ts";

type Choice = BenchmarkJson["other_choices"][number];

/** Needs chosen_figures of the temporary schema and the macros of benchmarks. A choice without an average is not one. */
export async function otherChoices(
  db: Database,
  { kind, polarity_against_others: polarity }: Pick<IndicatorDefinition, "kind" | "polarity_against_others">,
  own: PublishedCount & { value: number | null },
  chosen: { area: string; edition: string; method: string },
): Promise<Choice[]> {
  const counted = publishedInterval(kind, own);
  return db.query<Choice>(
    `with lists as (
       select edition, rank, neighbour_code, figure, numerator, denominator, unit
       from reference.statistical_neighbours as lists
       left join chosen_figures as figures on figures.geographic_level = 'la' and figures.old_la_code = lists.neighbour_code
       where lists.la_code = $area
     ),
     choices as (
       select editions.edition, methods.method, null as without_la_code, null as rank
       from (select distinct edition from lists) as editions
       cross join (select unnest(['mean', 'median', 'pooled']) as method) as methods
       where (editions.edition, methods.method) <> ($edition, $method)
       union all
       select edition, $method, neighbour_code, rank from lists where edition = $edition and figure is not null
     ),
     averages as (
       select choices.*,
         neighbour_average(any_value(choices.method), figure, numerator, denominator, any_value(unit)) as value,
         count(*) filter (where figure > $ours) as neighbours_above_count,
         count(figure) as with_data_count
       from choices
       join lists on lists.edition = choices.edition and lists.neighbour_code is distinct from choices.without_la_code
       group by choices.edition, choices.method, choices.without_la_code, choices.rank
     )
     select edition, method, without_la_code, value, neighbours_above_count, with_data_count,
       case when $lower is not null then verdict_against($counted, $lower, $upper, value, $polarity) end as verdict
     from averages where value is not null
     order by edition, without_la_code is not null, method, rank`,
    {
      ...chosen,
      polarity,
      ours: own.value,
      counted: counted?.value ?? null,
      lower: counted?.lower ?? null,
      upper: counted?.upper ?? null,
    },
  );
}

/** "3 of 15 other choices of neighbours say otherwise" */
export const otherwiseWords = (otherwise: number, tried: number): string =>
  `${otherwise} of ${tried} other choices of neighbours ${otherwise === 1 ? "says" : "say"} otherwise`;

/** "; 2 of 15 other choices of neighbours say otherwise: median of the 2021 list (lower), without Devon (lower)" */
export function saidOtherwise({ other_choices, neighbours }: BenchmarkJson, verdict: string): string {
  const others = other_choices.filter((one) => one.verdict !== verdict);
  if (others.length === 0) return "; the same by every other choice of neighbours";
  const nameOf = (code: string) => neighbours.each.find(({ la_code }) => la_code === code)?.name ?? code;
  const words = others.map(
    ({ without_la_code, method, edition, verdict: said }) =>
      `${without_la_code === null ? `${method} of the ${edition} list` : `without ${nameOf(without_la_code)}`} (${said})`,
  );
  return `; ${otherwiseWords(others.length, other_choices.length)}: ${words.join(", ")}`;
}
