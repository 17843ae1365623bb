/** Indicators that a council defines itself (settled reading 56): one JSON file each in its workspace, supplied in the local return. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { IndicatorDefinition } from "@schemas/define.ts";
import { defineOwnIndicator, ownIndicatorSchema } from "@schemas/define-local.ts";
import type { Definitions } from "./definitions.ts";
import { DefinitionError } from "./errors.ts";
import { parseWritten, writtenFaults, writtenText } from "./written-json.ts";

/** Folder of the workspace that holds them. */
const OWN_INDICATORS = "indicators";

/**
 * The program's definitions and those of the data folder. Throws DefinitionError naming every file and property that is wrong; then
 * none is taken.
 */
export function withOwnIndicators(definitions: Definitions, dir: string): Definitions {
  const folder = join(dir, OWN_INDICATORS);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  if (names.length === 0) return definitions;
  const problems: string[] = [];
  const own = names.sort().flatMap((name) => ownIndicator(join(folder, name), name, definitions, problems) ?? []);
  const indicators = new Map([...definitions.indicators, ...own.map((one) => [one.id, one] as const)]);
  for (const { id, see_also } of own)
    for (const other of see_also)
      if (!indicators.has(other))
        problems.push(
          `${join(folder, id)}.json: see_also: expected the id of an indicator, found ${other}. Take it out.`,
        );
  if (problems.length > 0) throw new DefinitionError(problems.join("\n"));
  return { ...definitions, indicators };
}

function ownIndicator(
  file: string,
  name: string,
  { indicators }: Definitions,
  problems: string[],
): IndicatorDefinition | undefined {
  const said = problems.length;
  const say = (property: string, words: string) => problems.push(`${file}: ${property}: ${words}`);
  const written = parseWritten(writtenText(file));
  if ("fault" in written) {
    problems.push(`${file}: ${written.fault}. Mend it.`);
    return undefined;
  }
  const parsed = ownIndicatorSchema.safeParse(written.value);
  if (!parsed.success) {
    problems.push(...writtenFaults(parsed.error, "property").map((fault) => `${file}: ${fault}. Mend it.`));
    return undefined;
  }
  const { id } = parsed.data;
  if (`${id}.json` !== name)
    say("id", `expected ${name.slice(0, -".json".length)}, the file's name. Rename one of them.`);
  if (indicators.has(id))
    say("id", `expected an id that the program has not: ${id} is one of its own. Choose another.`);
  if (problems.length > said) return undefined;
  return defineOwnIndicator(parsed.data);
}
