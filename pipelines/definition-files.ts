/**
 * Every definition file and every .sql file, found by scanning their folders. This version runs from source (tsx, Vitest);
 * bundle.mjs puts data of the same files in its place, so the two must export the same names.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./workspace.ts";

export interface DefinitionModule {
  /** From schemas/, with forward slashes: "returns/header.ts". */
  path: string;
  definition: unknown;
}
export interface SqlText {
  /** From pipelines/transform/, with forward slashes: "marts/placements.sql". */
  path: string;
  text: string;
}

/** Whether each definition is known to fit its schema already: in the bundle, whose making has checked them. */
export const ARE_CHECKED: boolean = false;

export const DEFINITION_FOLDERS = ["returns", "code-sets", "rules", "indicators"] as const;

/** Imports every definition; sorted by path. What an import throws is passed on with the file's name. */
export async function definitionModules(): Promise<DefinitionModule[]> {
  const schemas = join(projectRoot(), "schemas");
  const paths = DEFINITION_FOLDERS.flatMap((folder) => scan(schemas, folder, ".ts"));
  return Promise.all(
    paths.map(async (path) => {
      const module = (await import(pathToFileURL(join(schemas, path)).href)) as { default?: unknown };
      return { path, definition: module.default };
    }),
  );
}

/** Texts of every .sql file of the transform; sorted by path. */
export async function sqlTexts(): Promise<SqlText[]> {
  const transform = join(projectRoot(), "pipelines", "transform");
  return scan(transform, ".", ".sql").map((path) => ({ path, text: readFileSync(join(transform, path), "utf8") }));
}

function scan(root: string, folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
