/** Pages of docs/ say exactly what the definitions do. `CAREBOARD_DOCS=write npx vitest run tests/contract/docs.test.ts` writes them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { recogniseList } from "@pipelines/import/lists/list-headings.ts";
import { ownIndicatorSchema } from "@schemas/define-local.ts";
import { REFERENCE_LISTS } from "@schemas/reference/lists.ts";
import { expect, test } from "vitest";
import { ELSEWHERE, elsewhereTable } from "../support/elsewhere-page.ts";
import { END, listSection, startOf } from "../support/list-page.ts";
import { REPAIRS, repairsTable, SETTINGS, settings, settingsTable } from "../support/settings-page.ts";

const docs = join(resolve(import.meta.dirname, "../.."), "docs");
const page = join(docs, "reference-lists.md");

/** The page with the section of each list put in place of what stands between its marks. */
function written(text: string): string {
  return REFERENCE_LISTS.reduce((before, list) => {
    const start = before.indexOf(startOf(list));
    const end = before.indexOf(END, start);
    if (start < 0 || end < 0) throw new Error(`docs/reference-lists.md: no section between the marks of ${list.id}`);
    return before.slice(0, start) + listSection(list) + before.slice(end + END.length);
  }, text);
}

/** The page holds each table between its marks, and nothing else there. */
function between(name: string, tables: { marks: { start: string; end: string }; table: string }[]): void {
  const path = join(docs, name);
  const text = tables.reduce(
    (held, { marks, table }) => {
      const [start, end] = [held.indexOf(marks.start), held.indexOf(marks.end)];
      if (start < 0 || end < 0) throw new Error(`docs/${name}: no place between ${marks.start} and ${marks.end}`);
      return `${held.slice(0, start)}${marks.start}\n\n${table}\n\n${held.slice(end)}`;
    },
    readFileSync(path, "utf8"),
  );
  if (process.env.CAREBOARD_DOCS === "write") writeFileSync(path, text);
  expect(readFileSync(path, "utf8")).toBe(text);
}

test("the page lists the headings of every reference list, and no others", () => {
  const text = readFileSync(page, "utf8");
  if (process.env.CAREBOARD_DOCS === "write") writeFileSync(page, written(text));
  expect(readFileSync(page, "utf8")).toBe(written(text));
  expect([...text.matchAll(/<!-- list: (\S+) -->/g)].map((match) => match[1])).toEqual(
    REFERENCE_LISTS.map(({ id }) => id),
  );
});

test.each(REFERENCE_LISTS.map((list) => [list.id, list] as const))("no other list is taken for %s", (_id, list) => {
  for (const other of REFERENCE_LISTS) {
    const headings = other.columns.map((column) => column.headings[0]?.replaceAll("#", "2") ?? "");
    expect(recogniseList(headings, REFERENCE_LISTS)).toMatchObject({ list: { id: other.id } });
    if (other !== list) expect(recogniseList(headings, [list])).not.toMatchObject({ places: expect.anything() });
  }
});

test("the page of settings has every one of them, with its default and what it does, and every repair rule", () => {
  expect(settings.filter(({ described }) => described.description === undefined && !described.properties)).toEqual([]);
  between("settings.md", [
    { marks: SETTINGS, table: settingsTable() },
    { marks: REPAIRS, table: repairsTable() },
  ]);
});

test("the page beside the other validator has every rule that it judges otherwise", () => {
  between("other-validator.md", [{ marks: ELSEWHERE, table: elsewhereTable() }]);
});

test("the page of a council's own measures has every property that may be written, and no other", () => {
  const text = readFileSync(join(docs, "own-measures.md"), "utf8");
  const rows = [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, names = ""]) => [
    ...names.matchAll(/`([a-z_]+)`/g),
  ]);
  expect(rows.map((match) => match[1]).sort()).toEqual(Object.keys(ownIndicatorSchema.shape).sort());
});
