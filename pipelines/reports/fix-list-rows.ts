/** Reads temp.fix_list: its counts at once, its rows a chunk at a time, so that a region's list needs no more memory than a council's. */
import type { FindingStatus, FixListRow } from "@schemas/reports/fix-list.ts";
import type { Database } from "../database.ts";
import { LEAST_MOVE } from "./rule-costs.ts";

/** Findings of one rule and table, of one team, with one answer and one person. Every count that is shown is a sum of these. */
export interface FindingTally {
  code: string;
  title: string;
  severity: FixListRow["severity"];
  return_id: string;
  table: string;
  /** Null: the council keeps no list of teams. */
  team: string | null;
  status: FindingStatus;
  who: string | null;
  findings: number;
  set_aside: number;
  came_back: number;
  over_1_month: number;
  over_3_months: number;
  oldest_days: number;
}

/** The findings of one council, while the database is open. */
export interface FindingRows {
  /** Dearest first, then most serious, then oldest. Of one team, where given. */
  rows(team?: string): AsyncGenerator<FixListRow>;
  /** The same as JSON text, row by row. */
  rowTexts(team?: string): AsyncGenerator<string>;
  /** At most `most` of each rule and table, in that order. */
  firstRows(most: number): Promise<FixListRow[]>;
  /** Rows of the return that have a finding. */
  records(team?: string): Promise<number>;
}

const CHUNK = 1000;

/** By council, in the order of the list. */
export async function talliesOf(db: Database): Promise<Map<string, FindingTally[]>> {
  const result = new Map<string, FindingTally[]>();
  const tallies = await db.query<FindingTally & Record<string, unknown> & { la_code: string }>(TALLIES);
  for (const { la_code, ...tally } of tallies) {
    result.set(la_code, [...(result.get(la_code) ?? []), tally]);
  }
  return result;
}

/** Needs temp.fix_list, temp.finding_moves and the words' tables for as long as rows are read. */
export function findingRows(db: Database, la_code: string): FindingRows {
  async function* rowTexts(team?: string): AsyncGenerator<string> {
    for (let after = 0; ; ) {
      const chosen = { la_code, team: team ?? null, after, most: CHUNK };
      const { place, row } = (await db.columns(NEXT_ROWS, chosen)) as { place: number[]; row: string[] };
      yield* row;
      if (row.length < CHUNK) return;
      after = place.at(-1) ?? after;
    }
  }
  return {
    rowTexts,
    async *rows(team) {
      for await (const text of rowTexts(team)) yield JSON.parse(text) as FixListRow;
    },
    async firstRows(most) {
      const rows = await db.query<{ row: string }>(FIRST_ROWS, { la_code, most });
      return rows.map(({ row }) => JSON.parse(row) as FixListRow);
    },
    async records(team) {
      const counted = await db.one<{ records: number }>(RECORDS, { la_code, team: team ?? null });
      return counted?.records ?? 0;
    },
  };
}

const TALLIES = `
-- one row per council, rule, table, team, answer and person
select la_code, code, words.title, severity, return_id, tables.title as "table", team, status, who,
  count(*) as findings, count_if(is_set_aside) as set_aside, count_if(came_back) as came_back,
  count_if(age_days > 31) as over_1_month, count_if(age_days > 91) as over_3_months, max(age_days) as oldest_days
from temp.fix_list
left join temp.rule_words as words using (code)
left join temp.return_titles as tables using (return_id)
group by all
order by la_code, min(place)`;

const OF_TEAM = "la_code = $la_code and ($team is null or team = $team)";

const RECORDS = `
select count(distinct (load_id, return_id, source_file, source_row)) as records from temp.fix_list where ${OF_TEAM}`;

/** The engine hands a text over many times faster than a row's values. */
const rowsOf = (chosen: string) => `
-- one row per finding chosen: FixListRow as JSON
with chosen as (
  ${chosen}
),
costs as (
  select list_id, list({indicator_id: indicator_id, title: measures.title, unit: measures.unit, is_headline: measures.is_headline, low: low, high: high}
    order by coalesce(measures.is_headline and points >= ${LEAST_MOVE}, false) desc, points desc nulls last, indicator_id) as costs
  from temp.finding_moves
  join temp.measures as measures using (indicator_id)
  where list_id in (select list_id from chosen)
  group by list_id
)
select place, to_json({finding_id: finding_id, collection_year: collection_year, code: code, severity: severity, is_set_aside: is_set_aside,
  title: words.title, message: words.message, return_id: return_id, "table": tables.title, source_file: source_file,
  source_row: source_row, child_id: child_id, team: team, record: record, cells: cells, first_seen_on: first_seen_on,
  age_days: age_days, came_back: came_back, status: status, who: who, note: note, costs: coalesce(costs, [])})::varchar as "row"
from chosen
left join costs using (list_id)
left join temp.rule_words as words using (code)
left join temp.return_titles as tables using (return_id)
order by place`;

const NEXT_ROWS = rowsOf(`select * from temp.fix_list where ${OF_TEAM} and place > $after order by place limit $most`);

const FIRST_ROWS = rowsOf(`select * from temp.fix_list where la_code = $la_code
  qualify row_number() over (partition by code, return_id order by place) <= $most`);
