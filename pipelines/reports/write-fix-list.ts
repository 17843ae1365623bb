/** Writes the fix list of each council: workbook, a workbook for each team, page and JSON. Replaces the last ones, never an edited copy. */
import { NO_TEAM } from "@schemas/local/child-teams.ts";
import type { FixListJson } from "@schemas/reports/fix-list.ts";
import type { FindingCount } from "./findings.ts";
import { findingsPage } from "./findings-page.ts";
import type { CouncilFixList } from "./fix-list.ts";
import { MARKING } from "./fix-list-words.ts";
import { fixListWorkbook } from "./fix-list-workbook.ts";
import { ReportsFolder } from "./reports-folder.ts";

export interface FixListFiles {
  workbooks: string[];
  team_workbooks: string[];
  pages: string[];
  json: string;
  /** Edited copies that were kept: their answers have not been read in, as far as the program knows. */
  kept: string[];
}

/** Files carry the council's code where there is more than one council: nobody is sent another council's children. */
export async function writeFixLists(
  reportsDir: string,
  lists: readonly CouncilFixList[],
  outcomes: readonly FindingCount[],
): Promise<FixListFiles> {
  const folder = new ReportsFolder(reportsDir);
  const files: FixListFiles = { workbooks: [], team_workbooks: [], pages: [], json: "", kept: folder.kept };
  for (const list of lists) {
    const suffix = lists.length > 1 ? `-${list.la_code}` : "";
    const workbook = `fix-list${suffix}.xlsx`;
    files.workbooks.push(await folder.write(workbook, await fixListWorkbook(list)));
    for (const { team, file } of teamFiles(list)) {
      files.team_workbooks.push(await folder.write(`teams/${file}`, await fixListWorkbook(list, team)));
    }
    const own = outcomes.filter((one) => one.la_code === list.la_code);
    const page = await findingsPage(list, own, workbook);
    files.pages.push(await folder.write(`findings${suffix}.html`, page));
  }
  files.json = await folder.write("findings.json", fixListJson(lists));
  await folder.close();
  return files;
}

/** Each team with a finding and its file: a name that every file system takes, told apart where two come out alike. */
export function teamFiles(list: Pick<CouncilFixList, "tallies" | "has_teams">): { team: string; file: string }[] {
  if (!list.has_teams) return [];
  const taken = new Set<string>();
  return [...new Set(list.tallies.map((one) => one.team ?? NO_TEAM))].sort().map((team) => {
    const plain = team
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60);
    const base = plain === "" ? "team" : plain;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base}-${n}`;
    taken.add(name);
    return { team, file: `fix-list-${name}.xlsx` };
  });
}

/** The same as the text of JSON, a finding at a time: fixListShape. */
export async function* fixListJson(lists: readonly CouncilFixList[]): AsyncGenerator<string> {
  const head: Omit<FixListJson, "councils"> = {
    format: "careboard fix list 1",
    marking: MARKING,
    is_invented: lists.some((list) => list.is_invented),
    made_on: lists[0]?.made_on ?? "1970-01-01",
  };
  yield opened(head, "councils");
  for (const [index, list] of lists.entries()) {
    const { la_code, name, loads } = list;
    yield `${index > 0 ? "," : ""}${opened({ la_code, name, loads }, "findings")}`;
    let comma = "\n";
    for await (const row of list.rowTexts()) {
      yield comma + row;
      comma = ",\n";
    }
    yield "]}";
  }
  yield "]}\n";
}

/** An object's text with a list opened as its last property. */
const opened = (object: object, list: string): string => `${JSON.stringify(object).slice(0, -1)},"${list}":[`;
