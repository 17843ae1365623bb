/** A folder for list files, one for the reference tables, and small lists in official headings. All invented: QX is no postcode area. */
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "@pipelines/database.ts";
import { type ImportOptions, type ImportReport, importReleases } from "@pipelines/import/import-releases.ts";
import { heldLists } from "@pipelines/import/lists/held-lists.ts";

export const ONSPD = "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,oseast1m,osnrth1m,ctry";
export const NSPL = "pcd7,pcd8,pcds,dointr,doterm,usrtypind,east1m,north1m,gridind,cty26cd,ced25cd,lad26cd,ctry26cd";

export interface ListFolder {
  folder: string;
  out: string;
  write(name: string, content: string | Uint8Array): string;
  import(given?: string, options?: ImportOptions): Promise<ImportReport>;
  /** Rows of a list as it is held. */
  rows(list: string): Promise<Record<string, unknown>[]>;
  /** Everything in the reference folder, by path. */
  written(): string[];
}

export function listFolder(): ListFolder {
  const root = mkdtempSync(join(tmpdir(), "careboard-lists-test-"));
  const folder = join(root, "files");
  const out = join(root, "reference");
  writeFileSync(join(root, "keep"), "");
  const made: ListFolder = {
    folder,
    out,
    write(name, content) {
      const path = join(root, name);
      writeFileSync(path, content);
      return path;
    },
    import: (given = root, options = {}) => importReleases(given, out, { today: "2025-11-22", ...options }),
    async rows(list) {
      const held = heldLists(out).get(list);
      if (held === undefined) return [];
      const db = await Database.open(":memory:");
      try {
        return await db.query(`from read_parquet('${held.path}')`);
      } finally {
        db.close();
      }
    },
    written: () =>
      existsSync(out)
        ? readdirSync(out, { recursive: true })
            .map((name) => String(name).replaceAll("\\", "/"))
            .sort()
        : [],
  };
  return made;
}
