// The viewers of the API reference, taken from their packages into dist/reference/: no page loads them from elsewhere.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const VIEWERS = [
  "swagger-ui-dist/swagger-ui-bundle.js",
  "swagger-ui-dist/swagger-ui.css",
  "redoc/bundles/redoc.standalone.js",
];
/** Redoc shows its maker's logo from its maker's server, and nothing where that is no picture. */
const REMOTE_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";
const NO_PICTURE = "data:,";

const { resolve } = createRequire(import.meta.url);

export function reference(): Plugin {
  return {
    name: "reference",
    apply: "build",
    generateBundle() {
      for (const viewer of VIEWERS) {
        this.emitFile({
          type: "asset",
          fileName: `reference/${viewer.split("/").at(-1)}`,
          source: readFileSync(resolve(viewer), "utf8").replace(REMOTE_LOGO, NO_PICTURE),
        });
      }
    },
  };
}
