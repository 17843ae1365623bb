import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A file that runs the program is short and takes long: last in the order of size it would keep one worker busy alone. */
class ProgramsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const runsProgram = ({ moduleId }: TestSpecification) => moduleId.includes("/tests/e2e/");
    return [...sorted.filter(runsProgram), ...sorted.filter((file) => !runsProgram(file))];
  }
}

export default defineConfig({
  resolve: { alias: { "@schemas": at("./schemas"), "@pipelines": at("./pipelines") } },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**", ...(process.env.CAREBOARD_LONG === undefined ? ["tests/long/**"] : [])],
    globalSetup: at("./tests/support/temporary-folder.ts"),
    testTimeout: 60_000,
    hookTimeout: 240_000,
    sequence: { sequencer: ProgramsFirst },
    pool: "forks",
    maxWorkers: 2,
    // Test files of one worker share what they have imported: half a thousand definitions are read twice, not a hundred times.
    isolate: false,
  },
});
