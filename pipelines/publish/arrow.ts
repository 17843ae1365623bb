/** The only file of this room that imports apache-arrow: rows of a published table in, the bytes of an Arrow file out. */
import { PUBLISHED_TABLES, type PublishedRow, type PublishedTableName } from "@schemas/published/tables.ts";
import { Bool, type DataType, Float64, Table, tableToIPC, Utf8, type Vector, vectorFromArray } from "apache-arrow";
import { z } from "zod";
import { ContractError } from "../errors.ts";

/**
 * An Arrow file with the contract's columns in the contract's order: text, numbers (doubles, empty where there is none) and booleans.
 * The same rows give the same bytes. Throws ContractError naming table, row and column, never what the cell held.
 */
export function arrowBytes<T extends PublishedTableName>(name: T, rows: readonly PublishedRow<T>[]): Uint8Array {
  const schema: z.ZodObject = PUBLISHED_TABLES[name];
  checkRows(name, schema, rows);
  const columns: Record<string, Vector> = {};
  for (const [column, type] of Object.entries(schema.shape)) {
    const values = rows.map((row) => (row as Record<string, unknown>)[column] ?? null);
    columns[column] = vectorFromArray(values, arrowType(type as z.ZodType));
  }
  return tableToIPC(new Table(columns), "file");
}

function checkRows(name: string, schema: z.ZodObject, rows: readonly unknown[]): void {
  rows.forEach((row, index) => {
    const result = schema.safeParse(row);
    if (result.success) return;
    const [issue] = result.error.issues;
    const column = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : String(issue?.path[0] ?? "");
    const expected = issue?.code === "unrecognized_keys" ? "no such column" : expectation(schema, column);
    throw new ContractError(
      `${name} row ${index + 1}, column ${column}: expected ${expected}. Nothing was published; this is a fault of the program, please report it.`,
    );
  });
}

function expectation(schema: z.ZodObject, column: string): string {
  const type = schema.shape[column] as z.ZodType | undefined;
  if (type === undefined) return "a column of the contract";
  const { type: kind = "one of the listed values" } = z.toJSONSchema(unwrapped(type)) as { type?: string };
  return type instanceof z.ZodNullable ? `${kind} or nothing` : kind;
}

const unwrapped = (type: z.ZodType): z.ZodType => (type instanceof z.ZodNullable ? (type.unwrap() as z.ZodType) : type);

function arrowType(type: z.ZodType): DataType {
  const inner = unwrapped(type);
  if (inner instanceof z.ZodNumber) return new Float64();
  return inner instanceof z.ZodBoolean ? new Bool() : new Utf8();
}
