/**
 * The four kinds of definition file, each checked by zod when it is loaded. One thing per file, found by scanning the folder
 * (pipelines/definitions.ts). No IO, no clock, no SQL statements: expressions only.
 */
export * from "./define-code-set.ts";
export * from "./define-figure.ts";
export * from "./define-indicator.ts";
export * from "./define-return.ts";
export * from "./define-rule.ts";
