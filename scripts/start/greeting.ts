import type { FirstStart } from "./fill-database.ts";

type Place = { url: string; privateNetworks: boolean };

/** What stands in the terminal when everything runs: where it is and what to try first. */
export function greeting(first: FirstStart, { url, privateNetworks }: Place): string {
  const lines = ["", `PickPack runs at ${url}`, "", ...whatNext(first, url)];
  if (privateNetworks) {
    lines.push(
      "",
      "Webhooks may go to http and private addresses (WEBHOOK_ALLOW_PRIVATE_NETWORKS); not for production.",
    );
  }
  return [...lines, "", "Ctrl-C stops everything; the data is kept.", ""].join("\n");
}

function whatNext(first: FirstStart, url: string): string[] {
  const newKey = "npm run -s pickpack -- keys create --environment sandbox --direction inbound";
  if (first === null) return [`Sign in at   ${url}/login`, `New key      ${newKey}`];
  if (first === "empty") {
    return [
      "Nobody can sign in yet. Make the first administrator and a key:",
      "  npm run -s pickpack -- users create --email you@example.mn --role admin",
      `  ${newKey}`,
    ];
  }
  return [
    "Sign in (shown once):",
    `  admin        ${first.adminEmail}   ${first.adminPassword}`,
    `  dispatcher   ${first.dispatcherEmail}   ${first.dispatcherPassword}`,
    `Sandbox key (shown once):   ${first.sandboxKey}`,
    "",
    "Create a shipment:",
    createCommand(url, first.sandboxKey),
    "Move it:",
    moveCommand(url, first.sandboxKey),
    "See its webhooks, in a second window:",
    "  npm run -s receiver",
  ];
}

const sample = {
  order_id: "SHOP-20481",
  vendor_id: "nomin-delguur",
  pickup_address: {
    name: "Номин дэлгүүр",
    phone: "+97677112233",
    line1: "Энх тайвны өргөн чөлөө 17",
    district: "Сүхбаатар",
    city: "Ulaanbaatar",
  },
  delivery_address: {
    name: "Б. Сарангэрэл",
    phone: "+97699112233",
    line1: "13-р хороолол, 8-р байр, 42 тоот",
    district: "Баянзүрх",
    city: "Ulaanbaatar",
  },
  parcel: { weight_g: 1200 },
  cash_on_delivery: { amount: 125000, currency: "MNT" },
  metadata: { note: "Гэгээн өнгөтэй хайрцаг" },
};

/** Keeps the new shipment's id in $ID, which the next command uses. */
function createCommand(url: string, key: string): string {
  return [
    `  ID=$(curl -sS -w '\\n' ${url}/pickpack/v1/shipments \\`,
    `    -H "X-Secret-Key: ${key}" -H "Content-Type: application/json" \\`,
    `    -d '${JSON.stringify(sample)}' | tee /dev/stderr | grep -o 'shp_[0-9A-Z]*' | head -n 1)`,
  ].join("\n");
}

function moveCommand(url: string, key: string): string {
  return [
    `  curl -sS -w '\\n' ${url}/pickpack/v1/shipments/$ID/transitions \\`,
    `    -H "X-Secret-Key: ${key}" -H "Content-Type: application/json" -d '{"to":"picked_up"}'`,
  ].join("\n");
}
