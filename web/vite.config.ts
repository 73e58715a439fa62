import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fonts } from "./tools/fonts.ts";
import { reference } from "./tools/reference.ts";

const api = "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react(), reference(), fonts()],
  server: { proxy: { "/api": api, "/docs": api, "/redoc": api, "/reference": api, "/openapi.json": api } },
  // A data: URL would need a hole in the content security policy.
  build: { target: "es2023", assetsInlineLimit: 0, manifest: true },
  test: {
    // Each file in a world of its own, as with processes, and a third of their work.
    pool: "vmThreads",
    restoreMocks: true,
    testTimeout: 60_000,
    // What needs a page, if only for its address, is tested in a .test.tsx or a .dom.test.ts.
    projects: [
      {
        extends: true,
        test: { name: "logic", include: ["{src,tests}/**/*.test.ts"], exclude: ["**/*.dom.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "pages",
          include: ["src/**/*.{dom.test.ts,test.tsx}"],
          environment: "./tests/page.ts",
          setupFiles: ["tests/setup.ts"],
        },
      },
    ],
  },
});
