import { expect, type Page } from "@playwright/test";
import { pickpack } from "./command.ts";
import { makeMoved } from "./moved-shipment.ts";
import { startReceiver } from "./receiver.ts";

/** What there is to look at, made for this story. */
export type Made = Record<
  "shipment" | "tracking" | "request" | "delivery" | "endpoint" | "person" | "invitation",
  string
>;

/** Each page → the addresses it is looked at by; none where it only leads elsewhere. */
export const addresses: Record<string, (made: Made) => string[]> = {
  "/invitation/[token]": ({ invitation }) => [invitation],
  "/login": () => ["/login"],
  "/docs": () => ["/docs"],
  "/track": () => ["/track"],
  "/track/[number]": ({ tracking }) => [`/track/${tracking}`],
  "/track/limited": () => ["/track/limited"],
  "/[environment]/board": ({ shipment }) => [
    `/sandbox/board?shipment=${shipment}`,
    ...["courier", "status"].map((group) => `/sandbox/board?group=${group}`),
  ],
  "/[environment]/stations": () => ["/sandbox/stations"],
  "/[environment]/webhooks": () => ["/sandbox/webhooks"],
  "/[environment]/webhooks/[deliveryId]": ({ delivery }) => [`/sandbox/webhooks/${delivery}`],
  "/[environment]/webhooks/dead-letters": () => ["/production/webhooks/dead-letters"],
  "/[environment]/webhooks/endpoints": () => ["/sandbox/webhooks/endpoints"],
  "/[environment]/webhooks/endpoints/[endpointId]": ({ endpoint }) => [`/sandbox/webhooks/endpoints/${endpoint}`],
  "/[environment]/alerts": () => ["/sandbox/alerts"],
  "/[environment]/requests": () => ["/sandbox/requests", "/sandbox/requests?view=errors"],
  "/[environment]/requests/[requestId]": ({ request }) => [`/sandbox/requests/${request}`],
  "/[environment]/find": () => ["/sandbox/find?q=nothing"],
  "/[environment]/couriers": () => ["/sandbox/couriers"],
  "/[environment]/import": () => ["/sandbox/import"],
  "/[environment]/keys": () => ["/sandbox/keys"],
  "/[environment]/connect": () => ["/sandbox/connect"],
  "/[environment]/people": () => ["/sandbox/people"],
  "/[environment]/people/[userId]": ({ person }) => [`/sandbox/people/${person}`],
  "/[environment]/audit": () => ["/sandbox/audit"],
  "/[environment]/settings": () => ["/sandbox/settings"],
  "/[environment]/account": () => ["/sandbox/account"],
  "/[environment]/[...unknown]": () => ["/sandbox/nowhere"],
  "/": () => [],
  "/[environment]": () => [],
  "/t/[reference]": () => [],
};

/** Makes something of everything, as whoever is signed in. */
export async function makeEverything(page: Page): Promise<Made> {
  const receiver = await startReceiver();
  const { id: endpoint = "" } = await pickpack("webhooks", "create", "--environment", "sandbox", "--url", receiver.url);
  await makeMoved(page.request);
  await expect.poll(() => receiver.received.length).toBeGreaterThan(0);
  await receiver.stop();
  const read = async (path: string) => (await page.request.get(`/api/dashboard/sandbox/${path}`)).json();
  const { data } = await read(`deliveries?endpoint=${endpoint}`);
  const [{ id: delivery, shipment_id: shipment, tracking_number: tracking, request_id: request }] = data;
  const { data: people } = await read("people");
  const invited = await page.request.post("/api/dashboard/sandbox/people/invitations", {
    data: { email: `${crypto.randomUUID()}@pickpack.mn`, role: "viewer" },
  });
  const { token } = await invited.json();
  return { shipment, tracking, request, delivery, endpoint, person: people[0].id, invitation: `/invitation/${token}` };
}
