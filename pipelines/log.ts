/** The only writer to stdout and stderr. Says where and how many, never what a cell held. */
export interface Log {
  /** A line of the result: stdout, left out under --json. */
  say(line?: string): void;
  /** The documented JSON of a verb: stdout. */
  json(value: unknown): void;
  /** Progress of long work: stderr, on a terminal only. */
  progress(line: string): void;
  /** Something the user should know and that stops nothing: stderr. */
  warn(line: string): void;
}

export function createLog({ json = false, quiet = false } = {}): Log {
  const isTerminal = process.stderr.isTTY === true;
  if (!process.stdout.listeners("error").includes(stopWhenNobodyReads)) process.stdout.on("error", stopWhenNobodyReads);
  return {
    say(line = "") {
      if (!json && !quiet) process.stdout.write(`${line}\n`);
    },
    json(value) {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    progress(line) {
      if (isTerminal && !quiet) process.stderr.write(`\r\u001b[2K${line}`);
    },
    warn(line) {
      process.stderr.write(`${isTerminal ? "\r\u001b[2K" : ""}${line}\n`);
    },
  };
}

/** `careboard list | head` closes the pipe: that is no defect. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}
