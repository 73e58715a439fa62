import { fireEvent, render, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Spotlight, SpotlightContext } from "./spotlight";
import { Thread } from "./Thread";

let top = 100;
const boxes: Record<string, () => DOMRect> = {
  "side-page": () => new DOMRect(0, 0, 500, 800),
  "side-understood": () => new DOMRect(500, 0, 500, 800),
  place: () => new DOMRect(20, top, 80, 10),
  value: () => new DOMRect(600, 200, 300, 30),
};

function open() {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return (boxes[this.id] ?? (() => new DOMRect()))();
  });
  const spotlight = new Spotlight();
  spotlight.choose("/basics/name", "value");
  render(
    <SpotlightContext value={spotlight}>
      <div id="side-page">
        <i id="place" data-place="/basics/name" />
      </div>
      <div id="side-understood">
        <i id="value" data-value="/basics/name" />
      </div>
      <Thread />
    </SpotlightContext>,
  );
}

const drawn = () => document.querySelector("path")?.getAttribute("d");

test("the thread runs from the foot of the place to its value, and follows when a side is scrolled", async () => {
  top = 100;
  open();
  await waitFor(() => expect(drawn()).toContain("M 20 111"));
  top = 60;
  fireEvent.scroll(document);

  await waitFor(() => expect(drawn()).toContain("M 20 71"));
});

test("there is no thread to a place that its side does not show", async () => {
  top = 100;
  open();
  await waitFor(() => expect(drawn()).toBeTruthy());
  top = 900;
  fireEvent.scroll(document);

  await waitFor(() => expect(drawn()).toBeUndefined());
});
