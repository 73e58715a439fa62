import { afterEach, expect, test, vi } from "vitest";
import { persistently } from "./persistently";

afterEach(() => vi.restoreAllMocks());

test("code that cannot be fetched offline is fetched on the way back", async () => {
  const offline = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const load = vi.fn().mockRejectedValueOnce(new TypeError("network")).mockResolvedValue("code");
  const loading = persistently(load);
  await vi.waitFor(() => expect(load).toHaveBeenCalledOnce());
  offline.mockReturnValue(true);
  dispatchEvent(new Event("online"));

  expect(await loading).toBe("code");
});

test("code that is not there any more is an error in the end", async () => {
  vi.useFakeTimers();
  const loading = persistently(() => Promise.reject(new TypeError("gone")));
  const outcome = expect(loading).rejects.toThrow("gone");
  await vi.runAllTimersAsync();

  await outcome;
  vi.useRealTimers();
});
