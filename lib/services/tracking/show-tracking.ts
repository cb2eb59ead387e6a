import { database } from "#db/client.ts";
import { listEvents } from "#db/queries/shipment-events.ts";
import { type CarriedShipment, listShipments } from "#db/queries/shipments.ts";
import { districtName } from "#lib/domain/district.ts";
import type { Environment } from "#lib/domain/environment.ts";
import { eventTypeOf } from "#lib/domain/event-type.ts";
import { staffScope } from "#lib/domain/scope.ts";
import { isTerminal } from "#lib/domain/shipment-status.ts";
import { firstNameOf, maskedPerson, maskedPhone } from "#lib/domain/tracking/masked-person.ts";
import { trackSteps } from "#lib/domain/tracking/track-steps.ts";

/** What anybody with the number may know: nothing in it says who or where somebody is. */
export type Tracked = Awaited<ReturnType<typeof present>>;

const moves = Object.values(eventTypeOf);
const shape = /^PP\d{10}$/;
/** Far more than a parcel makes. */
const mostMoves = 500;

async function present(shipment: CarriedShipment, now: Date) {
  const { status, environment, deliveryAddress, courier, lastAttempt } = shipment;
  const events = await listEvents(database(), shipment.id, { after: 0, limit: mostMoves, types: moves });
  const due = status === "created" ? shipment.estimatedPickupAt : shipment.estimatedDeliveryAt;
  const isOpen = !isTerminal(status);
  return {
    trackingNumber: shipment.trackingNumber,
    isSample: environment === "sandbox",
    status,
    serviceLevel: shipment.serviceLevel,
    steps: trackSteps(
      status,
      events.map((event) => ({ status: event.status, at: event.occurredAt })),
    ),
    recipient: { name: maskedPerson(deliveryAddress.name), phone: maskedPhone(deliveryAddress.phone) },
    // Only one that we know: whatever else stands there may be a whole address.
    district: districtName(deliveryAddress.district),
    estimate: isOpen
      ? {
          pickupAt: status === "created" ? shipment.estimatedPickupAt : null,
          deliveryAt: shipment.estimatedDeliveryAt,
          /** When the recipient agreed to be there. */
          agreed: shipment.deliveryWindow,
          isLate: due !== null && due < now,
        }
      : null,
    /** The last time nobody took it, and when it is tried again. */
    attempt: isOpen && lastAttempt ? { number: lastAttempt.number, nextOn: lastAttempt.next_attempt_on ?? null } : null,
    courier:
      status === "out_for_delivery" && courier
        ? { name: firstNameOf(courier.name), phone: maskedPhone(courier.phone) }
        : null,
  };
}

/**
 * What the public page shows of a tracking number, which is one shipment's over all environments; null where these
 * environments have none. Every number is looked up alike, so that no answer comes sooner for a wrong check digit.
 */
export async function showTracking(
  trackingNumber: string,
  environments: readonly Environment[],
  now: Date,
): Promise<Tracked | null> {
  if (!shape.test(trackingNumber)) return null;
  const found = await Promise.all(
    environments.map((environment) => listShipments(database(), staffScope(environment), { trackingNumber, limit: 1 })),
  );
  const [shipment] = found.flat();
  return shipment ? present(shipment, now) : null;
}
