/** An average times the number of children is a sum: published to the last place, two publications would tell the child between them. */
import { controlDisclosure } from "@pipelines/publish/disclosure-control.ts";
import { expect, test } from "vitest";
import { definitionsOf, figure, indicator, THRESHOLDS } from "../../support/measured-figures.ts";

const score = definitionsOf(
  indicator({ id: "sdq-mean", kind: "mean", unit: "score", value: "sdq_score", legal_ends: { from: 0, to: 40 } }),
);
const days = definitionsOf(
  indicator({ id: "adoption-days", kind: "mean", unit: "days", value: "days", legal_ends: { from: 0, to: 40 } }),
);

const mean = (id: string, sum: number, children: number, given = {}) => ({
  ...figure(id, "total", 0, children, given),
  ...{ numerator: null, value: sum / children, lower: sum / children - 1.234, upper: sum / children + 1.234 },
});

test.each([
  [score, mean("sdq-mean", 497, 35), [14.2, 13, 15.4]],
  [score, mean("sdq-mean", 516, 36), [14.3, 13.1, 15.6]],
  [days, mean("adoption-days", 4321, 11), [393, 392, 394]],
])("an average is published as pages print it", (definitions, row, numbers) => {
  const [shown] = controlDisclosure([row], definitions, THRESHOLDS).values;
  expect([shown?.value, shown?.lower, shown?.upper]).toEqual(numbers);
});
