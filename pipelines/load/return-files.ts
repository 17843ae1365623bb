/** What lies in a return's folder: files that are read as tables, files that are not and are named, and noise that is neither. */
import { closeSync, type Dirent, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { UnreadableFileError, UsageError } from "../errors.ts";
import { refuseStubs, systemWords } from "./inbox.ts";

export interface NotRead {
  source_file: string;
  /** For instance "a PDF". */
  kind: string;
  /** What to do, a whole sentence. */
  advice: string;
}

export interface FolderFiles {
  /** Names of the files that are read, sorted. */
  tables: string[];
  notRead: NotRead[];
}

/** Throws UsageError when it is no folder, or not there. */
export function folderFiles(folder: string): FolderFiles {
  const wanted = "Expected the folder that holds the return's CSV files: name that one.";
  if (!existsSync(folder)) throw new UsageError(`${folder}: there is no such folder. ${wanted}`);
  if (!statSync(folder).isDirectory()) {
    const other = kindOf(folder);
    const source_file = basename(folder);
    throw other === undefined
      ? new UsageError(
          `${folder}: this is a file. ${wanted} A local return begins with the headings that \`careboard template local\` writes, commas between them.`,
        )
      : new UnreadableFileError(notReadSentence({ source_file, ...other }));
  }
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  refuseStubs(entries.map((entry) => entry.name));
  const files: FolderFiles = { tables: [], notRead: [] };
  for (const entry of entries) {
    const other = isNoise(entry) ? "noise" : otherKind(folder, entry);
    if (other === undefined) files.tables.push(entry.name);
    else if (other !== "noise") files.notRead.push({ source_file: entry.name, ...other });
  }
  return files;
}

/** "notes.docx: a document. Put it elsewhere ...". */
export const notReadSentence = ({ source_file, kind, advice }: NotRead): string => `${source_file}: ${kind}. ${advice}`;

/** Left by the system or a program for itself: nobody looks for it in a report. */
const isNoise = ({ name }: Dirent): boolean =>
  (name.startsWith(".") && !OWNER_FILE.test(name)) || /^(thumbs|ehthumbs|desktop)\.(db|ini)$|^__MACOSX$/i.test(name);

/** Excel's and LibreOffice's sign that a file is open. */
const OWNER_FILE = /^(~\$|\.~lock\.)/;
const TABLE = /\.(csv|txt|tsv|tab|dat|xml|xlsx)$/i;
/** Case systems write text under this name too. */
const OLD_WORKBOOK = /\.xls$/i;

/** A file of such a kind that has a table's name is that table, in a form that is not read. */
export const MAY_BE_A_TABLE =
  /\.(xls[mb]?|xltx|ods|numbers|jsonl?|parquet|zip|7z|rar|gz|tmp|part|partial|crdownload|download|filepart)$/i;

const AS_TABLE = "If it holds a table of the return, save that as CSV or .xlsx and load again; else put it elsewhere.";
const UNPACK = "If it holds files of the return, unpack them into this folder and load again; else put it elsewhere.";

/** The first that fits; the last fits every name. */
const KINDS: readonly [RegExp, Omit<NotRead, "source_file">][] = [
  [
    OWNER_FILE,
    {
      kind: "left by a spreadsheet program beside a file that it has open",
      advice: "Close the file there, then load again; if nobody has it open, delete this one.",
    },
  ],
  [
    /^~|\.(tmp|part|partial|crdownload|download|filepart|!ut)$/i,
    {
      kind: "a passing file of a program or an unfinished download",
      advice: "Wait until the export or the copy is finished, then load again; if it is, delete this one.",
    },
  ],
  [/\.xls$/i, { kind: "a workbook of an old kind (.xls)", advice: AS_TABLE }],
  [/\.(xlsm|xlsb|xltx|ods|numbers)$/i, { kind: "a workbook of another kind than .xlsx", advice: AS_TABLE }],
  [/\.(zip|7z|rar|gz|tgz|tar|bz2|xz|cab)$/i, { kind: "a packed file", advice: UNPACK }],
  [/\.(json|jsonl|parquet|sav|dta|accdb|mdb|db|sqlite)$/i, { kind: "data in another form", advice: AS_TABLE }],
  [/\.(docx?|docm|rtf|odt|pages|pptx?|odp)$/i, { kind: "a document", advice: AS_TABLE }],
  [/\.pdf$/i, { kind: "a PDF", advice: AS_TABLE }],
  [/\.(html?|mht|mhtml)$/i, { kind: "a web page", advice: AS_TABLE }],
  [
    /\.(msg|eml|oft)$/i,
    {
      kind: "a message",
      advice: "If a file of the return is attached to it, save that into this folder and load again.",
    },
  ],
  [
    /\.(lnk|url|webloc|desktop)$/i,
    {
      kind: "a shortcut to something elsewhere",
      advice: "Copy what it leads to into this folder, if it is of the return.",
    },
  ],
  [/(?:)/, { kind: "of a kind that is not known", advice: AS_TABLE }],
];
const FOLDER = {
  kind: "a folder",
  advice: "Only the files beside it are one return; load a folder with a return by its own name.",
};

/** Undefined for a file that is read as a table. */
function otherKind(folder: string, entry: Dirent): Omit<NotRead, "source_file"> | undefined {
  const { name } = entry;
  if (entry.isDirectory()) return FOLDER;
  return kindOf(join(folder, name));
}

function kindOf(path: string): Omit<NotRead, "source_file"> | undefined {
  const name = basename(path);
  const isTable = !/^~/.test(name) && (TABLE.test(name) || (OLD_WORKBOOK.test(name) && isText(path)));
  return isTable ? undefined : KINDS.find(([pattern]) => pattern.test(name))?.[1];
}

function isText(path: string): boolean {
  try {
    const file = openSync(path, "r");
    const head = Buffer.alloc(512);
    try {
      const start = head.subarray(0, readSync(file, head, 0, head.length, 0));
      return !/^(d0cf11e0|504b0304)/.test(start.toString("hex"));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw systemWords(path, error);
  }
}
