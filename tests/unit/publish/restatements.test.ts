/** Which earlier figures a publication lists as changed, in worked examples: two figures beside each other, and publications in a row. */
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { MeasuredRow } from "@pipelines/publish/cells.ts";
import { publish } from "@pipelines/publish/publish.job.ts";
import { readsOtherwise, restatementRows, type Said } from "@pipelines/publish/restatements.ts";
import { UNITS } from "@schemas/define-figure.ts";
import { tableFromIPC } from "apache-arrow";
import { afterEach, describe, expect, test } from "vitest";
import { figure as dashboardFigure } from "../../../dashboards/components/format.ts";
import { definitions } from "../../support/definitions.ts";
import { definitionsOf, indicator, THRESHOLDS } from "../../support/measured-figures.ts";
import { measuredFigures, openSynthetic, type SyntheticWarehouse } from "../../support/synthetic-warehouse.ts";

const share = definitionsOf(indicator({ id: "foster-care-share" }));
const of = (numerator: number, denominator: number): Said => ({
  status: "value",
  numerator,
  denominator,
  value: (numerator / denominator) * 100,
});
const NOTHING = { numerator: null, denominator: null, value: null };
const CAUSE = { load_id: "990-2", collection_year: "2020-21", is_withdrawal: false };
const listed = (before: Said, now: Said, more: { is_redefined?: boolean; causes?: object[] } = {}) =>
  restatementRows(
    [
      {
        figure: {
          indicator_id: "foster-care-share",
          la_code: "990",
          period_kind: "snapshot",
          period_end_date: "2020-12-31",
        },
        before,
        now,
        before_known_on: "2021-02-12",
        now_known_on: "2021-06-01",
        is_since_last: true,
        is_redefined: more.is_redefined ?? false,
        causes: (more.causes ?? []) as never,
      },
    ],
    share,
    THRESHOLDS,
  );

describe("one figure in two publications", () => {
  test("46 of 96, then 58 of 104: both sides are said, for 12 more count, 8 more are asked about and 4 fewer do not count", () => {
    // 50 did not count and 46 do not: a difference of 4, which no reader may form.
    expect(listed(of(46, 96), of(58, 104))).toMatchObject([{ change: "small_number", before_value: null }]);
    // 50 and 58: none of the three differences is one of 1 to 5.
    expect(listed(of(46, 96), of(58, 116))).toMatchObject([
      { change: "figure", before_numerator: 46, before_denominator: 96, now_numerator: 58, now_denominator: 116 },
    ]);
  });

  test("48% both times, of 96 and of 102: the page's table reads otherwise, so it is listed", () => {
    expect(listed(of(46, 96), of(49, 102))).toMatchObject([{ change: "small_number" }]);
    expect(listed(of(46, 96), of(46, 96))).toEqual([]);
  });

  test("a headline total of 30 or more that moved by 1 to 5 between two publications of one quarter has no number either", () => {
    const count = definitionsOf(indicator({ id: "cic-number", kind: "count" }));
    const said = (value: number): Said => ({ status: "value", numerator: value, denominator: null, value });
    const pair = (before: number, now: number) => ({
      figure: { indicator_id: "cic-number", la_code: "990", period_kind: "snapshot", period_end_date: "2020-12-31" },
      ...{ before: said(before), now: said(now), before_known_on: "2021-02-12", now_known_on: "2021-06-01" },
      ...{ is_since_last: true, is_redefined: false, causes: [] },
    });
    const rows = restatementRows([pair(221, 222), pair(213, 219)], count, THRESHOLDS);
    expect(rows.map(({ change, before_value, now_value }) => [change, before_value, now_value])).toEqual([
      ["small_number", null, null],
      ["figure", 213, 219],
    ]);
  });

  test("hidden, withheld or not supplied on one side: the status is said and no number", () => {
    const hidden = { status: "suppressed", ...NOTHING } as const;
    const withheld = { status: "withheld", ...NOTHING } as const;
    expect(listed(hidden, of(58, 116))).toMatchObject([{ change: "hidden", now_status: "value", now_value: null }]);
    expect(listed(of(58, 116), withheld)).toMatchObject([{ change: "status", reason: "status", before_value: null }]);
    expect(listed(hidden, withheld)).toMatchObject([{ change: "hidden" }]);
    expect(listed(hidden, hidden)).toEqual([]);
  });

  test("why: the definition first, then corrections and late entries; a figure that no load changed was defined or populated anew", () => {
    const moved = [of(46, 96), of(58, 116)] as const;
    const causes = [
      { ...CAUSE, is_correction: true, is_late_entry: false },
      { ...CAUSE, load_id: "990-3", is_correction: false, is_late_entry: true },
    ];
    expect(listed(...moved, { causes })).toMatchObject([
      { reason: "correction_and_late_entry", load_id: "990-3", collection_year: "2020-21" },
    ]);
    expect(listed(...moved, { causes: causes.slice(1) })).toMatchObject([{ reason: "late_entry" }]);
    expect(listed(...moved, { causes, is_redefined: true })).toMatchObject([
      { reason: "definition", load_id: "990-3" },
    ]);
    expect(listed(...moved)).toMatchObject([{ reason: "definition", load_id: null }]);
  });

  test("a value reads otherwise exactly when a page prints it otherwise", () => {
    const said = (value: number): Said => ({ status: "value", numerator: 50, denominator: 100, value });
    const values = [
      -2.5, -2.4, -0.4, 0, 0.072, 0.078, 0.3, 0.49, 0.5, 0.7, 14.44, 14.45, 14.4999999999, 14.5, 14.55, 65.2, 65.49,
      65.5, 100,
    ];
    for (const unit of UNITS)
      for (const one of values)
        for (const other of values)
          expect(readsOtherwise(said(one), said(other), unit), `${one} ${other} ${unit}`).toBe(
            dashboardFigure(one, unit) !== dashboardFigure(other, unit),
          );
  });
});

