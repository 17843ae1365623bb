/** The SQL of one staged field: its typed value and what is known about the cell that it came from. */
import type { CodeSet, FieldDefinition, ReturnDefinition } from "@schemas/define.ts";
import { dateRepair, fieldTypes } from "@schemas/field-types.ts";
import { allOn, type IsOn } from "@schemas/repairs.ts";
import { literal } from "../../database.ts";

export interface StageDefinitions {
  returns: ReadonlyMap<string, ReturnDefinition>;
  codeSets: ReadonlyMap<string, CodeSet>;
}

/** Columns that come before the fields in every staging, validated and prepared relation. */
export const ROW_COLUMNS = [
  "la_code",
  "collection_year",
  "load_id",
  "as_at_date",
  "source_file",
  "source_row",
] as const;

/** Sex was 1 or 2 up to 2023-24: the list's group is the letter that runs through all years (returns.md 3.1). */
export const isSex = (field: FieldDefinition): boolean => field.codes === "sex";

/** Types whose text may fail to be read; for the others every text is a value. */
export const canBeUnreadable = (field: FieldDefinition): boolean =>
  ["date", "integer", "flag", "childId", "adopterId"].includes(field.type);

/** Name of the column that says so; true, false, or null for a blank cell. */
export const unreadable = (name: string): string => `is_unreadable_${name}`;
export const listed = (name: string): string => `is_listed_${name}`;

/** Domain columns of staging.<table> and validated.<table>, in order. */
export function domainColumns(definition: ReturnDefinition): string[] {
  return definition.fields.flatMap((field) => (isSex(field) ? [field.name, `${field.name}_raw`] : [field.name]));
}

/**
 * Typed value of a cell: a code in capitals, without ".0", labels mapped, and kept when the list does not have it. Mends only what
 * is switched on.
 */
export function typedCell(
  field: FieldDefinition,
  codeSets: StageDefinitions["codeSets"],
  cell: string,
  isOn: IsOn = allOn,
): string {
  const cast = fieldTypes[field.type].cast(cell, isOn);
  if (!isOn("label-for-code")) return cast;
  const label = isOn("letter-case") ? cast : `upper(${cast})`;
  const arms = aliasesOf(field, codeSets).map(
    ({ alias, code, years }) =>
      `when ${[`${label} = ${literal(alias)}`, ...years].join(" and ")} then ${literal(code)}`,
  );
  if (arms.length === 0) return cast;
  return `case ${arms.join(" ")} else ${cast} end`;
}

/**
 * SQL expression of the repair that made `value` of `cell`; null where none was needed, or the cell is blank or unreadable.
 * `withTrivial`: those of letter case too.
 */
export function repairOfCell(field: FieldDefinition, cell: string, value: string, withTrivial = false): string {
  const letterCase = withTrivial ? "'letter-case'" : "null";
  switch (field.type) {
    case "date":
      return `case when ${value} is not null then ${dateRepair(cell)} end`;
    case "partialDate":
      return `case when ${value} <> ${cell} then coalesce(${dateRepair(cell)}, ${letterCase}) end`;
    case "integer":
      return `case when ${value} is not null and contains(${cell}, '.') then 'decimal-point' end`;
    case "words":
      return "null";
    case "postcode":
    case "adopterId":
      return `case when upper(${cell}) <> ${cell} then ${letterCase} end`;
    case "flag":
      return `case when ${value} <> ${cell} then if(contains(${cell}, '.'), 'decimal-point', 'true-or-false') end`;
    default:
      return `case when ${value} = ${cell} then null when upper(${cell}) = ${value} then ${letterCase}
        when contains(${cell}, '.') then 'decimal-point' when ${value} is not null then 'label-for-code' end`;
  }
}

/**
 * SQL condition, cheap: false only where neither `repairOfCell` nor the trimming of blanks has anything to say of a cell. `column` is
 * the text as it arrived.
 */
export function mayNeedMend(field: FieldDefinition, codeSets: StageDefinitions["codeSets"], column: string): string {
  const standard = fieldTypes[field.type].standard;
  const labels = aliasesOf(field, codeSets).map(({ alias }) => literal(alias));
  const isLabel = labels.length === 0 ? "" : ` or ${column} in (${[...new Set(labels)].join(", ")})`;
  return `not regexp_full_match(${column}, ${literal(standard)})${isLabel}`;
}

/** Aliases with their codes; one that stands for a different code in other years comes with the years of each. */
function aliasesOf(field: FieldDefinition, codeSets: StageDefinitions["codeSets"]) {
  const codes = codeSetOf(field, codeSets)?.codes ?? [];
  const all = codes.flatMap((entry) => (entry.aliases ?? []).map((alias) => ({ alias, ...entry })));
  return all
    .filter(({ alias }) => !codes.some(({ code }) => code === alias))
    .map(({ alias, code, since, until }) => ({
      alias,
      code,
      years: all.filter((other) => other.alias === alias).length > 1 ? yearsWithin(since, until) : [],
    }));
}

/** Normalised value of a typed sex code. */
export function normalisedSex(field: FieldDefinition, codeSets: StageDefinitions["codeSets"], value: string): string {
  const pairs = (codeSetOf(field, codeSets)?.codes ?? []).map(
    ({ code, group = code }) => `when ${literal(code)} then ${literal(group)}`,
  );
  return pairs.length === 0 ? value : `case ${value} ${pairs.join(" ")} else ${value} end`;
}

/** True where the code is in the list as at the row's collection year; null for a blank cell, or a field without a list. */
export function listedCode(field: FieldDefinition, codeSets: StageDefinitions["codeSets"], value: string): string {
  const byYears = new Map<string, string[]>();
  for (const { code, since, until } of codeSetOf(field, codeSets)?.codes ?? []) {
    const years = yearsWithin(since, until).join(" and ");
    byYears.set(years, [...(byYears.get(years) ?? []), literal(code)]);
  }
  const arms = [...byYears].map(([years, codes]) => {
    const inList = `${value} in (${codes.join(", ")})`;
    return years === "" ? inList : `(${years} and ${inList})`;
  });
  return arms.length === 0 ? "null::boolean" : `case when ${value} is not null then ${arms.join(" or ")} end`;
}

const yearsWithin = (since?: string, until?: string): string[] => [
  ...(since === undefined ? [] : [`collection_year >= ${literal(since)}`]),
  ...(until === undefined ? [] : [`collection_year <= ${literal(until)}`]),
];

function codeSetOf(field: FieldDefinition, codeSets: StageDefinitions["codeSets"]): CodeSet | undefined {
  return field.codes === undefined ? undefined : codeSets.get(field.codes);
}
