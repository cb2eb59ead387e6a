import type { Locator, Page } from "@playwright/test";

/** The dialog that is open. A toast is one too for who cannot see, and an alert may say one at any time. */
export function openDialog(page: Page): Locator {
  return page.locator('[role="dialog"]:not([aria-modal="false"])');
}
