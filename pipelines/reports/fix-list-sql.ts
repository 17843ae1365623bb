/** The statements behind the fix list: loads, history, notes and costs beside each finding. What is not there yet counts as empty. */
import { stands } from "../load/standing.ts";
import { LEAST_MOVE } from "./rule-costs.ts";

/** Says whether a relation made elsewhere is there, by "schema.table". */
export type Held = (relation: string) => boolean;

export const HELD_RELATIONS =
  "select distinct schema_name || '.' || table_name as relation from duckdb_tables() where schema_name in ('ledger', 'validation', 'indicators')";

/** temp.loads_in_list: the load in force of each council's newest collection year, or of every year. */
export const loadsInList = (allYears: boolean): string => `create or replace temp table loads_in_list as
-- one row per load in force that is listed
with listed as (
  select distinct la_code, load_id, collection_year
  from validation.rule_runs
  qualify ${allYears ? "true" : "collection_year = max(collection_year) over (partition by la_code)"}
),
files as (
  select load_id, count(*) as files, sum(row_count)::bigint as rows
  from store.ledger.files
  group by load_id
)
select listed.la_code, listed.load_id, listed.collection_year, loads.as_at_date, loads.known_on, loads.stage,
  coalesce(files.files, 0) as files, coalesce(files.rows, 0) as rows
from listed
join store.ledger.loads as loads using (load_id)
left join files using (load_id)
order by la_code, collection_year desc, load_id`;

/** temp.findings_in_list: their findings, numbered. */
export const FINDINGS_IN_LIST = `create or replace temp table findings_in_list as
-- one row per finding of a listed load
select row_number() over (order by load_id, code, return_id, source_file, source_row) as list_id, la_code, load_id, collection_year,
  code, severity, is_blocking, return_id, source_file, source_row, child_id, fields, finding_id, findings.as_at_date, loads.known_on
from validation.findings as findings
join temp.loads_in_list as loads using (la_code, load_id, collection_year)`;

/** First day on which any load had the finding; whether a load of the same year lacked it after that. */
const historySql = (held: Held): string =>
  held("ledger.findings") && held("ledger.judgements")
    ? `
with orders as (
  select la_code, load_id, collection_year, known_on,
    row_number() over (partition by la_code, collection_year order by known_on, load_id) as year_order
  from store.ledger.loads
  where load_id in (select load_id from store.ledger.judgements)
    ${held("ledger.withdrawals") ? `and ${stands("store.")}` : ""}
),
seen as (
  select distinct had.finding_id, orders.*
  from store.ledger.findings as had
  join orders using (load_id)
  where had.finding_id in (select finding_id from temp.findings_in_list)
),
steps as (
  select *, min(known_on) over (partition by finding_id) as first_seen_on,
    lag(year_order) over (partition by finding_id, collection_year order by year_order) as previous_order
  from seen
),
final as (
  select steps.finding_id, listed.load_id, min(steps.first_seen_on) as first_seen_on,
    bool_or(steps.year_order - steps.previous_order > 1) as came_back
  from steps
  join temp.loads_in_list as listed using (la_code, collection_year)
  join orders as own on own.load_id = listed.load_id
  where steps.year_order <= own.year_order
  group by all
)
select * from final`
    : "select null::varchar as finding_id, null::varchar as load_id, null::date as first_seen_on, false as came_back where false";

/** The newest answer to each finding. */
const notesSql = (held: Held): string =>
  held("ledger.finding_notes")
    ? `select finding_id, status, who, note
from store.ledger.finding_notes
qualify row_number() over (partition by finding_id order by noted_on desc, note_number desc) = 1`
    : "select null::varchar as finding_id, null::varchar as status, null::varchar as who, null::varchar as note where false";

/**
 * temp.finding_moves: what each row alone could move, in the headline's own kind of period. `points` compares measures of different units:
 * percentage points as they are, anything else as a share of the figure.
 */
export const findingMoves = (held: Held): string => `create or replace temp table finding_moves as
-- one row per finding and measure that it could move
${
  held("validation.finding_costs")
    ? `
select found.list_id, costs.indicator_id, costs.moves_low as low, costs.moves_high as high,
  greatest(abs(costs.moves_low), abs(costs.moves_high)) *
    case when measures.unit = 'percent' then 1 else 100 / nullif(abs(bounds.value), 0) end as points
from validation.finding_costs as costs
join temp.findings_in_list as found using (load_id, code, return_id, source_file, source_row)
join temp.measures as measures using (indicator_id, period_kind)
left join indicators.bounds as bounds
  on bounds.la_code = costs.la_code and bounds.indicator_id = costs.indicator_id
  and bounds.period_kind = costs.period_kind and bounds.period_end_date = costs.period_end_date
where costs.moves_low <> 0 or costs.moves_high <> 0`
    : `select null::bigint as list_id, null::varchar as indicator_id, null::double as low, null::double as high, null::double as points
where false`
}`;

/** temp.fix_list: one row per finding, with what is its own, in the order of the list; words are joined where rows are read. Takes today. */
export const fixList = (held: Held, cells: string): string => `create or replace temp table fix_list as
-- one row per finding, dearest first, what moves a headline before all else
with history as (${historySql(held)}),
notes as (${notesSql(held)}),
costs as (
  select list_id, max(points) as points, max(points) filter (is_headline and points >= ${LEAST_MOVE}) as headline_points
  from temp.finding_moves
  join temp.measures using (indicator_id)
  group by list_id
),
cells as (${cells}),
teams as (
  select found.list_id, teams.team
  from temp.findings_in_list as found
  join temp.child_teams as teams
    on teams.la_code = found.la_code and teams.child_id = found.child_id
    and (teams.from_date is null or teams.from_date <= found.as_at_date)
    and (teams.to_date is null or teams.to_date >= found.as_at_date)
  qualify row_number() over (partition by found.list_id order by teams.from_date desc nulls last, teams.team) = 1
),
final as (
  select found.list_id, found.la_code, found.load_id, found.finding_id, found.collection_year, found.code, found.severity,
    found.is_blocking as is_set_aside, found.return_id, found.source_file, found.source_row, found.child_id,
    case when (select has_teams from temp.has_teams) then coalesce(teams.team, (select no_team from temp.has_teams)) end as team,
    coalesce(cells.record, '') as record, coalesce(cells.cells, []) as cells,
    least(coalesce(history.first_seen_on, found.known_on), found.known_on) as first_seen_on,
    coalesce(history.came_back, false) as came_back,
    coalesce(notes.status, 'open') as status, notes.who, notes.note,
    costs.headline_points, costs.points
  from temp.findings_in_list as found
  left join history on history.finding_id = found.finding_id and history.load_id = found.load_id
  left join notes on notes.finding_id = found.finding_id
  left join costs on costs.list_id = found.list_id
  left join cells on cells.list_id = found.list_id
  left join teams on teams.list_id = found.list_id
)
select *, greatest(date_diff('day', first_seen_on, $today::date), 0) as age_days,
  row_number() over (partition by la_code order by headline_points desc nulls last, points desc nulls last, is_set_aside desc,
    list_position(['error', 'query', 'warning'], severity), first_seen_on, code, return_id, source_file, source_row, list_id) as place
from final`;
