/** The one settings file of a workspace, careboard.json: the council, its labels and the choices that a council may make. */
import { z } from "zod";
import { switchableIds } from "./repairs.ts";

const atLeast = (least: number) => z.int().min(least).default(least);

export const settingsSchema = z.strictObject({
  council: z.strictObject({
    /** DfE three-digit code. */
    la_code: z.string().regex(/^\d{3}$/, "expected the three-digit DfE code of the council"),
    name: z.string().min(2),
    short_name: z.string().min(2),
    /** ONS code; left out: looked up in the areas table. */
    new_la_code: z
      .string()
      .regex(/^[EW]\d{8}$/)
      .optional(),
    is_invented: z.boolean().default(false),
    /** An invented council's neighbours, region and population are those of this one. */
    borrows: z
      .string()
      .regex(/^\d{3}$/)
      .optional(),
  }),
  /**
   * DfE codes of further councils in this workspace that a build shows, a page each and all side by side; "all": every one with figures.
   */
  also_shows: z
    .union(
      [z.literal("all"), z.array(z.string().regex(/^\d{3}$/))],
      `expected "all", or three-digit DfE codes of councils`,
    )
    .default([]),
  neighbours: z
    .strictObject({
      /** "2021" or "2025"; "newest" takes the newest edition held. */
      edition: z.enum(["2021", "2025", "newest"]).default("newest"),
      method: z.enum(["mean", "median", "pooled"]).default("mean"),
    })
    .prefault({}),
  /** Which population estimate a rate divides by (settled reading 63). */
  population: z.strictObject({ release: z.enum(["newest", "known-at-the-time"]).default("newest") }).prefault({}),
  /** Health measures of the annual OC2 file between Marches (settled reading 43). */
  oc2_in_year: z.enum(["march-only", "rolling12"]).default("march-only"),
  /** T and U rows as placements in three-plus-placements (settled reading 62). */
  count_same_carer_moves: z.boolean().default(false),
  sdq_ages: z
    .strictObject({ from: z.int().min(0).default(5), to: z.int().max(25).default(16) })
    .refine(({ from, to }) => from <= to, "expected from no later than to")
    .prefault({}),
  /** Settled reading 65, one ladder: a council may hide more, never less. */
  disclosure: z
    .strictObject({
      suppress_up_to: atLeast(5),
      small_denominator: atLeast(6),
      full_house_denominator: atLeast(10),
      no_comparison_under: atLeast(20),
      small_group_under: atLeast(30),
    })
    .prefault({}),
  /** Percent of a figure's denominator whose source cells are wrong or missing: over the first it is flagged, over the second withheld. */
  doubt: z
    .strictObject({
      flag_over: z.number().min(0).max(100).default(5),
      withhold_over: z.number().min(0).max(100).default(20),
    })
    .prefault({}),
  /** Home's measures by theme (settled reading 55). */
  headlines: z.record(z.string(), z.array(z.string())).default({
    permanence: ["left-by-sgo", "social-worker-3plus", "long-term-stability"],
    homes: ["in-area-share", "over-20-miles", "inhouse-foster-share"],
    health: ["health-assessment-in-date", "dental-in-date", "missing-children"],
    "leaving-care": ["cl-eet-now-19-21", "cl-suitable-19-21", "opportunities"],
  }),
  /**
   * The council's own targets for headline figures, by indicator and by the day from which each holds, in the indicator's unit:
   * { "cl-eet-19-21": { "2025-04-01": 58, "2026-04-01": 60 } }. One holds until the next.
   */
  targets: z
    .record(z.string(), z.record(z.iso.date("expected the day from which the target holds, as 2026-04-01"), z.number()))
    .default({}),
  /** `validate` ends with exit code 12 when more rows than this have no place in any relation (settled reading 0). */
  blocking_rows_allowed: z.int().min(0).default(0),
  /** A load or an import that changes more than this stops and asks for --confirm "REASON". */
  ask_before: z
    .strictObject({
      /** A table loses more than this share of its rows, and at least so many. */
      shrink_percent: z.number().min(0).default(10),
      shrink_rows: z.int().min(1).default(5),
      /** A headline share moves by more percentage points, or any other headline by more percent, ... */
      headline_points: z.number().min(0).default(10),
      headline_percent: z.number().min(0).default(20),
      /** ... and at least so many children make the difference. */
      headline_children: z.number().min(0).default(5),
      /** More than this share of the open children vanish while a like number start: has the case system changed (settled reading 59)? */
      vanish_percent: z.number().min(0).default(20),
      /** A reference list or a release has so many percent fewer rows (a release: councils) than what is held, and at least so many. */
      list_percent: z.number().min(0).default(10),
      list_rows: z.int().min(1).default(5),
    })
    .prefault({}),
  /** Where `import --fetch` reads the department's releases, when it is asked to. */
  fetch: z
    .strictObject({
      /** Version 1 of the Explore Education Statistics API, or a mirror of it. */
      address: z
        .url({ protocol: /^https?$/ })
        .refine((address) => !address.includes("@"), "expected an address without a name and password")
        .default("https://api.education.gov.uk/statistics/v1"),
      /** Identifiers of data sets that the program does not know, by dataset ("la_cla_placement_stability"). */
      data_sets: z.record(z.string(), z.guid()).default({}),
    })
    .prefault({}),
  /** Weeks between a return's as-at date and the day it is taken as known, when --known-on is not given. Left out: the run date. */
  known_on_weeks: z.int().min(0).optional(),
  /** True: the store may live in a synchronised folder or on a network drive, against the advice that `doctor` goes on giving. */
  allow_synced_store: z.boolean().default(false),
  /** Repair rules that are switched off, by id (schemas/repairs.ts): what they would mend is a finding, or refuses the file. */
  repairs_off: z.array(z.enum(switchableIds)).default([]),
  /** Engine memory, for instance "1GB"; what does not fit is written beside the warehouse until it has been worked out. */
  memory_limit: z.string().default("500MB"),
});
export type Settings = z.infer<typeof settingsSchema>;
