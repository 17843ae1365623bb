/** What is hidden lest it could be worked out by who knows the rules of the return (schemas/what-readers-know.ts). */
import type { IndicatorDefinition } from "@schemas/define.ts";
import { expect, test } from "vitest";
import { figure, indicator } from "../../support/measured-figures.ts";
import { children, control } from "./controlled.ts";

const share = (id: string, numerator: string, given = {}) => indicator({ id, numerator, ...given });

test("those without a provider are those in other homes, so they give back the homes hidden beside them", () => {
  const byProvider = ["PR0", "PR1", "PR4"].map((code) =>
    share(`provider-${code.toLowerCase()}`, `placement_provider_code = '${code}'`, { parts_of: "provider-mix" }),
  );
  const homes = [
    figure("cic-number", "total", 278),
    figure("cic-number", "placement-group:foster", 266),
    figure("cic-number", "placement-group:other", 9),
    figure("cic-number", "placement-group:adoption", 1),
    figure("cic-number", "placement-group:residential-school", 2),
  ];
  const providers = (own: number) => [
    figure("provider-pr0", "total", 14, 278),
    figure("provider-pr1", "total", own, 278),
    figure("provider-pr4", "total", 72, 278),
  ];
  expect(control([children, ...byProvider], homes).hidden).toEqual({
    "cic-number adoption": "primary",
    "cic-number residential-school": "primary",
  });
  // 278 - 14 - 183 - 72 = 9, of whom none is hidden: nothing is told that the table does not tell.
  expect(control([children, ...byProvider], [...homes, ...providers(183)]).hidden).toEqual({
    "cic-number adoption": "primary",
    "cic-number residential-school": "primary",
  });
  const few = homes.map((row) => (row.breakdown_category === "residential-school" ? { ...row, numerator: 1 } : row));
  const { hidden } = control([children, ...byProvider], [...few, ...providers(183)]);
  expect(hidden).toMatchObject({ "cic-number other": "secondary" });
  expect(Object.keys(hidden).some((cell) => cell.startsWith("provider-"))).toBe(true);
});

test("children with a parent are the same by kind of home and by provider", () => {
  const byHome = share("placed-with-parents", "placement_group_code = 'parents'");
  const byProvider = share("provider-mix-parents", "placement_provider_code = 'PR0'", { parts_of: "provider-mix" });
  const own = share("provider-mix-own", "placement_provider_code = 'PR1'", { parts_of: "provider-mix" });
  const rows = [
    figure("placed-with-parents", "total", 12, 200),
    figure("provider-mix-parents", "total", 12, 200),
    figure("provider-mix-own", "total", 184, 200),
  ];
  expect(control([byHome, byProvider, own], rows, ["provider-mix-own"]).hidden).toEqual({
    "placed-with-parents total": "secondary",
    "provider-mix-parents total": "secondary",
  });
});

test("of the children with a placement order those who do not wait live with adopters", () => {
  const order = share("cic-legal-status-placement-order", "legal_group_code = 'placement-order'");
  const waiting = indicator({
    id: "placement-order-waiting",
    kind: "count",
    where: "legal_group_code = 'placement-order' and legal_status_code = 'E1' and placement_group_code <> 'adoption'",
  });
  const adoption = share("placed-for-adoption", "placement_group_code = 'adoption'");
  const rows = (adopters: number) => [
    figure("cic-legal-status-placement-order", "total", 6 + adopters, 200),
    figure("placement-order-waiting", "total", 6),
    figure("placed-for-adoption", "total", adopters, 200),
  ];
  expect(control([order, waiting, adoption], rows(4)).hidden).toEqual({
    "placed-for-adoption total": "primary",
    "placement-order-waiting total": "linked",
  });
  expect(control([order, waiting, adoption], rows(8)).hidden).toEqual({});
});

test("who is not in touch has no known home: those in unsuitable homes are what the two leave over", () => {
  const leavers: Partial<IndicatorDefinition> = {
    population: "care_leavers_during_period",
    period_kinds: ["r12"],
    headline_period_kind: "r12",
    where: "age_years between 19 and 21",
  };
  const suitable = share("cl-suitable-19-21", "is_suitably_housed", {
    ...leavers,
    where: `${leavers.where} and coalesce(accommodation_kind_code, '0') not in ('G', 'H', 'R')`,
  });
  const inTouch = share("cl-in-touch-19-21", "in_touch_code = 'YES'", leavers);
  const unknown = share("cl-activity-unknown-19-21", "activity_code = '0'", leavers);
  const types = indicator({
    ...leavers,
    id: "cl-unsuitable-types-19-21",
    kind: "count",
    where: `${leavers.where} and is_unsuitably_housed`,
  });
  const year = { period_kind: "r12" };
  const rows = (unsuitable: number) => [
    figure("cl-suitable-19-21", "total", 111 - unsuitable, 118, year),
    figure("cl-in-touch-19-21", "total", 111, 118, year),
    figure("cl-activity-unknown-19-21", "total", 7, 118, year),
    figure("cl-unsuitable-types-19-21", "total", unsuitable, null, year),
  ];
  const all = [suitable, inTouch, unknown, types];
  expect(control(all, rows(3), ["cl-suitable-19-21"]).hidden).toEqual({
    "cl-unsuitable-types-19-21 total": "primary",
    "cl-activity-unknown-19-21 total": "linked",
    "cl-in-touch-19-21 total": "linked",
  });
  expect(control(all, rows(8)).hidden).toEqual({});
});
