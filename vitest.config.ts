import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@schemas": at("./schemas"), "@pipelines": at("./pipelines") } },
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/bench/**", ...(process.env.CAREBOARD_LONG === undefined ? ["tests/long/**"] : [])],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    pool: "forks",
    maxWorkers: 2,
    // Test files of one worker share what they have imported: half a thousand definitions are read twice, not a hundred times.
    isolate: false,
  },
});
