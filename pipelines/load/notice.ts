/** What a load says of what it did on the way in. */
import type { RepairId } from "@schemas/repairs.ts";

/** Something done or left out. Names headings and counts, never a cell. */
export interface LoadNotice {
  notice: string;
  detail: string;
  row_count: number | null;
  /** The repair rule, when it is one (schemas/repairs.ts). */
  repair_id?: RepairId;
  /** The official heading, when it is of one column. */
  heading?: string;
}
