/** What the analyst learns of a headline that is hidden because something is not known of a few children. */
import { waitingFor, waitingWords } from "@pipelines/publish/hidden-cells.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator } from "../../support/measured-figures.ts";
import { children, control } from "./controlled.ts";

const located = indicator({
  id: "in-area-share",
  title: "Living in our area",
  where: "placement_location_code is not null",
  where_fields: ["episodes.PL_POST"],
});
const definitions = definitionsOf(children, located);
const hidden = (known: number) =>
  control([children, located], [figure("cic-number", "total", 60), figure("in-area-share", "total", 40, known)]).hidden;

test("it comes back when what it needs is filled in, and says which cells those are", () => {
  expect(hidden(57)).toEqual({ "in-area-share total": "not_known" });
  expect(waitingWords(located)).toBe(
    "Living in our area: hidden, because what it needs (episodes PL_POST) is not known of a small number of children. Filled in, it comes back",
  );
});

test("only of the newest quarter, and not what is hidden for another reason", () => {
  const cell = {
    la_code: "990",
    indicator_id: "in-area-share",
    period_kind: "snapshot",
    period_end_date: "2020-12-31",
    breakdown_dimension: "total",
    breakdown_category: "total",
    reason: "not_known" as const,
  };
  expect(waitingFor([cell], definitions, "2020-12-31")).toEqual(["in-area-share"]);
  expect(waitingFor([cell], definitions, "2021-03-31")).toEqual([]);
  expect(waitingFor([{ ...cell, reason: "secondary" }], definitions, "2020-12-31")).toEqual([]);
  expect(waitingFor([{ ...cell, breakdown_dimension: "sex" }], definitions, "2020-12-31")).toEqual([]);
});
