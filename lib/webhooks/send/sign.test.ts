import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { attemptHeaders } from "./headers.ts";
import { signShopMn, signStandard } from "./sign.ts";

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const body = '{"id":"evt_1","data":{"note":"Өндөр  ↯","n":1.0}}';

test("X-Shop-MN is the known HMAC-SHA256 (RFC 4231, case 2)", () => {
  expect(signShopMn("what do ya want for nothing?", "Jefe")).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

test("webhook-signature verifies with the standardwebhooks package", () => {
  const timestampS = Math.floor(Date.now() / 1000);
  const headers = {
    "webhook-id": "evt_1",
    "webhook-timestamp": String(timestampS),
    "webhook-signature": signStandard("evt_1", timestampS, body, [other, secret]),
  };
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({ id: "evt_1" });
  expect(new Webhook(other).verify(body, headers)).toMatchObject({ id: "evt_1" });
  expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
});

test("an imported secret without whsec_ signs with its bytes", () => {
  const expected = createHmac("sha256", "нууц түлхүүр").update(`evt_1.5.${body}`).digest("base64");
  expect(signStandard("evt_1", 5, body, ["нууц түлхүүр"])).toBe(`v1,${expected}`);
});

describe("the headers of an attempt", () => {
  const attempt = { attemptId: "att_1", eventId: "evt_1", requestId: "req_1", body, at: new Date(1_800_000_000_999) };

  test("carry every live secret in webhook-signature, the active one in X-Shop-MN, the retiring one beside it", () => {
    const secrets = [
      { secret: other, state: "pending" as const },
      { secret, state: "active" as const },
      { secret: "retiring-secret", state: "retiring" as const },
    ];
    const { sent } = attemptHeaders({ ...attempt, secrets, outboundKey: null });
    expect(sent["X-Shop-MN"]).toBe(signShopMn(body, secret));
    expect(sent["X-Shop-MN-Previous"]).toBe(signShopMn(body, "retiring-secret"));
    expect(sent["webhook-signature"]).toBe(
      signStandard("evt_1", 1_800_000_000, body, [other, secret, "retiring-secret"]),
    );
    expect(sent["webhook-timestamp"]).toBe("1800000000");
    expect(sent["X-Secret-Key"]).toBeUndefined();
  });

  test("send the outbound key and record it masked", () => {
    const outboundKey = { secret: "sk_test_abcdefghijkl", prefix: "sk_test_", lastFour: "ijkl" };
    const { sent, recorded } = attemptHeaders({ ...attempt, secrets: [{ secret, state: "active" }], outboundKey });
    expect(sent["X-Secret-Key"]).toBe("sk_test_abcdefghijkl");
    expect(recorded["X-Secret-Key"]).toBe("sk_test_…ijkl");
    expect(JSON.stringify(recorded)).not.toContain("abcdefgh");
  });

  test("keep one trace per request and one span per attempt", () => {
    const of = (attemptId: string) =>
      attemptHeaders({
        ...attempt,
        attemptId,
        secrets: [{ secret, state: "active" }],
        outboundKey: null,
      }).sent.traceparent?.split("-");
    expect(of("att_1")?.[1]).toBe(of("att_2")?.[1]);
    expect(of("att_1")?.[2]).not.toBe(of("att_2")?.[2]);
  });

  test("are refused without an active secret: nothing leaves unsigned", () => {
    expect(() => attemptHeaders({ ...attempt, secrets: [{ secret, state: "pending" }], outboundKey: null })).toThrow(
      "no active signing secret",
    );
  });
});
