import type { Page } from "@playwright/test";

/** Whether somebody watches: `npm run story` plays the main job in a visible browser. */
const isStory = process.env.PICKPACK_STORY === "1";

const readingMs = 4_000;

/** Says in both languages what comes next, and leaves time to read it. Nothing where nobody watches. */
export async function tell(page: Page, mongolian: string, english: string): Promise<void> {
  if (!isStory) return;
  await page.evaluate(showCaption, [mongolian, english]);
  await page.waitForTimeout(readingMs);
}

function showCaption(lines: string[]): void {
  document.getElementById("story")?.remove();
  const caption = document.createElement("div");
  caption.id = "story";
  Object.assign(caption.style, {
    ...{ position: "fixed", insetInline: "0", bottom: "24px", marginInline: "auto", zIndex: "9999" },
    ...{ width: "fit-content", maxWidth: "80%", padding: "14px 22px", borderRadius: "10px" },
    ...{ background: "#101828", color: "#fff", font: "600 17px/1.4 Inter, system-ui, sans-serif" },
    ...{ textAlign: "center", pointerEvents: "none", boxShadow: "0 8px 30px rgb(0 0 0 / 40%)" },
  });
  for (const line of lines) caption.append(Object.assign(document.createElement("div"), { textContent: line }));
  document.body.append(caption);
}
