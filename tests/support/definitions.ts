/** Every definition of the program, read once per test file. */
import { loadDefinitions } from "@pipelines/definitions.ts";

export const definitions = await loadDefinitions();
