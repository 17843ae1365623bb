/** The pages on this machine are for this machine's own address. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "@pipelines/serve.ts";
import { afterAll, beforeAll, expect, test } from "vitest";

let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "careboard-test-"));
  writeFileSync(join(folder, "index.html"), "<p>figures</p>");
  served = await serve(folder, 0);
});
afterAll(() => served.stop());

const answer = (host: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    get(served.address, { headers: { host } }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => {
        text += part.toString();
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
    }).on("error", reject);
  });

test.each(["127.0.0.1", "127.0.0.1:4321", "localhost:4321"])("answers to %s", async (host) => {
  expect(await answer(host)).toEqual({ status: 200, text: "<p>figures</p>" });
});

test.each(["council.example", "127.0.0.1.example:4321"])("shows nothing under %j", async (host) => {
  const { status, text } = await answer(host);
  expect(status).toBe(421);
  expect(text).not.toContain("figures");
});