describe("publications in a row", () => {
  let held: SyntheticWarehouse;
  afterEach(() => {
    held.close();
    rmSync(held.workspace.dir, { recursive: true, force: true });
  });
  const DAY = "2020-09-30";
  /** Children in foster care on one day, of the 222 in care. */
  const withFoster = (foster: number): MeasuredRow[] =>
    measuredFigures().map((row) => {
      if (row.indicator_id !== "foster-care-share" || row.period_end_date !== DAY) return row;
      const girls = foster - 100;
      const numerator = { total: foster, F: girls, M: 100 }[row.breakdown_category] ?? 0;
      return { ...row, numerator, value: (numerator / (row.denominator ?? 1)) * 100 };
    });
  const say = async (rows: MeasuredRow[], asKnownOn: string, isCurrent = true) => {
    await held.warehouse.run('delete from indicators."values"');
    await held.warehouse.insert('indicators."values"', rows as unknown as Record<string, unknown>[]);
    const report = await publish({
      ...held,
      definitions,
      edition: "panel",
      asKnownOn,
      isCurrent,
      programVersion: "0.1.0",
      publishedOn: asKnownOn,
    });
    const list = tableFromIPC(readFileSync(join(report.path, "restatements.arrow")))
      .toArray()
      .map((row) => ({ ...row.toJSON() }) as Record<string, unknown>);
    return { report, list };
  };

  test("the first lists nothing; a changed figure is listed with its load; the same again is the same publication", async () => {
    held = await openSynthetic(measuredFigures());
    expect((await say(withFoster(163), "2021-02-12")).list).toEqual([]);
    await held.store.insert("ledger.restated_figures", [
      {
        ...{ load_id: "990-2", indicator_id: "foster-care-share", period_kind: "snapshot", period_end_date: DAY },
        ...{ is_correction: true, is_late_entry: false, is_withdrawal: false, ledger_position: 3 },
      },
    ]);
    const second = await say(withFoster(150), "2021-06-02");
    expect(second.list).toMatchObject([
      {
        ...{ indicator_id: "foster-care-share", period_end_date: DAY, is_since_last: true, change: "figure" },
        ...{ before_numerator: 163, now_numerator: 150, reason: "correction", load_id: "990-2" },
        ...{ before_known_on: "2021-02-12", now_known_on: "2021-06-02" },
      },
    ]);
    expect(second.report.restatements).toBe(1);
    const again = await say(withFoster(150), "2021-06-02");
    expect(again.report).toEqual({ ...second.report, ran: false });
  });

  test("the next publication lists it as an earlier change, without its numbers, and a change back as a new one", async () => {
    held = await openSynthetic(measuredFigures());
    await say(withFoster(163), "2021-02-12");
    await say(withFoster(150), "2021-03-12");
    const { list, report } = await say(withFoster(163), "2021-04-12");
    expect(report.restatements).toBe(1);
    expect(list.map((row) => [row.is_since_last, row.change, row.before_numerator, row.now_numerator])).toEqual([
      [true, "figure", 150, 163],
      [false, "figure", null, null],
    ]);
  });

  test("a publication of another day of knowledge is not the last one", async () => {
    held = await openSynthetic(measuredFigures());
    await say(withFoster(163), "2021-02-12");
    await say(withFoster(120), "2021-02-20", false);
    expect((await say(withFoster(163), "2021-03-12")).list).toEqual([]);
  });
});
