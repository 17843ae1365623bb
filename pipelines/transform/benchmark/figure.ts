/** `careboard benchmark`: neighbours, region, England, rank and band for any area, period, release, edition and method. */
import type { BenchmarkJson } from "@schemas/cli/benchmark.ts";
import type { IndicatorDefinition } from "@schemas/define.ts";
import type { Database } from "../../database.ts";
import { UsageError } from "../../errors.ts";
import { createMacros } from "./macros.ts";
import { otherChoices, saidOtherwise } from "./other-choices.ts";
import { peopleApart } from "./people-apart.ts";
import { type PublishedCount, publishedInterval, publishedVerdicts } from "./published-verdicts.ts";
import { fixedHalfAway, roundHalfAway } from "./rounding.ts";

export type Method = BenchmarkJson["method"];

export interface FigureRequest {
  indicator: Pick<
    IndicatorDefinition,
    "id" | "title" | "kind" | "comparator" | "rank_polarity" | "polarity_against_others"
  >;
  /** DfE code of an English council. */
  area: string;
  /** The 31 March of the figures, ISO. */
  period: string;
  /** Left out: the newest known release that holds the period. */
  release?: string | undefined;
  /** A neighbour edition held, or "newest". */
  edition: string;
  method: Method;
}

export interface BenchmarkFigure {
  json: BenchmarkJson;
  /** What the terminal prints. */
  lines: string[];
}

/** Needs the reference tables of `loadReference`. Throws UsageError when area, edition, period or release are not held. */
export async function benchmarkFigure(db: Database, request: FigureRequest): Promise<BenchmarkFigure> {
  const { indicator } = request;
  if ("none" in indicator.comparator) {
    throw new UsageError(`${indicator.id} has no published comparator: ${indicator.comparator.none}.`);
  }
  await createMacros(db);
  const area = await findArea(db, request.area);
  const edition = await findEdition(db, request.edition);
  await chooseFigures(db, indicator.comparator.series, request);
  const spread = await readSpread(db, indicator, request.area);
  const each = await readNeighbours(db, request.area, edition);
  const average = await readAverage(db, request.area, edition, request.method);
  const own = await readCell(db, "la", request.area);
  const region = await readCell(db, "region", area.region_code);
  const england = await readCell(db, "england", "E92000001");
  const interval = publishedInterval(indicator.kind, own);
  const chosen = { area: request.area, edition, method: request.method };
  const other_choices = average.value === null ? [] : await otherChoices(db, indicator, own, chosen);
  const json: BenchmarkJson = {
    indicator: indicator.id,
    area: request.area,
    period_end_date: request.period,
    dataset: spread.dataset,
    release: spread.release,
    edition,
    method: request.method,
    own: { ...own, lower: interval?.lower ?? null, upper: interval?.upper ?? null },
    beside: await publishedVerdicts(db, indicator, own, {
      neighbours: average.value,
      region: region.value,
      england: england.value,
    }),
    neighbours: {
      value: average.value,
      rounded: average.value === null ? null : roundHalfAway(average.value, 1),
      with_data_count: average.with_data_count,
      of_count: each.length,
      each,
    },
    other_choices,
    region: { name: area.region_name, value: region.value, status: region.status },
    england: { value: england.value, status: england.status },
    rank: spread.rank,
    of_count: spread.of_count,
    cuts: spread.cuts ?? [],
    band: spread.band,
  };
  return { json, lines: describe(json, request, area) };
}

type Area = {
  name: string;
  region_code: string;
  region_name: string;
  since: string | null;
  until: string | null;
};

/** ", a council from 2023-04-01 on" where its figure is of a day on which it was none; else nothing. */
function outsideItsDays({ since, until }: Area, day: string): string {
  if (since !== null && day < since) return `, a council from ${since} on`;
  return until !== null && day > until ? `, a council until ${until}` : "";
}

