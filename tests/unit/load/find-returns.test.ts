import { join } from "node:path";
import { findReturns } from "@pipelines/load/find-returns.ts";
import { knownOnOf } from "@pipelines/load/known-on.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { expect, test } from "vitest";
import { writeFolder } from "./return-folder.ts";

test("a return is a folder council/year/quarter with a file in it; its as-at date is the quarter's last day", () => {
  const root = writeFolder({
    "991/2024-25/q4/a.csv": "",
    "990/2025-26/Q1/a.CSV": "",
    "990/2024-25/q3/a.csv": "",
    "990/2024-25/q2/notes.md": "",
    "990/2024-25/q1/.hidden.csv": "",
  });
  expect(findReturns(root)).toEqual([
    { folder: join(root, "990/2024-25/q3"), laCode: "990", asAt: "2024-12-31" },
    { folder: join(root, "990/2025-26/Q1"), laCode: "990", asAt: "2025-06-30" },
    { folder: join(root, "991/2024-25/q4"), laCode: "991", asAt: "2025-03-31" },
  ]);
  expect(findReturns(join(root, "none"))).toEqual([]);
});

test.each([
  ["Severnshore/2024-25/q1/a.csv", /expected the council's three-digit DfE code/],
  ["990/2031-32/q1/a.csv", /expected a collection year such as 2024-25/],
  ["990/2024-25/summer/a.csv", /expected q1, q2, q3 or q4/],
])("%s is refused", (path, sentence) => {
  expect(() => findReturns(writeFolder({ [path]: "" }))).toThrow(sentence);
});

test("a return is known today, or the settings' weeks after its as-at date", () => {
  const settings = settingsSchema.parse({
    council: { la_code: "990", name: "Severnshore", short_name: "Severnshore" },
  });
  expect(knownOnOf("2020-12-31", settings, "2026-01-02")).toBe("2026-01-02");
  expect(knownOnOf("2020-12-31", { ...settings, known_on_weeks: 6 }, "2026-01-02")).toBe("2021-02-11");
});
