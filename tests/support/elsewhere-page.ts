/** The table of docs/other-validator.md, as the rules have it. */
import { definitions } from "./definitions.ts";

export const ELSEWHERE = { start: "<!-- elsewhere -->", end: "<!-- end of elsewhere -->" };

export const elsewhereTable = (): string =>
  [
    "| Rule | In our words | The other tool |",
    "| --- | --- | --- |",
    ...[...definitions.rules.values()]
      .filter(({ elsewhere }) => elsewhere !== undefined)
      .sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }))
      .map(({ code, title, elsewhere }) => `| ${code} | ${title} | ${elsewhere} |`),
  ].join("\n");
