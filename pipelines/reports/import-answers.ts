/** Answers into the ledger: append-only, the newest stands, the same file twice changes nothing. */
import type { Database } from "../database.ts";
import { ledgerTime } from "../load/ledger.ts";
import { answerHash } from "./answers.ts";
import type { ReadAnswers } from "./read-answers.ts";

export interface ImportedAnswers {
  source: string;
  /** Rows of the workbook that carry a finding, and those of them that its reader changed. */
  rows: number;
  changed: number;
  /** Taken in now. */
  taken: number;
  /** Changed rows that were held already, from this file or word for word. */
  held: number;
  /** Changed rows whose finding no load knows: another workspace's, most likely. */
  unknown: number;
  /** Taken over another answer that its reader had not seen: both are kept, the later stands. */
  over_another: number;
}

interface Judged extends Record<string, unknown> {
  row: number;
  is_known: boolean;
  is_held: boolean;
  status: string | null;
  who: string | null;
  note: string | null;
}

/** `store` is the store itself, open for writing unless `dryRun`. `on` is an ISO date. */
export async function importAnswers(
  store: Database,
  answers: ReadAnswers,
  { by, on, dryRun }: { by: string; on: string; dryRun: boolean },
): Promise<ImportedAnswers> {
  const { source, sha256, rows, changed } = answers;
  await store.run("create or replace temp table answers_in (row_number bigint, finding_id varchar)");
  await store.insert(
    "temp.answers_in",
    changed.map(({ finding_id }, row_number) => ({ row_number, finding_id })),
  );
  const judged = await store.query<Judged>(JUDGED, [sha256]);
  const isSame = (one: Judged) => {
    const answer = changed[one.row];
    return answer !== undefined && one.status !== null && answerHash(answer) === answerHash(one as never);
  };
  const known = judged.filter((one) => one.is_known);
  const fresh = known.filter((one) => !one.is_held && !isSame(one));
  const over = fresh.filter((one) => one.status !== null && answerHash(one as never) !== changed[one.row]?.as_written);
  if (!dryRun)
    await keep(
      store,
      fresh.flatMap(({ row }) => changed[row] ?? []),
      { by, on, source, sha256 },
    );
  return {
    source,
    rows,
    changed: changed.length,
    taken: fresh.length,
    held: known.length - fresh.length,
    unknown: judged.length - known.length,
    over_another: over.length,
  };
}

const JUDGED = `
with newest as (
  select * from ledger.finding_notes
  qualify row_number() over (partition by finding_id order by noted_on desc, note_number desc) = 1
)
select answers.row_number as row, newest.status, newest.who, newest.note,
  exists (select 1 from ledger.findings as had where had.finding_id = answers.finding_id) as is_known,
  exists (select 1 from ledger.finding_notes as notes
    where notes.finding_id = answers.finding_id and notes.source_sha256 = ?) as is_held
from temp.answers_in as answers
left join newest using (finding_id)
order by row`;

async function keep(
  store: Database,
  answers: readonly { finding_id: string; status: string; who: string | null; note: string | null }[],
  { by, on, source, sha256 }: { by: string; on: string; source: string; sha256: string },
): Promise<void> {
  const recorded_on = ledgerTime();
  await store.transaction(async () => {
    const last = await store.one<{ last: number }>(
      "select coalesce(max(note_number), 0) as last from ledger.finding_notes",
    );
    await store.insert(
      "ledger.finding_notes",
      answers.map(({ finding_id, status, who, note }, index) => ({
        note_number: (last?.last ?? 0) + index + 1,
        finding_id,
        status,
        who,
        note,
        noted_by: by,
        noted_on: on,
        source,
        source_sha256: sha256,
        recorded_on,
      })),
    );
  });
}
