/**
 * Observable Framework's settings. The pages are written by site.ts into a root that git ignores; shells.json beside them
 * holds what surrounds each page.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = process.env.CAREBOARD_SITE_ROOT ?? join(import.meta.dirname, "root");
const shellFile = join(root, "shells.json");
const shells: Record<string, { header: string; footer: string }> = existsSync(shellFile)
  ? JSON.parse(readFileSync(shellFile, "utf8"))
  : {};

export default {
  root,
  output: process.env.CAREBOARD_SITE_OUT ?? join(import.meta.dirname, "dist"),
  title: "Careboard",
  head: '<link rel="icon" href="data:,">',
  header: ({ path }: { path: string }) => shells[path]?.header ?? "",
  footer: ({ path }: { path: string }) => shells[path]?.footer ?? "",
  style: "careboard.css",
  globalStylesheets: [],
  preserveExtension: true,
  sidebar: false,
  pager: false,
  toc: false,
  search: false,
};
