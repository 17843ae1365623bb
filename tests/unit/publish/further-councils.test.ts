/** Which councils a publication shows beside its own: told by the settings, each into a folder of its own, wrong ones by name. */
import { join } from "node:path";
import { furtherCouncils } from "@pipelines/publish/further-councils.ts";
import { projectRoot, type Workspace } from "@pipelines/workspace.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { expect, test } from "vitest";

const workspace = (also_shows: string[]): Workspace => ({
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
  const [one, other] = furtherCouncils(workspace(["204", "330"]));
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
  expect(furtherCouncils(workspace([]))).toEqual([]);
});

test.each([
  ["the council itself", ["801"], /801.*Take it out/],
  ["one twice", ["204", "204"], /204.*Take it out/],
  ["none of the areas", ["999"], /999, which is no council/],
])("refuses %s", (_, codes, words) => {
  expect(() => furtherCouncils(workspace(codes))).toThrow(words);
});
