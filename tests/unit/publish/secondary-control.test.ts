/** What is hidden lest a hidden cell could be worked out from its neighbours. */
import { describe, expect, test } from "vitest";
import { figure, indicator } from "../../support/measured-figures.ts";
import { children, control, foster, inArea } from "./controlled.ts";

const table = (id: string, numbers: Record<string, number>) =>
  Object.entries(numbers).map(([category, count]) => figure(id, category, count));

test("one hidden cell takes the next smallest that is not zero with it", () => {
  const rows = table("cic-number", {
    total: 71,
    "age-band:under-1": 3,
    "age-band:1-4": 0,
    "age-band:5-9": 8,
    "age-band:10-15": 60,
  });
  expect(control([children], rows).hidden).toEqual({
    "cic-number under-1": "primary",
    "cic-number 5-9": "secondary",
  });
});

test("two hidden cells are enough", () => {
  const rows = table("cic-number", {
    total: 75,
    "age-band:under-1": 3,
    "age-band:1-4": 4,
    "age-band:5-9": 8,
    "age-band:10-15": 60,
  });
  expect(control([children], rows).hidden).toEqual({ "cic-number under-1": "primary", "cic-number 1-4": "primary" });
});

test("two that must both be 1 take a third (settled reading 41)", () => {
  const rows = table("cic-number", {
    total: 52,
    "age-band:under-1": 1,
    "age-band:1-4": 1,
    "age-band:5-9": 20,
    "age-band:10-15": 30,
  });
  expect(Object.keys(control([children], rows).hidden)).toEqual([
    "cic-number 1-4",
    "cic-number 5-9",
    "cic-number under-1",
  ]);
});

test("a hidden cell of nobody hides no other: nobody under 5 goes missing, as any reader knows", () => {
  const rows = [
    figure("foster-care-share", "total", 24, 60),
    figure("foster-care-share", "age-band:1-4", 0, 8),
    figure("foster-care-share", "age-band:10-15", 3, 22),
    figure("foster-care-share", "age-band:16-over", 21, 30),
  ];
  expect(control([foster], rows).hidden).toEqual({
    "foster-care-share 1-4": "complement",
    "foster-care-share 10-15": "primary",
    "foster-care-share 16-over": "secondary",
  });
});

test("a cell that is all of its total gives way with it, not before another measure", () => {
  const far = indicator({ id: "over-20-miles-any-boundary", numerator: "placement_distance_miles > 20" });
  const out = indicator({
    id: "over-20-miles",
    numerator: "placement_distance_miles > 20 and placement_location_code = 'OUT'",
  });
  const rows = [
    figure("over-20-miles", "total", 50, 280),
    figure("over-20-miles", "unaccompanied:only", 0, 35),
    figure("over-20-miles", "unaccompanied:excluding", 50, 245),
    figure("over-20-miles-any-boundary", "total", 54, 280),
    figure("over-20-miles-any-boundary", "unaccompanied:only", 0, 35),
    figure("over-20-miles-any-boundary", "unaccompanied:excluding", 54, 245),
  ];
  expect(Object.keys(control([far, out], rows, ["over-20-miles"]).hidden)).toEqual([
    "over-20-miles-any-boundary total",
    "over-20-miles-any-boundary excluding",
  ]);
});

test("a label such as not known only breaks ties (settled reading 38)", () => {
  const tied = table("cic-number", {
    total: 50,
    "ethnic-group:mixed": 3,
    "ethnic-group:asian": 8,
    "ethnic-group:unknown": 8,
    "ethnic-group:white": 31,
  });
  expect(control([children], tied).hidden["cic-number unknown"]).toBe("secondary");
  const larger = table("cic-number", {
    total: 51,
    "ethnic-group:mixed": 3,
    "ethnic-group:asian": 8,
    "ethnic-group:unknown": 9,
    "ethnic-group:white": 31,
  });
  expect(control([children], larger).hidden["cic-number asian"]).toBe("secondary");
});

