import { globSync, readFileSync } from "node:fs";
import { dirname, normalize } from "node:path";
import { expect, test } from "vitest";

const SOURCES = globSync("src/**/*.{ts,tsx}");
const IMPORT = /(?:from|import\()\s*"(\.[^"]+)"/g;

/** `shared`, `app`, or `features/<name>`: what a file belongs to. */
function layerOf(path: string): string {
  const [, layer = "", feature = ""] = path.split("/");
  return layer === "features" ? `features/${feature}` : layer;
}

function importsOf(path: string): string[] {
  const found = [...readFileSync(path, "utf8").matchAll(IMPORT)];
  return found.map(([, target = ""]) => layerOf(normalize(`${dirname(path)}/${target}`)));
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  return from === "app" || (from.startsWith("features/") && to === "shared");
}

test.each(SOURCES)("%s imports only from what it stands on", (path) => {
  const forbidden = importsOf(path).filter((to) => !mayImport(layerOf(path), to));

  expect(forbidden).toEqual([]);
});