async function findArea(db: Database, code: string) {
  const area = await db.one<Area>(
    "select name, region_code, region_name, since, until from reference.areas where geographic_level = 'la' and old_la_code = ?",
    [code],
  );
  if (area !== undefined) return area;
  throw new UsageError(`Area ${code} is not an English council that we hold. Expected a three-digit DfE code, as 802.`);
}

async function findEdition(db: Database, edition: string): Promise<string> {
  const held = (
    await db.query<{ edition: string }>("select distinct edition from reference.statistical_neighbours order by 1")
  ).map((row) => row.edition);
  const chosen = edition === "newest" ? held.at(-1) : held.find((one) => one === edition);
  if (chosen !== undefined) return chosen;
  throw new UsageError(`Neighbour edition ${edition} is not held. Held: ${held.join(", ") || "none"}.`);
}

/** Puts the rows of the asked or newest release into the temporary table chosen_figures, level by level. */
export async function chooseFigures(
  db: Database,
  series: string,
  { period, release }: Pick<FigureRequest, "period" | "release">,
): Promise<void> {
  await db.run("drop table if exists chosen_figures");
  await db.run(
    `create temporary table chosen_figures as
     select published.*, case value_status when 'value' then value when 'rounds_to_zero' then 0 end as figure
     from reference.published_values as published
     join reference.releases as releases using (dataset, release)
     where series = $series and period_end_date = cast($period as date) and ($release is null or release = $release)
     qualify dense_rank() over (
       partition by geographic_level order by published_on desc, release desc, dataset) = 1`,
    { series, period, release: release ?? null },
  );
  const held = await db.one<{ count: number }>("select count(*) as count from chosen_figures");
  if (held !== undefined && held.count > 0) return;
  const others = await db.query<{ words: string }>(
    `select 'release ' || release || ' (' || min(year(period_end_date)) || ' to ' || max(year(period_end_date)) || ')' as words
     from reference.published_values where series = ? group by release order by release`,
    [series],
  );
  const where = release === undefined ? "No known release holds" : `Release ${release} does not hold`;
  const list = others.map((row) => row.words).join(", ") || "no release that was out by then";
  throw new UsageError(`${where} ${series} for ${period}. Held: ${list}.`);
}

async function readCell(db: Database, level: string, code: string) {
  const cell = await db.one<{ value: number | null; status: BenchmarkJson["own"]["status"] } & PublishedCount>(
    "select value, value_status as status, numerator, denominator from chosen_figures where geographic_level = ? and (old_la_code = ? or new_la_code = ?)",
    [level, code, code],
  );
  return cell ?? { value: null, status: "missing" as const, numerator: null, denominator: null };
}

async function readNeighbours(db: Database, area: string, edition: string) {
  return db.query<BenchmarkJson["neighbours"]["each"][number]>(
    `select lists.rank, lists.neighbour_code as la_code, coalesce(areas.name, lists.neighbour_code) as name, lists.closeness,
       figures.value, coalesce(figures.value_status, 'missing') as status
     from reference.statistical_neighbours as lists
     left join reference.areas as areas on areas.geographic_level = 'la' and areas.old_la_code = lists.neighbour_code
     left join chosen_figures as figures on figures.geographic_level = 'la' and figures.old_la_code = lists.neighbour_code
     where lists.la_code = ? and lists.edition = ? order by lists.rank`,
    [area, edition],
  );
}

async function readAverage(db: Database, area: string, edition: string, method: Method) {
  const row = await db.one<{ value: number | null; with_data_count: number }>(
    `select neighbour_average($method, figure, numerator, denominator, any_value(unit)) as value,
       neighbours_with_data($method, figure, numerator, denominator) as with_data_count
     from reference.statistical_neighbours as lists
     join chosen_figures as figures on figures.geographic_level = 'la' and figures.old_la_code = lists.neighbour_code
     where lists.la_code = $area and lists.edition = $edition`,
    { area, edition, method },
  );
  return row ?? { value: null, with_data_count: 0 };
}

