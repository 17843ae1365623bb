/** docs/reference-lists.md names exactly the headings of the definitions. `CAREBOARD_DOCS=write npx vitest run tests/contract/docs.test.ts` writes them. */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { recogniseList } from "@pipelines/import/lists/list-headings.ts";
import { REFERENCE_LISTS } from "@schemas/reference/lists.ts";
import { expect, test } from "vitest";
import { END, listSection, startOf } from "../support/list-page.ts";

const page = join(resolve(import.meta.dirname, "../.."), "docs", "reference-lists.md");

/** The page with the section of each list put in place of what stands between its marks. */
function written(text: string): string {
  return REFERENCE_LISTS.reduce((before, list) => {
    const start = before.indexOf(startOf(list));
    const end = before.indexOf(END, start);
    if (start < 0 || end < 0) throw new Error(`docs/reference-lists.md: no section between the marks of ${list.id}`);
    return before.slice(0, start) + listSection(list) + before.slice(end + END.length);
  }, text);
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
