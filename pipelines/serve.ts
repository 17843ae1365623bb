/** Serves a built site on this machine only. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** Under another name a page of elsewhere could have this machine's browser read ours to it. */
const LOOPBACK = /^(127\.0\.0\.1|localhost)(:\d+)?$/i;

/** Starts serving `folder` on the loopback address; port 0 takes a free one. Gives back the address and a way to stop. */
export async function serve(folder: string, port: number): Promise<{ address: string; stop: () => Promise<void> }> {
  const files = sirv(folder, { dev: true, extensions: ["html"] });
  const server = createServer((request, response) => {
    if (!LOOPBACK.test(request.headers.host ?? "")) {
      response.statusCode = 421;
      response.end("These pages are served to this machine alone, under the address that the program printed.");
      return;
    }
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    });
  });
  const listening = (wanted: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(wanted, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
    });
  const taken = await listening(port).catch(() => listening(0));
  return {
    address: `http://127.0.0.1:${taken}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
