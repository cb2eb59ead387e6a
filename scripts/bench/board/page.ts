import type { CDPSession, Page } from "@playwright/test";

/** Frames a second while a page scrolls by itself, down and up. @param px of each frame */
export function scrollFrames(page: Page, seconds: number, px = 24): Promise<number> {
  return page.evaluate(
    async ({ seconds, px }) => {
      const scroller = document.querySelector('[role="grid"]')?.parentElement ?? document.scrollingElement;
      let frames = 0;
      let way = px;
      const startedAt = performance.now();
      await new Promise<void>((resolve) => {
        const step = () => {
          frames += 1;
          if (scroller) {
            const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1;
            if (isAtEnd) way = -px;
            if (scroller.scrollTop <= 0) way = px;
            scroller.scrollTop += way;
          }
          if (performance.now() - startedAt < seconds * 1_000) requestAnimationFrame(step);
          else resolve();
        };
        requestAnimationFrame(step);
      });
      return frames / ((performance.now() - startedAt) / 1_000);
    },
    { seconds, px },
  );
}

type Watched = Window & { pressed?: Map<number, number> };

/** Below this the browser keeps no entry of an event. */
const LEAST_MS = 16;

/** Makes the page write down how long each interaction took until the next frame. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.evaluate((least) => {
    const watched = window as Watched;
    const pressed = new Map<number, number>();
    watched.pressed = pressed;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        if (entry.interactionId)
          pressed.set(entry.interactionId, Math.max(pressed.get(entry.interactionId) ?? 0, entry.duration));
    }).observe({ type: "event", durationThreshold: least, buffered: false } as PerformanceObserverInit);
  }, LEAST_MS);
}

/** How long each of `count` interactions took, ms; those too short to be kept count as the shortest that are. */
export async function interactions(page: Page, count: number, act: (at: number) => Promise<void>): Promise<number[]> {
  await page.evaluate(() => (window as Watched).pressed?.clear());
  for (let at = 0; at < count; at++) {
    await act(at);
    await page.waitForTimeout(120);
  }
  await page.waitForTimeout(500);
  const taken = await page.evaluate(() => [...((window as Watched).pressed?.values() ?? [])]);
  return [...taken, ...Array.from({ length: Math.max(0, count - taken.length) }, () => LEAST_MS)];
}

/** Asks the page to wait for a row to say something. @returns when it was painted, by this machine's clock, ms */
export function painted(page: Page, rowId: string, text: string): Promise<number> {
  return page.evaluate(
    ({ rowId, text }) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.getElementById(rowId)?.textContent?.includes(text)) return;
          observer.disconnect();
          // The frame that shows it has been handed over once the next task after it runs.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(Date.now());
            port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    { rowId, text },
  );
}

/** What the page holds after its garbage is gone, MB. */
export async function heapMb(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN) / 1_048_576;
}
