import { AppError } from "#lib/domain/app-error.ts";

const maxBytes = 256 * 1024;

export type JsonBody = { raw: string; json: unknown };

function refuseLarge(): never {
  throw new AppError("payload_too_large", "The body is larger than 256 KB.");
}

/**
 * The body as it came.
 * @throws AppError `payload_too_large`, `malformed_json` when it breaks off
 */
export async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) refuseLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of whole(request.body)) {
    size += chunk.byteLength;
    if (size > maxBytes) refuseLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A caller who hangs up in the middle is not a fault of ours, nor of the database, whose codes look the same. */
async function* whole(body: Request["body"]): AsyncGenerator<Uint8Array> {
  try {
    yield* body ?? [];
  } catch {
    throw new AppError("malformed_json", "The body broke off.");
  }
}

/**
 * Reads a JSON body, with its source text beside the parsed value. An absent body is `{}`.
 * @throws AppError `unsupported_media_type`, `payload_too_large`, `malformed_json`
 */
export async function readJson(request: Request): Promise<JsonBody> {
  const bytes = await readBytes(request);
  if (bytes.byteLength === 0) return { raw: "", json: {} };
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json")
    throw new AppError("unsupported_media_type", "Send JSON with 'Content-Type: application/json'.");
  try {
    const raw = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { raw, json: JSON.parse(raw) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? "is not valid JSON" : "is not valid UTF-8";
    throw new AppError("malformed_json", `The body ${reason}.`);
  }
}
