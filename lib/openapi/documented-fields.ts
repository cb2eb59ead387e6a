/**
 * What Shop.mn's documents say themselves. Whatever else a published schema has is PickPack's own decision and is marked
 * `x-draft`; a schema that does not stand here is so as a whole.
 */
export const documentedFields: Record<string, readonly string[]> = {
  CreateShipment: [
    ...["order_id", "vendor_id", "pickup_address", "delivery_address", "parcel", "service_level"],
    ...["cash_on_delivery", "metadata"],
  ],
  Address: ["name", "phone", "line1", "line2", "district", "city", "lat", "lng"],
  Shipment: [
    ...["id", "status", "tracking_number", "estimated_pickup_at", "label_url"],
    ...["order_id", "vendor_id", "pickup_address", "delivery_address", "parcel", "service_level"],
    ...["cash_on_delivery", "metadata"],
  ],
  Error: ["error"],
  ErrorDetail: ["type", "code", "message", "field", "request_id"],
  WebhookEvent: ["id", "type", "created_at", "data"],
  ShipmentAtEvent: ["id", "status", "tracking_number", "order_id", "metadata"],
  InboundEvent: ["id", "type", "created_at", "data"],
};
