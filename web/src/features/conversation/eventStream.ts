import { createParser } from "eventsource-parser";
import { decodeTurnEvent, type TurnEvent } from "./turnEvents";

/** The events of a response as they come; `onSign` hears of every sign of life, comments included. */
export async function* readTurnEvents(body: ReadableStream<Uint8Array>, onSign: () => void = () => {}) {
  let decoded: TurnEvent[] = [];
  const parser = createParser({
    onEvent(message) {
      const event = decodeTurnEvent(message.data);
      if (event) decoded.push(event);
    },
  });
  const reader = body
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      onSign();
      parser.feed(value);
      yield* decoded;
      decoded = [];
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