test("the total stays while a cell can go instead (settled reading 39)", () => {
  const rows = table("cic-number", { total: 221, "unaccompanied:only": 4, "unaccompanied:excluding": 217 });
  expect(control([children], rows).hidden).toEqual({
    "cic-number only": "primary",
    "cic-number excluding": "secondary",
  });
});

test("a line that totals 6 to 9 with a true zero goes whole (settled reading 40)", () => {
  const rows = table("cic-number", { total: 8, "sex:F": 8, "sex:M": 0, "unaccompanied:excluding": 8 });
  const { hidden, values } = control([children], rows);
  expect(hidden["cic-number total"]).toBeUndefined();
  const named = values.filter((row) => row.status === "suppressed").map((row) => row.breakdown_category);
  expect(named).toEqual(["F", "M", "U", "excluding", "only"]);
});

test("a share's cell is hidden for its count, and its partner by the next smallest count", () => {
  const rows = [
    figure("foster-care-share", "total", 96, 150),
    figure("foster-care-share", "age-band:under-1", 3, 20),
    figure("foster-care-share", "age-band:1-4", 60, 70),
    figure("foster-care-share", "age-band:5-9", 33, 60),
  ];
  expect(control([foster], rows).hidden).toEqual({
    "foster-care-share under-1": "primary",
    "foster-care-share 5-9": "secondary",
  });
});

test("a partner with nobody in it protects nothing", () => {
  const rows = [
    figure("foster-care-share", "total", 60, 150),
    figure("foster-care-share", "age-band:under-1", 3, 20),
    figure("foster-care-share", "age-band:1-4", 0, 30),
    figure("foster-care-share", "age-band:5-9", 57, 100),
  ];
  expect(Object.keys(control([foster], rows).hidden)).toEqual(["foster-care-share 5-9", "foster-care-share under-1"]);
});

test("a group of few is hidden alike in every indicator that shows its size", () => {
  const rows = [
    ...table("cic-number", { total: 130, "age-band:under-1": 4, "age-band:1-4": 26, "age-band:5-9": 100 }),
    figure("foster-care-share", "total", 70, 130),
    figure("foster-care-share", "age-band:under-1", 2, 4),
    figure("foster-care-share", "age-band:1-4", 20, 26),
    figure("foster-care-share", "age-band:5-9", 48, 100),
    figure("in-area-share", "total", 70, 130),
    figure("in-area-share", "age-band:under-1", 2, 4),
    figure("in-area-share", "age-band:1-4", 8, 26),
    figure("in-area-share", "age-band:5-9", 60, 100),
  ];
  const { hidden } = control([children, foster, inArea], rows);
  for (const id of ["cic-number", "foster-care-share", "in-area-share"]) {
    expect(hidden[`${id} under-1`]).toBe("primary");
    expect(hidden[`${id} 1-4`]).toMatch(/secondary|linked/);
    expect(hidden[`${id} 5-9`]).toBeUndefined();
  }
});

test("an indicator whose people are a category of another is the same cell", () => {
  const alone = indicator({ id: "uasc-number", kind: "count", where: "unaccompanied_code = 'only'" });
  const rows = [
    figure("cic-number", "total", 40),
    figure("cic-number", "unaccompanied:only", 37),
    figure("cic-number", "unaccompanied:excluding", 3),
    figure("uasc-number", "total", 37),
  ];
  const { hidden } = control([children, alone], rows);
  expect(hidden).toEqual({
    "cic-number excluding": "primary",
    "cic-number only": "secondary",
    "uasc-number total": "linked",
  });
});

