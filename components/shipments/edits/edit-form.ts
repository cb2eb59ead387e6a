import type { EditShipmentBody } from "#lib/contracts/edits.ts";
import { typedPoint } from "#lib/domain/map-point.ts";
import { spokenPhone, typedPhone } from "#lib/domain/phone.ts";
import { isInServiceArea } from "#lib/domain/service-area.ts";
import type { Address, DeliveryWindow } from "#lib/domain/shipment-facts.ts";

/** An address as it stands in the fields. */
export type AddressForm = {
  name: string;
  phone: string;
  line1: string;
  district: string;
  khoroo: string;
  landmark: string;
  point: string;
};

export type AddressProblem = "name" | "phone" | "line1" | "khoroo" | "point";

export function addressForm({ name, phone, line1, district, khoroo, landmark, lat, lng }: Address): AddressForm {
  return {
    name,
    phone: spokenPhone(phone),
    line1,
    district,
    khoroo: khoroo === undefined ? "" : String(khoroo),
    landmark: landmark ?? "",
    point: lat === undefined || lng === undefined ? "" : `${lat}, ${lng}`,
  };
}

/** What to send for an address, or which fields say nothing that can be sent. */
export function addressPatch(
  form: AddressForm,
): { patch: NonNullable<EditShipmentBody["delivery_address"]> } | { problems: AddressProblem[] } {
  const phone = typedPhone(form.phone);
  const point = typedPoint(form.point);
  const khoroo = form.khoroo.trim() === "" ? null : Number(form.khoroo);
  const problems: AddressProblem[] = [];
  if (form.name.trim() === "") problems.push("name");
  if (phone === null) problems.push("phone");
  if (form.line1.trim() === "") problems.push("line1");
  if (khoroo !== null && !(Number.isInteger(khoroo) && khoroo >= 1 && khoroo <= 99)) problems.push("khoroo");
  if (point === null || !isInServiceArea(point ?? {})) problems.push("point");
  if (problems.length > 0 || phone === null) return { problems };
  return {
    patch: {
      name: form.name.trim(),
      phone,
      line1: form.line1.trim(),
      district: form.district,
      khoroo,
      landmark: form.landmark.trim() || null,
      lat: point?.lat ?? null,
      lng: point?.lng ?? null,
    },
  };
}

/** When somebody agreed to be there, as it stands in the fields. */
export type WindowForm = { on: string; from: string; until: string };

export function windowForm(window: DeliveryWindow | null): WindowForm {
  return { on: window?.on ?? "", from: window?.from ?? "", until: window?.until ?? "" };
}

/** What to send, or undefined for hours that end before they begin, or belong to no day. */
export function agreedWindow({ on, from, until }: WindowForm): DeliveryWindow | null | undefined {
  if (on === "") return from === "" && until === "" ? null : undefined;
  if (from !== "" && until !== "" && from > until) return undefined;
  return { on, ...(from && { from }), ...(until && { until }) };
}
