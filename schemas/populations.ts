/**
 * The marts that an indicator may count over, and which cells of the returns decide who is in each: the one list behind "a row in
 * doubt". A heading left out here is one whose mistake moves nobody in or out. How a row meets a period is done in
 * pipelines/transform/measure/doubt-hits.ts.
 */

export const POPULATIONS = [
  "looked_after_at_period_end",
  "looked_after_12_months_at_period_end",
  "looked_after_during_period",
  "started_during_period",
  "ceased_during_period",
  "care_leavers_during_period",
  "missing_incidents_during_period",
  "joined_or_left_during_period",
  "adopted_during_period",
  "adoption_decisions_during_period",
  "new_placements_during_period",
  "placement_changes_during_period",
  "social_worker_changes_during_period",
  "reviews_during_period",
] as const;
export type Population = (typeof POPULATIONS)[number];

export interface PopulationRows {
  /** The return whose rows make members: a row of it that was set aside, or is in doubt, might be one more. */
  return: string;
  /** Headings of that return that decide membership. */
  membership: readonly string[];
  /** When a row matters to a period: it is open on a day of it, it starts in it, or it ends in it. */
  meets: "open" | "starts" | "ends";
  /** Months before the period's first day that membership looks back over. */
  reach_months: number;
  /** Date of the mart's row, and the date of the return's row that equals it, when the one is made from the other. */
  its_row?: {
    mart: string;
    row: "start" | "end";
    /** Other rows of the child decide nothing at all, or nothing about membership. */
    decides: "everything" | "membership";
  };
  /** One child may have several rows in a period, told apart by the date above. */
  is_by_event: boolean;
}

const care = { return: "episodes", reach_months: 0, is_by_event: false };

export const POPULATION_ROWS: Readonly<Record<Population, PopulationRows>> = {
  looked_after_at_period_end: {
    ...care,
    membership: ["DECOM", "DEC", "LS"],
    meets: "open",
    its_row: { mart: "episode_start_date", row: "start", decides: "membership" },
  },
  looked_after_12_months_at_period_end: {
    ...care,
    membership: ["DECOM", "DEC", "LS", "RNE", "REC"],
    meets: "open",
    reach_months: 12,
  },
  looked_after_during_period: {
    ...care,
    membership: ["DECOM", "DEC", "LS"],
    meets: "open",
    its_row: { mart: "episode_start_date", row: "start", decides: "membership" },
  },
  started_during_period: {
    ...care,
    membership: ["DECOM", "RNE", "LS"],
    meets: "starts",
    its_row: { mart: "care_start_date", row: "start", decides: "everything" },
  },
  ceased_during_period: {
    ...care,
    membership: ["DEC", "REC", "LS"],
    meets: "ends",
    its_row: { mart: "care_end_date", row: "end", decides: "everything" },
  },
  // Who has died or gone home is left out by IN_TOUCH; whether a birthday falls in the period is the date of birth's to say.
  care_leavers_during_period: {
    ...care,
    return: "oc3",
    membership: ["DOB", "IN_TOUCH"],
    meets: "open",
    its_row: { mart: "make_date(left(collection_year, 4)::integer, 4, 1)", row: "start", decides: "everything" },
  },
  // MIS_END moves an incident into the next period as well; an indicator that counts it there names it in its where_fields.
  missing_incidents_during_period: {
    ...care,
    return: "missing",
    membership: ["MIS_START"],
    meets: "open",
    its_row: { mart: "missing_start_date", row: "start", decides: "everything" },
    is_by_event: true,
  },
  joined_or_left_during_period: { ...care, membership: ["DECOM", "DEC", "LS"], meets: "open", reach_months: 1 },
  adopted_during_period: {
    ...care,
    membership: ["DEC", "REC", "LS"],
    meets: "ends",
    its_row: { mart: "adopted_date", row: "end", decides: "membership" },
  },
  adoption_decisions_during_period: {
    ...care,
    return: "placed-adoption",
    membership: ["DATE_PLACED", "DATE_PLACED_CEASED"],
    meets: "open",
    its_row: { mart: "decision_date", row: "start", decides: "everything" },
    is_by_event: true,
  },
  new_placements_during_period: {
    ...care,
    membership: ["DECOM", "RNE", "PLACE", "LS"],
    meets: "starts",
    its_row: { mart: "episode_start_date", row: "start", decides: "everything" },
    is_by_event: true,
  },
  placement_changes_during_period: {
    ...care,
    membership: ["DEC", "REC", "REASON_PLACE_CHANGE", "LS"],
    meets: "ends",
    its_row: { mart: "episode_end_date", row: "end", decides: "everything" },
    is_by_event: true,
  },
  social_worker_changes_during_period: {
    ...care,
    return: "sw-episodes",
    membership: ["SW_DECOM", "SW_REASON"],
    meets: "starts",
    its_row: { mart: "allocation_start_date", row: "start", decides: "everything" },
    is_by_event: true,
  },
  reviews_during_period: {
    ...care,
    return: "reviews",
    membership: ["REVIEW"],
    meets: "starts",
    its_row: { mart: "review_date", row: "start", decides: "everything" },
    is_by_event: true,
  },
};

/** Headings of the first and the last day that a row describes. A return without them describes its year, its day, or the child. */
export const ROW_DATES: Readonly<Record<string, { start: string; end: string }>> = {
  episodes: { start: "DECOM", end: "DEC" },
  missing: { start: "MIS_START", end: "MIS_END" },
  "sw-episodes": { start: "SW_DECOM", end: "SW_DEC" },
  "placed-adoption": { start: "DATE_PLACED", end: "DATE_PLACED_CEASED" },
  reviews: { start: "REVIEW", end: "REVIEW" },
  dolo: { start: "DOLO_START", end: "DOLO_END" },
};
