/**
 * Errors that a user causes and can mend. Each says where, what was expected and what to do; never a cell's value, a name or a
 * child's id. Anything else that is thrown is a defect of ours and keeps its stack.
 */
export class CareboardError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode: number) {
    super(message);
    this.name = new.target.name;
    this.exitCode = exitCode;
  }
}

/** 2: the command line or the settings file was not understood. */
export class UsageError extends CareboardError {
  constructor(message: string) {
    super(message, 2);
  }
}

/** 3: another run holds the workspace. */
export class BusyError extends CareboardError {
  constructor(message: string) {
    super(message, 3);
  }
}

/** 10: a return or a reference file cannot be read. */
export class UnreadableFileError extends CareboardError {
  constructor(message: string) {
    super(message, 10);
  }
}

/** 11: the headings are not those of the year's specification. */
export class LayoutError extends CareboardError {
  constructor(message: string) {
    super(message, 11);
  }
}

/** 12: `validate` found more rows that have to be set aside than the settings allow. The work was done: no error is thrown. */
export const BLOCKING_FINDINGS = 12;

/** 13: a definition file is wrong. */
export class DefinitionError extends CareboardError {
  constructor(message: string) {
    super(message, 13);
  }
}

/** 14: a published table broke its contract. */
export class ContractError extends CareboardError {
  constructor(message: string) {
    super(message, 14);
  }
}

/** 15: the store cannot be used as it is: its place, who may read it, its format, damage, or the disk. */
export class StoreError extends CareboardError {
  constructor(message: string) {
    super(message, 15);
  }
}

/** 16: a load changes more than the settings allow without a reason. Nothing was kept: no error is thrown, the report says why. */
export const CONFIRM_NEEDED = 16;

/** 17: a service of the department could not be read. */
export class NetworkError extends CareboardError {
  constructor(message: string) {
    super(message, 17);
  }
}

/** The ids nearest to a mistyped one, nearest first, at most three. */
export function nearest(typed: string, ids: readonly string[]): string[] {
  const scored = ids.map((id) => ({ id, distance: editDistance(typed, id) - (id.includes(typed) ? typed.length : 0) }));
  return scored
    .filter(({ id, distance }) => distance <= Math.max(3, id.length / 2))
    .sort((one, other) => one.distance - other.distance || one.id.localeCompare(other.id))
    .slice(0, 3)
    .map(({ id }) => id);
}

function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** Throws the sentence every verb uses for an unknown id; `where` says where the ids are to be found, when none is near. */
export function refuseUnknown(kind: string, typed: string, ids: readonly string[], where: string): never {
  const near = nearest(typed, ids);
  const advice = near.length > 0 ? `Did you mean ${near.join(", ")}?` : where;
  throw new UsageError(`${kind} "${typed}" is not known. ${advice}`);
}
