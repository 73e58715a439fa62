// The fonts that every page is written in are fetched with the page, so that nothing moves when they come.
import type { Plugin } from "vite";

const FIRST = ["inter-latin-wght-normal", "source-serif-4-latin-wght-normal"];

export function fonts(): Plugin {
  return {
    name: "fonts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => FIRST.some((name) => file.includes(`/${name}-`) && file.endsWith(".woff2")))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: "", href: `/${file}` },
            injectTo: "head-prepend",
          })),
    },
  };
}
