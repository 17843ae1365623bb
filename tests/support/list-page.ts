/** The part of docs/reference-lists.md about one list, as its definition has it. */
import { LIST_TYPES, type ListColumn, type ReferenceList } from "@schemas/reference/define-list.ts";

export const startOf = (list: ReferenceList): string => `<!-- list: ${list.id} -->`;
export const END = "<!-- end of list -->";

export function listSection(list: ReferenceList): string {
  const rows = list.columns
    .filter(
      ({ headings }, place) => list.columns.findIndex((one) => String(one.headings) === String(headings)) === place,
    )
    .map(
      (column) =>
        `| ${column.headings.map((heading) => `\`${heading}\``).join(", ")} | ${need(list, column)} | ${LIST_TYPES[column.type]} | ${column.words} |`,
    );
  const replaces =
    list.replaces === "everything"
      ? "A newer edition takes the place of the whole list."
      : `Several files can be held; of two that give the same ${list.replaces.replaceAll("_", " ")}, the newer edition's rows are used.`;
  return [
    startOf(list),
    "",
    `One row per ${list.one_row_per}. From: ${list.found_at} (${list.publisher}).`,
    "",
    `Needed for: ${list.needed_for}.`,
    "",
    "| Heading, any one of | Needed | Holds | Meaning |",
    "| --- | --- | --- | --- |",
    ...rows,
    "",
    replaces,
    "",
    END,
  ].join("\n");
}

function need(list: ReferenceList, { name, required }: ListColumn): string {
  const set = list.one_of.find((names) => names.includes(name));
  return required ? "yes" : set === undefined ? "no" : `one of these ${set.length}`;
}
