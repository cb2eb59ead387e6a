import type { Environment } from "#lib/domain/environment.ts";
import { frame, type Hub } from "./hub.ts";

/** An event rather than a comment, because the page cannot hear comments, and has to notice silence. */
const BEAT_MS = 15_000;
/** Frames a browser may be behind; who is further behind catches up faster by fetching. */
const LONGEST_QUEUE = 256;

type Options = {
  environment: Environment;
  /** Asked at each beat, and when somebody's sessions have ended; false ends the stream. */
  stillAllowed: () => Promise<boolean>;
  /** Aborted when the browser goes away. */
  signal: AbortSignal;
  beatMs?: number;
};

/** The body of one browser's event stream. */
export function liveStream(hub: Hub, options: Options): ReadableStream<Uint8Array> {
  const { environment, stillAllowed, signal, beatMs = BEAT_MS } = options;
  const encoder = new TextEncoder();
  let leave = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const end = () => {
          leave();
          controller.close();
        };
        const send = (frames: string) => {
          controller.enqueue(encoder.encode(frames));
          if ((controller.desiredSize ?? 0) > 0) return;
          leave();
          // Not closed: that would keep the queue until it is read.
          controller.error(new Error("The browser does not keep up with the live stream."));
        };
        const beat = async () => {
          const allowed = await stillAllowed().catch(() => false);
          if (left) return;
          if (allowed) send(frame("beat", {}));
          else end();
        };
        let left = false;
        const unsubscribe = hub.subscribe(environment, { send, cut: end, check: beat });
        const timer = setInterval(beat, beatMs);
        leave = () => {
          left = true;
          clearInterval(timer);
          unsubscribe();
          signal.removeEventListener("abort", leave);
        };
        signal.addEventListener("abort", leave);
        if (signal.aborted) leave();
      },
      cancel: () => leave(),
    },
    { highWaterMark: LONGEST_QUEUE },
  );
}
