/**
 * Whole invented returns for the year to 31 March 2024, mostly sound, with odd cells here and there. Every child's id, and every odd
 * text, holds MARK: nothing that leaves the analyst's reports may.
 */
import fc from "fast-check";

export const MARK = "QZX";
export const AS_AT = "2024-03-31";

export interface Table {
  headings: string[];
  rows: string[][];
}
/** Usual file name to table. */
export type GeneratedReturn = Record<string, Table>;

const HEADINGS = {
  "header.csv": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
  "episodes.csv": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
  "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE",
  "oc2.csv":
    "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
  "oc3.csv": "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
  "missing.csv": "CHILD,DOB,MISSING,MIS_START,MIS_END",
  "sw_episodes.csv": "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
} as const;
type FileName = keyof typeof HEADINGS;

const day = (from: string, days: number): string => {
  const date = new Date(Date.parse(from) + days * 86_400_000).toISOString();
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
};

const NASTY_TEXTS = [
  "",
  " ",
  `${MARK}9`,
  `=${MARK}(1)`,
  `${MARK}, ${MARK}`,
  `${MARK} "${MARK}"`,
  `${MARK}\n${MARK}`,
  `${MARK}é`,
];
const ODD_DATES = ["", "31/02/2024", "2023-07-01", "45100", "01-Jul-23", "7/8/23", "01/07/2023 00:00", "99/99/9999"];
const CODES: Partial<Record<string, readonly string[]>> = {
  ETHNIC: ["WBRI", "BAFR", "MOTH", "NOBT"],
  LS: ["C2", "C1", "V2", "E1", "V3"],
  CIN: ["N1", "N4", "N8"],
  PLACE: ["U6", "U1", "K2", "H5", "P1", "A3", "Z1"],
  PLACE_PROVIDER: ["PR1", "PR4", ""],
  MISSING: ["M", "A"],
  REVIEW_CODE: ["PN1", "PN3", "PN0"],
  IN_TOUCH: ["YES", "NO", "REFU"],
  ACTIV: ["F2", "P5", "G4", "0"],
  ACCOM: ["Y2", "B1", "0"],
  SW_REASON: ["FCONTA", "CHCHAN", ""],
  SDQ_REASON: ["", "SDQ1"],
};
const FLAGS = ["CONVICTED", "IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE", "HEALTH_CHECK"];

/** A number from 0 to below 1 for each place: the same seed gives the same return, and shrinks as one number. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface GeneratedOptions {
  seed: number;
  children: number;
  /** Share of cells that are odd. */
  oddness: number;
}

export const generatedOptions: fc.Arbitrary<GeneratedOptions> = fc.record({
  seed: fc.nat(),
  children: fc.integer({ min: 6, max: 24 }),
  oddness: fc.constantFrom(0, 0.02, 0.05, 0.1),
});

