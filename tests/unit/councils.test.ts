/** Which councils a publication shows beside its own: told by the settings, each into a folder of its own, wrong ones by name. */
import { join } from "node:path";
import { asCouncil, councilsHeld, councilsShown, dividedCouncils } from "@pipelines/councils.ts";
import { Database } from "@pipelines/database.ts";
import { MAP_TABLES } from "@pipelines/load/maps/map-tables.ts";
import { projectRoot, type Workspace } from "@pipelines/workspace.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { expect, test } from "vitest";

const furtherCouncils = (of: Workspace, held: string[]) => councilsShown(of, undefined, held, new Map()).slice(1);

const HELD = ["204", "330", "801"];

const workspace = (also_shows: "all" | string[]): Workspace => ({
  dir: "w",
  settings: settingsSchema.parse({
    council: { la_code: "801", name: "Bristol", short_name: "Bristol", new_la_code: "E06000023" },
    also_shows,
  }),
  returns: "returns",
  store: "store",
  warehouse: "warehouse",
  reports: join("w", "reports"),
  published: join("w", "published"),
  reference: [join(projectRoot(), "data", "reference")],
  ownReference: "reference",
});

test("each has its own name, folders and nothing of the council that publishes", () => {
  const [one, other] = furtherCouncils(workspace(["204", "330"]), HELD);
  expect(one?.settings.council).toEqual({
    la_code: "204",
    name: "Hackney",
    short_name: "Hackney",
    is_invented: false,
  });
  expect([one?.published, one?.reports]).toEqual([
    join("w", "published", "councils", "204"),
    join("w", "reports", "councils", "204"),
  ]);
  expect(other?.settings.council.name).toBe("Birmingham");
  expect(asCouncil(workspace([]), "884").settings.council.name).toBe("Herefordshire");
  expect(furtherCouncils(workspace([]), HELD)).toEqual([]);
});

test.each([
  ["the council itself", ["801"], /801.*Take it out/],
  ["one twice", ["204", "204"], /204.*Take it out/],
  ["none of the areas", ["999"], /999: no council/],
])("refuses %s", (_, codes, words) => {
  expect(() => furtherCouncils(workspace(codes), HELD)).toThrow(words);
});

test("all are those with figures, the own one left out", () => {
  const codes = furtherCouncils(workspace("all"), HELD).map(({ settings }) => settings.council.la_code);
  expect(codes).toEqual(["204", "330"]);
});

test("those asked for are shown, whatever the settings say", () => {
  const codes = (asked: "all" | string[]) =>
    councilsShown(workspace(["330"]), asked, HELD, new Map()).map(({ settings }) => settings.council.la_code);
  expect(codes(["204"])).toEqual(["204"]);
  expect(codes("all")).toEqual(HELD);
});

test("a council's view keeps the settings that all councils' figures are worked out by", () => {
  const whole = workspace(["204", "330"]);
  expect(asCouncil(whole, "801")).toBe(whole);
  expect(asCouncil(whole, undefined)).toBe(whole);
  const view = asCouncil(whole, "204");
  expect(view.shared).toBe(whole.settings);
  expect(view.settings.also_shows).toEqual([]);
});

test("a council that was divided is not among all, and is refused beside one that took over from it", async () => {
  const db = await Database.open(":memory:");
  try {
    expect(await dividedCouncils(db, "2026-01-01")).toEqual(new Map());
    await db.run(`create schema ledger; create schema state; ${MAP_TABLES};
      create table state.councils as select unnest(['909', '942', '943', '204']) as la_code;
      insert into ledger.maps (map_id, kind, la_code, known_on) values ('m1', 'areas', '942', date '2023-05-01');
      insert into ledger.area_map values ('m1', 1, 'A', '909', '942', date '2023-04-01'), ('m1', 2, 'B', '909', '943', date '2023-04-01')`);
    expect(await dividedCouncils(db, "2023-04-30")).toEqual(new Map());
    const divided = await dividedCouncils(db, "2023-05-01");
    expect(divided).toEqual(new Map([["909", ["942", "943"]]]));
    expect(await councilsHeld(db, divided)).toEqual(["204", "942", "943"]);
    const shown = (own: string, also_shows: string[]) => {
      const view = asCouncil(workspace([]), own);
      return councilsShown({ ...view, settings: { ...view.settings, also_shows } }, undefined, [], divided);
    };
    expect(() => shown("204", ["909", "943"])).toThrow(/909 and 943.*Leave 909 out/);
    expect(() => shown("942", ["909"])).toThrow(/909 and 942/);
    expect(shown("942", ["943", "204"])).toHaveLength(3);
    expect(shown("204", ["909"])).toHaveLength(2);
  } finally {
    db.close();
  }
});
