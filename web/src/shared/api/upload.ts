import { Problem } from "./problem";
import { asWhoeverIsSignedIn } from "./session";

interface Upload {
  file: File;
  /** What the server may do instead of answering at once: `respond-async` (RFC 7240). */
  prefer?: string;
  /** From 0 to 1; 1 when all of it is on its way and the answer is waited for. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

/** Send a file as a form. `fetch` does not tell how far it is, so this is done as it was done before. */
export async function upload(path: string, file: Upload): Promise<unknown> {
  const response = await asWhoeverIsSignedIn((token) => send(path, file, token));
  if (!response.ok) throw await Problem.of(response);
  return response.json();
}

function send(
  path: string,
  { file, prefer, onProgress, signal }: Upload,
  token: string | null,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    // It may have been called back while the token was fetched.
    if (signal.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append("file", file, file.name);
    request.open("POST", path);
    if (prefer !== undefined) request.setRequestHeader("prefer", prefer);
    if (token !== null) request.setRequestHeader("authorization", `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(Problem.unreachable());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(form);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const retryAfter = request.getResponseHeader("retry-after");
  const headers = retryAfter === null ? {} : { "retry-after": retryAfter };
  return new Response(request.responseText, { status: request.status, headers });
}
