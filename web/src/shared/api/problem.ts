/** A refusal by the server (RFC 9457), or the network's: then `status` is 0 and `code` is "unreachable". */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly retryable: boolean;
  readonly requestId: string | null;
  /** Seconds until the same call may succeed, when the server says so. */
  readonly retryAfter: number | null;
  /** What is wrong with which field of what was sent: `work.0.startDate`. */
  readonly errors: readonly FieldError[];

  constructor(body: Partial<ProblemBody>, status: number, retryAfter: number | null = null) {
    super(body.detail || body.title || "Something went wrong. Please try again.");
    this.name = "Problem";
    this.status = status;
    this.code = body.code ?? "error";
    this.title = body.title ?? "Something went wrong";
    this.retryable = body.retryable ?? status >= 500;
    this.requestId = body.request_id ?? null;
    this.retryAfter = retryAfter;
    this.errors = body.errors ?? [];
  }

  static unreachable(): Problem {
    const detail = "The server cannot be reached. What you wrote is kept on this page.";
    return new Problem({ title: "No connection", detail, code: "unreachable", retryable: true }, 0);
  }

  /** Read a response that is not ok; a body that is no problem document still gives a usable message. */
  static async of(response: Response): Promise<Problem> {
    const body = await response.json().catch(() => ({}));
    return Problem.from(body, response);
  }

  static from(body: unknown, response: Response): Problem {
    const known = typeof body === "object" && body !== null ? (body as Partial<ProblemBody>) : {};
    return new Problem(known, response.status, secondsOf(response.headers.get("retry-after")));
  }
}

export interface FieldError {
  field: string;
  message: string;
}

interface ProblemBody {
  title: string;
  detail: string;
  code: string;
  retryable: boolean;
  request_id: string;
  errors: FieldError[];
}

function secondsOf(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}

/** Whatever was thrown, as a Problem: `fetch` throws a bare TypeError when the network fails. */
export function problemOf(error: unknown): Problem {
  return error instanceof Problem ? error : Problem.unreachable();
}
