import { expect, test } from "vitest";
import type { Tx } from "./client.ts";
import { notificationsSent, notify } from "./notifications.ts";

/** Calls `work` after so many microtasks. */
const after = (microtasks: number, work: () => void): void =>
  microtasks === 0 ? work() : queueMicrotask(() => after(microtasks - 1, work));

test.each([0, 1, 2, 3, 4, 5, 6, 7])(
  "what comes %i microtasks after the answer of the last is sent as well",
  async (gap) => {
    let sent = 0;
    const connection = {
      execute: () =>
        new Promise<void>((resolve) => {
          sent++;
          resolve();
          if (sent === 1) after(gap, () => notify(connection, { channel: "test", payload: "second" }));
        }),
    } as unknown as Tx;
    notify(connection, { channel: "test", payload: "first" });
    await expect.poll(() => sent).toBe(2);
    await notificationsSent();
  },
);
