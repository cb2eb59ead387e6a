import type { APIRequestContext } from "@playwright/test";
import { server } from "./server.ts";

const order = {
  order_id: "A-1",
  vendor_id: "vendor-7",
  pickup_address: { name: "Номин Өргөө", phone: "+97677112233", line1: "Их дэлгүүр", district: "Чингэлтэй" },
  delivery_address: { name: "Өлзийбаяр Ү.", phone: "+97699112233", line1: "26-р хороо", district: "БЗД" },
  parcel: {},
};

/** A shipment that has been picked up, which is one webhook for each receiver. */
export async function makeMoved(request: APIRequestContext): Promise<void> {
  const { url, sandboxKey } = server();
  const post = async (path: string, data: unknown) => {
    const answer = await request.post(`${url}/pickpack/v1${path}`, { headers: { "X-Secret-Key": sandboxKey }, data });
    return answer.json();
  };
  const { id } = await post("/shipments", order);
  await post(`/shipments/${id}/transitions`, { to: "picked_up" });
}
