// Fails when the public page's JavaScript, as it is loaded before anything is asked, is larger than its budget.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = 150 * 1024;
const DIST = new URL("../dist/", import.meta.url);

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync(new URL(".vite/manifest.json", DIST), "utf8"),
);

/** A chunk with everything that it imports at once; what it imports lazily is not waited for. */
function loaded(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const needed of chunk.imports ?? []) loaded(needed, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (entry === undefined) throw new Error("dist holds no entry: run `npm run build` first");
const sizes = [...loaded(entry)].map(
  (file) => [file, gzipSync(readFileSync(new URL(file, DIST))).length] as const,
);
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [file, size] of sizes) console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${file}`);
console.log(`${(total / 1024).toFixed(1).padStart(7)} KB  of ${BUDGET / 1024} KB (gzip)`);
process.exit(total > BUDGET ? 1 : 0);
