/**
 * The fix list: one row per finding of each council's newest year, with what it points at, how old it is, who has it and what it costs.
 * One model; the workbooks, the page and the JSON only write it down. Child-level: never outside the reports folder.
 */

import { NO_TEAM } from "@schemas/local/child-teams.ts";
import type { FixListLoad } from "@schemas/reports/fix-list.ts";
import type { Database } from "../database.ts";
import type { Definitions } from "../definitions.ts";
import { type HiddenCounts, hiddenCounts } from "../publish/hidden-cells.ts";
import type { Workspace } from "../workspace.ts";
import { type AtStake, figuresAtStake } from "./at-stake.ts";
import { readChildTeams } from "./child-teams.ts";
import { findingCellsSql } from "./fix-list-cells.ts";
import { type FindingRows, type FindingTally, findingRows, talliesOf } from "./fix-list-rows.ts";
import { FINDINGS_IN_LIST, findingMoves, fixList, HELD_RELATIONS, loadsInList } from "./fix-list-sql.ts";
import { nextStep } from "./next-step.ts";
import { type RuleCost, ruleCosts } from "./rule-costs.ts";

export interface CouncilFixList extends FindingRows {
  la_code: string;
  name: string;
  is_invented: boolean;
  /** ISO: ages are counted to this day. */
  made_on: string;
  loads: FixListLoad[];
  /** Counts, in the order of the list. */
  tallies: FindingTally[];
  /** By rule code: what all of its rows together could move, worst first. */
  rule_costs: ReadonlyMap<string, RuleCost[]>;
  has_teams: boolean;
  /** undefined: nothing has been worked out. */
  at_stake: AtStake | undefined;
  /** undefined: nothing has been published. */
  hidden_cells: HiddenCounts | undefined;
  /** The best thing to do first, in one sentence without a child's id. */
  next_step: string;
}

export interface FixListRequest {
  workspace: Workspace;
  definitions: Pick<Definitions, "rules" | "returns" | "indicators">;
  today: string;
  /** Older years' loads in force as well. */
  allYears?: boolean;
}

/** `db` is the warehouse, read-only, with the store attached as `store`; rows can be read while it is open and until the next call. Throws what readChildTeams throws. */
export async function fixListsOf(db: Database, request: FixListRequest): Promise<CouncilFixList[]> {
  const { workspace, definitions, today } = request;
  const relations = new Set((await db.query<{ relation: string }>(HELD_RELATIONS)).map((row) => row.relation));
  const held = (relation: string) => relations.has(relation);
  const has_teams = await createWords(db, request);
  await db.run(loadsInList(request.allYears === true));
  await db.run(FINDINGS_IN_LIST);
  const found = await db.query<{ return_id: string; code: string }>(
    "select distinct return_id, code from temp.findings_in_list",
  );
  const returns = [...definitions.returns.values()].filter(({ id }) => found.some((one) => one.return_id === id));
  const rules = [...definitions.rules.values()].filter(({ code }) => found.some((one) => one.code === code));
  await db.run(findingMoves(held));
  await db.run(fixList(held, findingCellsSql(returns, rules)), { today });
  await db.run("drop table temp.findings_in_list");
  const loads = await db.query<FixListLoad & { la_code: string }>(
    "select * from temp.loads_in_list order by la_code, collection_year desc, load_id",
  );
  const costs = await ruleCosts(db, held);
  const stakes = await figuresAtStake(db, held, workspace.settings);
  const tallies = await talliesOf(db);
  const lists: CouncilFixList[] = [];
  for (const la_code of new Set(loads.map((load) => load.la_code))) {
    const { council } = workspace.settings;
    const rule_costs = costs.get(la_code) ?? new Map<string, RuleCost[]>();
    const ofCouncil = tallies.get(la_code) ?? [];
    lists.push({
      ...findingRows(db, la_code),
      la_code,
      name: la_code === council.la_code ? council.name : `Council ${la_code}`,
      is_invented: council.is_invented,
      made_on: today,
      loads: loads.filter((load) => load.la_code === la_code).map(({ la_code: _, ...load }) => load),
      tallies: ofCouncil,
      rule_costs,
      has_teams: has_teams && la_code === council.la_code,
      at_stake: stakes.get(la_code),
      hidden_cells: hiddenCounts(workspace, la_code),
      next_step: nextStep(ofCouncil, rule_costs),
    });
  }
  return lists;
}

/** The definitions' words and the council's register as relations; true when there is a register. */
async function createWords(db: Database, { workspace, definitions }: FixListRequest): Promise<boolean> {
  await db.run(`
    create or replace temp table rule_words (code varchar, title varchar, message varchar);
    create or replace temp table return_titles (return_id varchar, title varchar);
    create or replace temp table measures (indicator_id varchar, title varchar, unit varchar, period_kind varchar, is_headline boolean);
    create or replace temp table child_teams (la_code varchar, child_id varchar, team varchar, from_date date, to_date date);
    create or replace temp table has_teams (la_code varchar, has_teams boolean, no_team varchar)`);
  const { rules, returns, indicators } = definitions;
  await db.insert(
    "temp.rule_words",
    [...rules.values()].map(({ code, title, message }) => ({ code, title, message })),
  );
  await db.insert(
    "temp.return_titles",
    [...returns.values()].map(({ id, title }) => ({ return_id: id, title })),
  );
  const headlines = new Set(Object.values(workspace.settings.headlines).flat());
  await db.insert(
    "temp.measures",
    [...indicators.values()].map(({ id, title, unit, headline_period_kind }) => ({
      indicator_id: id,
      title,
      unit,
      period_kind: headline_period_kind,
      is_headline: headlines.has(id),
    })),
  );
  const register = readChildTeams(workspace.dir);
  const { la_code } = workspace.settings.council;
  await db.insert(
    "temp.child_teams",
    (register ?? []).map((line) => ({ la_code, ...line })),
  );
  await db.insert("temp.has_teams", [{ la_code, has_teams: register !== undefined, no_team: NO_TEAM }]);
  return register !== undefined;
}
