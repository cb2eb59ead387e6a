import { boardRowsByIds } from "#lib/services/shipments/list-board-rows.ts";
import { onShutdown } from "#lib/shutdown.ts";
import { createHub, type Hub } from "./hub.ts";

// On globalThis, because hot reload evaluates this again and would leave the earlier one listening.
const HUB = Symbol.for("pickpack.live");

/** The hub of this process. */
export function boardHub(): Hub {
  const holder = globalThis as { [HUB]?: Hub };
  if (!holder[HUB]) {
    const hub = createHub(boardRowsByIds);
    holder[HUB] = hub;
    onShutdown("live", () => {
      holder[HUB] = undefined;
      return hub.close();
    });
  }
  return holder[HUB];
}
