import { expect, type Locator } from "@playwright/test";

/**
 * Waits until React has taken over what the server painted: keys pressed before are heard by nobody. An element is
 * taken a moment before the page listens, so that it must have come to rest as well.
 */
export async function alive(painted: Locator): Promise<void> {
  const isTaken = (node: Element) => Object.keys(node).some((key) => key.startsWith("__reactProps"));
  await expect.poll(() => painted.evaluate(isTaken)).toBe(true);
  await painted.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
}
