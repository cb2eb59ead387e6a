import { env } from "#lib/env.ts";
import { purgeDemo } from "#lib/services/demo/purge-demo.ts";
import { removeSimulatorFile } from "../start/simulator-file.ts";
import { asPartner } from "./context.ts";
import { type Noun, verb } from "./verb.ts";

export const demo: Noun = {
  summary: "the sandbox shipments and the Shop.mn simulator of a first start",
  verbs: {
    purge: verb({
      summary: "remove what the demo made and end its simulator; people, couriers and your own data stay",
      flags: {},
      run: async () => {
        const purged = await asPartner("sandbox", "shop_mn", purgeDemo);
        removeSimulatorFile(env.dataDir);
        const { shipments, events, deliveries, attempts, requests } = purged;
        const lines = [
          `Removed ${shipments} shipments with ${events} events, ${deliveries} deliveries and ${attempts} attempts,`,
          `the simulator's ${purged.endpoints} receiver and ${purged.keys} key, and ${requests} requests it made.`,
          "The audit log keeps its rows: nobody can delete from it. A running simulator orders nothing from now on.",
        ];
        return { json: purged, lines: purged.keys === 0 ? ["There is no demo to remove."] : lines };
      },
    }),
  },
};
