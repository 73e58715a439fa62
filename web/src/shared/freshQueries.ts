import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
  type QueryKey,
  type SetDataOptions,
} from "@tanstack/react-query";

/**
 * What this window holds of what the server stores. A reading that was under way when something changed may be from
 * before the change: it never passes for the latest word, neither when it is the first, nor when nobody looks at it any
 * more, nor when what came of the change was written down meanwhile.
 */
export class FreshQueries extends QueryClient {
  readonly #again = new Map<Query, Promise<void>>();

  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const reading = this.getQueryCache().findAll({ ...filters, fetchStatus: "fetching" });
    const older = options?.cancelRefetch === false ? reading : reading.filter(isReadToItsEnd);
    // Each waits for the reading that is under way now, not for one that follows from this.
    const again = older.map((query) => this.#readAgain(query));
    await super.invalidateQueries(filters, options);
    await Promise.all(again);
  }

  // biome-ignore-start lint/suspicious/noExplicitAny: the library's own signature cannot be repeated by who extends it
  override setQueryData(queryKey: QueryKey, updater: any, options?: SetDataOptions): any {
    // biome-ignore-end lint/suspicious/noExplicitAny: above
    const query = this.getQueryCache().find({ queryKey, exact: true });
    const reading = query?.state.fetchStatus === "fetching";
    const outdated = reading || query?.state.isInvalidated;
    if (reading) void query.cancel({ revert: true });
    const data = super.setQueryData(queryKey, updater, options);
    if (outdated) void this.invalidateQueries({ queryKey, exact: true });
    return data;
  }

  #readAgain(query: Query): Promise<void> {
    const known = this.#again.get(query);
    if (known) return known;
    const again = this.#afterReading(query);
    this.#again.set(query, again);
    return again;
  }

  async #afterReading(query: Query): Promise<void> {
    await query.promise?.catch(() => {});
    this.#again.delete(query);
    await super.invalidateQueries({ queryKey: query.queryKey, exact: true });
  }
}

/** An invalidation calls off the reading of what is shown, and of nothing else. */
function isReadToItsEnd(query: Query): boolean {
  return query.state.data === undefined || !query.isActive();
}
