import { createParser } from "eventsource-parser";

/**
 * The server-sent events of a response as they come, each as `decode` makes it of its data; what it makes null of is
 * left out. `onSign` hears of every sign of life, comments included.
 */
export async function* readEvents<Event>(
  body: ReadableStream<Uint8Array>,
  decode: (data: string) => Event | null,
  onSign: () => void = () => {},
): AsyncGenerator<Event> {
  let decoded: Event[] = [];
  const parser = createParser({
    onEvent(message) {
      const event = decode(message.data);
      if (event !== null) decoded.push(event);
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
