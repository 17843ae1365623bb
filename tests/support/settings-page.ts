/** The tables of docs/settings.md, as the settings' schema and the repair rules have them. */
import { type Repair, repairs } from "@schemas/repairs.ts";
import { settingsSchema } from "@schemas/settings.ts";
import { z } from "zod";

interface Described {
  description?: string;
  default?: unknown;
  type?: string;
  enum?: string[];
  properties?: Record<string, Described>;
}

export const SETTINGS = { start: "<!-- settings -->", end: "<!-- end of settings -->" };
export const REPAIRS = { start: "<!-- repairs -->", end: "<!-- end of repairs -->" };

const schema = z.toJSONSchema(settingsSchema, { io: "input" }) as Described;

/** Every setting by its path, with what it says of itself. */
export const settings: readonly { path: string; described: Described }[] = under(schema, "");

function under({ properties = {} }: Described, path: string): { path: string; described: Described }[] {
  return Object.entries(properties).flatMap(([name, described]) => [
    { path: path + name, described },
    ...under(described, `${path}${name}.`),
  ]);
}

export const settingsTable = (): string =>
  [
    "| Setting | Without it | What it does |",
    "| --- | --- | --- |",
    ...settings
      .filter(({ described }) => described.description !== undefined)
      .map(
        ({ path, described }) =>
          `| \`${path}\` | ${without(described)} | ${(described.description ?? "").replaceAll("|", "\\|")}${choices(described)} |`,
      ),
  ].join("\n");

const without = (described: Described): string =>
  described.default === undefined || described.properties !== undefined
    ? ""
    : `\`${JSON.stringify(described.default)}\``;

const choices = ({ enum: words }: Described): string =>
  words === undefined ? "" : ` (${words.map((word) => `\`"${word}"\``).join(", ")})`;

const all: readonly Repair[] = repairs;

export const repairsTable = (): string =>
  [
    "| Repair rule | What it mends |",
    "| --- | --- |",
    ...all.filter(({ always }) => always !== true).map(({ id, title, words }) => `| \`${id}\` | ${title}. ${words} |`),
  ].join("\n");
