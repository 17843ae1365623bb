/** What the invented council supplies in its local return: ends of the straight lines that its figures lie along. */
import type { PeriodKind } from "@schemas/define.ts";
import { FIRST_LISTS } from "./story.ts";

export type Span = Exclude<PeriodKind, "r36" | "calendar-year">;

export interface LocalMeasure {
  id: string;
  span: Span;
  unit: "n" | "%" | "days" | "weeks" | "gbp";
  owner: string;
  /** At the first and the last quarter: the number, or of a percentage the share. */
  level: readonly [number, number];
  /** Size of the group, or the measure whose count it is. */
  of?: readonly [number, number] | string;
  isApproximate?: true;
  note?: string;
  /** From then on a list of Annex A tells it. */
  until?: string;
  /** Shares of the total by category; of money and the like how the category's figure lies to the total's. */
  parts?: { dimension: string; shares: Readonly<Record<string, number>> };
}

const HEALTH = "lead nurse for children in care";
const LEAVING_CARE = "head of leaving care";
const MISSING = "missing children coordinator";
const FOSTERING = "head of fostering";
const SCHOOL = "virtual school head";
const FINANCE = "finance business partner";
const WORKFORCE = "workforce analyst";
const PARTNERSHIP = "corporate parenting officer";

const IN_CARE_A_YEAR = [158, 205] as const;
const AGED_17_18 = [46, 44] as const;
const AGED_19_21 = [98, 136] as const;

export const LOCAL_MEASURES: readonly LocalMeasure[] = [
  {
    id: "health-assessment-in-date",
    span: "snapshot",
    unit: "%",
    owner: HEALTH,
    level: [0.84, 0.92],
    of: IN_CARE_A_YEAR,
  },
  { id: "dental-in-date", span: "snapshot", unit: "%", owner: HEALTH, level: [0.42, 0.86], of: IN_CARE_A_YEAR },
  { id: "sdq-in-date", span: "snapshot", unit: "%", owner: HEALTH, level: [0.74, 0.83], of: [112, 140] },
  { id: "iha-20-days", span: "quarter", unit: "%", owner: HEALTH, level: [0.62, 0.78], of: [22, 27] },
  {
    id: "mental-health-waiting",
    span: "snapshot",
    unit: "n",
    owner: "emotional wellbeing service manager",
    level: [26, 34],
    parts: { dimension: "service-tier", shares: { targeted: 0.55, specialist: 0.45 } },
  },
  {
    id: "mental-health-wait",
    span: "snapshot",
    unit: "weeks",
    owner: "emotional wellbeing service manager",
    level: [9, 13],
    of: "mental-health-waiting",
  },
  { id: "missing-all-children-episodes", span: "quarter", unit: "n", owner: MISSING, level: [112, 128] },
  { id: "missing-all-children", span: "quarter", unit: "n", owner: MISSING, level: [50, 62] },
  {
    id: "missing-all-children-in-care",
    span: "quarter",
    unit: "%",
    owner: MISSING,
    level: [0.37, 0.37],
    of: "missing-all-children",
  },
  { id: "rhi-offered", span: "quarter", unit: "%", owner: MISSING, level: [0.86, 0.96], of: [58, 66] },
  { id: "rhi-accepted", span: "quarter", unit: "%", owner: MISSING, level: [0.52, 0.68], of: "rhi-offered" },
  { id: "rhi-72h", span: "quarter", unit: "%", owner: MISSING, level: [0.6, 0.74], of: "rhi-accepted" },
  { id: "foster-households", span: "snapshot", unit: "n", owner: FOSTERING, level: [96, 88] },
  {
    id: "foster-recruitment",
    span: "ytd",
    unit: "n",
    owner: FOSTERING,
    level: [9, 10],
    note: "Households and not single carers",
  },
  { id: "foster-leavers-net", span: "ytd", unit: "n", owner: FOSTERING, level: [2, -4] },
  { id: "foster-places", span: "snapshot", unit: "%", owner: FOSTERING, level: [0.84, 0.88], of: [148, 136] },
  { id: "ltf-days-to-match", span: "r12", unit: "days", owner: FOSTERING, level: [168, 104], of: [16, 22] },
  {
    id: "visits-in-date",
    span: "snapshot",
    unit: "%",
    owner: "head of care planning",
    level: [0.88, 0.93],
    of: [217, 280],
  },
  { id: "advocacy", span: "quarter", unit: "n", owner: "advocacy service manager", level: [24, 38] },
  { id: "complaints-care", span: "quarter", unit: "n", owner: "complaints manager", level: [8, 12] },
  {
    id: "pep-current",
    span: "term",
    unit: "%",
    owner: SCHOOL,
    level: [0.86, 0.94],
    of: [140, 178],
    parts: { dimension: "school-phase", shares: { primary: 0.4, secondary: 0.6 } },
  },
  { id: "post16-destination", span: "academic-year", unit: "%", owner: SCHOOL, level: [0.95, 0.95], of: [21, 28] },
  {
    id: "cl-eet-now-17-18",
    span: "snapshot",
    unit: "%",
    owner: LEAVING_CARE,
    level: [0.63, 0.7],
    of: AGED_17_18,
    until: FIRST_LISTS,
  },
  {
    id: "cl-eet-now-19-21",
    span: "snapshot",
    unit: "%",
    owner: LEAVING_CARE,
    level: [0.5, 0.6],
    of: AGED_19_21,
    until: FIRST_LISTS,
  },
  {
    id: "cl-suitable-now-19-21",
    span: "snapshot",
    unit: "%",
    owner: LEAVING_CARE,
    level: [0.88, 0.93],
    of: AGED_19_21,
    until: FIRST_LISTS,
  },
  {
    id: "cl-in-touch-8-weeks",
    span: "snapshot",
    unit: "%",
    owner: LEAVING_CARE,
    level: [0.86, 0.93],
    of: [144, 180],
    until: FIRST_LISTS,
  },
  { id: "cl-pathway-plan", span: "snapshot", unit: "%", owner: LEAVING_CARE, level: [0.78, 0.9], of: [205, 262] },
  {
    id: "opportunities",
    span: "snapshot",
    unit: "n",
    owner: PARTNERSHIP,
    level: [22, 30],
    isApproximate: true,
    note: "Counted by the advisers; some may have found one since",
  },
  { id: "opportunities-open", span: "snapshot", unit: "n", owner: PARTNERSHIP, level: [14, 33] },
  { id: "council-apprenticeships", span: "snapshot", unit: "n", owner: "head of human resources", level: [7, 14] },
  { id: "cic-budget-variance", span: "ytd", unit: "gbp", owner: FINANCE, level: [640_000, 2_350_000] },
  {
    id: "placement-unit-cost",
    span: "ytd",
    unit: "gbp",
    owner: FINANCE,
    level: [985, 1490],
    parts: { dimension: "placement-group", shares: { foster: 0.55, "childrens-home": 4.2, supported: 0.9 } },
  },
  { id: "savings-delivery", span: "ytd", unit: "%", owner: FINANCE, level: [0.7, 0.94], of: [820_000, 1_450_000] },
  { id: "sw-vacancy", span: "snapshot", unit: "%", owner: WORKFORCE, level: [0.14, 0.19], of: [118, 131] },
  { id: "sw-agency", span: "snapshot", unit: "%", owner: WORKFORCE, level: [0.12, 0.17], of: [120, 134] },
];
