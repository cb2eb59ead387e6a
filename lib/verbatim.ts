import { randomUUID } from "node:crypto";
import { inLog } from "#lib/domain/masking.ts";

const mark = randomUUID();
const token = new RegExp(`"${mark}:(\\d+)"`, "g");
let texts: string[] = [];

/** JSON source that must reach the other side exactly as it came. */
export class Verbatim {
  readonly source: string;
  readonly [inLog]?: object;

  /** @param logged what stands for it in the log of requests, where its source text could not be masked */
  constructor(source: string, logged?: object) {
    this.source = source;
    if (logged) this[inLog] = logged;
  }

  toJSON(): string {
    texts.push(this.source);
    return `${mark}:${texts.length - 1}`;
  }
}

/** `JSON.stringify` in which every `Verbatim` stands as its own source text. */
export function renderJson(value: unknown): string {
  texts = [];
  const json = JSON.stringify(value);
  const sources = texts;
  return sources.length === 0 ? json : json.replace(token, (_, index) => sources[Number(index)] ?? "null");
}
