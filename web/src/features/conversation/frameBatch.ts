/** Hands over what was pushed once a frame: the page is drawn 60 times a second, however many tokens come. */
export class FrameBatch<T> {
  readonly #deliver: (items: readonly T[]) => void;
  #items: T[] = [];
  #scheduled = false;

  constructor(deliver: (items: readonly T[]) => void) {
    this.#deliver = deliver;
  }

  push(item: T): void {
    this.#items.push(item);
    if (this.#scheduled) return;
    this.#scheduled = true;
    // A hidden page gets no frames.
    if (document.hidden) setTimeout(this.flush, 100);
    else requestAnimationFrame(this.flush);
  }

  flush = (): void => {
    const items = this.#items;
    this.#items = [];
    this.#scheduled = false;
    if (items.length > 0) this.#deliver(items);
  };
}