test("indicators that add up: the part left over is not given away", () => {
  const parts = { parts_of: "cl-19-21", population: "looked_after_at_period_end" } as const;
  const working = indicator({ id: "cl-eet", ...parts });
  const not = indicator({ id: "cl-neet", ...parts });
  const rows = (neet: number) => [figure("cl-eet", "total", 40, 50), figure("cl-neet", "total", neet, 50)];
  // 10 of 50 are not working or not known; 4 of them hidden leaves 6 not known: nothing can be subtracted.
  expect(control([working, not], rows(4)).hidden).toEqual({ "cl-neet total": "primary" });
  expect(control([working, not], rows(10)).hidden).toEqual({});
});

describe("what no cell shows", () => {
  const parts = { parts_of: "cl-19-21", population: "looked_after_at_period_end" } as const;
  const working = indicator({ id: "cl-eet", ...parts });
  const not = indicator({ id: "cl-neet", ...parts });
  const activity = (eet: number, neet: number, all: number, category = "total") => [
    figure("cl-eet", category, eet, all),
    figure("cl-neet", category, neet, all),
  ];

  test.each([
    [0, {}],
    [1, { "cl-eet total": "secondary" }],
    [5, { "cl-eet total": "secondary" }],
    [6, {}],
  ])("%i of whom the activity is not known: the smaller share goes", (unknown, hidden) => {
    expect(control([working, not], activity(16, 25, 41 + unknown)).hidden).toEqual(hidden);
  });

  test("a headline stays while another of the group can go", () => {
    const rows = activity(16, 25, 43);
    expect(control([working, not], rows, ["cl-eet"]).hidden).toEqual({ "cl-neet total": "secondary" });
  });

  test("not known may be an indicator of the group itself: it does not come back from the others", () => {
    const unknown = indicator({ id: "cl-activity-unknown", ...parts });
    const rows = [...activity(25, 16, 43), figure("cl-activity-unknown", "total", 2, 43)];
    const { hidden } = control([working, not, unknown], rows, ["cl-eet"]);
    expect(hidden).toEqual({ "cl-activity-unknown total": "primary", "cl-neet total": "linked" });
  });

  test("cells alike, and the hidden share does not come back from its cells", () => {
    const rows = [...activity(60, 33, 100), ...activity(24, 16, 44, "sex:F"), ...activity(36, 17, 56, "sex:M")];
    expect(control([working, not], rows, ["cl-eet"]).hidden).toEqual({
      "cl-neet F": "secondary",
      "cl-neet M": "secondary",
    });
    const few = [...activity(60, 36, 100), ...activity(24, 18, 44, "sex:F"), ...activity(36, 18, 56, "sex:M")];
    const { hidden } = control([working, not], few, ["cl-eet"]);
    expect(hidden).toEqual({ "cl-neet F": "secondary", "cl-neet M": "secondary", "cl-neet total": "secondary" });
  });

  test("location not known: those with a location are not set beside all children", () => {
    const located = indicator({ id: "in-area-share", where: "placement_location_code is not null" });
    const rows = (known: number) => [figure("cic-number", "total", 60), figure("in-area-share", "total", 40, known)];
    expect(control([children, located], rows(57)).hidden).toEqual({ "in-area-share total": "not_known" });
    expect(control([children, located], rows(54)).hidden).toEqual({});
    expect(control([children, located], rows(60)).hidden).toEqual({});
  });

  test("a condition on top of another: an address abroad or not known", () => {
    const all = indicator({ id: "cl-in-touch", where: "age_years between 19 and 21" });
    const home = indicator({ id: "cl-suitable", where: "age_years between 19 and 21 and accommodation <> 'G'" });
    const rows = [figure("cl-in-touch", "total", 60, 80), figure("cl-suitable", "total", 50, 78)];
    expect(control([all, home], rows).hidden).toEqual({ "cl-suitable total": "secondary" });
  });

  test("a category that the table does not list", () => {
    const rows = table("cic-number", { total: 100, "sex:F": 40, "sex:M": 57 });
    expect(control([children], rows).hidden).toEqual({ "cic-number F": "secondary", "cic-number M": "secondary" });
  });
});
