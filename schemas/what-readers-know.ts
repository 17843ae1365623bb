/**
 * What a reader knows of the children behind the figures besides the figures: which expressions say the same, which groups fill a whole
 * between them. Disclosure control takes all of it as known (pipelines/publish). Each is an expression over the mart of
 * its population, as in an indicator.
 */
import type { Population } from "./populations.ts";

/** A yes-or-no column, an age in years or a number, that is a list of codes of another column: by the marts, always. */
export const SAME_AS: Readonly<Record<string, string>> = {
  is_breakdown: "reason_placement_change_code in ('ALLEG', 'STAND', 'APPRR', 'CREQB', 'CREQO', 'CHILD', 'LAREQ')",
  is_in_work_or_study: "activity_code in ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')",
  is_not_in_work_or_study: "activity_code in ('G4', 'G5', 'G6')",
  "months_in_care_count is not null": "time_in_care_code <> 'unknown'",
  "age_years < 16": "age_band_code not in ('16-over', 'unknown')",
  "age_years between 0 and 4": "age_band_code in ('under-1', '1-4')",
};

/** The parts share nobody and are of the whole: by the rules of the return, so but for mistakes. Holds of any smaller group as well. */
export interface KnownSum {
  population: Population;
  whole: string;
  parts: readonly string[];
  /** Of whom it does not hold: their measure says "history too short". */
  unless?: string;
  because: string;
}

export const KNOWN_SUMS: readonly KnownSum[] = [
  {
    population: "looked_after_at_period_end",
    whole: "true",
    parts: [
      ...["PR0", "PR1", "PR2", "PR3", "PR4", "PR5"].map((code) => `placement_provider_code = '${code}'`),
      "placement_group_code = 'other'",
    ],
    because: "every home has a provider but one with code Z, which has none (rules 213 and 526)",
  },
  {
    population: "looked_after_at_period_end",
    whole: "placement_group_code = 'parents'",
    parts: ["placement_provider_code = 'PR0'"],
    because: "a parent is the provider of homes with parents, and of no other",
  },
  {
    population: "looked_after_at_period_end",
    whole: "legal_group_code = 'placement-order'",
    parts: [
      "legal_group_code = 'placement-order' and legal_status_code = 'E1' and placement_group_code <> 'adoption'",
      "placement_group_code = 'adoption'",
    ],
    because: "a child lives with adopters under a placement order, seldom with the parents' consent alone",
  },
  {
    population: "looked_after_at_period_end",
    whole: "is_looked_after_24_months",
    parts: ["24-59", "60-over", "unknown"].map((code) => `time_in_care_code = '${code}'`),
    unless: "is_24_months_undecidable",
    because: "a start that is not known lies before all returns held",
  },
  {
    population: "care_leavers_during_period",
    whole: "true",
    parts: [
      "is_suitably_housed and coalesce(accommodation_kind_code, '0') not in ('G', 'H', 'R')",
      "is_unsuitably_housed",
      "not (in_touch_code = 'YES')",
    ],
    because: "the home is known of everybody who is in touch, and of nobody else (rule 345)",
  },
  {
    population: "care_leavers_during_period",
    whole: "true",
    parts: ["is_in_work_or_study", "is_not_in_work_or_study", "not (in_touch_code = 'YES')"],
    because: "the activity is known of everybody who is in touch, and of nobody else (rule 345)",
  },
  {
    population: "care_leavers_during_period",
    whole: "not (in_touch_code = 'YES')",
    parts: ["activity_code = '0'"],
    because: "so those whose activity is not known are those who are not in touch",
  },
  ...["W", "X"].map((kind) => ({
    population: "care_leavers_during_period" as const,
    whole: "is_unsuitably_housed",
    parts: [`accommodation_kind_code = '${kind}'`],
    because: "bed and breakfast and custody are all but never judged suitable",
  })),
];