/** No two rows of a file share a key unless they are the same in every cell: of those that differ the first counts. */
export function generatedReturn({ seed, children, oddness }: GeneratedOptions): GeneratedReturn {
  const next = numbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const rows: Record<FileName, string[][]> = Object.fromEntries(
    Object.keys(HEADINGS).map((name) => [name, []]),
  ) as unknown as Record<FileName, string[][]>;
  const odd = (heading: string, cell: string, isKey: boolean): string => {
    if (isKey || next() >= oddness) return cell;
    return /DOB|DEC|MIS_|DATE/.test(heading) ? pick(ODD_DATES) : pick(NASTY_TEXTS);
  };
  const add = (name: FileName, cells: Partial<Record<string, string>>, keys: readonly string[]) => {
    const row = HEADINGS[name].split(",").map((heading) => {
      const usual = cells[heading] ?? pick(CODES[heading] ?? (FLAGS.includes(heading) ? ["0", "1"] : [""]));
      return odd(heading, usual, keys.includes(heading));
    });
    rows[name].push(row);
    if (next() < oddness / 4) rows[name].push([...row]);
  };
  for (let n = 0; n < children; n++) {
    const CHILD = `${MARK}${String(seed % 1000).padStart(3, "0")}${String(n).padStart(3, "0")}`;
    const DOB = day("2006-01-01", Math.floor(next() * 5500));
    add("header.csv", { CHILD, DOB, SEX: pick(["1", "2"]), UPN: `${MARK}${1_000_000 + n}`, MOTHER: "", MC_DOB: "" }, [
      "CHILD",
    ]);
    let start = Math.floor(next() * 300);
    const episodes = 1 + Math.floor(next() * 3);
    for (let at = 0; at < episodes; at++) {
      // Ends before 1 April 2023 in number would make it the return of an earlier year.
      const length = Math.max(5 + Math.floor(next() * 60), 59 - start);
      const isLast = at === episodes - 1;
      const hasEnded = !isLast || next() < 0.4;
      const cells = {
        CHILD,
        DECOM: day("2023-02-01", start),
        RNE: at === 0 ? "S" : pick(["P", "L", "T", "B"]),
        DEC: hasEnded ? day("2023-02-01", start + length) : "",
        REC: hasEnded ? (isLast ? pick(["E8", "E4A", "E11", "E45"]) : "X1") : "",
        HOME_POST: `${MARK}1 1AA`,
        PL_POST: `${MARK}2 2BB`,
        URN: `${MARK}4567`,
      };
      add("episodes.csv", cells, ["CHILD", "DECOM"]);
      start += length;
    }
    if (next() < 0.8)
      add("reviews.csv", { CHILD, DOB, REVIEW: day("2023-04-01", Math.floor(next() * 360)) }, ["CHILD", "REVIEW"]);
    if (next() < 0.6) add("oc2.csv", { CHILD, DOB, SDQ_SCORE: String(Math.floor(next() * 45)) }, ["CHILD"]);
    if (next() < 0.3) add("oc3.csv", { CHILD, DOB }, ["CHILD"]);
    if (next() < 0.4) {
      const MIS_START = day("2023-04-01", Math.floor(next() * 300));
      add("missing.csv", { CHILD, DOB, MIS_START, MIS_END: pick(["", MIS_START]) }, ["CHILD", "MISSING", "MIS_START"]);
    }
    if (next() < 0.7) {
      const SW_DECOM = day("2023-04-01", Math.floor(next() * 300));
      add("sw_episodes.csv", { CHILD, DOB, SW_ID: `SW${MARK}${n}`, SW_DECOM, SW_DEC: "" }, [
        "CHILD",
        "SW_ID",
        "SW_DECOM",
      ]);
    }
  }
  return Object.fromEntries(
    Object.entries(HEADINGS).map(([name, headings]) => [
      name,
      { headings: headings.split(","), rows: rows[name as FileName] },
    ]),
  );
}

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csvOf = ({ headings, rows }: Table): string =>
  [headings, ...rows].map((row) => `${row.map(quoted).join(",")}\n`).join("");

export const filesOf = (generated: GeneratedReturn): Record<string, string> =>
  Object.fromEntries(Object.entries(generated).map(([name, table]) => [name, csvOf(table)]));

/** The same rows, in another order of rows and of columns. */
export function shuffled(generated: GeneratedReturn, seed: number): GeneratedReturn {
  const next = numbers(seed);
  const shuffle = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => ({ one, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
  return Object.fromEntries(
    Object.entries(generated).map(([name, { headings, rows }]) => {
      const places = shuffle(headings.map((_, at) => at));
      const moved = (row: readonly string[]) => places.map((at) => row[at] ?? "");
      return [name, { headings: moved(headings), rows: shuffle(rows).map(moved) }];
    }),
  );
}

/** How often a property is tried: CAREBOARD_FUZZ=20 tries twenty times as often, and CAREBOARD_SEED begins elsewhere. */
export const tries = (usual: number): number => Math.ceil(usual * Number(process.env.CAREBOARD_FUZZ ?? 1));
export const seed = Number(process.env.CAREBOARD_SEED ?? 20_240_331);
