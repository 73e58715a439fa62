import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEvents } from "../../shared/api/eventStream";
import { decodeTurnEvent, type TurnEvent } from "./turnEvents";

const FIXTURES = "../tests/fixtures/";
const stream = readFileSync(`${FIXTURES}turn-events.sse`);
const events: TurnEvent[] = JSON.parse(readFileSync(`${FIXTURES}turn-events.json`, "utf8"));

function inPieces(bytes: Uint8Array, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}

async function read(body: ReadableStream<Uint8Array>): Promise<TurnEvent[]> {
  const found: TurnEvent[] = [];
  for await (const event of readEvents(body, decodeTurnEvent)) found.push(event);
  return found;
}

test.each([1, 7, 64, 1_000_000])("the server's stream is understood in pieces of %i bytes", async (size) => {
  expect(await read(inPieces(stream, size))).toEqual(events);
});

test("every event of the server is known", () => {
  expect(events.map((event) => decodeTurnEvent(JSON.stringify(event)))).toEqual(events);
});

test.each([
  ["not JSON", "{"],
  ["no object", "3"],
  ["an unknown kind", '{"seq":1,"type":"turn.dreamt"}'],
  ["a name from Object's prototype", '{"seq":1,"type":"constructor"}'],
  ["a missing field", '{"seq":1,"type":"text.delta","offset":0}'],
])("%s is left out", (_, json) => {
  expect(decodeTurnEvent(json)).toBeNull();
});