interface Spread {
  dataset: string;
  release: string;
  of_count: number;
  cuts: number[] | null;
  rank: number | null;
  band: BenchmarkJson["band"];
}

async function readSpread(db: Database, indicator: FigureRequest["indicator"], area: string): Promise<Spread> {
  const row = await db.one<
    Omit<Spread, "cuts"> & Record<"lowest" | "quarter" | "middle" | "upper" | "highest", number>
  >(
    `with councils as (select * from chosen_figures where geographic_level = 'la' and figure is not null),
     own as (select figure from councils where old_la_code = $area),
     spread as (select count(*) as of_count, quantile_cont(figure, [0, 0.25, 0.5, 0.75, 1]) as cuts from councils)
     select (select any_value(dataset order by geographic_level = 'la' desc) from chosen_figures) as dataset,
       (select any_value(release order by geographic_level = 'la' desc) from chosen_figures) as release, of_count,
       cuts[1] as lowest, cuts[2] as quarter, cuts[3] as middle, cuts[4] as upper, cuts[5] as highest,
       case $polarity
         when 'higher-is-better' then (select 1 + count(*) from councils, own where councils.figure > own.figure)
         when 'lower-is-better' then (select 1 + count(*) from councils, own where councils.figure < own.figure)
       end as rank,
       national_band($polarity, (select figure from own), cuts) as band,
       (select count(*) from own) as own_count
     from spread`,
    { area, polarity: indicator.rank_polarity },
  );
  if (row === undefined) throw new Error("no row");
  const { lowest, quarter, middle, upper, highest, ...rest } = row;
  const own = (row as unknown as { own_count: number }).own_count;
  const { dataset, release, of_count, band } = rest;
  const cuts = of_count === 0 ? null : [lowest, quarter, middle, upper, highest];
  return { dataset, release, of_count, cuts, rank: own === 0 ? null : rest.rank, band };
}

function describe(json: BenchmarkJson, request: FigureRequest, area: Area): string[] {
  const { neighbours, own, region, england } = json;
  const cell = ({ value, status }: { value: number | null; status: string }) =>
    value === null ? status.replaceAll("_", " ") : String(value);
  const average =
    neighbours.rounded === null
      ? "not enough published neighbours"
      : `${fixedHalfAway(neighbours.rounded)} (${json.method} of published figures)`;
  const similar =
    neighbours.of_count === 0
      ? "no list of this council"
      : `${average}, ${neighbours.with_data_count} of ${neighbours.of_count}`;
  return [
    `${request.indicator.title}, ${json.period_end_date}, release ${json.release} (${json.dataset})`,
    `${area.name} (${json.area})${outsideItsDays(area, json.period_end_date)}: ${cell(own)}${own.lower === null || own.upper === null ? "" : ` (${own.numerator} of ${own.denominator}, likely range ${fixedHalfAway(own.lower)} to ${fixedHalfAway(own.upper)})`}`,
    `Similar councils, ${json.edition} edition: ${similar}`,
    ...neighbours.each.map((one) => `  ${String(one.rank).padStart(2)} ${one.name} (${one.la_code}): ${cell(one)}`),
    `${region.name}: ${cell(region)}`,
    `England: ${cell(england)}`,
    ...json.beside.map(
      (one) =>
        `Beside ${one.comparator}: ${one.verdict}, ${one.difference > 0 ? "+" : ""}${fixedHalfAway(one.difference)}${peopleApart(one.gap_children, request.indicator.polarity_against_others)}${one.comparator === "neighbours" ? saidOtherwise(json, one.verdict) : ""}`,
    ),
    json.rank === null
      ? `Rank: none (${json.of_count} councils with a figure)`
      : `Rank: ${json.rank} of ${json.of_count}, band ${json.band}`,
    ...(json.cuts.length === 0 ? [] : [`Quarter points: ${json.cuts.join(", ")}`]),
  ];
}
