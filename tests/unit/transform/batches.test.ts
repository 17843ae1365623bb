/** Councils that do not fit into memory together are worked out apart. */
import { MemoryError } from "@pipelines/store/disk-words.ts";
import { inParts } from "@pipelines/transform/batches.ts";
import { expect, test } from "vitest";

/** Does what it is told with at most so many councils at once; gives back what it was asked, and what it finished. */
function worker(most: number, error: Error = new MemoryError("too much")) {
  const asked: string[] = [];
  const done: string[] = [];
  const work = async (batch: readonly string[]) => {
    asked.push(batch.join(" "));
    if (batch.length > most) throw error;
    done.push(...batch);
  };
  return { asked, done, work };
}

const councils = ["201", "202", "203", "204", "205"];

test("a batch that does not fit is parted until it does, each council once and in order", async () => {
  const { asked, done, work } = worker(2);
  await inParts([councils, ["206"]], work);
  expect(done).toEqual([...councils, "206"]);
  expect(asked).toEqual(["201 202 203 204 205", "201 202 203", "201 202", "203", "204 205", "206"]);
});

test("a council that does not fit by itself ends the work, and so does any other error", async () => {
  await expect(inParts([councils], worker(0).work)).rejects.toBeInstanceOf(MemoryError);
  const broken = worker(2, new Error("broken"));
  await expect(inParts([councils], broken.work)).rejects.toThrow("broken");
  expect(broken.asked).toHaveLength(1);
});
