import { builtinEnvironments, type Environment } from "vitest/runtime";

const { jsdom } = builtinEnvironments;

/** What jsdom makes of a page, and the streams that every browser has beside it. */
export default {
  ...jsdom,
  name: "page",
  async setupVM(options) {
    const page = await jsdom.setupVM?.(options);
    if (page === undefined) throw new Error("This Vitest makes no page for its pool.");
    Object.assign(page.getVmContext(), {
      ReadableStream,
      TransformStream,
      WritableStream,
      TextDecoderStream,
    });
    return page;
  },
} satisfies Environment;
