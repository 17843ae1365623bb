/**
 * Observable Framework's settings. The pages are written by site.ts into a root that git ignores. In a preview shells.json
 * beside them holds what surrounds each page; in a build finish.ts puts it on, because Framework opens a DOM for every part.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = process.env.CAREBOARD_SITE_ROOT ?? join(import.meta.dirname, "root");
const shellFile = join(root, "shells.json");
const shells: Record<string, { header: string; footer: string }> | null = existsSync(shellFile)
  ? JSON.parse(readFileSync(shellFile, "utf8"))
  : null;
const around = shells && {
  head: '<link rel="icon" href="data:,">',
  header: ({ path }: { path: string }) => shells[path]?.header ?? "",
  footer: ({ path }: { path: string }) => shells[path]?.footer ?? "",
};

export default {
  root,
  output: process.env.CAREBOARD_SITE_OUT ?? join(import.meta.dirname, "dist"),
  title: "Careboard",
  footer: null,
  ...around,
  style: "careboard.css",
  globalStylesheets: [],
  preserveExtension: true,
  preserveIndex: true,
  sidebar: false,
  pager: false,
  pages: [],
  toc: false,
  search: false,
};
