import { newId } from "../../shared/newId";
import { readText, writeText } from "../../shared/storage";

/**
 * The same letter, sent again because no answer came or a button was pressed twice, goes under the same name, by which
 * the server knows it; also after a reload. Other words are another letter.
 */
export async function sendOnce<Body extends object, Told>(
  handle: string,
  body: Body,
  send: (named: Body & { client_id: string }) => Promise<Told>,
): Promise<Told> {
  const key = `kairix.sending.${handle}`;
  const words = JSON.stringify(body);
  const [name, ...under] = readText("session", key)?.split("\n") ?? [];
  const client_id = name !== undefined && under.join("\n") === words ? name : newId();
  writeText("session", key, `${client_id}\n${words}`);
  const told = await send({ ...body, client_id });
  writeText("session", key, null);
  return told;
}
