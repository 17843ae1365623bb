/** The lines of a child-id map as one thing: one to one, chains followed to their end, what cannot be decided refused. */
import type { MAP_REASONS } from "@schemas/local/child-id-map.ts";
import type { Problem, RegisterLine } from "./read-register.ts";

export interface ChildIdLine extends RegisterLine {
  old: string;
  new: string;
  /** ISO date. */
  from: string;
  reason: (typeof MAP_REASONS)[number];
}

export interface ResolvedLine extends ChildIdLine {
  /** The id at the end of the chain that begins with this line. */
  final: string;
  /** Some step of the chain is a merge: two ids of one return may become one. */
  merges: boolean;
}

/**
 * In a return as at a day, the line of an id is the one with the smallest `from` after that day. Its new id is followed by the line
 * that begins on the same day or later. Lines that map an id to itself are left out. Problems name rows, never ids.
 */
export function resolveChildIds(lines: readonly ChildIdLine[]): { lines: ResolvedLine[]; problems: Problem[] } {
  const changing = lines.filter((line) => line.old !== line.new);
  const byOld = grouped(changing, "old");
  const problems = [...doubted(byOld), ...shared(grouped(changing, "new"))];
  if (problems.length > 0) return { lines: [], problems };
  for (const group of byOld.values()) group.sort((one, other) => (one.from < other.from ? -1 : 1));
  const resolved = changing.flatMap((line) => {
    const chain = chainFrom(line, byOld);
    if (chain !== undefined) {
      return [
        { ...line, final: chain.at(-1)?.new ?? line.new, merges: chain.some(({ reason }) => reason === "merge") },
      ];
    }
    const words = "expected a new id that leads to no earlier one, found a circle. Take out the line that leads back.";
    problems.push({ line: line.line, column: "new", words });
    return [];
  });
  return { lines: problems.length > 0 ? [] : resolved, problems };
}

function grouped(lines: readonly ChildIdLine[], column: "old" | "new"): Map<string, ChildIdLine[]> {
  const groups = new Map<string, ChildIdLine[]>();
  for (const line of lines) groups.set(line[column], [...(groups.get(line[column]) ?? []), line]);
  return groups;
}

/** An old id in two lines is a split, decided by date: anything else could mean either. */
function doubted(byOld: ReadonlyMap<string, readonly ChildIdLine[]>): Problem[] {
  return [...byOld.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const rows = (line: ChildIdLine) => rowsOf(group.filter((other) => other !== line));
    return group.flatMap((line): Problem[] => {
      if (group.some((other) => other !== line && other.from === line.from)) {
        const words = `expected another date than that of row ${rows(line)}, which has the same old id: it cannot be decided which applies. Give each part its own date, or keep one line.`;
        return [{ line: line.line, column: "from", words }];
      }
      if (line.reason === "split") return [];
      const words = `expected one line for each old id, found it in row ${rows(line)} too. Keep one; a record that held two children is a split, each part with its own date.`;
      return [{ line: line.line, column: "old", words }];
    });
  });
}

/** A new id in two lines is a merge, and each of them says so. A further date for the same two ids is one child. */
function shared(byNew: ReadonlyMap<string, readonly ChildIdLine[]>): Problem[] {
  return [...byNew.values()].flatMap((group) =>
    group
      .filter((line) => line.reason !== "merge" && group.some((other) => other.old !== line.old))
      .map((line) => ({
        line: line.line,
        column: "new",
        words: `expected one old id for each new id, found the new id in row ${rowsOf(group.filter((other) => other !== line))} too. Write merge as the reason of each if they are one child, or mend the id.`,
      })),
  );
}

const rowsOf = (lines: readonly ChildIdLine[]) => lines.map(({ line }) => line).join(" and ");

/** The line and those that follow it; undefined when an id comes up twice. */
function chainFrom(start: ChildIdLine, byOld: ReadonlyMap<string, readonly ChildIdLine[]>): ChildIdLine[] | undefined {
  const chain = [start];
  const seen = new Set([start.old]);
  for (let line = start; ; ) {
    if (seen.has(line.new)) return undefined;
    seen.add(line.new);
    const { from, new: id } = line;
    const next = (byOld.get(id) ?? []).find((one) => one.from >= from);
    if (next === undefined) return chain;
    chain.push(next);
    line = next;
  }
}
