/** What the made-up return holds, how its rules ended and how it reconciles: an example of each state that pages show. */
import type { PublishedTables } from "@schemas/published/tables.ts";
import { LA, NOW } from "./council.ts";

const RETURNS = ["Header", "Episodes", "Reviews", "Unaccompanied children", "Health and offending", "Care leavers"];
const NOT_SUPPLIED = "Unaccompanied children";

export const FILES: PublishedTables["files"] = RETURNS.map((title, n) => ({
  la_code: LA,
  collection_year: "2020-21",
  as_at_date: NOW,
  return_id: title.toLowerCase().replaceAll(" ", "-"),
  title,
  supplied: title !== NOT_SUPPLIED,
  row_count: title === NOT_SUPPLIED ? null : 300 + n * 41,
  row_count_status: "value",
  quality: title === NOT_SUPPLIED ? null : 100 - n * 1.7,
}));

const reconciled = {
  la_code: LA,
  period_kind: "snapshot",
  period_end_date: "2020-03-31",
  dataset: "d",
  release: "2020",
  submitted_on: "2020-06-12",
  submitted_value: null,
};
const same = { value: 214, submitted_value: 214, as_submitted: "same" as const };

export const RECONCILIATION: PublishedTables["reconciliation"] = [
  { ...reconciled, ...same, indicator_id: "cic-number", published_value: 214, difference: 0, reason: "agrees" },
  {
    ...reconciled,
    indicator_id: "cic-rate",
    published_value: 51,
    value: 51.6,
    difference: 1,
    reason: "population",
    as_submitted: "small_number",
  },
  {
    ...reconciled,
    indicator_id: "foster-care-share",
    published_value: null,
    value: 75,
    difference: null,
    reason: "not_published",
    as_submitted: "hidden",
  },
];

const rule = { la_code: LA, collection_year: "2020-21", reason: null, count_status: "value" as const };

export const RULES: PublishedTables["rules"] = [
  {
    ...rule,
    code: "101",
    title: "Every child has a sex code",
    return_id: "header",
    return_title: "Header",
    severity: "error",
    outcome: "passed",
    count: 0,
  },
  {
    ...rule,
    code: "143",
    title: "The reason an episode began is a known code",
    return_id: "episodes",
    return_title: "Episodes",
    severity: "error",
    outcome: "failed",
    count: 12,
  },
  {
    ...rule,
    code: "355",
    title: "An episode does not start and end on one day",
    return_id: "episodes",
    return_title: "Episodes",
    severity: "query",
    outcome: "failed",
    count: null,
    count_status: "suppressed",
  },
  {
    ...rule,
    code: "388",
    title: "Every child has a first episode",
    return_id: "episodes",
    return_title: "Episodes",
    severity: "error",
    outcome: "not_run",
    count: null,
    reason: "last year's return is not held",
  },
];

/** One of them is hidden. */
export const ERROR_AGES: PublishedTables["error_ages"] = [
  { la_code: LA, collection_year: "2020-21", age: "under_1_month", count: 20, count_status: "value" },
  { la_code: LA, collection_year: "2020-21", age: "1_to_3_months", count: null, count_status: "suppressed" },
  { la_code: LA, collection_year: "2020-21", age: "over_3_months", count: 10, count_status: "value" },
];
