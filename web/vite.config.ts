import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { reference } from "./tools/reference.ts";

const api = "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react(), reference()],
  server: { proxy: { "/api": api, "/docs": api, "/redoc": api, "/reference": api, "/openapi.json": api } },
  // A data: URL would need a hole in the content security policy.
  build: { target: "es2023", assetsInlineLimit: 0, manifest: true },
  test: {
    environment: "jsdom",
    setupFiles: ["tests/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
