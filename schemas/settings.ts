/** The one settings file of a workspace, careboard.json: the council, its labels and the choices that a council may make. */
import { z } from "zod";
import { switchableIds } from "./repairs.ts";
import { THEMES, type ThemeId } from "./themes.ts";

const atLeast = (least: number) => z.int().min(least).default(least);

const laCode = z.string().regex(/^\d{3}$/);

const themeId = z.enum(THEMES.map(({ id }) => id) as [ThemeId, ...ThemeId[]]);

const measuresOf = (headlines: Partial<Record<string, string[]>>) =>
  Object.values(headlines).flatMap((ids) => ids ?? []);

const hasEachOnce = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** Each setting says in `describe` what it does: docs/settings.md is written from it. */
export const settingsSchema = z.strictObject({
  council: z
    .strictObject({
      la_code: z
        .string()
        .regex(/^\d{3}$/, "expected the three-digit DfE code of the council")
        .describe("three-digit DfE code"),
      name: z.string().min(2).describe("the council's name in full"),
      short_name: z.string().min(2).describe("its name as it stands in charts and sentences"),
      new_la_code: z
        .string()
        .regex(/^[EW]\d{8}$/)
        .optional()
        .describe("ONS code of nine characters; left out, the areas table has it"),
      is_invented: z.boolean().default(false).describe("every page says that nothing on it is real"),
      borrows: laCode
        .optional()
        .describe("an invented council's neighbours, region and population are those of this council"),
    })
    .describe("the council whose page is Home"),
  also_shows: z
    .union([z.literal("all"), z.array(laCode)], `expected "all", or three-digit DfE codes of councils`)
    .default([])
    .describe(
      'further councils of the workspace that a build shows, a page each and all side by side: DfE codes, or "all" for every one with figures ([many councils](many-councils.md))',
    ),
  neighbours: z
    .strictObject({
      edition: z
        .enum(["2021", "2025", "newest"])
        .default("newest")
        .describe("which model of statistical neighbours; newest takes the newest that is held"),
      method: z
        .enum(["mean", "median", "pooled"])
        .default("mean")
        .describe("their average: of the published rates, the one in the middle, or all their children together"),
    })
    .prefault({}),
  population: z
    .strictObject({
      release: z
        .enum(["newest", "known-at-the-time"])
        .default("newest")
        .describe("which estimate of the population a rate divides by"),
    })
    .prefault({}),
  oc2_in_year: z
    .enum(["march-only", "rolling12"])
    .default("march-only")
    .describe(
      "the yearly health items of OC2 between Marches: not shown, or over 12 months for a council that fills them in all year",
    ),
  count_same_carer_moves: z
    .boolean()
    .default(false)
    .describe("rows of a T or U reason, the same carer, count as placements in three or more placements"),
  sdq_ages: z
    .strictObject({
      from: z.int().min(0).default(5).describe("youngest age asked for a wellbeing questionnaire"),
      to: z.int().max(25).default(16).describe("oldest age"),
    })
    .refine(({ from, to }) => from <= to, "expected from no later than to")
    .prefault({}),
  disclosure: z
    .strictObject({
      suppress_up_to: atLeast(5).describe("counts of 1 to this many are hidden"),
      small_denominator: atLeast(6).describe("groups under this size are hidden whatever is counted"),
      full_house_denominator: atLeast(10).describe(
        "groups under this size are hidden where nobody or everybody counts",
      ),
      no_comparison_under: atLeast(20).describe("groups under this size have no comparator, verdict or rank"),
      small_group_under: atLeast(30).describe('groups under this size have the words "small group"'),
    })
    .prefault({})
    .describe("small numbers, one ladder: each may be raised, none lowered"),
  doubt: z
    .strictObject({
      flag_over: z
        .number()
        .min(0)
        .max(100)
        .default(5)
        .describe("percent of a figure's group whose source cells are wrong or missing: over it the figure is flagged"),
      withhold_over: z.number().min(0).max(100).default(20).describe("over it the figure is withheld"),
    })
    .refine(
      ({ flag_over, withhold_over }) => flag_over <= withhold_over,
      "expected flag_over no higher than withhold_over",
    )
    .prefault({}),
  headlines: z
    .partialRecord(themeId, z.array(z.string()))
    .refine((headlines) => measuresOf(headlines).length > 0, "expected at least one measure")
    .refine((headlines) => hasEachOnce(measuresOf(headlines)), "expected each measure once")
    .default({
      permanence: ["left-by-sgo", "social-worker-3plus", "long-term-stability"],
      homes: ["in-area-share", "over-20-miles", "inhouse-foster-share"],
      health: ["health-assessment-in-date", "dental-in-date", "missing-children"],
      "leaving-care": ["cl-eet-now-19-21", "cl-suitable-19-21", "opportunities"],
    })
    .describe("Home's measures by theme: ids that `careboard list` names"),
  targets: z
    .record(z.string(), z.record(z.iso.date("expected the day from which the target holds, as 2026-04-01"), z.number()))
    .default({})
    .describe(
      'the council\'s own targets in the indicator\'s unit, each from a day until the next: `{"cl-eet-19-21": {"2025-04-01": 58, "2026-04-01": 60}}`',
    ),
  blocking_rows_allowed: z
    .int()
    .min(0)
    .default(0)
    .describe("`validate` ends with exit code 12 when more rows than this have no place in any relation"),
  ask_before: z
    .strictObject({
      shrink_percent: z.number().min(0).default(10).describe("a table loses more than this share of its rows ..."),
      shrink_rows: z.int().min(1).default(5).describe("... and at least so many"),
      headline_points: z.number().min(0).default(10).describe("a headline share moves by more percentage points ..."),
      headline_percent: z.number().min(0).default(20).describe("... or any other headline by more percent ..."),
      headline_children: z.number().min(0).default(5).describe("... and at least so many children make the difference"),
      vanish_percent: z
        .number()
        .min(0)
        .default(20)
        .describe("more than this share of the open children vanish while a like number start: a new case system?"),
      list_percent: z
        .number()
        .min(0)
        .default(10)
        .describe(
          "a reference list has so many percent fewer rows, or a release fewer councils, than what is held ...",
        ),
      list_rows: z.int().min(1).default(5).describe("... and at least so many"),
    })
    .prefault({})
    .describe('a load or an import that changes more than this stops and asks for `--confirm "REASON"`'),
  fetch: z
    .strictObject({
      address: z
        .url({ protocol: /^https?$/, error: "expected an address that begins with https:// or http://" })
        .refine((address) => !address.includes("@"), "expected an address without a name and password")
        .default("https://api.education.gov.uk/statistics/v1")
        .describe("version 1 of the Explore Education Statistics API, or a mirror of it"),
      data_sets: z
        .record(z.string(), z.guid())
        .default({})
        .describe("identifiers of data sets that the program does not know, by dataset"),
    })
    .prefault({})
    .describe("where `import --fetch` reads the department's releases ([published releases](published-releases.md))"),
  known_on_weeks: z
    .int()
    .min(0)
    .optional()
    .describe(
      "weeks between a return's as-at date and the day it is taken as known, without `--known-on`; left out, the day of the run",
    ),
  allow_synced_store: z
    .boolean()
    .default(false)
    .describe(
      "the store may live in a synchronised folder or on a network drive, against the advice that `doctor` goes on giving",
    ),
  repairs_off: z
    .array(z.enum(switchableIds))
    .default([])
    .describe("repair rules that are switched off, by id: what they would mend is a finding, or refuses the file"),
  memory_limit: z
    .string()
    .regex(/^\d+(\.\d+)? ?[KMGT]i?B$/i, 'expected a size as "500MB" or "1GB"')
    .default("500MB")
    .describe('the engine\'s memory, as "1GB"; what does not fit is written beside the store until it is worked out'),
});
export type Settings = z.infer<typeof settingsSchema>;
