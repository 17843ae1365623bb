/** Argument parsing, help text, exit codes; no logic. The verbs are in verbs/, one file each. */
import { Command, CommanderError, Option } from "commander";
import { defectWords } from "./defect.ts";
import { type Definitions, loadDefinitions } from "./definitions.ts";
import { CareboardError, nearest, UsageError } from "./errors.ts";
import { programVersion } from "./fingerprint.ts";
import { createLog } from "./log.ts";
import { withOwnIndicators } from "./own-indicators.ts";
import { diskError } from "./store/disk-words.ts";
import { keepPrivate } from "./store/permissions.ts";
import { verbs } from "./verbs/index.ts";
import { type Options, text, type Verb, type VerbContext } from "./verbs/verb.ts";
import { dataFolder } from "./workspace.ts";

/** Runs one command line (without node and the program's name) and gives back the exit code. */
export async function main(words: string[]): Promise<number> {
  keepPrivate();
  hearOfFullFiles();
  let exitCode = 0;
  let data: string | undefined;
  const program = new Command("careboard")
    .description("Quarterly returns in, benchmarks and a board's dashboard out.")
    .version(programVersion())
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureOutput({ writeErr: () => undefined });
  for (const verb of verbs) {
    const command = commandOf(verb).exitOverride();
    command.action(async (...received: unknown[]) => {
      const argument = verb.argument === undefined ? undefined : oneText(received[0]);
      const options = command.opts<Options>();
      data = text(options, "data");
      exitCode = await runVerb(verb, argument, options);
    });
    program.addCommand(command);
  }
  try {
    refuseUnknownVerb(words[0]);
    if (words.length === 0) {
      program.outputHelp();
      return 0;
    }
    await program.parseAsync(words, { from: "user" });
    return exitCode;
  } catch (error) {
    return report(error, words[0], data);
  }
}

/** Where the system limits the size of files it would end the program without a word; so the write fails, and that is said. */
function hearOfFullFiles(): void {
  if (process.platform !== "win32") process.on("SIGXFSZ", () => undefined);
}

/** An argument of several words ("import FILE") as one text. */
function oneText(received: unknown): string | undefined {
  const text = Array.isArray(received) ? received.join(" ") : (received as string | undefined);
  return text === "" ? undefined : text;
}

function commandOf(verb: Verb): Command {
  const command = new Command(verb.name).description(verb.summary);
  if (verb.argument) command.argument(verb.argument.name, verb.argument.words);
  command.option(
    "--data <folder>",
    "the workspace's data folder (else CAREBOARD_DATA, else data/, else the invented council's)",
  );
  for (const { flags, words, choices } of verb.options) {
    const option = new Option(flags, words);
    command.addOption(choices === undefined ? option : option.choices([...choices]));
  }
  if (verb.writes) command.option("--dry-run", "say what would be read and written, and write nothing");
  command.option("--json", "print the documented JSON instead of words");
  command.addHelpText("after", `\nExample:\n  ${verb.example}`);
  return command.configureOutput({ writeErr: () => undefined });
}

async function runVerb(verb: Verb, argument: string | undefined, options: Options): Promise<number> {
  const log = createLog({ json: options.json === true });
  let definitions: Promise<Definitions> | undefined;
  const context: VerbContext = {
    verb: verb.name,
    log,
    definitions: () => {
      definitions ??= loadDefinitions().then((held) => withOwnIndicators(held, dataFolder(text(options, "data"))));
      return definitions;
    },
    today: new Date().toISOString().slice(0, 10),
  };
  const result = await verb.run(argument, options, context);
  log.progress("");
  log.json(verb.shape.parse(result.json));
  for (const line of result.lines) log.say(line);
  await result.untilStopped;
  return result.exitCode ?? 0;
}

function refuseUnknownVerb(word: string | undefined): void {
  if (word === undefined || word.startsWith("-") || word === "help") return;
  const names = verbs.map((verb) => verb.name);
  if (names.includes(word)) return;
  const near = nearest(word, names);
  throw new UsageError(
    `"${word}" is not a verb. ${near.length > 0 ? `Did you mean ${near.join(", ")}?` : "`careboard --help` lists them."}`,
  );
}

/** `verb`: the word that the line began with. `data`: the data folder that it named. */
function report(error: unknown, verb: string | undefined, data: string | undefined): number {
  const log = createLog();
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const named = verb === undefined || verb.startsWith("-") ? "" : ` ${verb}`;
    log.warn(`${error.message.replace(/^error: /, "").replace(/\.$/, "")}. See \`careboard${named} --help\`.`);
    return 2;
  }
  const known = error instanceof CareboardError ? error : ofTheSystem(error);
  if (known !== undefined) {
    log.warn(known.message);
    return known.exitCode;
  }
  for (const line of defectWords(error, dataFolder(data))) log.warn(line);
  return 1;
}

/** An error of the file system (it has a code and a path) in words, when it is about a disk or a right. */
const ofTheSystem = (error: unknown): CareboardError | undefined =>
  typeof (error as { code?: unknown }).code === "string" ? diskError(error) : undefined;
